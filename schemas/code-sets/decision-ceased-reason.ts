import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "decision-ceased-reason",
  title: "Why the adoption decision ceased",
  source: "SSDA903 guide, item REASON_PLACED_CEASED",
  codes: [
    { code: "RD1", label: "Child's needs changed" },
    { code: "RD2", label: "Court made no placement order" },
    { code: "RD3", label: "No adopters found" },
    { code: "RD4", label: "Other" },
  ],
});

import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "adopter-legal-status",
  title: "Legal status of adopters",
  source: "SSDA903 guide, item LS_ADOPTR",
  codes: [
    { code: "L0", label: "Single" },
    { code: "L11", label: "Different-sex married couple" },
    { code: "L12", label: "Same-sex married couple" },
    { code: "L2", label: "Civil partnership" },
    { code: "L3", label: "Different-sex couple, not married" },
    { code: "L4", label: "Same-sex couple, neither married nor civil partners" },
  ],
});

import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "sdq-reason",
  title: "Reason for no score",
  source: "SSDA903 guide, item SDQ_REASON",
  codes: [
    { code: "SDQ1", label: "Under 4 or over 16 at the latest assessment" },
    { code: "SDQ2", label: "Carer refused" },
    { code: "SDQ3", label: "Child's disability too severe" },
    { code: "SDQ4", label: "Other" },
    { code: "SDQ5", label: "Child refused" },
  ],
});

import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "review-participation",
  title: "Taking part in the review",
  source: "SSDA903 guide, item REVIEW_CODE. Group: took-part, did-not, under-4.",
  codes: [
    { code: "PN0", label: "Under 4 at the review", group: "under-4" },
    { code: "PN1", label: "Attends and speaks", group: "took-part" },
    { code: "PN2", label: "Attends, advocate speaks", group: "took-part" },
    { code: "PN3", label: "Attends, views by other means", group: "took-part" },
    { code: "PN4", label: "Attends, gives no view", group: "did-not" },
    { code: "PN5", label: "Absent, briefs an advocate", group: "took-part" },
    { code: "PN6", label: "Absent, sends views", group: "took-part" },
    { code: "PN7", label: "Absent, no views", group: "did-not" },
  ],
});

import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "reason-new-episode",
  title: "Reason for new episode",
  source: "SSDA903 guide, item RNE",
  codes: [
    { code: "S", label: "Started to be looked after" },
    { code: "L", label: "Legal status changed only" },
    { code: "P", label: "Placement and carer changed" },
    { code: "T", label: "Placement changed, same carer" },
    { code: "B", label: "Legal status, placement and carer changed" },
    { code: "U", label: "Legal status and placement changed, same carer" },
  ],
});

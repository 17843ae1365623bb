import { defineRule } from "../../define.ts";

export default defineRule({
  code: "446",
  title: "Placement order before there were any",
  message:
    "Placement orders began on 1 December 2005, and this episode starts before that. Correct the legal status or the date.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM"],
  fails: {
    episodes: "legal_status_code = 'E1' and episode_start_date < date '2005-12-01'",
  },
  example: {
    why: "A1 starts a day too early, A2 on the first day.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,30/11/2005,E1
        A2,01/12/2005,E1
        A3,01/01/2005,C2`,
    },
    fails: { episodes: [1] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "445",
  title: "Freeing order granted too late",
  message: "Freeing orders could not be granted after 30 December 2005. Correct the legal status or the date.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM"],
  until: "2023-24",
  fails: {
    episodes: "legal_status_code = 'D1' and episode_start_date > date '2005-12-31'",
  },
  example: {
    why: "A1 starts in 2006, A2 on the last day of 2005.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/01/2006,D1
        A2,31/12/2005,D1
        A3,01/01/2006,C2`,
    },
    fails: { episodes: [1] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "217",
  title: "Placed for adoption with the current carer, wrong reason",
  message:
    "The child is placed for adoption with the foster carer already looking after them, so the reason for the new episode must be S, T or U. Correct the reason or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "PLACE"],
  fails: {
    episodes: `placement_type_code in ('A3', 'A5') and episode_start_date >= date '2015-04-01'
        and coalesce(reason_new_episode_code, '') not in ('S', 'T', 'U')`,
  },
  example: {
    why: "A1 and A5 say that the carer changed; A3 is from before the rule; A4 moved to new carers.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,PLACE
        A1,01/06/2024,P,A3
        A2,01/06/2024,T,A5
        A3,31/03/2015,P,A5
        A4,01/06/2024,P,A4
        A5,01/06/2024,B,A5`,
    },
    fails: { episodes: [1, 5] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "383",
  title: "Did not go back after a temporary placement",
  message:
    "After a temporary placement the child goes back to the placement before it, with reason P. Correct this episode, or the placement that was recorded as temporary.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "RNE", "PL_POST"],
  fails: {
    episodes: `previous_placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4') and before_previous_episode_start_date is not null and (
        reason_new_episode_code is distinct from 'P'
        or placement_type_code is distinct from before_previous_placement_type_code
        or (collection_year >= '2025-26' and placement_postcode is distinct from before_previous_placement_postcode)
      )`,
  },
  example: {
    why: "A1 went back (the postcode counts from 2025/26), A2 went to a home, A3 gives another reason; what A4 had before is not in the file.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,PLACE,PL_POST
        A1,01/05/2024,S,U4,AB1 0JD
        A1,01/06/2024,P,T3,
        A1,08/06/2024,P,U4,XX9 9XX
        A2,01/05/2024,S,U4,
        A2,01/06/2024,P,T3,
        A2,08/06/2024,P,K2,
        A3,01/05/2024,S,U4,
        A3,01/06/2024,P,T3,
        A3,08/06/2024,L,U4,
        A4,01/06/2024,P,T3,
        A4,08/06/2024,P,U4,`,
    },
    fails: { episodes: [6, 9] },
  },
});

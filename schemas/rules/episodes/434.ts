import { defineRule } from "../../define.ts";

export default defineRule({
  code: "434",
  title: "Change of legal status only, and the rows say otherwise",
  message:
    "L says that only the legal status changed. It did not, or the placement, provider, postcode or URN changed too. Correct the reason or the details.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"],
  fails: {
    episodes: `reason_new_episode_code = 'L' and not is_first_in_sequence
      and (legal_status_code = previous_legal_status_code
        or placement_type_code is distinct from previous_placement_type_code
        or placement_postcode is distinct from previous_placement_postcode
        or placement_urn is distinct from previous_placement_urn
        or placement_provider_code is distinct from previous_placement_provider_code)`,
  },
  example: {
    why: "A1: the same status; A2: the postcode changed too; A3: only the status changed, and neither has a URN; a first row has nothing before it.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,PL_POST,URN
        A1,01/05/2024,L,C1,U4,PR1,AB1 0JD,
        A1,01/06/2024,L,C1,U4,PR1,AB1 0JD,
        A2,01/05/2024,S,C1,U4,PR1,AB1 0JD,
        A2,01/06/2024,L,C2,U4,PR1,AB1 0JE,
        A3,01/05/2024,S,C1,U4,PR1,AB1 0JD,
        A3,01/06/2024,L,C2,U4,PR1,ab10jd,`,
    },
    fails: { episodes: [2, 4] },
  },
});

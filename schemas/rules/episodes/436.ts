import { defineRule } from "../../define.ts";

export default defineRule({
  code: "436",
  title: "Change of status and placement, and the rows say otherwise",
  message:
    "B or U says that the legal status and the placement both changed. The status is the same, or type, provider, postcode and URN all are. Correct the reason or the details.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"],
  fails: {
    episodes: `reason_new_episode_code in ('B', 'U') and not is_first_in_sequence
      and (legal_status_code = previous_legal_status_code
        or (placement_type_code is not distinct from previous_placement_type_code
        and placement_postcode is not distinct from previous_placement_postcode
        and placement_urn is not distinct from previous_placement_urn
        and placement_provider_code is not distinct from previous_placement_provider_code))`,
  },
  example: {
    why: "A1: the same status; A2: the same placement; A3: both changed.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,PL_POST,URN
        A1,01/05/2024,B,C2,U4,PR1,AB1 0JD,
        A1,01/06/2024,B,C2,K2,PR4,AB1 0JE,SC1
        A2,01/05/2024,S,C1,U4,PR1,AB1 0JD,
        A2,01/06/2024,U,C2,U4,PR1,AB1 0JD,
        A3,01/05/2024,S,C1,U4,PR1,AB1 0JD,
        A3,01/06/2024,B,C2,U4,PR1,AB1 0JE,`,
    },
    fails: { episodes: [2, 4] },
  },
});

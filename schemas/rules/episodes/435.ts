import { defineRule } from "../../define.ts";

export default defineRule({
  code: "435",
  title: "Change of placement only, and the rows say otherwise",
  message:
    "P or T says that only the placement changed. It did not (type, provider, postcode and URN are the same), or the legal status changed too. Correct the reason or the details.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"],
  fails: {
    episodes: `reason_new_episode_code in ('P', 'T') and not is_first_in_sequence
      and (legal_status_code is distinct from previous_legal_status_code
        or (placement_type_code is not distinct from previous_placement_type_code
        and placement_postcode is not distinct from previous_placement_postcode
        and placement_urn is not distinct from previous_placement_urn
        and placement_provider_code is not distinct from previous_placement_provider_code))`,
  },
  elsewhere: "It takes two blank cells for different ones; the text has null = null as unchanged.",
  example: {
    why: "A1: nothing changed; A2: the status changed too; A3: only the postcode changed.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,PL_POST,URN
        A1,01/05/2024,P,C2,U4,PR1,AB1 0JD,
        A1,01/06/2024,P,C2,U4,PR1,AB1 0JD,
        A2,01/05/2024,S,C1,U4,PR1,AB1 0JD,
        A2,01/06/2024,T,C2,K2,PR4,AB1 0JE,SC1
        A3,01/05/2024,S,C2,U4,PR1,AB1 0JD,
        A3,01/06/2024,P,C2,U4,PR1,AB1 0JE,`,
    },
    fails: { episodes: [2, 4] },
  },
});

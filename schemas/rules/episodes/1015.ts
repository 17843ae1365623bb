import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1015",
  title: "Own provision outside the council's area",
  message:
    "The council is the provider, and the placement is in another council's area. Check the provider and the postcode.",
  severity: "query",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PL_POST"],
  needs: ["postcode-directory"],
  fails: {
    episodes: `placement_provider_code = 'PR1' and placement_la_code <> responsible_la_code
        and placement_type_code not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
        and legal_status_code not in ('V3', 'V4')`,
  },
  elsewhere: "It also reports a home of which the place is not known; that is rule 169 here.",
  example: {
    why: "A1's home is elsewhere; A2 is fostered, A3's home is private, A4 is a short break, A5's is in the area, A6's is not known.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE,PLACE_PROVIDER,PL_POST
        A1,01/06/2024,C2,K2,PR1,AB1 0JD
        A2,01/06/2024,C2,U4,PR1,AB1 0JD
        A3,01/06/2024,C2,K2,PR4,AB1 0JD
        A4,01/06/2024,V3,K2,PR1,AB1 0JD
        A5,01/06/2024,C2,K2,PR1,OW1015
        A6,01/06/2024,C2,K2,PR1,`,
    },
    fails: { episodes: [1] },
  },
});

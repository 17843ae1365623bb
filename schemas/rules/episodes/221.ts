import { defineRule } from "../../define.ts";

export default defineRule({
  code: "221",
  title: "Placement postcode is not the provider's",
  message: "The placement postcode is not the one on the list of providers. Check the number and the postcode.",
  severity: "query",
  return: "episodes",
  fields: ["PL_POST", "URN"],
  needs: ["provider-list"],
  fails: {
    episodes: `is_known_placement_urn and placement_urn <> 'XXXXXXX' and not coalesce(legal_status_code in ('V3', 'V4'), false)
        and (placement_type_code in ('K1', 'K2', 'R3', 'S1')
          or (placement_type_code = 'H5' and collection_year <= '2023-24')
          or (placement_type_code = 'K3' and collection_year >= '2023-24'))
        and placement_postcode is not null and provider_postcodes is not null
        and not coalesce(list_contains(provider_postcodes, placement_postcode), false)`,
  },
  elsewhere:
    "It leaves out H5, which the text has for years with that code, and reports a number that its list does not have.",
  example: {
    why: "A1's postcode is another one and A6's provider has none listed; A3 is fostered, A4 a short break, A5 gives none.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE,PL_POST,URN
        A1,01/06/2024,C2,K2,AB2 0JD,1000001
        A2,01/06/2024,C2,K2,AB1 0JD,1000001
        A3,01/06/2024,C2,U4,AB1 0JD,1000002
        A4,01/06/2024,V3,K2,AB2 0JD,1000001
        A5,01/06/2024,C2,K2,,1000001
        A6,01/06/2024,C2,K3,AB1 0JD,SC000003`,
    },
    fails: { episodes: [1, 6] },
  },
});

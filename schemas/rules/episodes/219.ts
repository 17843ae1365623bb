import { defineRule } from "../../define.ts";

export default defineRule({
  code: "219",
  title: "Provider does not offer this placement",
  message: "The provider with this number does not offer placements of this type. Check the number and the placement.",
  severity: "query",
  return: "episodes",
  fields: ["URN", "PLACE"],
  needs: ["provider-list"],
  fails: {
    episodes: `is_known_placement_urn and placement_urn <> 'XXXXXXX'
        and provider_placement_codes is not null
        and not coalesce(list_contains(provider_placement_codes, placement_type_code), false)`,
  },
  elsewhere: "It also reports a number that its list does not have; that is rule 1008 here.",
  example: {
    why: "A1 is fostered by a children's home; A2 lives in it; A3's number is another rule's.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,URN
        A1,01/06/2024,U4,1000001
        A2,01/06/2024,K2,1000001
        A3,01/06/2024,U4,9999999
        A4,01/06/2024,U4,`,
    },
    fails: { episodes: [1] },
  },
});

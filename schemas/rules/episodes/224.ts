import { defineRule } from "../../define.ts";

export default defineRule({
  code: "224",
  title: "Provider is of another kind",
  message: "The provider with this number is not of the kind that the return says. Check the number and the provider.",
  severity: "query",
  return: "episodes",
  fields: ["URN", "PLACE_PROVIDER"],
  needs: ["provider-list"],
  fails: {
    episodes: `is_known_placement_urn and placement_urn <> 'XXXXXXX'
        and provider_provider_codes is not null
        and not coalesce(list_contains(provider_provider_codes, placement_provider_code), false)`,
  },
  elsewhere: "It also reports a number that its list does not have; that is rule 1008 here.",
  example: {
    why: "A1's provider is said to be voluntary and is not; A2's is private, as listed; A3's number is another rule's.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE_PROVIDER,URN
        A1,01/06/2024,PR5,1000001
        A2,01/06/2024,PR4,1000001
        A3,01/06/2024,PR5,9999999
        A4,01/06/2024,PR5,`,
    },
    fails: { episodes: [1] },
  },
});

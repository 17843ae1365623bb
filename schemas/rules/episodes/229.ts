import { defineRule } from "../../define.ts";

export default defineRule({
  code: "229",
  title: "Council provision disagrees with who runs the home",
  message:
    "PR1 is the council's own provision and PR2 another council's, and the list of providers says otherwise. Check the number and the provider.",
  severity: "query",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "URN"],
  needs: ["provider-list"],
  uses: ["postcode-directory"],
  fails: {
    episodes: `is_known_placement_urn and is_known_provider_la and placement_urn <> 'XXXXXXX'
        and ((placement_provider_code = 'PR1' and provider_la_code is distinct from responsible_la_code)
          or (placement_provider_code = 'PR2' and provider_la_code = responsible_la_code))`,
  },
  elsewhere: "It also reports own provision with a number that its list does not have; that is rule 1008 here.",
  example: {
    why: "A1's home is another council's and A2's the council's own; A3 and A4 say so; A5's is private.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE_PROVIDER,URN
        A1,01/06/2024,PR1,1000001
        A2,01/06/2024,PR2,SC000003
        A3,01/06/2024,PR1,SC000003
        A4,01/06/2024,PR2,1000001
        A5,01/06/2024,PR4,1000001`,
    },
    fails: { episodes: [1, 2] },
  },
});

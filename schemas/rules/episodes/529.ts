import { defineRule } from "../../define.ts";

export default defineRule({
  code: "529",
  title: "Other public provision for family placements or homes",
  message:
    "Other public provision (PR3) cannot provide a placement with parents, for adoption, in foster care or in a children's home. Correct the provider or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PLACE"],
  fails: {
    episodes:
      "placement_provider_code = 'PR3' and placement_type_code in ('P1', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')",
  },
  example: {
    why: "A1 and A2 have the pair; A3 has another provider, A4 another placement.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/06/2024,P1,PR3
        A2,01/06/2024,U6,PR3
        A3,01/06/2024,P1,PR1
        A4,01/06/2024,S1,PR3`,
    },
    fails: { episodes: [1, 2] },
  },
});

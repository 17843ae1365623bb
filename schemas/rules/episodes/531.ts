import { defineRule } from "../../define.ts";

export default defineRule({
  code: "531",
  title: "Voluntary provision for a placement with parents",
  message:
    "A voluntary provider (PR5) cannot provide a placement with parents (P1). Correct the provider or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PLACE"],
  fails: {
    episodes: "placement_provider_code = 'PR5' and placement_type_code = 'P1'",
  },
  example: {
    why: "A1 and A2 have the pair; A3 has another provider, A4 another placement.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/06/2024,P1,PR5
        A2,01/06/2024,P1,PR5
        A3,01/06/2024,P1,PR0
        A4,01/06/2024,S1,PR5`,
    },
    fails: { episodes: [1, 2] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "550",
  title: "A parent as provider, not placed with parents",
  message: "PR0 is the provider of placements with parents (P1) alone. Correct the provider or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PLACE"],
  fails: {
    episodes: "placement_provider_code = 'PR0' and placement_type_code is distinct from 'P1'",
  },
  example: {
    why: "A1 is fostered; A2 is with parents.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/06/2024,U4,PR0
        A2,01/06/2024,P1,PR0
        A3,01/06/2024,U4,PR1`,
    },
    fails: { episodes: [1] },
  },
});

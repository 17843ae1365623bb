import { defineRule } from "../../define.ts";

export default defineRule({
  code: "527",
  title: "Own provision for parents, the NHS or prison",
  message:
    "The council itself (PR1) cannot provide a placement with parents, in hospital or in prison (P1, R2, R5). Correct the provider or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PLACE"],
  fails: {
    episodes: "placement_provider_code = 'PR1' and placement_type_code in ('P1', 'R2', 'R5')",
  },
  example: {
    why: "A1 and A2 have the pair; A3 has another provider, A4 another placement.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/06/2024,P1,PR1
        A2,01/06/2024,R5,PR1
        A3,01/06/2024,P1,PR3
        A4,01/06/2024,S1,PR1`,
    },
    fails: { episodes: [1, 2] },
  },
});

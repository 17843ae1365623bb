import { defineRule } from "../../define.ts";

export default defineRule({
  code: "213",
  title: "Provider given for a placement that has none",
  message:
    "A temporary placement (from 2025/26 a Z placement too) has no provider of its own. Clear the provider or correct the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PLACE"],
  fails: {
    episodes: `placement_provider_code is not null
        and (placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4')
          or (collection_year >= '2025-26' and placement_type_code in ('Z11', 'Z12', 'Z13', 'Z14')))`,
  },
  example: {
    why: "A1 is in hospital and A3 in another placement; A2 gives no provider; A4 is fostered.",
    as_at: "2026-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/06/2025,T1,PR1
        A2,01/06/2025,T4,
        A3,01/06/2025,Z12,PR4
        A4,01/06/2025,U4,PR1`,
    },
    fails: { episodes: [1, 3] },
  },
});

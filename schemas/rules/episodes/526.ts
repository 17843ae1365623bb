import { defineRule } from "../../define.ts";

export default defineRule({
  code: "526",
  title: "Provider of the placement missing",
  message: "This placement has a provider and the cell is blank. Enter who provides it.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER", "PLACE"],
  asks_for_blanks: true,
  fails: {
    episodes: `placement_provider_code is null and not coalesce(
        placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4')
        or (collection_year <= '2024-25' and placement_type_code = 'Z1')
        or (collection_year >= '2025-26' and placement_type_code in ('Z11', 'Z12', 'Z13', 'Z14')), false)`,
  },
  example: {
    why: "A1 is fostered by nobody; A3 and A4 are in placements that take no provider.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/06/2024,U4,
        A2,01/06/2024,U4,PR1
        A3,01/06/2024,T1,
        A4,01/06/2024,Z1,`,
    },
    fails: { episodes: [1] },
  },
});

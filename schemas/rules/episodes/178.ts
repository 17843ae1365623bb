import { defineRule } from "../../define.ts";

export default defineRule({
  code: "178",
  title: "Placement provider is not a valid code",
  message:
    "The placement provider is not PR0 to PR5, or is given for a placement that takes none (T0 to T4 and the Z codes). Enter the right code or clear it.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE_PROVIDER"],
  fails: {
    episodes: `not is_listed_placement_provider_code or (placement_provider_code is not null
      and placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'))`,
  },
  elsewhere: "Its lists have Z1 or the four codes that followed it, not both, and leave out T4 from 2025/26.",
  example: {
    why: "A2: no such code; A3 and A4: these placements take no provider; A5 is right without one.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,PLACE_PROVIDER
        A1,01/05/2024,U1,PR1
        A2,01/05/2024,U1,PR9
        A3,01/05/2024,T3,PR1
        A4,01/05/2024,Z1,PR4
        A5,01/05/2024,T0,`,
    },
    fails: { episodes: [2, 3, 4] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "146",
  title: "Placement type is not a valid code",
  message:
    "The placement type is not in this year's list: K3 is valid from 2023/24, Z11 to Z14 from 2025/26, and H5, P2 and Z1 until 2024/25. Enter the right code.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE"],
  fails: {
    episodes: "not is_listed_placement_type_code",
  },
  elsewhere: "Its lists refuse K3 in 2023/24 and 2024/25.",
  example: {
    why: "In 2024/25 both H5 and K3 are valid, whatever the capitals; Z11 is not yet, and A2 never was.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/05/2024,U1
        A2,01/05/2024,H5
        A3,01/05/2024,k3
        A4,01/05/2024,A2
        A5,01/05/2024,Z11
        A6,01/05/2024,`,
    },
    fails: { episodes: [4, 5] },
  },
});

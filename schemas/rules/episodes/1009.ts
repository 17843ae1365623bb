import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1009",
  title: "Reason for placement change is not a valid code",
  message: "The reason for the placement change is not one of the 12 codes. Enter the right code or clear it.",
  severity: "error",
  return: "episodes",
  fields: ["REASON_PLACE_CHANGE"],
  fails: {
    episodes: "not is_listed_reason_placement_change_code",
  },
  example: {
    why: "NA is no code; a small letter is read as the capital.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,REASON_PLACE_CHANGE
        A1,01/05/2024,CARPL
        A2,01/05/2024,other
        A3,01/05/2024,NA
        A4,01/05/2024,`,
    },
    fails: { episodes: [3] },
  },
});

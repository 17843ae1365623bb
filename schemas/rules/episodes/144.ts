import { defineRule } from "../../define.ts";

export default defineRule({
  code: "144",
  title: "Legal status is not a valid code",
  message: "The legal status is not one of the codes of the list. Enter the right code.",
  severity: "error",
  return: "episodes",
  fields: ["LS"],
  fails: {
    episodes: "not is_listed_legal_status_code",
  },
  example: {
    why: "X9 is no code; a small letter is read as the capital.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2024,C2
        A2,01/05/2024,v3
        A3,01/05/2024,X9
        A4,01/05/2024,`,
    },
    fails: { episodes: [3] },
  },
});

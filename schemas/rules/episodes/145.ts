import { defineRule } from "../../define.ts";

export default defineRule({
  code: "145",
  title: "Category of need is not a valid code",
  message: "The category of need is not N1 to N8. Enter the right code.",
  severity: "error",
  return: "episodes",
  fields: ["CIN"],
  fails: {
    episodes: "not is_listed_category_of_need_code",
  },
  example: {
    why: "The list goes from N1 to N8; a small letter is read as the capital.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,CIN
        A1,01/05/2024,N1
        A2,01/05/2024,n8
        A3,01/05/2024,N0
        A4,01/05/2024,N9
        A5,01/05/2024,`,
    },
    fails: { episodes: [3, 4] },
  },
});

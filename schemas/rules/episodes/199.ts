import { defineRule } from "../../define.ts";

export default defineRule({
  code: "199",
  title: "Adopted before, under the same identifier",
  message:
    "The child was adopted from care in an earlier episode. A child who comes back after adoption has a new identifier and no link to the old one. Correct the identifier, or how the earlier episode ended.",
  severity: "error",
  return: "episodes",
  fields: ["CHILD"],
  uses: ["last-year"],
  fails: {
    episodes:
      "episode_start_date > child_first_adopted_start_date or episode_start_date > last_year_child_first_adopted_start_date",
  },
  elsewhere: "It also reports the adopted episode itself where both years have it.",
  example: {
    why: "A1 has two episodes after an adoption of this year, A2 one after last year's; A3's adoption is its last.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/06/2024,E11
        A1,01/07/2024,01/08/2024,X1
        A1,01/08/2024,,
        A2,01/05/2024,,
        A3,01/05/2024,01/06/2024,E12`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A2,01/05/2023,01/12/2023,E12`,
    },
    fails: { episodes: [2, 3, 4] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "504",
  title: "Category of need changed within a period of care",
  message:
    "The category of need is that of the day care began, and it differs from the episode before in the same period of care. Correct the one that is wrong.",
  severity: "error",
  return: "episodes",
  fields: ["CIN"],
  fails: {
    episodes: `previous_reason_episode_ceased_code = 'X1' and previous_episode_end_date = episode_start_date
      and category_of_need_code <> previous_category_of_need_code`,
  },
  example: {
    why: "A1 changed in one period; A2 began a new one; A3 is the same.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,CIN,DEC,REC
        A1,01/05/2024,N1,01/06/2024,X1
        A1,01/06/2024,N2,,
        A2,01/05/2024,N1,01/06/2024,E4A
        A2,01/07/2024,N2,,
        A3,01/05/2024,N1,01/06/2024,X1
        A3,01/06/2024,N1,,`,
    },
    fails: { episodes: [2] },
  },
});

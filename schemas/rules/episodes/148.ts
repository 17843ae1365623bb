import { defineRule } from "../../define.ts";

export default defineRule({
  code: "148",
  title: "End date and reason for ending must go together",
  message:
    "Only one of the episode's end date and its reason for ending is filled. Fill both, or neither while it is open.",
  severity: "error",
  return: "episodes",
  fields: ["DEC", "REC"],
  fails: {
    episodes: `(episode_end_date is not null or is_unreadable_episode_end_date)
      <> (reason_episode_ceased_code is not null)`,
  },
  example: {
    why: "A1's second row has a date alone, A2's row a reason alone; an open row has neither; an unreadable date is present.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,06/06/2024,X1
        A1,06/06/2024,08/07/2024,
        A2,08/06/2024,,X1
        A3,08/06/2024,,
        A4,08/06/2024,31/06/2024,E8`,
    },
    fails: { episodes: [2, 3] },
  },
});

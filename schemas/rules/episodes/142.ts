import { defineRule } from "../../define.ts";

export default defineRule({
  code: "142",
  title: "An earlier episode is still open",
  message:
    "Only the child's last episode may be without an end and a reason. Enter the end of this one and why it ended.",
  severity: "error",
  return: "episodes",
  fields: ["DEC", "REC"],
  asks_for_blanks: true,
  fails: {
    episodes: `not is_last_in_sequence and ((episode_end_date is null and not is_unreadable_episode_end_date)
      or reason_episode_ceased_code is null)`,
  },
  example: {
    why: "A1: no end, though another follows; A2: no reason; A3: the end cannot be read, which is rule 147; last rows may be open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,,X1
        A1,01/06/2024,,
        A2,01/05/2024,01/06/2024,
        A2,01/06/2024,,
        A3,01/05/2024,38/04/2025,X1
        A3,01/06/2024,,`,
    },
    fails: { episodes: [1, 3] },
  },
});

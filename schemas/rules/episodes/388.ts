import { defineRule } from "../../define.ts";

export default defineRule({
  code: "388",
  title: "Reason for ending and the next episode disagree",
  message:
    "X1 says that another episode follows the same day. Either X1 was used and none does, or one does and X1 was not used. Correct the reason or the dates.",
  severity: "error",
  return: "episodes",
  fields: ["DEC", "REC"],
  fails: {
    episodes: `case
      when reason_episode_ceased_code = 'X1' and is_last_in_sequence then true
      when episode_end_date is null then false
      when reason_episode_ceased_code = 'X1' then next_episode_start_date <> episode_end_date
      else next_episode_start_date = episode_end_date and reason_episode_ceased_code is not null
    end`,
  },
  example: {
    why: "A1: a gap after X1. A2: an exit although an episode follows the same day. A3: the last row is closed with X1; A5 the same without its end. A4 is right.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2024,04/06/2024,X1
        A1,05/06/2024,,
        A2,06/06/2024,07/06/2024,E11
        A2,07/06/2024,,
        A3,11/06/2024,12/06/2024,X1
        A4,08/06/2024,09/06/2024,X1
        A4,09/06/2024,10/06/2024,E8
        A5,12/06/2024,,X1`,
    },
    fails: { episodes: [1, 3, 5, 8] },
  },
});

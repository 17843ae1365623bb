import { defineRule } from "../../define.ts";

export default defineRule({
  code: "433",
  title: "A continuing episode does not follow on",
  message:
    "The reason for the new episode says that care goes on, but the episode does not start on the day the one before it ended. Correct the reason or the dates.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "DECOM"],
  fails: {
    episodes: `reason_new_episode_code in ('P', 'L', 'T', 'U', 'B')
      and episode_start_date <> previous_episode_end_date`,
  },
  elsewhere: "It also reports an episode after one without an end; that is rule 142 here.",
  example: {
    why: "A2 follows on, whatever the order of the rows; A3's second row overlaps by a day and its third leaves a gap of a day.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,DEC
        A1,20/10/2024,S,20/11/2024
        A2,19/11/2024,P,
        A2,17/06/2024,P,19/11/2024
        A3,04/04/2024,B,12/09/2024
        A3,11/09/2024,B,06/12/2024
        A3,07/12/2024,B,`,
    },
    fails: { episodes: [5, 6] },
  },
});

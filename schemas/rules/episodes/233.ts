import { defineRule } from "../../define.ts";

export default defineRule({
  code: "233",
  title: "Reason for a change of placement on an open episode",
  message:
    "The episode is open, so there is no change of placement yet. Clear the reason, or enter the end of the episode.",
  severity: "error",
  return: "episodes",
  fields: ["REASON_PLACE_CHANGE", "DEC"],
  since: "2025-26",
  fails: {
    episodes:
      "episode_end_date is null and not is_unreadable_episode_end_date and reason_placement_change_code is not null",
  },
  elsewhere: "It asks for a column that no return has, and never runs.",
  example: {
    why: "A1 is open with a reason; A2 has ended; A3 has none.",
    as_at: "2026-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC,REASON_PLACE_CHANGE
        A1,01/06/2025,,,CARPL
        A2,01/06/2025,01/07/2025,X1,CARPL
        A3,01/06/2025,,,`,
    },
    fails: { episodes: [1] },
  },
});

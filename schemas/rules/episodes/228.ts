import { defineRule } from "../../define.ts";

export default defineRule({
  code: "228",
  title: "Provider closed before the episode ended",
  message:
    "The provider with this number closed before the episode ended, or the episode is still open. Check the number and the end.",
  severity: "query",
  return: "episodes",
  fields: ["URN", "DEC"],
  needs: ["provider-list"],
  fails: {
    episodes: "not is_unreadable_episode_end_date and coalesce(episode_end_date, year_end_date) > provider_closed_date",
  },
  example: {
    why: "A1 ends the day after the provider closed and A3 is open; A2 ends on the day; A4's provider is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,URN
        A1,01/06/2024,01/10/2024,1000002
        A2,01/06/2024,30/09/2024,1000002
        A3,01/06/2024,,1000002
        A4,01/06/2024,,1000001`,
    },
    fails: { episodes: [1, 3] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "227",
  title: "Provider had closed before the episode began",
  message:
    "The provider with this number closed on or before the day the episode began. Check the number and the start.",
  severity: "query",
  return: "episodes",
  fields: ["URN", "DECOM"],
  needs: ["provider-list"],
  fails: {
    episodes: "episode_start_date >= provider_closed_date",
  },
  example: {
    why: "A1 starts on the day that the provider closed, A2 the day before; A3's provider is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,URN
        A1,30/09/2024,1000002
        A2,29/09/2024,1000002
        A3,30/09/2024,1000001`,
    },
    fails: { episodes: [1] },
  },
});

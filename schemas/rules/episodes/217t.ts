import { defineRule } from "../../define.ts";

export default defineRule({
  code: "217t",
  title: "Independent living after 28 October 2023",
  message:
    "P2 ended on 28 October 2023, when supported accommodation had to be registered. End the episode on that day and record the placement that followed.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DEC"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    episodes: `placement_type_code = 'P2' and not is_unreadable_episode_end_date
        and coalesce(episode_end_date, year_end_date) > date '2023-10-28'`,
  },
  example: {
    why: "A1 ends a day late and A3 is open; A2 ends on the day.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,PLACE
        A1,01/06/2023,29/10/2023,P2
        A2,01/06/2023,28/10/2023,P2
        A3,01/06/2023,,P2
        A4,01/06/2023,,U4`,
    },
    fails: { episodes: [1, 3] },
  },
});

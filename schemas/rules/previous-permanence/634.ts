import { defineRule } from "../../define.ts";

export default defineRule({
  code: "634",
  title: "Previous permanence, but no start since April 2016",
  message:
    "Previous permanence is asked of children who started to be looked after on or after 1 April 2016, and this child's latest episode began before. Remove it, or correct the episodes.",
  severity: "error",
  return: "previous-permanence",
  fields: ["PREV_PERM", "LA_PERM", "DATE_PERM", "DECOM"],
  needs: ["episodes", "previous-permanence"],
  fails: {
    previous_permanence: "child_has_permanence_items and child_last_episode_start_date < date '2016-04-01'",
    episodes: "child_has_permanence_items and child_last_episode_start_date < date '2016-04-01'",
  },
  elsewhere: "It asks whether the latest episode began before this year; the text asks about 1 April 2016.",
  example: {
    why: "A1's latest episode began in 2015; A2's in 2016; the row of A3 is blank.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/06/2012
        A1,01/06/2015
        A2,01/06/2012
        A2,01/04/2016
        A3,01/06/2015`,
      "previous-permanence": `
        CHILD,PREV_PERM,LA_PERM,DATE_PERM
        A1,P1,352,01/05/2010
        A2,P1,352,01/05/2010
        A3,,,`,
    },
    fails: { episodes: [1, 2], "previous-permanence": [1] },
  },
});

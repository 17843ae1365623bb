import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT45",
  title: "Two episodes of a child start on one day",
  message:
    "The child has more than one episode with this start date. The first is used: correct the dates, or remove the row that is wrong.",
  severity: "error",
  return: "episodes",
  fields: ["CHILD", "DECOM"],
  fails: {
    episodes: "key_row_count > 1 and episode_start_date is not null",
  },
  example: {
    why: "A1 has two rows of 1 May; A2 has different days; two rows without a start are another check's.",
    as_at: "2019-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/05/2018,U4
        A1,01/05/2018,K2
        A2,01/05/2018,U4
        A2,01/06/2018,K2
        A3,,U4
        A3,,K2`,
    },
    fails: { episodes: [1, 2] },
  },
});

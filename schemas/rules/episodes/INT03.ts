import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT03",
  title: "Child in Episodes is not in Header",
  message:
    "The child has an episode and no row in the Header file. Add the child to Header, or correct the child's id.",
  severity: "error",
  return: "episodes",
  fields: ["CHILD"],
  needs: ["header"],
  fails: { episodes: "not child_has_header" },
  example: {
    why: "A3 is in Episodes alone; runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,1
        A2,2`,
      episodes: `
        CHILD,DECOM
        A1,01/05/2018
        A2,01/05/2018
        A3,01/05/2018`,
    },
    fails: { episodes: [3] },
  },
});

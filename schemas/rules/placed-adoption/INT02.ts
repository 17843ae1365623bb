import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT02",
  title: "Child in PlacedAdoption is not in Header",
  message:
    "The child has a row in the PlacedAdoption file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "placed-adoption",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    placed_for_adoption: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,01/06/2018
        B2,01/06/2018`,
    },
    fails: { "placed-adoption": [2] },
  },
});

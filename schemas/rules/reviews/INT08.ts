import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT08",
  title: "Child in Reviews is not in Header",
  message:
    "The child has a row in the Reviews file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "reviews",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    reviews: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      reviews: `
        CHILD,REVIEW
        A1,01/06/2018
        B2,01/06/2018`,
    },
    fails: { reviews: [2] },
  },
});

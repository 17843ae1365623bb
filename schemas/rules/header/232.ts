import { defineRule } from "../../define.ts";

export default defineRule({
  code: "232",
  title: "Sex is unknown",
  message:
    "Sex is returned as unknown (U). That can be right, but is rare. Check the record, and enter M or F where it is known.",
  severity: "query",
  return: "header",
  fields: ["SEX"],
  since: "2024-25",
  fails: {
    header: "sex_code = 'U'",
  },
  example: {
    why: "U is queried, in capitals or not; M is known, and a code off the list is rule 101.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,U
        A2,u
        A3,M
        A4,0`,
    },
    fails: { header: [1, 2] },
  },
});

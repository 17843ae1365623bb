import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1000",
  title: "Care leaver details for a child who died in care",
  message:
    "The last episodes say that the child died in care (E2), and the OC3 file has a row. Remove the row, or correct the episodes.",
  severity: "error",
  return: "oc3",
  fields: ["REC", "IN_TOUCH"],
  needs: ["episodes"],
  uses: ["last-year"],
  fails: {
    oc3: "child_has_died or last_year_child_has_died",
  },
  example: {
    why: "A1 died this year and A2 last year; A3 left for another reason.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/02/2024,10/09/2024,E2
        A3,01/02/2024,10/09/2024,E8`,
      oc3: `
        CHILD,IN_TOUCH
        A1,DIED
        A2,YES
        A3,YES`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A2,01/02/2023,10/09/2023,E2
        A3,01/02/2024,,`,
    },
    fails: { oc3: [1, 2] },
  },
});

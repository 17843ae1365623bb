import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT48",
  title: "Custody or no fixed abode, said to be suitable",
  message:
    "S1 and X1 say that no fixed abode, or custody, is suitable. Lists of codes differ on whether they exist. Check the home: S2 and X2 are the codes that every list has.",
  severity: "query",
  return: "oc3",
  fields: ["ACCOM"],
  fails: {
    oc3: "accommodation_code in ('S1', 'X1')",
  },
  example: {
    why: "A1 and A2 are said to be suitable; A3 and A4 are coded as every list has it.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
        A1,15/06/2005,YES,G5,S1
        A2,15/06/2005,YES,G5,X1
        A3,15/06/2005,YES,G5,S2
        A4,15/06/2005,YES,F2,U1`,
    },
    fails: { oc3: [1, 2] },
  },
});

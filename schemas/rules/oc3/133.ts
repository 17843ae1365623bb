import { defineRule } from "../../define.ts";

export default defineRule({
  code: "133",
  title: "Accommodation is not a valid code",
  message: "ACCOM is blank, or not a code of this collection year. Enter the right code.",
  severity: "error",
  return: "oc3",
  fields: ["ACCOM"],
  fails: {
    oc3: "accommodation_code is null or not is_listed_accommodation_code",
  },
  elsewhere: "It refuses S1 and X1; here they are accepted and asked about (INT48).",
  example: {
    why: "X is not in the year's list and A3 has a blank; small letters are taken as capitals.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,ACCOM
        A1,b1
        A2,X
        A3,
        A4,0`,
    },
    fails: { oc3: [2, 3] },
  },
});

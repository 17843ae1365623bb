import { defineRule } from "../../define.ts";

export default defineRule({
  code: "103",
  title: "Ethnicity is not a valid code",
  message:
    "Ethnicity is blank or not one of the 20 codes. Enter the right code, or NOBT where it has not been obtained yet.",
  severity: "error",
  return: "header",
  fields: ["ETHNIC"],
  fails: {
    header: "not coalesce(is_listed_ethnic_code, false)",
  },
  example: {
    why: "XXXX is no code and a blank is none either; a small letter is read as the capital, and a full label as its code.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,ETHNIC
        A1,WBRI
        A2,bcrb
        A3,XXXX
        A4,
        A5,White British`,
    },
    fails: { header: [3, 4] },
  },
});

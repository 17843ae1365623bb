import { defineRule } from "../../define.ts";

export default defineRule({
  code: "168",
  title: "Pupil number is not in a valid form",
  message:
    "The unique pupil number is not a letter (other than I, O or S) with 12 digits, nor a letter with 11 digits and a letter, nor UN1 to UN5. Correct it.",
  severity: "error",
  return: "header",
  fields: ["UPN"],
  fails: {
    header: "not regexp_full_match(upn, '[A-HJ-NP-RT-Z]([0-9]{12}|[0-9]{11}[A-Z])|UN[1-5]')",
  },
  example: {
    why: "A1 and A2 are the two forms and A3 a reason for none. S cannot come first, 11 digits are too few, and there is no UN6.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UPN
        A1,K123456789012
        A2,B12345678901C
        A3,UN2
        A4,S123456789012
        A5,K12345678901
        A6,UN6
        A7,`,
    },
    fails: { header: [4, 5, 6] },
  },
});

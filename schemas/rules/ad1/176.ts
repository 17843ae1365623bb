import { defineRule } from "../../define.ts";

export default defineRule({
  code: "176",
  title: "Sex of adopters is not a code",
  message: "The sex of the adopters must be M1, F1, MM, FF or MF. Correct it.",
  severity: "error",
  return: "ad1",
  fields: ["SEX_ADOPTR"],
  fails: {
    ad1: "not is_listed_adopter_sex_code",
  },
  example: {
    why: "M is not in the list; small letters and a blank are left alone.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,SEX_ADOPTR
        A1,FF
        A2,M
        A3,ff
        A4,`,
    },
    fails: { ad1: [2] },
  },
});

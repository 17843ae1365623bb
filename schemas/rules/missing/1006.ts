import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1006",
  title: "Kind of incident is not a code",
  message: "The kind of incident must be M (missing) or A (away without authorisation). Correct it.",
  severity: "error",
  return: "missing",
  fields: ["MISSING"],
  fails: {
    missing: "not is_listed_missing_type_code",
  },
  example: {
    why: "AWAY is not in the list; small letters and a blank are left alone.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,
        A2,AWAY,01/06/2024,
        A3,a,01/06/2024,
        A4,,01/06/2024,`,
    },
    fails: { missing: [2] },
  },
});

import { defineRule } from "../../define.ts";

export default defineRule({
  code: "208",
  title: "Pupil number differs from last year's",
  message:
    "The unique pupil number is not the one returned last year. Check it, and correct whichever return is wrong.",
  severity: "query",
  return: "header",
  fields: ["UPN"],
  needs: ["last-year"],
  fails: {
    header: `is_in_last_year and upn is distinct from last_year_upn
      and not coalesce(coalesce(last_year_upn, 'UN1') in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
        and upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5'), false)
      and not coalesce(coalesce(last_year_upn, 'UN1') = 'UN1' and upn in ('UN2', 'UN3', 'UN4', 'UN5'), false)`,
  },
  example: {
    why: "A1: another number; A2: lost; A3: back to UN1. A number in place of UN4, and UN3 in place of UN1 or of nothing, are right.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UPN
        A1,K123456789012
        A2,
        A3,UN1
        A4,B123456789012
        A5,UN3
        A6,UN3
        A7,UN2`,
    },
    files_last_year: {
      header: `
        CHILD,UPN
        A1,K123456789013
        A2,UN1
        A3,UN3
        A4,UN4
        A5,UN1
        A6,
        A7,UN2`,
    },
    fails: { header: [1, 2, 3] },
  },
});

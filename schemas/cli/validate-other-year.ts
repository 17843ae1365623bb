/** `careboard validate --rules YEAR --json`: what the rules of another collection year would say of the newest returns. */
import { z } from "zod";

const rule = {
  code: z.string(),
  title: z.string(),
  severity: z.enum(["error", "query", "warning"]),
  return_id: z.string(),
};

export const validateOtherYearShape = z.strictObject({
  /** Collection year of the rules. */
  rules_of: z.string(),
  returns: z.array(z.strictObject({ la_code: z.string(), collection_year: z.string(), as_at_date: z.iso.date() })),
  /** Rows that pass this year's rules and fail that year's: most rows first, then most children. */
  starts_to_fail: z.array(z.strictObject({ ...rule, is_new: z.boolean(), rows: z.int(), children: z.int() })),
  /** Rules of that year that this year's returns are not asked. */
  new_rules: z.array(z.strictObject(rule)),
  /** Rules of this year that are no more. */
  gone_rules: z.array(z.strictObject(rule)),
  /** Files that the returns' own year did not have, with the rules that wait for them. */
  not_supplied_yet: z.array(z.strictObject({ return_id: z.string(), rules: z.array(z.string()) })),
  /** Rules of that year that nothing can be said of yet, by what is missing. */
  not_run: z.array(z.strictObject({ reason: z.string(), rules: z.array(z.string()) })),
});
export type ValidateOtherYearJson = z.infer<typeof validateOtherYearShape>;

/** `careboard validate --json`: how every rule ended for each council's newest return. Row-level findings are in the reports folder only. */
import { z } from "zod";

export const validateShape = z.strictObject({
  councils: z.array(
    z.strictObject({
      la_code: z.string(),
      collection_year: z.string(),
      as_at_date: z.iso.date(),
      rules: z.array(
        z.strictObject({
          code: z.string(),
          title: z.string(),
          return_id: z.string(),
          severity: z.enum(["error", "query", "warning"]),
          outcome: z.enum(["passed", "failed", "partly_run", "not_run"]),
          /** Why it was not run, or only in part. */
          reason: z.string().nullable(),
          /** Failing rows; null when the rule was not run. */
          count: z.int().nullable(),
        }),
      ),
      errors: z.int(),
      queries: z.int(),
      warnings: z.int(),
      /** Rows with no place in any relation. */
      blocking: z.int(),
    }),
  ),
  /** Row-level findings, for the council's own staff; null under --dry-run. */
  report: z.string().nullable(),
});
export type ValidateJson = z.infer<typeof validateShape>;

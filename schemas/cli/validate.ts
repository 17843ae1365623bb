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
      /** Findings that no reviewer has called mended or beyond mending. */
      outstanding: z.int(),
      /** Absent from a load of the year after they were first seen, and here again. */
      came_back: z.int(),
      /** The best thing to do first, in a sentence. */
      next_step: z.string(),
    }),
  ),
  /** Row-level findings as CSV, for the council's own staff; null under --dry-run. */
  report: z.string().nullable(),
  /** Files of the fix list, for the council's own staff; null under --dry-run. */
  fix_list: z
    .strictObject({
      /** One for each council. */
      workbooks: z.array(z.string()),
      /** One for each team with a finding, where registers/child-teams.csv says who has which child. */
      team_workbooks: z.array(z.string()),
      pages: z.array(z.string()),
      /** fixListShape of schemas/reports/fix-list.ts. */
      json: z.string(),
      /** Edited copies of earlier lists, kept beside the new ones. */
      kept: z.array(z.string()),
    })
    .nullable(),
});
export type ValidateJson = z.infer<typeof validateShape>;

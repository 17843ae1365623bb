/** `careboard conformance FILE --json`: recorded cases beside our answers. Positions of rows only, counted from 0. */
import { z } from "zod";

const positions = z.record(z.string(), z.array(z.int()));

export const conformanceShape = z.strictObject({
  /** Built and undisputed cases: the same children are flagged. */
  passed: z.int(),
  failed: z.int(),
  disputed: z.int(),
  not_built: z.int(),
  /** Of the built and undisputed cases: those with the same rows in the same tables. */
  rows_agree: z.int(),
  cases: z.array(
    z.strictObject({
      rule: z.string(),
      case: z.int(),
      /** The latest collection year in which this version of the rule is in force. */
      year: z.string(),
      status: z.enum(["passed", "failed", "disputed", "not_built"]),
      rows_agree: z.boolean().nullable(),
      recorded: positions,
      ours: positions,
      outcome: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type ConformanceJson = z.infer<typeof conformanceShape>;

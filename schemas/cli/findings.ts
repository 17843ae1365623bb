/** `careboard findings --json` and `careboard findings import FILE --json`: counts only, never a child's id. */
import { z } from "zod";

const outstanding = z.strictObject({
  /** Name of the team, person or rule. */
  name: z.string(),
  findings: z.int(),
  outstanding: z.int(),
  /** Outstanding for more than 91 days. */
  over_3_months: z.int(),
  oldest_days: z.int(),
  came_back: z.int(),
});
export type Outstanding = z.infer<typeof outstanding>;

export const findingsShape = z.strictObject({
  /** Null when the list was asked for. */
  imported: z
    .strictObject({
      source: z.string(),
      rows: z.int(),
      changed: z.int(),
      taken: z.int(),
      held: z.int(),
      unknown: z.int(),
      over_another: z.int(),
      /** False under --dry-run. */
      written: z.boolean(),
    })
    .nullable(),
  /** Empty after an import. */
  councils: z.array(
    z.strictObject({
      la_code: z.string(),
      name: z.string(),
      total: outstanding,
      by_team: z.array(outstanding),
      by_person: z.array(outstanding),
      by_rule: z.array(outstanding),
    }),
  ),
});
export type FindingsJson = z.infer<typeof findingsShape>;

/** `careboard history --json`: every load that the store has ever kept, oldest first. */
import { z } from "zod";

/** What would have stopped, and why it was taken all the same. */
const confirmation = z.strictObject({
  kind: z.string(),
  overridden: z.string(),
  reason: z.string(),
  by: z.string(),
  on: z.string(),
});

const withdrawal = z.strictObject({ on: z.string(), by: z.string(), why: z.string() }).nullable();

export const historyShape = z.strictObject({
  /** Files of the local aggregate return. */
  local_loads: z.array(
    z.strictObject({
      load_id: z.string(),
      la_code: z.string(),
      known_on: z.iso.date(),
      loaded_on: z.string(),
      loaded_by: z.string(),
      why: z.string(),
      source_file: z.string(),
      figures: z.int(),
      /** Those that no later load has replaced. */
      figures_in_force: z.int(),
      withdrawn: withdrawal,
    }),
  ),
  /** Imports of reference lists and releases that were far smaller than what was held. */
  confirmed_imports: z.array(confirmation),
  loads: z.array(
    z.strictObject({
      load_id: z.string(),
      la_code: z.string(),
      collection_year: z.string(),
      as_at_date: z.iso.date(),
      known_on: z.iso.date(),
      coverage: z.string(),
      stage: z.string(),
      loaded_on: z.string(),
      loaded_by: z.string(),
      why: z.string(),
      rows: z.int(),
      /** Null until the load has been judged. */
      findings: z.int().nullable(),
      state: z.enum(["in force", "superseded", "withdrawn"]),
      confirmed: z.array(confirmation),
      withdrawn: withdrawal,
      publications: z.array(z.string()),
      /** Headline figures of quarter ends held before that are others since it came, or since it was withdrawn. */
      restated: z.array(
        z.strictObject({ by_withdrawal: z.boolean(), figures: z.int(), from: z.iso.date(), to: z.iso.date() }),
      ),
    }),
  ),
});
export type HistoryJson = z.infer<typeof historyShape>;

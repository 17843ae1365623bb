/** `careboard history --json`: every load that the store has ever kept, oldest first. */
import { z } from "zod";

export const historyShape = z.strictObject({
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
      /** What the load would have stopped for, and why it was taken all the same. */
      confirmed: z.array(
        z.strictObject({
          kind: z.string(),
          overridden: z.string(),
          reason: z.string(),
          by: z.string(),
          on: z.string(),
        }),
      ),
      withdrawn: z.strictObject({ on: z.string(), by: z.string(), why: z.string() }).nullable(),
      publications: z.array(z.string()),
    }),
  ),
});
export type HistoryJson = z.infer<typeof historyShape>;

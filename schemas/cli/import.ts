/** `careboard import FOLDER --json`: which published files became which reference tables. */
import { z } from "zod";

export const importShape = z.strictObject({
  /** False under --dry-run. */
  written: z.boolean(),
  /** Folder of the reference tables. */
  folder: z.string(),
  files: z.array(
    z.strictObject({
      /** Path inside the folder. */
      file: z.string(),
      /** Dataset family; null: no map knows the file, and it was left out. */
      dataset: z.string().nullable(),
      release: z.string().nullable(),
      rows_read: z.int(),
      rows_used: z.int(),
      series: z.array(z.string()),
      /** How often each symbol stood in place of a number. */
      symbols: z.record(z.string(), z.int()),
      columns_not_used: z.array(z.string()),
      notes: z.array(z.string()),
    }),
  ),
  /** Published cells known to be wrong, corrected by name. */
  overrides: z.array(z.strictObject({ id: z.string(), why: z.string() })),
  tables: z.array(z.strictObject({ file: z.string(), rows: z.int(), changed: z.boolean() })),
});
export type ImportJson = z.infer<typeof importShape>;

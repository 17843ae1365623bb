/** `careboard import FOLDER --json`: which published files became which reference tables. */
import { z } from "zod";

export const importShape = z.strictObject({
  /** False under --dry-run. */
  written: z.boolean(),
  /** Folder of the reference tables. */
  folder: z.string(),
  files: z.array(
    z.strictObject({
      source_file: z.string(),
      dataset: z.string(),
      release: z.string(),
      /** Tidy rows made of it. */
      rows: z.int(),
    }),
  ),
  /** Files of the folder that no map knows and that were left out by name. */
  left_out: z.array(z.string()),
});
export type ImportJson = z.infer<typeof importShape>;

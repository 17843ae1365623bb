/** `careboard template local --json`: the files that were written, and how many lines they ask for. */
import { z } from "zod";

export const templateShape = z.strictObject({
  period_end_date: z.iso.date(),
  /** CSV and workbook of the same lines; [] under --dry-run. */
  files: z.array(z.string()),
  lines: z.int(),
  indicators: z.int(),
});

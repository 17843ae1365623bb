/** `careboard demo --json`: the invented council's returns. */
import { z } from "zod";

export const demoShape = z.strictObject({
  folder: z.string(),
  /** False under --dry-run; the counts are then 0. */
  written: z.boolean(),
  returns: z.int(),
  files: z.int(),
  rows: z.int(),
});

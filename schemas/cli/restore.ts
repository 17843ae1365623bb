/** `careboard restore FILE --json`: what came back, and where. */
import { z } from "zod";

export const restoreShape = z.strictObject({
  /** The new data folder. */
  to: z.string(),
  /** False under --dry-run: the backup was opened and every hash checked. */
  written: z.boolean(),
  la_code: z.string(),
  made_on: z.string(),
  files: z.int(),
  loads: z.int(),
});

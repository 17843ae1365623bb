/** `careboard backup --json`: what was kept, and where. */
import { z } from "zod";

export const backupShape = z.strictObject({
  /** The encrypted archive. */
  file: z.string(),
  /** False under --dry-run. */
  written: z.boolean(),
  /** Size and hash of the archive; 0 and null under --dry-run. */
  bytes: z.int(),
  sha256: z.string().nullable(),
  /** Files in it, the store among them. */
  files: z.int(),
  loads: z.int(),
});

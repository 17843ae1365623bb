/** The last file of a backup: what it holds, so that a restore can tell that all of it came through. */
import { z } from "zod";

export const MANIFEST_FILE = "backup-manifest.json";

export const backupManifestSchema = z.object({
  /** Version of the archive's own form. */
  careboard_backup: z.literal(1),
  made_on: z.string(),
  program_version: z.string(),
  la_code: z.string(),
  loads: z.int(),
  store_format: z.int(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

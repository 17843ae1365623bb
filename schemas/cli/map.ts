/** `careboard map [file] --json`: what became of the register, and every version held. Never a child's id. */
import { z } from "zod";

const version = {
  kind: z.enum(["children", "areas"]),
  la_code: z.string(),
  known_on: z.iso.date(),
  source_file: z.string(),
  sha256: z.string(),
};

export const mapShape = z.strictObject({
  /** Null when no file was named. */
  loaded: z
    .strictObject({
      /** Null under --dry-run. */
      map_id: z.string().nullable(),
      ...version,
      rows: z.int(),
      already_loaded: z.boolean(),
      unchanged: z.int(),
      unused: z.int(),
      outlived: z.int(),
      left_out: z.int(),
    })
    .nullable(),
  /** Every version, oldest first; the last of a kind and council is in force. */
  held: z.array(
    z.strictObject({
      map_id: z.string(),
      ...version,
      row_count: z.int(),
      loaded_on: z.string(),
      loaded_by: z.string(),
      why: z.string(),
      program_version: z.string(),
    }),
  ),
});

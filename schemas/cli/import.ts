/** `careboard import FOLDER --json`: which published files became which reference tables. */
import { z } from "zod";

export const importShape = z.strictObject({
  /** False under --dry-run, and when it is held back. */
  written: z.boolean(),
  /** Folder of the reference tables. */
  folder: z.string(),
  files: z.array(
    z.strictObject({
      /** Path inside the folder that was read. */
      file: z.string(),
      /** Dataset family; null: not used, the first note says why. */
      dataset: z.string().nullable(),
      release: z.string().nullable(),
      rows_read: z.int(),
      rows_used: z.int(),
      /** Series of data/reference/published-values made of it. */
      series: z.array(z.string()),
      /** Symbol such as "c" to how many cells had it. */
      symbols: z.record(z.string(), z.int()),
      columns_not_used: z.array(z.string()),
      /** Labels of the filter columns that no series uses, and how many rows have them. */
      rows_not_used: z.array(z.strictObject({ labels: z.string(), rows: z.int() })),
      notes: z.array(z.string()),
    }),
  ),
  /** With --fetch: the versions that arrived whole, and what was made of them. */
  fetched: z.array(
    z.strictObject({
      data_set_id: z.string(),
      title: z.string(),
      version: z.string(),
      release: z.string(),
      published_on: z.string(),
      rows: z.int(),
      bytes: z.int(),
      sha256: z.string(),
      fetched_on: z.string(),
      is_used: z.boolean(),
      program_version: z.string(),
    }),
  ),
  /** Corrections of known mistakes in published files that were applied. */
  overrides: z.array(z.strictObject({ id: z.string(), why: z.string() })),
  tables: z.array(z.strictObject({ file: z.string(), rows: z.int(), changed: z.boolean() })),
  /** Lists and datasets that have far fewer rows than what is held of them. */
  stops: z.array(z.strictObject({ subject: z.string(), words: z.string() })),
  /** It stops and no reason was given: nothing was imported; --confirm "REASON" imports it. */
  is_held_back: z.boolean(),
});

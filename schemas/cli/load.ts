/** `careboard load [folder] --json`: one entry per return taken, or found already held; and one per file of the local return. */
import { z } from "zod";
import { differenceShape } from "./difference.ts";

const localShape = z.strictObject({
  /** Null under --dry-run. */
  load_id: z.string().nullable(),
  la_code: z.string(),
  known_on: z.iso.date(),
  source_file: z.string(),
  rows: z.int(),
  /** Lines without a number: nothing was supplied by them. */
  blank_rows: z.int(),
  indicators: z.int(),
  /** Figures that were held before and now read otherwise. */
  revised: z.int(),
  /** Snapshots of a day that ends no quarter: kept, and on no page. */
  not_shown: z.int(),
  /** Of a quarter after the newest return that is held: shown once its return is loaded. */
  waiting: z.int(),
  already_loaded: z.boolean(),
  notices: z.array(z.string()),
});

export const loadShape = z.strictObject({
  local: z.array(localShape),
  loads: z.array(
    z.strictObject({
      /** Null under --dry-run. */
      load_id: z.string().nullable(),
      la_code: z.string(),
      as_at_date: z.iso.date(),
      collection_year: z.string(),
      coverage: z.enum(["ytd", "rolling12", "full_history"]),
      stage: z.enum(["dry-run", "submitted", "final", "amended"]),
      /** The same bytes are held: nothing was changed. */
      already_loaded: z.boolean(),
      files: z.array(
        z.strictObject({
          return_id: z.string(),
          /** File name without its folder. */
          source_file: z.string(),
          rows: z.int(),
          encoding: z.string(),
        }),
      ),
      /** Returns of the year that the folder does not hold. */
      missing: z.array(z.string()),
      /** Files of the folder that are of another kind: what each is and what to do. */
      not_read: z.array(z.strictObject({ source_file: z.string(), kind: z.string(), advice: z.string() })),
      /** Aliases used, unknown columns, encodings, rows dropped: never a value. */
      notices: z.array(z.string()),
      /** It changes more than the settings allow: nothing was kept; --confirm "REASON" loads it. */
      is_held_back: z.boolean(),
      /** Null: held already, the council's first, or judged together with a later load. */
      difference: differenceShape.nullable(),
      /** Every mend on the way in, by column where it is one of cells (schemas/repairs.ts); count: rows or cells, null: the file. */
      repairs: z.array(
        z.strictObject({
          repair_id: z.string(),
          title: z.string(),
          return_id: z.string(),
          source_file: z.string(),
          heading: z.string().nullable(),
          count: z.int().nullable(),
        }),
      ),
    }),
  ),
});
export type LoadJson = z.infer<typeof loadShape>;

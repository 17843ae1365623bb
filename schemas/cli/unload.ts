/** `careboard unload LOAD --json`: the load withdrawn, and what counts in its place. */
import { z } from "zod";
import { differenceShape } from "./difference.ts";

export const unloadShape = z.strictObject({
  load_id: z.string(),
  la_code: z.string(),
  /** Null of a local return. */
  as_at_date: z.iso.date().nullable(),
  collection_year: z.string().nullable(),
  /** It had been withdrawn before: nothing was changed. */
  already_withdrawn: z.boolean(),
  /** True under --dry-run. */
  dry_run: z.boolean(),
  /** The load of that council and collection year that counts now; null: none does. */
  stands_now: z.string().nullable(),
  /** Null when it had been withdrawn before. */
  difference: differenceShape.nullable(),
  /** Of a local return: figures that count no more, and of how many an earlier one counts again. Null of other returns. */
  local: z.strictObject({ figures: z.int(), earlier_again: z.int() }).nullable(),
});
export type UnloadJson = z.infer<typeof unloadShape>;

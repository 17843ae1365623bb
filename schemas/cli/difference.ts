/** What a load or a withdrawal changes: counts and aggregates only, never a child. Part of load --json and unload --json. */
import { z } from "zod";
import { RESTATEMENT_REASONS } from "../published/restatements.ts";
import { STATUSES } from "../published/tables.ts";

const side = z.strictObject({
  load_id: z.string(),
  as_at_date: z.iso.date(),
  known_on: z.iso.date(),
  collection_year: z.string(),
});

const part = z.number();

export const differenceShape = z.strictObject({
  /** The last load of the same council and year, else the last before it; null: the council's first. */
  compared_with: side.nullable(),
  /** What counts after the change; null: nothing of that year. */
  counts_now: side.nullable(),
  is_first_of_council: z.boolean(),
  /** Rows and findings are not compared across collection years. */
  is_first_of_year: z.boolean(),
  rows: z.array(
    z.strictObject({
      return_id: z.string(),
      before: z.int(),
      after: z.int(),
      new: z.int(),
      changed: z.int(),
      gone: z.int(),
      /** The same values, written in another way. */
      rewritten: z.int(),
      headings: z.array(z.strictObject({ heading: z.string(), count: z.int() })),
    }),
  ),
  findings: z.array(z.strictObject({ code: z.string(), new: z.int(), fixed: z.int(), returned: z.int() })),
  /** The figures compared are of these days: newest before the change, newest after it. */
  from_period_end_date: z.iso.date().nullable(),
  to_period_end_date: z.iso.date().nullable(),
  indicators: z.array(
    z.strictObject({
      indicator_id: z.string(),
      is_headline: z.boolean(),
      before: z.number(),
      after: z.number(),
      change: z.number(),
      /** In the indicator's unit, in this order, adding up to the change (settled reading 69). Null: a step leaves nobody to count. */
      parts: z
        .strictObject({ definition: part, correction: part, late_entry: part, joined: part, left: part, status: part })
        .nullable(),
    }),
  ),
  /** Headline figures of quarter ends that were there before and are not the same now, newest first: unsuppressed, for the analyst. */
  restated: z.array(
    z.strictObject({
      indicator_id: z.string(),
      period_kind: z.string(),
      period_end_date: z.iso.date(),
      before_status: z.enum(STATUSES),
      before: z.number().nullable(),
      after_status: z.enum(STATUSES),
      after: z.number().nullable(),
      reason: z.enum(RESTATEMENT_REASONS).exclude(["status"]),
    }),
  ),
  /** Children with an open episode in last year's load and no row in this one (settled reading 3); null: not to be told. */
  open_last_year_not_in_file: z.int().nullable(),
  /** Why the load asks for --confirm. */
  stops: z.array(
    z.strictObject({
      kind: z.enum(["shrinks", "moves", "open-last-year", "case-system"]),
      subject: z.string(),
      words: z.string(),
    }),
  ),
  /** Row by row, for the council's own staff; null: not written. */
  report: z.string().nullable(),
});
export type Difference = z.infer<typeof differenceShape>;

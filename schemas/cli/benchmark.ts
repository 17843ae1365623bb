/** `careboard benchmark --indicator ID --area CODE --period DATE --json`: published figures beside an area's own (benchmarking.md 1). */
import { z } from "zod";
import { COMPARISON_VERDICTS } from "../published/tables.ts";
import { PUBLISHED_STATUSES } from "../reference/tables.ts";

const number = z.number().nullable();
const status = z.enum(PUBLISHED_STATUSES);

export const benchmarkShape = z.strictObject({
  indicator: z.string(),
  area: z.string(),
  period_end_date: z.iso.date(),
  dataset: z.string(),
  release: z.string(),
  /** Edition of the statistical neighbours. */
  edition: z.string(),
  method: z.enum(["mean", "median", "pooled"]),
  /** As published; the interval (95%) is of the counts published with it, for a percentage Wilson's, for a rate Byar's or the exact one. */
  own: z.strictObject({ value: number, status, numerator: number, denominator: number, lower: number, upper: number }),
  /** Of the counts published with it, beside each comparator with a figure; empty where none are published, and for averages. */
  beside: z.array(
    z.strictObject({
      comparator: z.enum(["neighbours", "region", "england"]),
      verdict: z.enum(COMPARISON_VERDICTS),
      /** Ours minus theirs, in the indicator's unit. */
      difference: z.number(),
      /** More or fewer children needed (+) or ahead (-) by polarity; without one more (+) or fewer (-) that would be level. */
      gap_children: number,
    }),
  ),
  neighbours: z.strictObject({
    /** Full precision; null under six neighbours with data. */
    value: number,
    /** As printed: half away from zero, decimals by the indicator's unit. */
    rounded: number,
    with_data_count: z.int(),
    of_count: z.int(),
    each: z.array(
      z.strictObject({
        rank: z.int(),
        la_code: z.string(),
        name: z.string(),
        closeness: z.string(),
        value: number,
        status,
      }),
    ),
  }),
  /** Each other list and average, and each neighbour left out: its average, where we would stand, and the verdict it would give. */
  other_choices: z.array(
    z.strictObject({
      edition: z.string(),
      method: z.enum(["mean", "median", "pooled"]),
      without_la_code: z.string().nullable(),
      value: z.number(),
      neighbours_above_count: z.int(),
      with_data_count: z.int(),
      /** Null where no counts are published, and for averages. */
      verdict: z.enum(COMPARISON_VERDICTS).nullable(),
    }),
  ),
  region: z.strictObject({ name: z.string(), value: number, status }),
  england: z.strictObject({ value: number, status }),
  /** Among councils with a value; null where the indicator has no polarity for rank. */
  rank: z.int().nullable(),
  of_count: z.int(),
  /** 0, 25, 50, 75 and 100 per cent points over all councils with a value. */
  cuts: z.array(z.number()),
  band: z.enum(["A", "B", "C", "D"]).nullable(),
});
export type BenchmarkJson = z.infer<typeof benchmarkShape>;

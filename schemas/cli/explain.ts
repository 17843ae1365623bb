/** `careboard explain ID --period DATE --json`: an indicator's words, its SQL, its sources and its figures with denominators. */
import { z } from "zod";
import { indicatorSchema } from "../define.ts";
import { STATUSES } from "../published/tables.ts";

const number = z.number().nullable();

export const explainShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  words: indicatorSchema.shape.words,
  /** The mart that it counts over. */
  population: z.string(),
  sources: z.array(z.string()),
  caveats: z.array(z.string()),
  /** As generated for this indicator. */
  sql: z.string(),
  /** One per period kind, at the period end asked for. */
  rows: z.array(
    z.strictObject({
      period_kind: z.string(),
      period_end_date: z.iso.date(),
      numerator: number,
      denominator: number,
      value: number,
      lower: number,
      upper: number,
      status: z.enum(STATUSES),
      denominator_source: z.string().nullable(),
    }),
  ),
});
export type ExplainJson = z.infer<typeof explainShape>;

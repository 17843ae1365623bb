/** `careboard explain ID --period DATE --json`: an indicator's words, its SQL, its sources and its figures with denominators. */
import { z } from "zod";
import { valuesShape } from "./values.ts";

export const explainShape = z.strictObject({
  indicator: z.string(),
  title: z.string(),
  description: z.string(),
  /** The definition box: what counts, who, what becomes of the unknown, an example. */
  words: z.strictObject({ counts: z.string(), people: z.string(), not_known: z.string(), for_example: z.string() }),
  population: z.string(),
  caveats: z.array(z.string()),
  sources: z.array(z.string()),
  /** As generated for this indicator. */
  sql: z.string(),
  period_end_date: z.iso.date(),
  rows: valuesShape.shape.rows,
  /** The list of children behind the figure, in the reports folder; null unless asked for. */
  children_report: z.string().nullable(),
});
export type ExplainJson = z.infer<typeof explainShape>;

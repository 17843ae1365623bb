/**
 * An indicator that only the department's releases tell (PUB in indicators.md): its figure is the published one of the council, never
 * counted here and never on one line with what is. Named like its series in data/reference/published-values.
 */
import { z } from "zod";
import {
  defineIndicator,
  type IndicatorDefinition,
  indicatorSchema,
  PUBLISHED_FIGURES,
  publishedSchema,
} from "./define.ts";

const { shape } = indicatorSchema;

/** Years as the department publishes them. */
const YEARS = { school: "academic-year", "to 31 March": "financial-year" } as const;

const publishedIndicatorSchema = z.strictObject({
  id: shape.id,
  title: shape.title,
  theme: shape.theme,
  order: shape.order,
  description: shape.description,
  rationale: shape.rationale,
  /** % is a count of a group; score is an average over it. */
  unit: z.enum(["%", "score"]),
  polarity: shape.polarity_over_time,
  year: z.enum(Object.keys(YEARS) as [keyof typeof YEARS, ...(keyof typeof YEARS)[]]),
  has_range: publishedSchema.shape.has_range.optional(),
  untested: publishedSchema.shape.untested,
  footnotes: publishedSchema.shape.footnotes,
  words: shape.words,
  questions: shape.questions,
  caveats: shape.caveats,
  /** What the department's table is called. */
  label: z.string().min(3),
  sources: shape.sources,
  see_also: shape.see_also,
  example: z.strictObject({
    why: z.string().min(3),
    /** Rows of data/reference/published-values, as they stand there, of one council. */
    rows: z.array(z.string()).min(1),
    expect: shape.example.shape.expect,
  }),
});

/** One published indicator as every other one is defined. Throws what is wrong with it. */
export function definePublishedIndicator(definition: z.input<typeof publishedIndicatorSchema>): IndicatorDefinition {
  const { unit, polarity, year, has_range, untested, footnotes, label, ...d } =
    publishedIndicatorSchema.parse(definition);
  const { rows, why, expect } = d.example;
  const period_kind = YEARS[year];
  const isShare = unit === "%";
  const newest =
    expect
      .map((one) => one.period_end)
      .toSorted()
      .at(-1) ?? "";
  return defineIndicator({
    ...d,
    unit: isShare ? "percent" : unit,
    kind: isShare ? "share" : "mean",
    ...(isShare ? { numerator: "published" } : { value: "published", legal_ends: { from: 0, to: 10_000 } }),
    polarity_over_time: polarity,
    polarity_against_others: polarity,
    rank_polarity: polarity,
    population: PUBLISHED_FIGURES,
    published: { has_range: has_range ?? isShare, untested, footnotes },
    period_kinds: [period_kind],
    headline_period_kind: period_kind,
    comparator: { series: d.id, label, period_kind, levels: ["la", "region", "england"] },
    source_flag: "PUB",
    // Its newest year was over by the quarter end that follows.
    example: { why, as_at: quarterEndFrom(newest), files: {}, published: rows, expect },
  });
}

/** The first quarter end on or after an ISO date. */
function quarterEndFrom(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10);
}

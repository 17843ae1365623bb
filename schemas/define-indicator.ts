/** An indicator, one per file. */
import { z } from "zod";
import { BREAKDOWNS, type BreakdownId } from "./breakdowns.ts";
import {
  LOCAL_RETURN,
  OF_POPULATION,
  PERIOD_KINDS,
  POLARITIES,
  PUBLISHED_FIGURES,
  publishedSchema,
  suppliedSchema,
  UNITS,
} from "./define-figure.ts";
import { dated, exampleReturns, expression, kebab, words } from "./define-parts.ts";
import { POPULATIONS, type Population } from "./populations.ts";
import { THEMES, type ThemeId } from "./themes.ts";

const returnField = z.string().regex(/^[a-z0-9-]+\.[A-Z0-9_]+$/, "a return's id, a point and one of its headings");

export const indicatorSchema = z.strictObject({
  id: kebab,
  /** At most 38 characters: it has to fit the ledger. */
  title: words.max(38),
  theme: z.enum(THEMES.map((theme) => theme.id) as [ThemeId, ...ThemeId[]]),
  /** Place within its theme. */
  order: z.int(),
  description: words,
  rationale: words,
  unit: z.enum(UNITS),
  kind: z.enum(["count", "change", "share", "rate", "population-share", "mean"]),
  polarity_over_time: z.enum(POLARITIES),
  polarity_against_others: z.enum(POLARITIES),
  /** LAIT's polarity, for rank and band; left out, and no rank, where polarity_against_others is neither. */
  rank_polarity: z.enum(POLARITIES).default("neither"),

  population: z.enum([...POPULATIONS, LOCAL_RETURN, PUBLISHED_FIGURES]),
  /** Of a figure that the local aggregate return supplies (define-local.ts). */
  supplied: suppliedSchema.optional(),
  /** Of a figure that only the department publishes (define-published.ts). */
  published: publishedSchema.optional(),
  /** Rows of the mart in the denominator (or the whole of a count). */
  where: expression.default("true"),
  /** Share and rate: rows counted on top. */
  numerator: expression.optional(),
  /** Change: what a row adds, or takes away. Mean: the value averaged; rows where it is null are not in the mean. */
  value: expression.optional(),
  /** Cells that the numerator or the value depends on, "return.HEADING": an error in one puts the row's item in doubt. */
  item_fields: z.array(returnField).default([]),
  /** Cells that `where` depends on, beyond those of the population (populations.ts): an error in one puts the row's place in doubt. */
  where_fields: z.array(returnField).default([]),
  /** Expression over the mart: the item is asked for and is not there. */
  item_missing: expression.optional(),
  /** Mean: of the values, or the one in the middle. */
  average: z.enum(["mean", "median"]).default("mean"),
  /** Mean: the least and the most that the item can be. */
  legal_ends: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  /** Months before the period's first day that the item and `where` look back over. */
  reach_months: z.int().default(0),
  /** Rate: the denominator that is not children. */
  per: z.enum(["population-0-17"]).optional(),
  /** Whose total the cells add up to (ids), so that suppression looks at them together. */
  parts_of: z.string().optional(),

  period_kinds: z.array(z.enum(PERIOD_KINDS)).min(1),
  headline_period_kind: z.enum(PERIOD_KINDS),
  /** A headline in the count rather than the percentage ("16 children left care to live with a special guardian in 2020"). */
  headline_shows: z.enum(["value", "numerator"]).default("value"),
  /** What the ring on a chart is: the same quarter a year ago, or quarter 1 of this year (then no verdict over time). */
  baseline: z.enum(["year-ago", "quarter-1"]).default("year-ago"),
  breakdowns: z.array(z.enum(BREAKDOWNS.map((b) => b.id) as [BreakdownId, ...BreakdownId[]])).default([]),

  /** Months of stacked history that must lie behind the period's first day, else "history too short" (settled reading 13). */
  history_months: z.int().default(0),
  /** Expression over the mart: a row for which it is true cannot be decided, and makes the figure "history too short". */
  undecidable: expression.optional(),
  /** Expression over the mart: share of its rows, `where` or not, for which it must be true, else "not yet complete". */
  complete_when: z.strictObject({ row: expression, at_least: z.number() }).optional(),
  /** Shown for 31 March only, unless the setting `oc2_in_year` says otherwise (settled reading 43). */
  collected_in: z.enum(["all-year", "march"]).default("all-year"),
  /** Returns and lists without which there is no figure. */
  needs: z.array(z.union([z.enum(["postcode-directory", "population-estimates", "bank-holidays"]), kebab])).default([]),

  /** Sentence parts. "{n} of {d} {who} {does}": no full stop, no banned word. */
  words: z.strictObject({
    who: words,
    does: words,
    /** One of them, for "One child is 0.5 points". */
    one: z.enum([
      "child",
      "young person",
      "episode",
      "interview",
      "household",
      "place",
      "post",
      "school",
      "pound",
      "event",
      "visit",
      "member",
      "referral",
      "pledge",
      "session",
    ]),
    /** The definition box. */
    counts: words,
    people: words,
    not_known: words,
    for_example: words,
  }),
  questions: z.array(words).max(3).default([]),

  comparator: z.union([
    z.strictObject({
      /** Series of data/reference/published-values, named like the indicator, or like the one in measured_by. */
      series: kebab,
      /** Our version that counts as the published figure does, when this one does not: it is what is compared, and pages print it. */
      measured_by: kebab.optional(),
      label: words,
      /** Our period kind that the published figure is set beside. */
      period_kind: z.enum(PERIOD_KINDS),
      /** Levels published: without "la" there are no neighbours ("England only"). */
      levels: z.array(z.enum(["la", "region", "england"])).min(1),
      like_for_like: z.boolean().default(true),
      difference: z.string().optional(),
    }),
    z.strictObject({ none: words }),
  ]),
  caveats: z.array(words).default([]),
  sources: z.array(words).min(1),
  source_flag: z.enum(["903", "903+H", "903+G", "903+ONS", "LOCAL", "PUB"]),
  see_also: z.array(kebab).default([]),
  /** Another measure whose newest figure is noted beside this one's, never on its line, and what tells them apart: "around their birthday". */
  noted: z.strictObject({ id: kebab, words }).optional(),

  example: exampleReturns.extend({
    /** Period end and kind to the expected figures, worked by hand. */
    expect: z
      .array(
        z.strictObject({
          period_end: z.iso.date(),
          period_kind: z.enum(PERIOD_KINDS),
          numerator: z.number().nullable(),
          denominator: z.number().nullable(),
          /** Checked to one decimal when given. */
          value: z.number().nullable().optional(),
          status: z.string().default("value"),
        }),
      )
      .min(1),
    /** Rows of the local aggregate return, as CSV text. */
    local: z.string().optional(),
    /** Rows of data/reference/published-values as they stand there: a council's own, by year. */
    published: z.array(z.string()).optional(),
    /** An 0 to 17 population to divide by, where the indicator is a rate. */
    population: z.number().optional(),
  }),
  ...dated,
});
export type IndicatorDefinition = z.infer<typeof indicatorSchema>;

/** The id of the figure that is set beside published ones: the indicator's own, unless another counts as they do. */
export const measuredBy = ({ id, comparator }: Pick<IndicatorDefinition, "id" | "comparator">): string =>
  ("none" in comparator ? undefined : comparator.measured_by) ?? id;

/** Counted in the returns, row by row: neither supplied in the local aggregate return nor known from the department alone. */
export type CountedIndicator = IndicatorDefinition & { population: Population };
export const isCounted = (indicator: IndicatorDefinition): indicator is CountedIndicator =>
  indicator.population !== LOCAL_RETURN && indicator.population !== PUBLISHED_FIGURES;

/** Known from the department's releases alone. */
export type PublishedIndicator = IndicatorDefinition & { published: z.infer<typeof publishedSchema> };
export const isPublished = (indicator: IndicatorDefinition): indicator is PublishedIndicator =>
  indicator.published !== undefined;

/** One indicator: words, population, arithmetic, time bases, comparator, caveats and a worked example, in one file. */
export const defineIndicator = (definition: z.input<typeof indicatorSchema>): IndicatorDefinition => {
  const d = indicatorSchema.parse(definition);
  const need = (condition: boolean, sentence: string) => {
    if (!condition) throw new Error(`indicator ${d.id}: ${sentence}`);
  };
  need(d.period_kinds.includes(d.headline_period_kind), "headline_period_kind is not one of period_kinds");
  need(d.kind !== "share" || d.numerator !== undefined, "a share needs a numerator");
  need(
    d.kind !== "change" || d.period_kinds.every((kind) => kind === "quarter"),
    "a change is from one quarter's end to the next",
  );
  need(!["mean", "change"].includes(d.kind) || d.value !== undefined, "a mean or a change needs a value");
  need(
    d.kind !== "mean" || d.average === "median" || d.legal_ends !== undefined,
    "a mean needs legal_ends, the least and the most that its item can be",
  );
  need(!OF_POPULATION.includes(d.kind) || d.per !== undefined, "a rate or a share of the population needs per");
  need(
    (d.population === LOCAL_RETURN) === (d.supplied !== undefined),
    "supplied goes with the local return, and only with it",
  );
  need(
    (d.population === PUBLISHED_FIGURES) === (d.published !== undefined),
    "published goes with the department's figures, and only with them",
  );
  if (!isCounted(d)) return d;
  const isStock = d.population.endsWith("_at_period_end");
  need(
    d.period_kinds.every((kind) => (kind === "snapshot") === isStock),
    `population ${d.population} goes with ${isStock ? "snapshot" : "a period kind other than snapshot"} only`,
  );
  return d;
};

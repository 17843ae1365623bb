/**
 * The contract between the two halves: every table that leaves through data/published/. Aggregates only, disclosure-controlled.
 * Dates are ISO text. A cell that is hidden has null in every number; its `status` says why and nothing says how much.
 * Percentages are 0 to 100, rates per 10,000, at full precision: pages only format. Averages are as printed: times the children they are a sum.
 */
import { z } from "zod";
import { BANDS, CONFIDENCES } from "../confidence.ts";
import { RECONCILIATION_IDS } from "../reconciliation.ts";
import { figure, iso, number, STATUSES, standing } from "./columns.ts";
import { restatementsRow } from "./restatements.ts";

export { STATUSES, type Standing, type Status } from "./columns.ts";

export const COMPARATORS = ["neighbours", "region", "england", "target"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Closed list (dashboard.md 5.1): verdict against a comparator. Beside a target of our own it is arithmetic, not a test. */
export const COMPARISON_VERDICTS = [
  "better",
  "similar",
  "worse",
  "higher",
  "lower",
  "not_compared",
  "too_few",
  "not_enough_neighbours",
  "target_met",
  "target_not_met",
  "above_target",
  "below_target",
] as const;
export type ComparisonVerdict = (typeof COMPARISON_VERDICTS)[number];

/** Closed list: verdict over time. */
export const TREND_VERDICTS = [
  "getting_better",
  "getting_worse",
  "rising",
  "falling",
  "no_clear_change",
  "cannot_say_yet",
] as const;
export type TrendVerdict = (typeof TREND_VERDICTS)[number];

/** One row per indicator, council, period kind, period end, breakdown dimension and category ("total", "total" is the whole). */
const valuesRow = z.strictObject({
  ...figure,
  breakdown_dimension: z.string(),
  breakdown_category: z.string(),
  numerator: number,
  denominator: number,
  value: number,
  /** Likely range (chance): the 95% interval. */
  lower: number,
  upper: number,
  status: z.enum(STATUSES),
  is_small_group: z.boolean(),
  /** Rates: which population estimate and release was divided by ("mid-2019, first published"). */
  denominator_source: z.string().nullable(),
  /** Of days before the council began, made with the area map: "estimated for the new area". */
  is_estimated: z.boolean(),
  /** Of figures of the local return and published ones, in their own word. */
  standing,
  /** The local return says that it is not exact. */
  is_approximate: z.boolean(),
});

/**
 * People between our figure and the one beside it, at the size of our group: how many more or fewer would reach it (+), or how many we
 * are ahead (-). Without polarity: how many more (+) or fewer (-) would be level. Null where it means nothing, as for an average.
 */
const gapChildren = number;

/** One row per total figure and comparator. */
const comparisonsRow = z.strictObject({
  ...figure,
  comparator: z.enum(COMPARATORS),
  comparator_label: z.string(),
  edition: z.string().nullable(),
  method: z.string().nullable(),
  dataset: z.string().nullable(),
  release: z.string().nullable(),
  /** Of a target: the day from which it holds. */
  comparator_period_end_date: iso.nullable(),
  age_months: number,
  value: number,
  with_data_count: number,
  of_count: number,
  verdict: z.enum(COMPARISON_VERDICTS),
  /** In words, where nothing is compared; of a target, where chance alone could make the difference. */
  reason: z.string().nullable(),
  /** Ours minus theirs, in the indicator's unit. */
  difference: number,
  gap_children: gapChildren,
  /** Neighbours with data whose value is above ours. */
  neighbours_above_count: number,
  /** The verdict holds at 99.8% (settled reading 54). */
  is_firm: z.boolean(),
  /** What the department calls the published figure; for neighbours, theirs. */
  standing,
});

/** One row per total figure compared with neighbours and other choice of them: where we would stand and what the verdict would be. */
const neighbourStressRow = z.strictObject({
  ...figure,
  edition: z.string(),
  method: z.string(),
  /** The one neighbour left out; null: none. */
  without_name: z.string().nullable(),
  /** The average by that choice. */
  value: z.number(),
  /** Of those chosen: with a value above ours, and with one at all. */
  neighbours_above_count: z.number(),
  with_data_count: z.number(),
  verdict: z.enum(COMPARISON_VERDICTS),
  is_other_verdict: z.boolean(),
});

/** The earlier figure of ours that one is set beside: the measure's baseline, of which the verdict over time is, and the quarter before. */
export const EARLIER = ["year_ago", "quarter_1", "quarter_before"] as const;
export type Earlier = (typeof EARLIER)[number];

/** One row per total figure and earlier one: the verdict over time, from data that never leaves. */
const trendsRow = z.strictObject({
  ...figure,
  against: z.enum(EARLIER),
  earlier_period_end_date: iso.nullable(),
  earlier_value: number,
  earlier_numerator: number,
  earlier_denominator: number,
  /** Now minus then, in the indicator's unit. */
  difference: number,
  gap_children: gapChildren,
  verdict: z.enum(TREND_VERDICTS),
  reason: z.string().nullable(),
  /** The verdict holds at 99.8%, or at 95% in two successive quarters that share no data (settled reading 54). */
  is_firm: z.boolean(),
});

/** One row per newest total figure and earlier one, both shown: who moved it. People to the nearest five; null: one to five may be among them. */
const movementsRow = z.strictObject({
  ...figure,
  earlier_period_end_date: iso,
  /** People looked at now and not then; and the other way round. */
  joined: number,
  left: number,
  /** Looked at both times: counted now and not then; counted then and not now. */
  entered: number,
  dropped: number,
  /** What moved the figure most; null: nothing did. */
  largest: z.enum(["joined", "left", "stayed"]).nullable(),
});

/** One row per total figure that is shown: how far rows in doubt could move it, as a band and a word. Never a count of them. */
const confidenceRow = z.strictObject({
  ...figure,
  /** In points for a percentage, in percent of the figure for anything else. */
  band: z.enum(BANDS),
  confidence: z.enum(CONFIDENCES),
});

/** One row per indicator, comparator and published year: the lines beside ours. */
const comparatorSeriesRow = z.strictObject({
  indicator_id: z.string(),
  la_code: z.string(),
  comparator: z.enum(COMPARATORS),
  period_end_date: iso,
  edition: z.string().nullable(),
  method: z.string().nullable(),
  dataset: z.string(),
  release: z.string(),
  value: number,
  status: z.string(),
  with_data_count: number,
  of_count: number,
  /** What the department calls the year's figures. */
  standing,
});

/** One row per indicator and neighbour, for the newest comparable published year. Published figures; suppressed ones have no value. */
const neighboursRow = z.strictObject({
  indicator_id: z.string(),
  la_code: z.string(),
  edition: z.string(),
  release: z.string(),
  dataset: z.string(),
  period_end_date: iso,
  rank: z.int(),
  neighbour_code: z.string(),
  neighbour_name: z.string(),
  closeness: z.string(),
  value: number,
  status: z.string(),
});

/** One row per indicator: where all councils with a figure stand, as published; our own rank only for the borrowed or real council's published figure. */
const nationalRow = z.strictObject({
  indicator_id: z.string(),
  release: z.string(),
  period_end_date: iso,
  with_data_count: z.int(),
  lowest: number,
  quarter: number,
  middle: number,
  three_quarters: number,
  highest: number,
  la_code: z.string(),
  published_value: number,
  rank: number,
  band: z.enum(["A", "B", "C", "D"]).nullable(),
});

/** One row per indicator and 31 March for which the department publishes councils' figures: ours as known now, theirs, and why they differ. */
const reconciliationRow = z.strictObject({
  ...figure,
  dataset: z.string(),
  release: z.string(),
  published_value: number,
  /** Null where it is hidden. */
  value: number,
  /** Ours, rounded as published, minus theirs. */
  difference: number,
  reason: z.enum(RECONCILIATION_IDS),
  /** The day on which the final return was loaded; null where none is held of that 31 March, or its figure is not told. */
  submitted_on: iso.nullable(),
  /** As the final return was submitted; null where `as_submitted` says why. */
  submitted_value: number,
  /** same: reads as ours does now; figure: it did not; small_number: 1 to 5 children changed; hidden, status: it was not shown. */
  as_submitted: z.enum(["same", "figure", "small_number", "hidden", "status"]).nullable(),
});

/** One row per council, newest return and rule: how it ended. Counts of 1 to 5 are hidden. */
const rulesRow = z.strictObject({
  la_code: z.string(),
  collection_year: z.string(),
  code: z.string(),
  title: z.string(),
  return_id: z.string(),
  return_title: z.string(),
  severity: z.enum(["error", "query", "warning"]),
  outcome: z.enum(["passed", "failed", "partly_run", "not_run"]),
  reason: z.string().nullable(),
  count: number,
  count_status: z.enum(["value", "suppressed"]),
});

/** One row per council, newest return and file of it: what was filled in. */
const filesRow = z.strictObject({
  la_code: z.string(),
  collection_year: z.string(),
  as_at_date: iso,
  return_id: z.string(),
  title: z.string(),
  supplied: z.boolean(),
  /** To the nearest ten. */
  row_count: number,
  row_count_status: z.enum(["value", "suppressed"]),
  /** Rows without an `error` over rows, in whole percent, rounded down. */
  quality: number,
});

/** How long ago an error was first seen, youngest first. */
export const ERROR_AGES = ["under_1_month", "1_to_3_months", "over_3_months"] as const;

/** One row per council and age: the error findings of the newest return, by the day on which any load of its year first had them. */
const errorAgesRow = z.strictObject({
  la_code: z.string(),
  collection_year: z.string(),
  age: z.enum(ERROR_AGES),
  /** To the nearest ten: beside the counts of the rules, the exact number would give back one that is hidden. */
  count: number,
  count_status: z.enum(["value", "suppressed"]),
});

export const PUBLISHED_TABLES = {
  values: valuesRow,
  comparisons: comparisonsRow,
  trends: trendsRow,
  movements: movementsRow,
  confidence: confidenceRow,
  comparator_series: comparatorSeriesRow,
  neighbours: neighboursRow,
  neighbour_stress: neighbourStressRow,
  national: nationalRow,
  reconciliation: reconciliationRow,
  rules: rulesRow,
  files: filesRow,
  error_ages: errorAgesRow,
  restatements: restatementsRow,
} as const;

export type PublishedTableName = keyof typeof PUBLISHED_TABLES;
export type PublishedRow<T extends PublishedTableName> = z.infer<(typeof PUBLISHED_TABLES)[T]>;
export type PublishedTables = { [T in PublishedTableName]: PublishedRow<T>[] };

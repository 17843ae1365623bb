/**
 * Shapes of the tidy reference CSVs in data/reference/ and data/imports/: public aggregates only, each value with dataset,
 * release, period, area, unit, status and source. Written by our own import job, never by hand.
 */
import { z } from "zod";
import { STANDINGS } from "../published/columns.ts";

/** Status of a published cell. Only `value` has a number; `rounds_to_zero` is k: not zero, below the rounding. */
export const PUBLISHED_STATUSES = [
  "value",
  "suppressed",
  "not_applicable",
  "not_available",
  "low_reliability",
  "low",
  "rounds_to_zero",
  "missing",
] as const;
const publishedStatus = z.enum(PUBLISHED_STATUSES);

/** What a published figure is a number of. */
export const PUBLISHED_UNITS = ["number", "percent", "per 10,000", "score", "months"] as const;

const text = z.string();
const numeric = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .or(z.literal(""));

/** published-values/<release>.csv: one row per series, release, period and area, with count, denominator and value side by side. */
export const publishedValuesRow = z.strictObject({
  series: text.min(1),
  dataset: text.min(1),
  release: text.min(1),
  period_end_date: z.iso.date(),
  geographic_level: z.enum(["england", "region", "la"]),
  /** ONS code: E92000001, region, or the council's code in that release. */
  new_la_code: text,
  /** DfE three-digit code, the stable key; blank for England and regions. */
  old_la_code: text,
  numerator: numeric,
  numerator_status: publishedStatus,
  denominator: numeric,
  denominator_status: publishedStatus,
  value: numeric,
  value_status: publishedStatus,
  unit: z.enum(PUBLISHED_UNITS),
});

/** published-standings.csv: one row per dataset, release and year of which the file says how settled its figures are. */
export const publishedStandingsRow = z.strictObject({
  dataset: text.min(1),
  release: text.min(1),
  period_end_date: z.iso.date(),
  standing: z.enum(STANDINGS),
});

/** releases.csv: one row per dataset family and release. */
export const releasesRow = z.strictObject({
  dataset: text.min(1),
  release: text.min(1),
  title: text.min(1),
  publisher: text.min(1),
  published_on: z.iso.date(),
  licence: text.min(1),
  source: text.min(1),
});

/** areas.csv: one row per council (by DfE code), region and England. */
export const areasRow = z.strictObject({
  old_la_code: text,
  new_la_code: text,
  name: text.min(1),
  geographic_level: z.enum(["england", "region", "la"]),
  region_code: text,
  region_name: text,
  /** Dates between which the council exists; blank: always. */
  since: text,
  until: text,
});

/** statistical-neighbours.csv: ten rows per council and edition. */
export const neighboursReferenceRow = z.strictObject({
  edition: text.min(4),
  la_code: text.regex(/^\d{3}$/),
  rank: z.coerce.number().int().min(1).max(10),
  neighbour_code: text.regex(/^\d{3}$/),
  closeness: z.enum(["Extremely close", "Very close", "Close", "Somewhat close", "Not close"]),
});

/** population-estimates.csv: children aged 0 to 17, mid-year. */
export const populationRow = z.strictObject({
  old_la_code: text,
  new_la_code: text.min(1),
  geographic_level: z.enum(["england", "region", "la"]),
  mid_year: z.coerce.number().int(),
  population_0_17: numeric,
  status: publishedStatus,
  dataset: text.min(1),
  release: text.min(1),
});

/** reference-lists.csv: one row per file taken into a reference list that a council brings itself (schemas/reference/lists/). */
export const heldListRow = z.strictObject({
  list: text.min(1),
  /** Month (2025-08) or day of the edition. */
  edition: text.regex(/^\d{4}-\d{2}(-\d{2})?$/),
  source_file: text.min(1),
  source_sha256: text.length(64),
  source_rows: numeric,
  imported_on: z.iso.date(),
  /** Parquet file beside this one that holds the list whole, the same for each of its rows, and its rows. */
  file: text.min(1),
  rows: numeric,
});

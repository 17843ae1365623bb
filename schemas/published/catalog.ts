/** catalog.json: the words, settings and provenance that pages need beside the tables. No child-level content. */
import { z } from "zod";
import { indicatorSchema } from "../define.ts";
import { RECONCILIATION_IDS } from "../reconciliation.ts";

const periodSchema = z.strictObject({
  period_end_date: z.iso.date(),
  collection_year: z.string(),
  quarter: z.enum(["q1", "q2", "q3", "q4"]),
  /** "Quarter 3, 2020/21" */
  label: z.string(),
  /** "October to December 2020" */
  months: z.string(),
});

export const catalogSchema = z.strictObject({
  contract_version: z.literal(1),
  edition: z.enum(["panel"]),
  publication_id: z.string(),
  program_version: z.string(),
  /** Hash of every definition file, short. */
  definitions_version: z.string(),
  council: z.strictObject({
    la_code: z.string(),
    name: z.string(),
    short_name: z.string(),
    region_code: z.string(),
    region_name: z.string(),
    is_invented: z.boolean(),
    /** The real council whose neighbours and population an invented one borrows. */
    borrowed_la_code: z.string().nullable(),
    borrowed_name: z.string().nullable(),
  }),
  /** Newest first. */
  periods: z.array(periodSchema).min(1),
  current_period: periodSchema,
  as_known_on: z.iso.date(),
  stage: z.enum(["dry-run", "submitted", "final", "amended"]),
  load_ids: z.array(z.string()),
  neighbours: z.strictObject({
    edition: z.string(),
    edition_title: z.string(),
    method: z.enum(["mean", "median", "pooled"]),
    names: z.array(z.string()),
  }),
  thresholds: z.strictObject({
    suppress_up_to: z.int(),
    small_denominator: z.int(),
    full_house_denominator: z.int(),
    no_comparison_under: z.int(),
    small_group_under: z.int(),
  }),
  /** Percent of a figure's records in doubt over which it is flagged, and over which it is withheld. */
  doubt: z.strictObject({ flag_over: z.number(), withhold_over: z.number() }),
  themes: z.array(
    z.strictObject({
      id: z.string(),
      number: z.int(),
      title: z.string(),
      question: z.string(),
      indicators: z.array(z.string()),
    }),
  ),
  /** Home's measures, by theme, in order. */
  headlines: z.array(z.strictObject({ theme: z.string(), indicators: z.array(z.string()) })),
  indicators: z.array(
    indicatorSchema.pick({
      id: true,
      title: true,
      theme: true,
      order: true,
      description: true,
      rationale: true,
      unit: true,
      kind: true,
      average: true,
      polarity_over_time: true,
      polarity_against_others: true,
      period_kinds: true,
      headline_period_kind: true,
      headline_shows: true,
      baseline: true,
      breakdowns: true,
      collected_in: true,
      words: true,
      questions: true,
      comparator: true,
      caveats: true,
      sources: true,
      source_flag: true,
      supplied: true,
      published: true,
      see_also: true,
      noted: true,
      since: true,
    }),
  ),
  /** Measures of the local return of which the council has never supplied a figure: they have no page. */
  not_supplied: z.array(
    indicatorSchema.pick({ id: true, title: true, theme: true, description: true }).extend({ supplied_by: z.string() }),
  ),
  breakdowns: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      categories: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    }),
  ),
  /** Why a figure and the published one are or are not the same, in the order in which the reasons are tried. */
  reconciliation_reasons: z.array(
    z.strictObject({ id: z.enum(RECONCILIATION_IDS), title: z.string(), words: z.string() }),
  ),
  releases: z.array(
    z.strictObject({
      dataset: z.string(),
      release: z.string(),
      title: z.string(),
      publisher: z.string(),
      published_on: z.iso.date(),
      licence: z.string(),
    }),
  ),
});
export type Catalog = z.infer<typeof catalogSchema>;
export type CatalogIndicator = Catalog["indicators"][number];
export type CatalogPeriod = Catalog["periods"][number];

/** manifest.json: what a publication was made from, so that it can be made again. */
export const manifestSchema = z.strictObject({
  publication_id: z.string(),
  edition: z.string(),
  program_version: z.string(),
  definitions_version: z.string(),
  as_known_on: z.iso.date(),
  inputs: z.array(
    z.strictObject({ load_id: z.string(), la_code: z.string(), as_at_date: z.iso.date(), content_hash: z.string() }),
  ),
  reference: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  files: z.array(z.strictObject({ file: z.string(), bytes: z.int(), rows: z.int().nullable(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

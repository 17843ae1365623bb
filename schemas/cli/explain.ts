/** `careboard explain ID --period DATE --json`: an indicator's words, its SQL, its sources and its figures with denominators. */
import { z } from "zod";
import { BANDS, CONFIDENCES } from "../confidence.ts";
import { indicatorSchema, suppliedList } from "../define.ts";
import { standing } from "../published/columns.ts";
import { COMPARATORS, COMPARISON_VERDICTS, EARLIER, STATUSES, TREND_VERDICTS } from "../published/tables.ts";
import { PUBLISHED_STATUSES } from "../reference/tables.ts";

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
      /** Of days before the council began, made with the area map. */
      is_estimated: z.boolean(),
      /** Of the local return and of the department: provisional, revised or final, where they say so. */
      standing,
      /** The local return says that it is not exact. */
      is_approximate: z.boolean(),
    }),
  ),
  /** The headline's figure beside others, the council's target and its own earlier figures: before anything is hidden. */
  beside: z.array(
    z.strictObject({
      comparator: z.enum([...COMPARATORS, ...EARLIER]),
      label: z.string(),
      /** Of the figure beside it; of a target the day from which it holds. */
      period_end_date: z.iso.date().nullable(),
      value: number,
      edition: z.string().nullable(),
      method: z.string().nullable(),
      dataset: z.string().nullable(),
      release: z.string().nullable(),
      age_months: number,
      with_data_count: number,
      of_count: number,
      verdict: z.enum([...COMPARISON_VERDICTS, ...TREND_VERDICTS]),
      reason: z.string().nullable(),
      /** Ours minus theirs, now minus then. */
      difference: number,
      /** More or fewer people needed (+) or ahead (-) by polarity; without one more (+) or fewer (-) that would be level. */
      gap_children: number,
      is_firm: z.boolean(),
      /** Of neighbours: other averages, lists and councils left out that were tried, and how many give another verdict; else null. */
      choices_tried: number,
      choices_otherwise: number,
    }),
  ),
  /** Counted from a list beside the return: then the lines of the local return are shown and not used. Null where it is not. */
  from_list: z.strictObject({ list: suppliedList, numerator: number, denominator: number }).nullable(),
  /** Lines of the local return behind the figures and their breakdowns; null where the figures are counted in the returns. */
  supplied: z
    .array(
      z.strictObject({
        basis: z.string(),
        period_from: z.iso.date(),
        period_to: z.iso.date(),
        breakdown_dimension: z.string(),
        breakdown_category: z.string(),
        numerator: number,
        denominator: number,
        value: number,
        status: z.string(),
        is_approximate: z.boolean(),
        source_owner: z.string(),
        note: z.string(),
        load_id: z.string(),
        source_file: z.string(),
        source_row: z.int(),
      }),
    )
    .nullable(),
  /** Of a figure that only the department publishes: where it stands; null for all others, and where no known release has the year. */
  published: z
    .strictObject({
      dataset: z.string(),
      release: z.string(),
      title: z.string(),
      published_on: z.iso.date(),
      source: z.string(),
      status: z.enum(PUBLISHED_STATUSES),
      /** Labels and column of the department's file. */
      row: z.string(),
      /** File of the reference tables and line in it; null: the council has none. */
      reference_line: z.string().nullable(),
      footnotes: z.array(z.string()),
    })
    .nullable(),
  /** With --children: counts of what the workbook holds, for the headline's kind of period; else null. */
  children: z
    .strictObject({
      period_kind: z.string(),
      period_end_date: z.iso.date(),
      /** Rows of the population: children, or events of children. */
      listed: z.int(),
      in_group: z.int(),
      counted: z.int(),
      /** Rows of returns. */
      rows: z.int(),
      findings: z.int(),
      /** The workbook, for the council's own staff only. */
      report: z.string(),
    })
    .nullable(),
  /** One per period kind, at its newest figure: how far rows in doubt could move it, and the three rules that cost most. */
  doubt: z.array(
    z.strictObject({
      period_kind: z.string(),
      period_end_date: z.iso.date(),
      value: number,
      low: number,
      high: number,
      /** Rows of the population, or that might be of it, whose cells are wrong or missing. */
      doubtful_count: z.number(),
      denominator: number,
      /** Percent of the denominator. */
      doubtful_share: z.number(),
      band: z.enum(BANDS),
      confidence: z.enum(CONFIDENCES),
      is_withheld: z.boolean(),
      rules: z.array(
        z.strictObject({
          code: z.string(),
          rows: z.number(),
          /** Range with this rule's rows alone in doubt. */
          low: number,
          high: number,
          /** Percent of the whole range that goes when this rule's rows are mended. Shares do not add up. */
          share_of_range: z.number(),
        }),
      ),
    }),
  ),
});
export type ExplainJson = z.infer<typeof explainShape>;

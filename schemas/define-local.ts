/**
 * An indicator that the SSDA903 return cannot give: whole figures from the local aggregate return (indicators.md 14, settled reading
 * 56). What a council defines itself in its own workspace has the same shape, as JSON.
 */
import { z } from "zod";
import {
  defineIndicator,
  type IndicatorDefinition,
  indicatorSchema,
  LOCAL_RETURN,
  listWords,
  type SUPPLIED_UNITS,
  suppliedSchema,
} from "./define.ts";

const { shape } = indicatorSchema;

const localIndicatorSchema = z.strictObject({
  id: shape.id,
  title: shape.title,
  theme: shape.theme,
  order: shape.order,
  description: shape.description,
  rationale: shape.rationale,
  /** As the return writes it: n counts, % is a count of a group, days and weeks are means over a group, gbp is money. */
  unit: suppliedSchema.shape.unit,
  /** What is counted, where unit is n. */
  counts_in: shape.unit.optional(),
  polarity: shape.polarity_over_time,
  /** The role that supplies it. */
  supplied_by: suppliedSchema.shape.by,
  is_about_people: z.boolean().optional(),
  is_free: z.boolean().optional(),
  family: suppliedSchema.shape.family.optional(),
  counted: suppliedSchema.shape.counted.optional(),
  of: suppliedSchema.shape.of,
  from_list: suppliedSchema.shape.from_list,
  /** A year to 31 March is given as 12 months (r12). */
  period_kinds: z.array(shape.headline_period_kind.exclude(["financial-year"])).min(1),
  breakdowns: shape.breakdowns,
  words: shape.words,
  questions: shape.questions,
  caveats: shape.caveats,
  /** Why no published figure is set beside it. */
  not_compared: z.string().min(3).default("Local figure: no published one counts the same"),
  /** The published figure that counts the same, where there is one. */
  comparator: shape.comparator.optional(),
  sources: z.array(z.string().min(3)).default([]),
  see_also: shape.see_also,
  noted: shape.noted,
  /** The last collection year of which the figure is supplied: after it the SSDA903 return holds it. */
  until: shape.until,
  /** Days and weeks: the mean, or that of the one in the middle. */
  average: shape.average,
  example: z.strictObject({
    why: z.string().min(3),
    as_at: z.iso.date(),
    /** Rows of the local aggregate return, as CSV text; columns not given are filled in by `localExampleText`. */
    rows: z.string(),
    /** Lists beside the return, as CSV text. */
    files: shape.example.shape.files.optional(),
    expect: shape.example.shape.expect,
  }),
});
export type LocalIndicator = z.input<typeof localIndicatorSchema>;

/** What a council writes of an indicator of its own, as JSON. */
export const ownIndicatorSchema = localIndicatorSchema.omit({ example: true, until: true, from_list: true }).extend({
  order: shape.order.default(900),
  rationale: shape.rationale.default("The council has chosen to watch it."),
  not_compared: z.string().min(3).default("Local, not comparable"),
});
export type OwnIndicator = z.output<typeof ownIndicatorSchema>;

const KINDS: Record<(typeof SUPPLIED_UNITS)[number], IndicatorDefinition["kind"]> = {
  n: "count",
  "%": "share",
  days: "mean",
  weeks: "mean",
  gbp: "count",
};

/** One indicator of a council's own. It has no worked example: without a line in the local return it has no figure. */
export function defineOwnIndicator(definition: OwnIndicator): IndicatorDefinition {
  const period_kind = definition.period_kinds[0] ?? "snapshot";
  const none = { period_end: "2025-03-31", numerator: null, denominator: null, value: null, status: "not_supplied" };
  const example = { why: "nothing was supplied", as_at: "2025-03-31", rows: "", expect: [{ ...none, period_kind }] };
  return defineLocalIndicator({ ...definition, example }, true);
}

/** One local indicator as every other one is defined. Throws what is wrong with it. */
export function defineLocalIndicator(definition: LocalIndicator, is_own = false): IndicatorDefinition {
  const {
    unit,
    counts_in,
    polarity,
    supplied_by,
    is_about_people,
    is_free,
    family,
    counted,
    of,
    from_list,
    not_compared,
    ...d
  } = localIndicatorSchema.parse(definition);
  const { rows, files = {}, ...example } = d.example;
  const kind = KINDS[unit];
  return defineIndicator({
    ...d,
    unit: unit === "%" ? "percent" : unit === "gbp" ? "pounds" : unit === "n" ? (counts_in ?? "children") : unit,
    kind,
    ...(kind === "share" ? { numerator: counted ?? "counted" } : {}),
    ...(kind === "mean" ? { value: "supplied", legal_ends: { from: 0, to: 10_000 } } : {}),
    polarity_over_time: polarity,
    polarity_against_others: d.comparator === undefined ? "neither" : polarity,
    rank_polarity: d.comparator === undefined ? "neither" : polarity,
    population: LOCAL_RETURN,
    supplied: {
      unit,
      by: supplied_by,
      is_about_people: is_about_people ?? unit !== "gbp",
      is_free: is_free ?? unit === "gbp",
      is_own,
      family: family ?? d.id,
      counted: counted ?? "counted",
      of: of ?? (kind === "count" ? undefined : "whole"),
      from_list,
    },
    headline_period_kind: d.period_kinds[0] ?? "snapshot",
    comparator: d.comparator ?? { none: not_compared },
    sources: [
      ...(from_list === undefined
        ? []
        : [`Ofsted ${listWords(from_list.list)} of the quarter's last day, where one is loaded`]),
      `Local aggregate return, supplied by ${supplied_by}`,
      ...d.sources,
    ],
    source_flag: "LOCAL",
    example: { ...example, files, local: rows },
  });
}

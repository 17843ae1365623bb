/**
 * The lowest and the highest that a figure can be, from counts of the rows in doubt (settled reading 68). Every extreme is reached by
 * treating each row alone: a row on top raises a share, a row beneath alone lowers it, whatever the others do.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";

/** Columns that name a figure. */
export const FIGURE = "la_code, indicator_id, period_kind, period_end_date";

type Kind = IndicatorDefinition["kind"];

/**
 * Columns that a group of rows in doubt is summed to. A row has is_in, is_counted, member_value, has_item_doubt, has_place_doubt and
 * weight (1, or -1 to take it away again).
 */
export const SUMS = `
    sum(weight) as rows_count,
    sum(case when is_in then weight end) as in_count,
    sum(case when is_in and is_counted then weight end) as counted_count,
    sum(case when has_item_doubt and not has_place_doubt then weight end) as item_count,
    sum(case when has_place_doubt and not has_item_doubt and is_counted then weight end) as place_counted_count,
    sum(case when has_place_doubt and not has_item_doubt and not is_counted then weight end) as place_uncounted_count,
    sum(case when has_place_doubt and has_item_doubt then weight end) as both_count,
    sum(case when is_in then weight * member_value end) as value_sum`;

export const SUM_NAMES = [
  "rows_count",
  "in_count",
  "counted_count",
  "item_count",
  "place_counted_count",
  "place_uncounted_count",
  "both_count",
  "value_sum",
] as const;

/** A count and a rate move with membership alone; a row that is out, and certainly out, moves nothing. */
export const MATTERS = `case when is_of_members then has_place_doubt
      else (has_item_doubt or has_place_doubt) and (is_in or has_place_doubt) end`;

/** The rest of a share, without the rows in doubt: on top and beneath. */
const TOP = "(whole_numerator - counted_count)";
const BENEATH = "(whole_denominator - in_count)";

const perPeople = (people: number) => ({
  low: `${people} * (whole_numerator - in_count) / whole_denominator`,
  high: `${people} * (whole_numerator - in_count + rows_count) / whole_denominator`,
});

const RANGES: Record<Kind, { low: string; high: string }> = {
  share: {
    low: `100 * coalesce(${TOP} / nullif(${BENEATH} + item_count + place_uncounted_count + both_count, 0),
      case when place_counted_count > 0 then 1.0 end)`,
    high: `100 * coalesce((${TOP} + item_count + place_counted_count + both_count)
        / nullif(${BENEATH} + item_count + place_counted_count + both_count, 0),
      case when place_uncounted_count > 0 then 0.0 end)`,
  },
  count: { low: "whole_numerator - in_count", high: "whole_numerator - in_count + rows_count" },
  change: { low: "whole_value - rows_count", high: "whole_value + rows_count" },
  rate: perPeople(10_000),
  "population-share": perPeople(100),
  mean: {
    low: "(whole_sum - value_sum + legal_from * rows_count) / nullif(whole_denominator - in_count + rows_count, 0)",
    high: "(whole_sum - value_sum + legal_to * rows_count) / nullif(whole_denominator - in_count + rows_count, 0)",
  },
};

/** The lowest or the highest, with the value as submitted always inside: it is one of the possibilities. */
export function rangeEnd(end: "low" | "high"): string {
  const arms = (Object.keys(RANGES) as Kind[]).map((kind) => `when '${kind}' then ${RANGES[kind][end]}`);
  const either = end === "low" ? "least" : "greatest";
  return `${either}(whole_value, case kind ${arms.join("\n      ")} end)`;
}

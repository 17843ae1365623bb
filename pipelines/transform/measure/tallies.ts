/** One statement per population: every indicator over it, for the whole and each of its breakdowns, in one scan. */
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import { type CountedIndicator, type IndicatorDefinition, isCounted } from "@schemas/define.ts";
import type { Population } from "@schemas/populations.ts";
import { literal } from "../../database.ts";

/** Columns of indicators.tallies, in order. */
export const TALLY_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  breakdown_dimension varchar, breakdown_category varchar, counted_count double, whole_count double, value_sum double,
  value_squares double, value_count double, undecidable_count double, complete_share double, value_median double`;

const SUMS = [
  "counted_count",
  "whole_count",
  "value_sum",
  "value_squares",
  "value_count",
  "undecidable_count",
  "complete_share",
  "value_median",
];

/** The indicators by the mart that they count over; those of the local return count over none. */
export function byPopulation(indicators: readonly IndicatorDefinition[]): Map<Population, CountedIndicator[]> {
  const groups = new Map<Population, CountedIndicator[]>();
  for (const indicator of indicators.filter(isCounted))
    groups.set(indicator.population, [...(groups.get(indicator.population) ?? []), indicator]);
  return groups;
}

/** SELECT of the tallies of indicators that share one population. */
export function talliesSql(population: string, indicators: readonly IndicatorDefinition[]): string {
  const used = BREAKDOWNS.filter(({ id }) => indicators.some(({ breakdowns }) => breakdowns.includes(id)));
  const columns = used.map(({ column }) => column);
  const period = "la_code, period_kind, period_end_date";
  const sets = [`(${period})`, ...columns.map((column) => `(${period}, ${column})`)];
  const dimension = used.map(({ id, column }) => `when grouping(${column}) = 0 then ${literal(id)}`);
  const category = used.map(({ column }) => `when grouping(${column}) = 0 then ${column}`);
  const choose = (arms: readonly string[]) =>
    arms.length === 0 ? "'total'" : `case ${arms.join(" ")} else 'total' end`;
  return `with facts as (
  select
    ${[period, ...columns, ...indicators.flatMap(factColumns)].join(",\n    ")}
  from marts.${population}
),
sums as (
  select
    ${[period, `${choose(dimension)} as breakdown_dimension`, `${choose(category)} as breakdown_category`, ...indicators.flatMap(sumColumns)].join(",\n    ")}
  from facts
  group by grouping sets (${sets.join(", ")})
)
${longRows(indicators)}`;
}

/** Per row of the mart: in the population, counted, its value; complete or not, in the population or not. What a definition does not ask has no column. */
export function factColumns(indicator: IndicatorDefinition, i: number): string[] {
  const { where, numerator, value, undecidable, complete_when } = indicator;
  const inside = `coalesce(${where}, false)`;
  return [
    ...(where === "true" ? [] : [`${inside} as is_in_${i}`]),
    ...(numerator === undefined ? [] : [`${inside} and coalesce(${numerator}, false) as is_counted_${i}`]),
    ...(value === undefined ? [] : [`case when ${inside} then (${value})::double end as value_${i}`]),
    ...(undecidable === undefined ? [] : [`coalesce(${undecidable}, false) as is_undecidable_${i}`]),
    ...(complete_when === undefined ? [] : [`coalesce(${complete_when.row}, false) as is_complete_${i}`]),
  ];
}

/** Sums of those, every one of them: what is not asked is nothing, or the whole. */
export function sumColumns(indicator: IndicatorDefinition, i: number): string[] {
  const { where, numerator, value, average, undecidable, complete_when } = indicator;
  const whole = where === "true" ? "count(*)" : `count(case when is_in_${i} then 1 end)`;
  const [sum, squares, count] =
    value === undefined
      ? ["null::double", "null::double", "0"]
      : [`sum(value_${i})`, `sum(value_${i} * value_${i})`, `count(value_${i})`];
  return [
    `${whole} as whole_count_${i}`,
    `${numerator === undefined ? whole : `count(case when is_counted_${i} then 1 end)`} as counted_count_${i}`,
    `${sum} as value_sum_${i}`,
    `${squares} as value_squares_${i}`,
    `${count} as value_count_${i}`,
    `${undecidable === undefined ? "0" : `count(case when is_undecidable_${i} then 1 end)`} as undecidable_count_${i}`,
    `${complete_when === undefined ? "1.0" : `avg(is_complete_${i}::integer)`} as complete_share_${i}`,
    `${average === "median" ? `median(value_${i})` : "null::double"} as value_median_${i}`,
  ];
}

/** Column `name` of a SELECT that makes a row of each of the columns name_0, name_1 ... of one row. */
export const rowEach = (name: string, columns: number): string =>
  `unnest([${Array.from({ length: columns }, (_, i) => `${name}_${i}`).join(", ")}]) as ${name}`;

/** One row per indicator of each row of `sums`, where the indicator has that period kind and breakdown. */
function longRows(indicators: readonly IndicatorDefinition[]): string {
  const texts = (list: readonly string[]) => `[${list.map(literal).join(", ")}]`;
  const listed = indicators.map(
    ({ id, period_kinds, breakdowns }, i) =>
      `(${i}, ${literal(id)}, ${texts(period_kinds)}, ${texts(["total", ...breakdowns])})`,
  );
  const lists = SUMS.map((name) => rowEach(name, indicators.length));
  return `select long.la_code, listed.indicator_id, long.period_kind, long.period_end_date, long.breakdown_dimension,
  long.breakdown_category, ${SUMS.map((name) => `long.${name}`).join(", ")}
from (
  select la_code, period_kind, period_end_date, breakdown_dimension, breakdown_category,
    unnest(range(${indicators.length})) as number,
    ${lists.join(",\n    ")}
  from sums
) as long
join (values ${listed.join(", ")}) as listed(number, indicator_id, period_kinds, dimensions)
  on listed.number = long.number and list_contains(listed.period_kinds, long.period_kind)
  and list_contains(listed.dimensions, long.breakdown_dimension)`;
}

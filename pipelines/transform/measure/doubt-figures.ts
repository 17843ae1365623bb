/** The figures that rows in doubt may move, each with a number: wide keys are written once, and numbers carried from there. */
import type { CountedIndicator } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { byPopulation } from "./tallies.ts";

/** How a figure's number is made of its indicator's and its period's, as SQL. */
export interface Numbering {
  numberOf(indicator: CountedIndicator): number;
  figureOf(period: string, number: number | string): string;
  periodOf(figure: string): string;
  indicatorOf(figure: string): string;
}

export function numberingOf(indicators: readonly CountedIndicator[]): Numbering {
  const numbers = new Map(indicators.map(({ id }, number) => [id, number]));
  return {
    numberOf: ({ id }) => numbers.get(id) as number,
    figureOf: (period, number) => `${period} * ${indicators.length} + ${number}`,
    periodOf: (figure) => `${figure} // ${indicators.length}`,
    indicatorOf: (figure) => `${figure} % ${indicators.length}`,
  };
}

/** Statement that makes doubts.periods of these councils: all that follows is of theirs alone. */
export const periodsSql = (councils: readonly string[]): string => `create or replace table doubts.periods as
-- one row per council and period, with its number
select row_number() over () as period, la_code, period_kind, period_end_date, window_start_date
from reference.council_periods
where list_contains([${councils.map(literal).join(", ")}]::varchar[], la_code)`;

/** Kinds without a denominator of children: what is in doubt is set beside all records of the population. */
export const COUNTED_AMONG_POPULATION: readonly CountedIndicator["kind"][] = ["count", "rate", "population-share"];

/**
 * Every figure that has a value, for the whole: what the ranges start from. population_rows: how many records its population has in the
 * period where that is what a figure is counted among; `filled` are the populations that have any.
 */
export function figuresSql(
  indicators: readonly CountedIndicator[],
  numbering: Numbering,
  filled: ReadonlySet<string>,
): string {
  const kinds = indicators.map(
    (indicator) =>
      `(${numbering.numberOf(indicator)}, ${literal(indicator.id)}, ${literal(indicator.kind)}, ${literal(indicator.population)}, ${indicator.legal_ends?.from ?? "null"}::double, ${indicator.legal_ends?.to ?? "null"}::double)`,
  );
  const counts = indicators.filter(({ kind }) => COUNTED_AMONG_POPULATION.includes(kind));
  const populations = [...byPopulation(counts).keys()].filter((population) => filled.has(population));
  const counted = populations.map(
    (
      population,
    ) => `select ${literal(population)} as population, la_code, period_kind, period_end_date, count(*) as population_rows
  from marts.${population} group by la_code, period_kind, period_end_date`,
  );
  return `create or replace table doubts.figures as
-- one row per figure with a value: the whole of an indicator in a period
with kinds(number, indicator_id, kind, population, legal_from, legal_to) as (
  values ${kinds.join(", ")}
),
populations as (
  ${counted.join("\n  union all\n  ") || "select null as population, null as la_code, null as period_kind, null::date as period_end_date, 0 as population_rows where false"}
),
final as (
  select ${numbering.figureOf("periods.period", "kinds.number")} as figure, kinds.number, measured.la_code, measured.indicator_id,
    measured.period_kind, measured.period_end_date, periods.window_start_date, kinds.kind, kinds.legal_from, kinds.legal_to,
    measured."value" as whole_value, coalesce(measured.numerator, 0) as whole_numerator,
    coalesce(measured.denominator, measured.n) as whole_denominator, measured.sum_value as whole_sum,
    coalesce(populations.population_rows, 0) as population_rows,
    measured.period_end_date = max(measured.period_end_date)
      over (partition by measured.la_code, measured.indicator_id, measured.period_kind) as is_newest
  from indicators."values" as measured
  inner join kinds using (indicator_id)
  inner join doubts.periods as periods using (la_code, period_kind, period_end_date)
  left join populations using (population, la_code, period_kind, period_end_date)
  where measured.status = 'value' and measured.breakdown_dimension = 'total'
)
select * from final`;
}

/** Children present at a period end and at the same one a year before: what settled readings 53 and 67 need. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";

export const OVERLAP_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  earlier_period_end_date date, n12 double, a double, b double, c double, d double`;

/** Shares of children on a day: the only figures whose two dates share children. */
export const hasOverlap = ({ kind, population }: IndicatorDefinition): boolean =>
  kind === "share" && population.endsWith("_at_period_end");

/**
 * SELECT of indicators.overlaps for indicators of one population: n12 children in both denominators, of whom a are in the
 * numerator at both dates, b at the first alone, c at the second alone, d at neither.
 */
export function overlapsSql(population: string, indicators: readonly IndicatorDefinition[]): string {
  const facts = indicators.flatMap(({ where, numerator }, i) => [
    `coalesce(${where}, false) as is_in_${i}`,
    `coalesce(${numerator ?? "true"}, false) as is_counted_${i}`,
  ]);
  const both = (i: number, earlier: string, now: string) =>
    `count(*) filter (where earlier.is_in_${i} and now.is_in_${i} and ${earlier} and ${now})`;
  const sums = indicators.flatMap((_, i) => [
    `${both(i, `earlier.is_counted_${i}`, `now.is_counted_${i}`)} as a_${i}`,
    `${both(i, `earlier.is_counted_${i}`, `not now.is_counted_${i}`)} as b_${i}`,
    `${both(i, `not earlier.is_counted_${i}`, `now.is_counted_${i}`)} as c_${i}`,
    `${both(i, `not earlier.is_counted_${i}`, `not now.is_counted_${i}`)} as d_${i}`,
  ]);
  return `with facts as (
  select la_code, period_kind, period_end_date, child_id, ${facts.join(", ")}
  from marts.${population}
),
pairs as (
  select
    now.la_code, now.period_kind, now.period_end_date, earlier.period_end_date as earlier_period_end_date,
    ${sums.join(",\n    ")}
  from facts as now
  inner join facts as earlier
    on earlier.la_code = now.la_code and earlier.child_id = now.child_id
    and earlier.period_end_date = last_day(now.period_end_date - interval 1 year)
  group by all
)
${indicators
  .map(
    (
      { id },
      i,
    ) => `select la_code, ${literal(id)} as indicator_id, period_kind, period_end_date, earlier_period_end_date,
  a_${i} + b_${i} + c_${i} + d_${i} as n12, a_${i} as a, b_${i} as b, c_${i} as c, d_${i} as d
from pairs`,
  )
  .join("\nunion all\n")}`;
}

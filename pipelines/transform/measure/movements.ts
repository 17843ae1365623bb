/**
 * Why the newest figure is not that of the quarter before, nor that of a year ago: who joined those looked at, who left them, and who
 * of the rest is counted now and was not, or was and is not. The counts add up to both figures.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";

export const MOVEMENT_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  earlier_period_end_date date, joined_in_count bigint, joined_out_count bigint, left_in_count bigint, left_out_count bigint,
  entered_count bigint, dropped_count bigint, stayed_in_count bigint, stayed_out_count bigint`;

/** Months between the two ends of a movement. */
const STEPS = [3, 12] as const;

/** Figures that are counts of people, or shares of them. */
export const hasMovement = ({ kind, words }: IndicatorDefinition): boolean =>
  kind !== "mean" && kind !== "change" && words.one !== "episode";

/** SELECT of indicators.movements for indicators of one population, at each council's newest period end. */
export function movementsSql(population: string, indicators: readonly IndicatorDefinition[]): string {
  const inside = ({ where }: IndicatorDefinition) => `coalesce(${where}, false)`;
  const facts = indicators.flatMap((indicator, i) => [
    `bool_or(${inside(indicator)}) as is_in_${i}`,
    `bool_or(${inside(indicator)} and coalesce(${indicator.numerator ?? "true"}, false)) as is_counted_${i}`,
  ]);
  return `with newest as (
  select la_code, max(period_end_date) as newest_date from reference.council_periods group by la_code
),
ends as (
  select la_code, newest_date as period_end_date, last_day(newest_date - to_months(months)) as earlier_period_end_date
  from newest cross join (select unnest([${STEPS.join(", ")}]) as months)
),
facts as (
  select la_code, period_kind, period_end_date, child_id,
    ${facts.join(",\n    ")}
  from marts.${population}
  where child_id is not null and (la_code, period_end_date) in (
    select (la_code, period_end_date) from ends union all select (la_code, earlier_period_end_date) from ends)
  group by la_code, period_kind, period_end_date, child_id
),
people as (
  select ends.*, facts.* exclude (la_code, period_end_date), facts.period_end_date = ends.period_end_date as is_now
  from ends
  join facts on facts.la_code = ends.la_code and facts.period_end_date in (ends.period_end_date, ends.earlier_period_end_date)
),
sides as (
  select la_code, period_end_date, earlier_period_end_date, period_kind, child_id,
    ${indicators.flatMap((_, i) => ["in", "counted"].flatMap((what) => [side(what, i, true), side(what, i, false)])).join(",\n    ")}
  from people
  group by all
),
sums as (
  select la_code, period_end_date, earlier_period_end_date, period_kind,
    ${indicators.flatMap((_, i) => sums(i)).join(",\n    ")}
  from sides
  group by all
)
${indicators
  .map(
    (
      { id, headline_period_kind },
      i,
    ) => `select la_code, ${literal(id)} as indicator_id, period_kind, period_end_date, earlier_period_end_date,
  ${NAMES.map((name) => `${name}_${i} as ${name}`).join(", ")}
from sums where period_kind = ${literal(headline_period_kind)}`,
  )
  .join("\nunion all\n")}`;
}

const side = (what: string, i: number, isNow: boolean): string =>
  `coalesce(bool_or(is_${what}_${i}) filter (where ${isNow ? "" : "not "}is_now), false) as ${isNow ? "now" : "then"}_${what}_${i}`;

const PARTS: Record<string, (i: number) => string> = {
  joined_in_count: (i) => `now_in_${i} and not then_in_${i} and now_counted_${i}`,
  joined_out_count: (i) => `now_in_${i} and not then_in_${i} and not now_counted_${i}`,
  left_in_count: (i) => `then_in_${i} and not now_in_${i} and then_counted_${i}`,
  left_out_count: (i) => `then_in_${i} and not now_in_${i} and not then_counted_${i}`,
  entered_count: (i) => `now_in_${i} and then_in_${i} and now_counted_${i} and not then_counted_${i}`,
  dropped_count: (i) => `now_in_${i} and then_in_${i} and then_counted_${i} and not now_counted_${i}`,
  stayed_in_count: (i) => `now_in_${i} and then_in_${i} and now_counted_${i} and then_counted_${i}`,
  stayed_out_count: (i) => `now_in_${i} and then_in_${i} and not now_counted_${i} and not then_counted_${i}`,
};
const NAMES = Object.keys(PARTS);

const sums = (i: number): string[] =>
  Object.entries(PARTS).map(([name, is]) => `count(*) filter (where ${is(i)}) as ${name}_${i}`);

/**
 * Why the newest figure is not that of the quarter before, nor that of a year ago: who joined those looked at, who left them, and who
 * of the rest is counted now and was not, or was and is not. The counts add up to both figures.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";

export const MOVEMENT_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  earlier_period_end_date date, joined_in_count bigint, joined_out_count bigint, left_in_count bigint, left_out_count bigint,
  entered_count bigint, dropped_count bigint, stayed_in_count bigint, stayed_out_count bigint`;

/** Months between a figure and the earlier ones that it is set beside: the quarter before and a year ago. */
export const STEPS = [3, 12] as const;

/** Figures that are counts of people, or shares of them. */
export const hasMovement = ({ kind, words }: IndicatorDefinition): boolean =>
  kind !== "mean" && kind !== "change" && words.one !== "episode";

/** Whether a row of the mart is counted; null: the indicator does not look at it. */
export const answerOf = ({ where, numerator }: IndicatorDefinition): string =>
  `case when ${where} then coalesce(${numerator ?? "true"}, false) end`;

/** SELECT of indicators.movements for indicators of one population, at each council's newest period end. */
export function movementsSql(population: string, indicators: readonly IndicatorDefinition[]): string {
  const listed = indicators.map(
    ({ id, headline_period_kind }, at) => `(${at + 1}, ${literal(id)}, ${literal(headline_period_kind)})`,
  );
  return `with listed(number, indicator_id, period_kind) as (
  values ${listed.join(", ")}
),
newest as (
  select la_code, max(period_end_date) as newest_date from reference.council_periods group by la_code
),
ends as (
  select la_code, newest_date as period_end_date, last_day(newest_date - to_months(months)) as earlier_period_end_date
  from newest cross join (select unnest([${STEPS.join(", ")}]) as months)
),
-- a list of answers per row, one per indicator: null for whom it does not look at
facts as (
  select la_code, period_kind, period_end_date, child_id, [
    ${indicators.map(answerOf).join(",\n    ")}
  ] as answers
  from marts.${population}
  where child_id is not null and (la_code, period_end_date) in (
    select (la_code, period_end_date) from ends union all select (la_code, earlier_period_end_date) from ends)
),
answers as (
  select * exclude (answers), unnest(answers) as is_counted, generate_subscripts(answers, 1) as number
  from facts
),
sides as (
  select ends.*, listed.indicator_id, listed.period_kind, answers.child_id,
    bool_or(is_counted) filter (where answers.period_end_date = ends.period_end_date) as now,
    bool_or(is_counted) filter (where answers.period_end_date = ends.earlier_period_end_date) as earlier
  from answers
  join listed using (number, period_kind)
  join ends on ends.la_code = answers.la_code and answers.period_end_date in (ends.period_end_date, ends.earlier_period_end_date)
  where is_counted is not null
  group by all
)
select la_code, indicator_id, period_kind, period_end_date, earlier_period_end_date,
  count(*) filter (where earlier is null and now) as joined_in_count,
  count(*) filter (where earlier is null and not now) as joined_out_count,
  count(*) filter (where now is null and earlier) as left_in_count,
  count(*) filter (where now is null and not earlier) as left_out_count,
  count(*) filter (where now and not earlier) as entered_count,
  count(*) filter (where earlier and not now) as dropped_count,
  count(*) filter (where earlier and now) as stayed_in_count,
  count(*) filter (where not earlier and not now) as stayed_out_count
from sides
group by la_code, indicator_id, period_kind, period_end_date, earlier_period_end_date`;
}

/**
 * Why the newest figure is not that of the quarter before, nor that of a year ago: who joined those looked at, who left them, and who
 * of the rest is counted now and was not, or was and is not. The counts add up to both figures.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";

/** Months between a figure and the earlier ones that it is set beside: the quarter before and a year ago. */
export const STEPS = [3, 12] as const;

/** Figures that are counts of people, or shares of them. */
export const hasMovement = ({ kind, words }: IndicatorDefinition): boolean =>
  kind !== "mean" && kind !== "change" && words.one !== "episode";

/** Whether a row of the mart is counted; null: the indicator does not look at it. */
export const answerOf = ({ where, numerator }: Pick<IndicatorDefinition, "where" | "numerator">): string =>
  `case when ${where} then coalesce(${numerator ?? "true"}, false) end`;

/** Names of the counts by what a child is at the two ends: not looked at (0), not counted (1), counted (2). */
const COUNTS: readonly { name: string; now: number; earlier: number }[] = [
  { name: "joined_in_count", now: 2, earlier: 0 },
  { name: "joined_out_count", now: 1, earlier: 0 },
  { name: "left_in_count", now: 0, earlier: 2 },
  { name: "left_out_count", now: 0, earlier: 1 },
  { name: "entered_count", now: 2, earlier: 1 },
  { name: "dropped_count", now: 1, earlier: 2 },
  { name: "stayed_in_count", now: 2, earlier: 2 },
  { name: "stayed_out_count", now: 1, earlier: 1 },
];

/** Columns of indicators.movements, in order. */
export const MOVEMENT_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  earlier_period_end_date date, ${COUNTS.map(({ name }) => `${name} bigint`).join(", ")}`;

/** SELECT of indicators.movements for indicators of one population, at each council's newest period end. */
export function movementsSql(population: string, indicators: readonly IndicatorDefinition[]): string {
  const listed = indicators.map(
    ({ id, headline_period_kind }, at) => `(${at + 1}, ${literal(id)}, ${literal(headline_period_kind)})`,
  );
  const kinds = [...new Set(indicators.map(({ headline_period_kind }) => literal(headline_period_kind)))];
  const stateOf = (end: string, i: number) =>
    `coalesce(max(case when period_end_date = ${end} then answer_${i} end), 0)::tinyint`;
  return `with listed(number, indicator_id, period_kind) as (
  values ${listed.join(", ")}
),
newest as (
  select la_code, max(period_end_date) as newest_date from reference.council_periods group by la_code
),
ends as (
  select la_code, newest_date as now_date, last_day(newest_date - to_months(unnest([${STEPS.join(", ")}]))) as earlier_date
  from newest
),
-- of each row and indicator: not looked at (null), not counted (1), counted (2)
facts as (
  select ends.*, period_end_date, child_id,
    ${indicators.map((indicator, i) => `case when period_kind = ${literal(indicator.headline_period_kind)} then 1 + (${answerOf(indicator)})::tinyint end as answer_${i}`).join(",\n    ")}
  from marts.${population} as rows
  inner join ends on ends.la_code = rows.la_code and rows.period_end_date in (ends.now_date, ends.earlier_date)
  where child_id is not null and period_kind in (${kinds.join(", ")})
),
-- a list of states per child, one per indicator: both ends in one number
sides as (
  select la_code, now_date, earlier_date, [
    ${indicators.map((_, i) => `3 * ${stateOf("now_date", i)} + ${stateOf("earlier_date", i)}`).join(",\n    ")}
  ] as states
  from facts
  group by la_code, now_date, earlier_date, child_id
),
counted as (
  select la_code, now_date, earlier_date, number, state, count(*) as n
  from (select * exclude (states), unnest(states) as state, generate_subscripts(states, 1) as number from sides)
  where state > 0
  group by la_code, now_date, earlier_date, number, state
)
select la_code, indicator_id, period_kind, now_date as period_end_date, earlier_date as earlier_period_end_date,
  ${COUNTS.map(({ name, now, earlier }) => `coalesce(sum(case when state = ${3 * now + earlier} then n end), 0)::bigint as ${name}`).join(",\n  ")}
from counted
join listed using (number)
group by la_code, indicator_id, period_kind, now_date, earlier_date`;
}

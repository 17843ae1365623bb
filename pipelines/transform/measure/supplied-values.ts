/** Figures of the local aggregate return as indicators.values: what was supplied, or counted from a list beside the return, joined to the periods. */
import { type IndicatorDefinition, PERIOD_BASES } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { share } from "./share.ts";

/**
 * SELECT of indicators.values for indicators of the local return, over indicators.list_figures, reference.local_figures and
 * council_periods. What a council supplied once has a row in every period: "not_supplied" without a figure, never 0. What it never
 * supplied has none, and costs none.
 * A term is shown at the first quarter end after it, a school year at 30 September.
 */
export function suppliedValuesSql(indicators: readonly IndicatorDefinition[]): string {
  const listed = indicators.flatMap(({ id, kind, period_kinds, supplied }) =>
    period_kinds.map(
      (period) =>
        `(${[id, kind, period, PERIOD_BASES[period]].map(literal).join(", ")}, ${supplied?.is_free === true})`,
    ),
  );
  const ofShare = (part: "lower" | "upper") =>
    `case when kind = 'share' and status = 'value' and not is_free then ${share[part]} end`;
  return `with listed(indicator_id, kind, period_kind, basis, is_free) as (
  values ${listed.join(",\n    ")}
),
periods as (
  select la_code, period_kind, period_end_date, window_start_date from reference.council_periods
  union all
  select la_code, 'term', period_end_date, null from reference.council_periods
  where period_kind = 'snapshot' and month(period_end_date) in (3, 9, 12)
  union all
  select la_code, 'academic-year', period_end_date, null from reference.council_periods
  where period_kind = 'snapshot' and month(period_end_date) = 9
),
-- what is counted person by person comes before what was supplied of the same day
figures as (
  select
    la_code, indicator_id, basis, period_from, period_end_date as shown_date, 'total' as breakdown_dimension,
    'total' as breakdown_category, numerator, denominator, case when denominator is null then numerator end as "value",
    null as standing, false as is_approximate
  from indicators.list_figures
  union all
  select
    la_code, indicator_id, basis, period_from, shown_date, breakdown_dimension, breakdown_category, numerator, denominator, "value",
    status, is_approximate
  from reference.local_figures as lines
  where not exists (
    select 1 from indicators.list_figures as lists
    where lists.la_code = lines.la_code and lists.indicator_id = lines.indicator_id and lists.basis = lines.basis
      and lists.period_end_date = lines.shown_date and (lines.basis <> 'period' or lists.period_from = lines.period_from)
  )
),
supplied as (
  select
    listed.indicator_id, listed.period_kind, periods.period_end_date, figures.la_code, figures.breakdown_dimension,
    figures.breakdown_category, figures.numerator, figures.denominator, figures."value", figures.standing, figures.is_approximate
  from figures
  inner join listed using (indicator_id, basis)
  inner join periods
    on periods.la_code = figures.la_code and periods.period_kind = listed.period_kind
    and periods.period_end_date = figures.shown_date
    and (figures.basis <> 'period' or periods.window_start_date = figures.period_from)
),
cells as (
  select distinct la_code, indicator_id, period_kind, breakdown_dimension, breakdown_category from supplied
  union
  select distinct la_code, indicator_id, period_kind, 'total', 'total' from supplied
),
grid as (
  select
    cells.*,
    listed.kind,
    listed.is_free,
    periods.period_end_date,
    supplied.numerator as counted_count,
    supplied.denominator as whole_count,
    coalesce(supplied."value", supplied.numerator) as supplied_value,
    supplied.standing,
    coalesce(supplied.is_approximate, false) as is_approximate,
    case when supplied.indicator_id is null then 'not_supplied' else 'value' end as status
  from cells
  inner join listed using (indicator_id, period_kind)
  inner join periods using (la_code, period_kind)
  left join supplied
    on supplied.la_code = cells.la_code and supplied.indicator_id = cells.indicator_id
    and supplied.period_kind = cells.period_kind and supplied.period_end_date = periods.period_end_date
    and supplied.breakdown_dimension = cells.breakdown_dimension
    and supplied.breakdown_category = cells.breakdown_category
),
final as (
  select
    la_code, indicator_id, period_kind, period_end_date, breakdown_dimension, breakdown_category,
    case kind when 'count' then supplied_value when 'share' then counted_count end as numerator,
    case when kind <> 'count' then whole_count end as denominator,
    case kind when 'share' then ${share.value} else supplied_value end as "value",
    ${ofShare("lower")} as lower,
    ${ofShare("upper")} as upper,
    null::double as sum_value,
    null::double as sum_squares,
    case kind when 'count' then supplied_value else whole_count end as n,
    status,
    null::varchar as denominator_source,
    false as is_estimated,
    standing,
    is_approximate
  from grid
)
select * from final`;
}

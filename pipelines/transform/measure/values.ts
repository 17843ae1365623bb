/** The statement that turns tallies into indicators.values: a row for every council, indicator and period, with its status. */
import { type IndicatorDefinition, OF_POPULATION } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { change } from "./change.ts";
import { count } from "./count.ts";
import type { KindCompiler } from "./kind.ts";
import { mean } from "./mean.ts";
import { populationShare, rate } from "./rate.ts";
import { share } from "./share.ts";
import { listedIndicators, STATUS, SUPPLY_CTES } from "./status.ts";

/** How each kind of indicator makes a figure of its tallies. */
export const COMPILERS: Record<IndicatorDefinition["kind"], KindCompiler> = {
  count,
  change,
  share,
  rate,
  "population-share": populationShare,
  mean,
};

export const VALUE_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  breakdown_dimension varchar, breakdown_category varchar, numerator double, denominator double, "value" double,
  lower double, upper double, sum_value double, sum_squares double, n double, status varchar, denominator_source varchar,
  is_estimated boolean default false, standing varchar, is_approximate boolean default false`;

/** SELECT of indicators.values for these indicators over indicators.tallies. Only a row whose status is `value` has numbers. */
export function valuesSql(indicators: readonly IndicatorDefinition[]): string {
  const { columns, rows } = listedIndicators(indicators);
  const kinds = Object.entries(COMPILERS).filter(([kind]) => indicators.some((indicator) => indicator.kind === kind));
  const byKind = (part: keyof KindCompiler) =>
    `case when status = 'value' then case kind ${kinds
      .map(([kind, compiler]) => `when ${literal(kind)} then ${compiler[part]}`)
      .join("\n      ")} end end::double as ${part}`;
  return `with listed(${columns}) as (
  values
    ${rows}
),
${SUPPLY_CTES},
-- a category that a council has had in some period is 0 in the others; one that it never had is left out
cells as (
  select distinct la_code, indicator_id, breakdown_dimension, breakdown_category
  from indicators.tallies
  where breakdown_dimension <> 'total' and (whole_count > 0 or counted_count > 0)
  union all
  select distinct councils.la_code, listed.indicator_id, 'total', 'total'
  from reference.council_periods as councils
  cross join listed
),
periods as (
  select
    periods.la_code, periods.period_kind, periods.period_end_date, periods.collection_year, periods.history_from_date,
    case periods.period_kind when 'snapshot' then periods.period_end_date + 1 else periods.window_start_date end as window_start_date
  from reference.council_periods as periods
),
grid as (
  select
    listed.*,
    cells.breakdown_dimension,
    cells.breakdown_category,
    periods.*,
    exists (
      select 1 from missing_files as missing
      where missing.la_code = periods.la_code and missing.period_kind = periods.period_kind
      and missing.period_end_date = periods.period_end_date and list_contains(listed.needed_returns, missing.return_id)
    ) as has_missing_file
  from listed
  inner join cells using (indicator_id)
  inner join periods on periods.la_code = cells.la_code and list_contains(listed.period_kinds, periods.period_kind)
),
tallied as (
  select
    grid.*,
    coalesce(tallies.counted_count, 0) as counted_count,
    coalesce(tallies.whole_count, 0) as whole_count,
    coalesce(tallies.value_sum, 0) as value_sum,
    coalesce(tallies.value_squares, 0) as value_squares,
    coalesce(tallies.value_count, 0) as value_count,
    tallies.value_median,
    coalesce(totals.undecidable_count, 0) as t_undecidable_count,
    coalesce(totals.complete_share, 1) as t_complete_share
  from grid
  left join indicators.tallies as tallies
    using (la_code, indicator_id, period_kind, period_end_date, breakdown_dimension, breakdown_category)
  left join (select * from indicators.tallies where breakdown_dimension = 'total') as totals
    on totals.la_code = grid.la_code and totals.indicator_id = grid.indicator_id
    and totals.period_kind = grid.period_kind and totals.period_end_date = grid.period_end_date
),
with_status as (
  select
    tallied.*,
    estimates.population_0_17,
    case when kind in (${OF_POPULATION.map(literal).join(", ")}) then estimates.denominator_source end as estimate_source,
    limits.lower_count,
    limits.upper_count,
    quantiles.quantile as t_quantile,
    ${STATUS} as status
  from tallied
  cross join reference.run as run
  cross join reference.has_postcodes as postcodes
  cross join (select min(day) as first_day, max(day) as last_day from reference.working_days) as calendar
  left join marts.population_at_period_end as estimates using (la_code, period_end_date)
  left join reference.poisson_limits as limits on limits.observed = tallied.counted_count
  left join reference.t_limits as quantiles on quantiles.degrees = tallied.value_count - 1
),
final as (
  select
    la_code, indicator_id, period_kind, period_end_date, breakdown_dimension, breakdown_category,
    ${(["numerator", "denominator", "value", "lower", "upper"] as const).map(byKind).join(",\n    ")},
    case when status = 'value' and kind = 'mean' then value_sum end as sum_value,
    case when status = 'value' and kind = 'mean' then value_squares end as sum_squares,
    case when status = 'value' then case kind when 'mean' then value_count else whole_count end end as n,
    status,
    case when status = 'value' then estimate_source end as denominator_source,
    false as is_estimated,
    cast(null as varchar) as standing,
    false as is_approximate
  from with_status
)
select * from final`;
}

-- one row per council, indicator and 31 March for which the department publishes councils' figures: ours, theirs, and why they differ
with earlier_releases as (
  select distinct beside.la_code, beside.indicator_id, beside.period_end_date
  from benchmarks.published_beside as beside
  join reference.published_values as published
    on published.series = beside.series
    and published.period_end_date = beside.period_end_date
    and published.geographic_level = 'la'
    and published.old_la_code = beside.comparator_la_code
    and rounded_as_published(published.value, beside.kind) = beside.rounded
),
other_populations as (
  select distinct beside.la_code, beside.indicator_id, beside.period_end_date
  from benchmarks.published_beside as beside
  join reference.population_estimates as estimates
    on estimates.geographic_level = 'la'
    and estimates.old_la_code = beside.comparator_la_code
    and estimates.mid_year = year(beside.period_end_date) - 1
  where beside.kind = 'rate'
    and rounded_as_published(beside.numerator / estimates.population_0_17 * 10000, 'rate') = beside.published_rounded
),
final_returns as (
  select distinct la_code, as_at_date as period_end_date
  from reference.loads_in_force
  where stage in ('final', 'amended')
),
final as (
  select
    beside.la_code,
    beside.indicator_id,
    beside.period_kind,
    beside.period_end_date,
    beside.dataset,
    beside.release,
    beside.kind,
    beside.published_value,
    beside.published_rounded,
    beside.published_status,
    beside.status,
    beside.numerator,
    beside.denominator,
    beside.value,
    beside.denominator_source,
    beside.rounded,
    case when beside.status = 'value' then beside.rounded - beside.published_rounded end as difference,
    case
      when beside.published_value is null then 'not_published'
      when beside.status <> 'value' or beside.value is null then 'no_figure'
      when beside.comparator_la_code <> beside.la_code then 'borrowed'
      when beside.rounded = beside.published_rounded then 'agrees'
      when abs(beside.value - beside.published_value) <= published_step(beside.kind) / 2 + 1e-9 then 'rounding'
      when other_populations.la_code is not null then 'population'
      when earlier_releases.la_code is not null or final_returns.la_code is null then 'timing'
      when not beside.is_like_for_like then 'definition'
      else 'unexplained'
    end as reason
  from benchmarks.published_beside as beside
  left join earlier_releases using (la_code, indicator_id, period_end_date)
  left join other_populations using (la_code, indicator_id, period_end_date)
  left join final_returns using (la_code, period_end_date)
)
select * from final

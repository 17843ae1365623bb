-- one row per council, indicator and 31 March for which the department publishes councils' figures: ours, theirs, and why they differ
with ours as (
  select
    figures.la_code,
    figures.indicator_id,
    figures.period_kind,
    figures.period_end_date,
    figures.status,
    figures.numerator,
    figures.denominator,
    figures.value,
    figures.denominator_source,
    measures.series,
    measures.kind,
    measures.is_like_for_like,
    councils.comparator_la_code,
    rounded_as_published(figures.value, measures.kind) as rounded
  from indicators.values as figures
  join reference.indicators as measures using (indicator_id)
  join reference.councils as councils using (la_code)
  where
    figures.breakdown_dimension = 'total'
    and measures.has_la
    and figures.period_kind = measures.comparator_period_kind
    and month(figures.period_end_date) = 3
),
beside as (
  select
    ours.*,
    published.dataset,
    published.release,
    published.figure as published_value,
    rounded_as_published(published.figure, ours.kind) as published_rounded,
    published.status as published_status
  from ours
  join benchmarks.newest_values as published
    on published.series = ours.series
    and published.period_end_date = ours.period_end_date
    and published.geographic_level = 'la'
    and published.old_la_code = ours.comparator_la_code
),
earlier_releases as (
  select distinct beside.la_code, beside.indicator_id, beside.period_end_date
  from beside
  join reference.published_values as published
    on published.series = beside.series
    and published.period_end_date = beside.period_end_date
    and published.geographic_level = 'la'
    and published.old_la_code = beside.comparator_la_code
    and rounded_as_published(published.value, beside.kind) = beside.rounded
),
other_populations as (
  select distinct beside.la_code, beside.indicator_id, beside.period_end_date
  from beside
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
    beside.published_value,
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
  from beside
  left join earlier_releases using (la_code, indicator_id, period_end_date)
  left join other_populations using (la_code, indicator_id, period_end_date)
  left join final_returns using (la_code, period_end_date)
)
select * from final

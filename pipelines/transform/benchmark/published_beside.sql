-- one row per council, indicator and 31 March for which the department publishes councils' figures: ours beside theirs
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
    -- what is counted otherwise than published is set beside others by another measure
    measures.is_like_for_like and measures.measured_by = measures.indicator_id as is_like_for_like,
    councils.comparator_la_code,
    rounded_as_published(figures.value, measures.kind) as rounded
  from indicators.values as figures
  join reference.indicators as measures using (indicator_id)
  join reference.councils as councils using (la_code)
  where
    figures.breakdown_dimension = 'total'
    and measures.has_la
    and not measures.is_of_department
    and figures.period_kind = measures.comparator_period_kind
    and month(figures.period_end_date) = 3
),
final as (
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
)
select * from final

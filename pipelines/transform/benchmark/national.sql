-- one row per council and indicator: where all English councils with a figure stand, and where the real or borrowed council does
with newest_of_council as (
  select councils.la_code, councils.comparator_la_code, max(periods.period_end_date) as period_end_date
  from reference.councils as councils
  join reference.council_periods as periods using (la_code)
  group by councils.la_code, councils.comparator_la_code
),
figures as (
  select
    own.la_code,
    own.comparator_la_code,
    measures.indicator_id,
    measures.rank_polarity,
    published.release,
    published.period_end_date,
    published.old_la_code,
    published.figure,
    rank() over (
      partition by own.la_code, measures.indicator_id, published.period_end_date
      order by case measures.rank_polarity when 'higher-is-better' then -published.figure else published.figure end nulls last
    ) as rank
  from newest_of_council as own
  join reference.indicators as measures on measures.has_la
  join benchmarks.newest_values as published
    on published.series = measures.series
    and published.geographic_level = 'la'
    and published.period_end_date <= own.period_end_date
  qualify published.period_end_date = max(published.period_end_date) over (partition by own.la_code, measures.indicator_id)
),
spread as (
  select
    la_code,
    indicator_id,
    any_value(rank_polarity) as rank_polarity,
    any_value(release) as release,
    any_value(period_end_date) as period_end_date,
    cast(count(figure) as integer) as with_data_count,
    quantile_cont(figure, [0, 0.25, 0.5, 0.75, 1]) as cuts,
    max(figure) filter (where old_la_code = comparator_la_code) as published_value,
    max(rank) filter (where old_la_code = comparator_la_code and figure is not null and rank_polarity <> 'neither') as rank
  from figures
  group by la_code, indicator_id
),
final as (
  select
    la_code,
    indicator_id,
    release,
    period_end_date,
    with_data_count,
    cuts[1] as lowest,
    cuts[2] as quarter,
    cuts[3] as middle,
    cuts[4] as three_quarters,
    cuts[5] as highest,
    published_value,
    cast(rank as integer) as rank,
    national_band(rank_polarity, published_value, cuts) as band
  from spread
)
select * from final

-- one row per council and indicator: where all English councils with a figure stand, and where the real or borrowed council does
with figures as (
  select
    measures.indicator_id,
    measures.rank_polarity,
    measures.is_of_department,
    published.release,
    published.period_end_date,
    published.old_la_code,
    published.figure,
    rank() over (
      partition by measures.indicator_id, published.period_end_date
      order by case measures.rank_polarity when 'higher-is-better' then -published.figure else published.figure end nulls last
    ) as rank
  from reference.indicators as measures
  join benchmarks.newest_values as published on published.series = measures.series and published.geographic_level = 'la'
  where measures.has_la
),
spread as (
  select
    indicator_id,
    period_end_date,
    any_value(rank_polarity) as rank_polarity,
    any_value(is_of_department) as is_of_department,
    any_value(release) as release,
    cast(count(figure) as integer) as with_data_count,
    quantile_cont(figure, [0, 0.25, 0.5, 0.75, 1]) as cuts
  from figures
  group by indicator_id, period_end_date
),
newest_of_council as (
  select councils.la_code, councils.comparator_la_code, max(periods.period_end_date) as period_end_date
  from reference.councils as councils
  join reference.council_periods as periods using (la_code)
  group by councils.la_code, councils.comparator_la_code
),
comparable as (
  select own.la_code, own.comparator_la_code, spread.*
  from newest_of_council as own
  -- a figure that is itself a published one stands beside those of its own year, however old
  join spread
    on is_near_in_time(spread.period_end_date, own.period_end_date)
    or spread.is_of_department and spread.period_end_date <= own.period_end_date
  qualify spread.period_end_date = max(spread.period_end_date) over (partition by own.la_code, spread.indicator_id)
),
final as (
  select
    comparable.la_code,
    comparable.indicator_id,
    comparable.release,
    comparable.period_end_date,
    comparable.with_data_count,
    comparable.cuts[1] as lowest,
    comparable.cuts[2] as quarter,
    comparable.cuts[3] as middle,
    comparable.cuts[4] as three_quarters,
    comparable.cuts[5] as highest,
    own.figure as published_value,
    cast(case when own.figure is not null and comparable.rank_polarity <> 'neither' then own.rank end as integer) as rank,
    national_band(comparable.rank_polarity, own.figure, comparable.cuts) as band
  from comparable
  left join figures as own
    on own.indicator_id = comparable.indicator_id
    and own.period_end_date = comparable.period_end_date
    and own.old_la_code = comparable.comparator_la_code
)
select * from final

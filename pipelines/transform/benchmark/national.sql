-- one row per council and indicator: where all English councils with a figure stand, and where the real or borrowed council does
with published as (
  select
    measures.indicator_id,
    measures.rank_polarity,
    measures.is_of_department,
    newest.release,
    newest.period_end_date,
    newest.old_la_code,
    newest.figure
  from reference.indicators as measures
  join benchmarks.newest_values as newest on newest.series = measures.series and newest.geographic_level = 'la'
  where measures.has_la
),
newest_of_council as (
  select councils.la_code, councils.comparator_la_code, max(periods.period_end_date) as period_end_date
  from reference.councils as councils
  join reference.council_periods as periods using (la_code)
  group by councils.la_code, councils.comparator_la_code
),
chosen as (
  select own.la_code, own.comparator_la_code, held.indicator_id, held.period_end_date
  from newest_of_council as own
  -- a figure that is itself a published one stands beside those of its own year, however old
  join (select distinct indicator_id, is_of_department, period_end_date from published) as held
    on is_near_in_time(held.period_end_date, own.period_end_date)
    or held.is_of_department and held.period_end_date <= own.period_end_date
  qualify held.period_end_date = max(held.period_end_date) over (partition by own.la_code, held.indicator_id)
),
figures as (
  select
    *,
    rank() over (
      partition by indicator_id, period_end_date
      order by case rank_polarity when 'higher-is-better' then -figure else figure end nulls last
    ) as rank
  from published
  semi join chosen using (indicator_id, period_end_date)
),
spread as (
  select
    indicator_id,
    period_end_date,
    any_value(rank_polarity) as rank_polarity,
    any_value(release) as release,
    cast(count(figure) as integer) as with_data_count,
    quantile_cont(figure, [0, 0.25, 0.5, 0.75, 1]) as cuts
  from figures
  group by indicator_id, period_end_date
),
comparable as (
  select chosen.la_code, chosen.comparator_la_code, spread.*
  from chosen
  join spread using (indicator_id, period_end_date)
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

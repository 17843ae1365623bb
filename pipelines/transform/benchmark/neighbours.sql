-- one row per council, indicator and statistical neighbour, for the newest published year not after the council's own newest period
with newest_of_council as (
  select la_code, max(period_end_date) as period_end_date
  from reference.council_periods
  group by la_code
),
comparable as (
  select figures.*
  from benchmarks.neighbour_figures as figures
  join reference.indicators as measures using (indicator_id)
  -- a figure that is itself a published one stands beside those of its own year, however old
  join newest_of_council as own
    on own.la_code = figures.la_code
    and (is_near_in_time(figures.period_end_date, own.period_end_date) or measures.is_of_department and figures.period_end_date <= own.period_end_date)
  qualify figures.period_end_date = max(figures.period_end_date) over (partition by figures.la_code, figures.indicator_id)
),
names as (
  select old_la_code, name from reference.areas where geographic_level = 'la'
),
final as (
  select
    comparable.la_code,
    comparable.indicator_id,
    comparable.edition,
    comparable.release,
    comparable.dataset,
    comparable.period_end_date,
    cast(comparable.rank as integer) as rank,
    comparable.neighbour_code,
    coalesce(names.name, comparable.neighbour_code) as neighbour_name,
    comparable.closeness,
    case when comparable.status = 'value' then comparable.figure end as value,
    comparable.status
  from comparable
  left join names on names.old_la_code = comparable.neighbour_code
)
select * from final

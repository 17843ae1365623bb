-- one row per council, period kind and quarter end inside the history held
with years as (
  select la_code, collection_year, coverage, as_at_date, cast(left(collection_year, 4) as integer) as first_year
  from reference.loads_in_force
),
whole as (
  select *
  from years
  qualify as_at_date >= make_date(first_year + 1, 3, 31) or first_year = max(first_year) over (partition by la_code)
),
numbered as (
  select *, first_year + row_number() over (partition by la_code order by first_year desc) as run_key
  from whole
),
unbroken as (
  select la_code, first_year, coverage, as_at_date
  from numbered
  qualify run_key = max(run_key) over (partition by la_code)
),
history as (
  select
    la_code,
    case when bool_or(coverage = 'full_history') then date '1991-10-14' else make_date(min(first_year), 4, 1) end as history_from_date,
    make_date(min(case when coverage = 'full_history' then first_year - 9 else first_year end), 4, 1) as first_shown_date,
    max(as_at_date) as as_at_latest
  from unbroken
  group by la_code
),
quarter_ends as (
  select
    la_code,
    history_from_date,
    as_at_latest,
    cast(unnest(generate_series(first_shown_date + interval 3 month, as_at_latest + interval 1 day, interval 3 month)) as date) - 1 as period_end_date
  from history
),
placed as (
  select
    *,
    make_date(year(period_end_date) - case when month(period_end_date) < 4 then 1 else 0 end, 4, 1) as year_start_date,
    period_end_date + 1 as next_date
  from quarter_ends
),
kinds as (
  select *, 'snapshot' as period_kind, period_end_date as window_start_date from placed
  union all
  select *, 'quarter', cast(next_date - interval 3 month as date) from placed
  union all
  select *, 'ytd', year_start_date from placed
  union all
  select *, 'r12', cast(next_date - interval 12 month as date) from placed
  union all
  select *, 'r36', cast(next_date - interval 36 month as date) from placed
  union all
  select *, 'calendar-year', make_date(year(period_end_date), 1, 1) from placed where month(period_end_date) = 12
),
final as (
  select
    la_code,
    period_kind,
    period_end_date,
    window_start_date,
    cast(year(year_start_date) as varchar) || '-' || right(cast(year(year_start_date) + 1 as varchar), 2) as collection_year,
    'q' || cast(((month(period_end_date) + 8) % 12) // 3 + 1 as varchar) as quarter,
    history_from_date,
    as_at_latest
  from kinds
)
select * from final

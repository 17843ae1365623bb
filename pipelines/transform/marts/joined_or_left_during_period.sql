-- one row per child in care at one end of a quarter and not at the other (council, period kind, period end, child)
-- the end of the quarter before is the start (settled reading 33)
with ends as (
  select la_code, period_end_date, child_id, 1 as change
  from marts.looked_after_at_period_end
  union all
  select la_code, last_day(period_end_date + interval 3 month) as period_end_date, child_id, -1 as change
  from marts.looked_after_at_period_end
),

joined_or_left as (
  select
    periods.la_code,
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    ends.child_id,
    sum(ends.change)::integer as change
  from reference.council_periods as periods
  inner join ends using (la_code, period_end_date)
  where periods.period_kind = 'quarter'
  group by periods.la_code, periods.period_kind, periods.period_end_date, periods.window_start_date, ends.child_id
  having sum(ends.change) <> 0
)
select * from joined_or_left

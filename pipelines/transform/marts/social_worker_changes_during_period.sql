-- one row per new social worker of a child in care that began in a period (council, period kind, period end, child, start, worker)
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    changes.*
  from marts.flow_periods as periods
  inner join marts.social_worker_changes as changes
    on
      changes.la_code = periods.la_code
      and changes.allocation_start_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind <> 'r36'
)
select * from during

-- one row per home that ended in a period for a reason given (council, period kind, period end, child, end of the episode)
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    changes.*
  from marts.flow_periods as periods
  inner join marts.placement_changes as changes
    on
      changes.la_code = periods.la_code
      and changes.episode_end_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind <> 'r36'
)
select * from during

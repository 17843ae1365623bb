-- one row per new home in a period (council, period kind, period end, child, start of the episode)
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    homes.*
  from marts.flow_periods as periods
  inner join marts.new_placements as homes
    on
      homes.la_code = periods.la_code
      and homes.episode_start_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind <> 'r36'
)
select * from during

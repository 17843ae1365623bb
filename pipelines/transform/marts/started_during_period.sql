-- one row per child who came into care in a period (council, period kind, period end, child): the first occasion
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    starts.*
  from marts.flow_periods as periods
  inner join marts.care_starts as starts
    on
      starts.la_code = periods.la_code
      and starts.care_start_date between periods.window_start_date and periods.period_end_date
  where coalesce(starts.previous_care_start_date < periods.window_start_date, true)
)
select * from during

-- one row per child who left care in a period (council, period kind, period end, child): the last occasion
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    ends.*
  from marts.flow_periods as periods
  inner join marts.care_ends as ends
    on
      ends.la_code = periods.la_code
      and ends.care_end_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind <> 'r36' and coalesce(ends.next_care_end_date > periods.period_end_date, true)
)
select * from during

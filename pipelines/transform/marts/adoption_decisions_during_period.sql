-- one row per decision for adoption that was live in a period (council, period kind, period end, child, decision date)
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    decisions.*,
    coalesce(decisions.decision_ceased_date between periods.window_start_date and periods.period_end_date, false)
      as is_reversed
  from marts.flow_periods as periods
  inner join marts.adoption_decisions as decisions
    on
      decisions.la_code = periods.la_code
      and decisions.decision_date <= periods.period_end_date
      and decisions.stood_until_date >= periods.window_start_date
  where periods.period_kind <> 'r36'
)
select * from during

-- one row per missing or away incident that overlaps a period (council, period kind, period end, child, incident)
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    incidents.*,
    incidents.missing_start_date >= periods.window_start_date as is_started_in_period,
    incidents.known_to_date - incidents.missing_start_date as missing_days_count
  from marts.flow_periods as periods
  inner join marts.missing_incidents as incidents
    on
      incidents.la_code = periods.la_code
      and incidents.missing_start_date <= periods.period_end_date
      and incidents.known_to_date >= periods.window_start_date
  where periods.period_kind <> 'r36'
),

-- of children in care on any day of the period, short breaks apart: the base of the shares beside it
in_care as (
  select during.*
  from during
  semi join marts.episodes as episodes
    on
      episodes.la_code = during.la_code
      and episodes.child_id = during.child_id
      and not episodes.is_short_break
      and episodes.episode_start_date <= during.period_end_date
      and episodes.open_until_date > during.window_start_date
)
select * from in_care

-- one row per child with a missing or away incident that overlaps a period (council, period kind, period end, child): how many
with counts as (
  select
    periods.la_code,
    periods.period_kind,
    periods.period_end_date,
    incidents.child_id,
    count(case when incidents.missing_type_code = 'M' then 1 end) as missing_incident_count,
    count(case when incidents.missing_type_code = 'A' then 1 end) as away_incident_count,
    count(case when incidents.missing_type_code = 'M' and incidents.missing_start_date >= periods.window_start_date then 1 end) as missing_started_count,
    count(case when incidents.missing_type_code = 'M' and incidents.missing_start_date > periods.period_end_date - 90 then 1 end) as missing_90_days_count
  from reference.council_periods as periods
  inner join marts.missing_incidents as incidents
    on
      incidents.la_code = periods.la_code
      and incidents.missing_start_date <= periods.period_end_date
      and incidents.known_to_date >= periods.window_start_date
  where periods.period_kind not in ('snapshot', 'r36')
  group by periods.la_code, periods.period_kind, periods.period_end_date, incidents.child_id
)
select * from counts

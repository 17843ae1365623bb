-- one row per council and period that things happen in (council, period kind, period end), the days between two ends included
with flow_periods as (
  select * exclude (as_at_latest)
  from reference.council_periods
  where period_kind <> 'snapshot'
)
select * from flow_periods

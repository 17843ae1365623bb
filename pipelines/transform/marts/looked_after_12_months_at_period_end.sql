-- one row per child looked after for the 12 months to a period end (council, period end, child), with the health file's items; a score
-- that cannot be one is not known (settled reading 0)
with health as (
  select
    la_code,
    as_at_date as period_end_date,
    child_id,
    case when sdq_score between 0 and 40 then sdq_score end as sdq_score,
    sdq_reason_code,
    convicted_flag,
    health_check_flag,
    immunisations_flag,
    teeth_check_flag,
    health_assessment_flag,
    substance_misuse_flag,
    intervention_received_flag,
    intervention_offered_flag
  from validated.oc2
),

-- the file of the very day, or none; a child without a row stays in the group (settled reading 32)
facts as (
  select
    children.*,
    health.* exclude (la_code, period_end_date, child_id),
    health.child_id is not null as has_health_row,
    coalesce(children.age_years between run.sdq_age_from and run.sdq_age_to, false) as is_sdq_age,
    health.immunisations_flag is not null
      and health.teeth_check_flag is not null
      and health.health_assessment_flag is not null
      and health.substance_misuse_flag is not null as has_core_health_items
  from marts.looked_after_at_period_end as children
  cross join reference.run as run
  left join health using (la_code, period_end_date, child_id)
  where children.is_looked_after_12_months
)
select * from facts

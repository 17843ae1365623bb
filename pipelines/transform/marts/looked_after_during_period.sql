-- one row per child looked after on any day of a period (council, period kind, period end, child), described by the last row of care in it
-- a view: the same row of care describes the child in several periods
with facts as (
  select
    periods.* exclude (la_code),
    rows.* exclude (period_kind, period_end_date),
    episodes.open_until_date,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.usual_home.type_code as placement_type_code,
    episodes.usual_home.provider_code as placement_provider_code,
    episodes.placement_group_code,
    episodes.legal_group_code,
    coalesce(care.category_of_need_code, 'unknown') as category_of_need_code,
    children.* exclude (la_code, child_id),
    least(periods.period_end_date, episodes.open_until_date - 1) as last_day
  from marts.care_during_period as rows
  inner join marts.flow_periods as periods using (la_code, period_kind, period_end_date)
  inner join marts.episodes as episodes using (la_code, child_id, episode_start_date)
  inner join marts.periods_of_care as care using (la_code, child_id, period_of_care_number)
  left join marts.children as children using (la_code, child_id)
),

population as (
  select
    facts.*,
    coalesce(facts.is_ever_unaccompanied and coalesce(facts.unaccompanied_until_date > facts.last_day, true), false)
      as is_unaccompanied,
    case when is_unaccompanied then 'only' else 'excluding' end as unaccompanied_code
  from facts
)
select * from population

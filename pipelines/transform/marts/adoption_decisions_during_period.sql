-- one row per decision for adoption that was live in a period (council, period kind, period end, child, decision date)
-- live until it is ceased or care ends (settled reading 19)
with decisions as (
  select
    placed.la_code,
    placed.child_id,
    placed.decision_date,
    placed.decision_ceased_date,
    placed.decision_ceased_reason_code,
    coalesce(placed.decision_ceased_date, placed.known_until_date) as stood_until_date,
    min(care.care_end_date) filter (where care.has_left_care and care.care_end_date > placed.decision_date) as care_end_date
  from validated.placed_for_adoption as placed
  left join marts.periods_of_care as care using (la_code, child_id)
  group by all
),

live as (
  select
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    periods.collection_year,
    periods.quarter,
    periods.history_from_date,
    decisions.* exclude (stood_until_date, care_end_date),
    coalesce(decisions.decision_ceased_date between periods.window_start_date and periods.period_end_date, false)
      as is_reversed,
    coalesce(decisions.decision_ceased_reason_code, 'unknown') as reversal_reason_code
  from reference.council_periods as periods
  inner join decisions
    on
      decisions.la_code = periods.la_code
      and decisions.decision_date <= periods.period_end_date
      and least(decisions.stood_until_date, decisions.care_end_date) >= periods.window_start_date
  where periods.period_kind not in ('snapshot', 'r36')
),

facts as (
  select
    live.*,
    episodes.usual_home,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.category_of_need_code
  from live
  asof left join (select * from marts.episodes where not is_short_break) as episodes
    on
      episodes.la_code = live.la_code
      and episodes.child_id = live.child_id
      and episodes.episode_start_date <= live.decision_date
),

population as (
  select
    facts.* exclude (usual_home, category_of_need_code),
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.decision_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.decision_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code,
    case when facts.carer_number = 0 then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.category_of_need_code, 'unknown') as category_of_need_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages
    on ages.age_years = date_sub('year', children.date_of_birth, facts.decision_date)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.usual_home.type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = facts.legal_status_code
)
select * from population

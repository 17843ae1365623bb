-- one row per decision for adoption (council, child, decision date); it stands until it is ceased or care ends (settled reading 19), and on
-- its own day whatever the record says (settled reading 0)
with decisions as (
  select
    placed.la_code,
    placed.child_id,
    placed.decision_date,
    placed.decision_ceased_date,
    coalesce(placed.decision_ceased_reason_code, 'unknown') as reversal_reason_code,
    least(
      greatest(coalesce(placed.decision_ceased_date, placed.known_until_date), placed.decision_date),
      min(case when care.has_left_care and care.care_end_date > placed.decision_date then care.care_end_date end)
    ) as stood_until_date
  from validated.placed_for_adoption as placed
  left join marts.periods_of_care as care using (la_code, child_id)
  group by
    placed.la_code, placed.child_id, placed.decision_date, placed.decision_ceased_date, placed.decision_ceased_reason_code,
    placed.known_until_date
),

facts as (
  select
    decisions.*,
    episodes.carer_number,
    episodes.legal_status_code,
    coalesce(episodes.placement_group_code, 'unknown') as placement_group_code,
    coalesce(episodes.legal_group_code, 'unknown') as legal_group_code,
    coalesce(episodes.category_of_need_code, 'unknown') as category_of_need_code
  from decisions
  asof left join (select * from marts.episodes where not is_short_break) as episodes
    on
      episodes.la_code = decisions.la_code
      and episodes.child_id = decisions.child_id
      and episodes.episode_start_date <= decisions.decision_date
),

described as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.decision_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.decision_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, facts.decision_date)
)
select * from described

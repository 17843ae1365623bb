-- one row per missing or away incident, in a period of care or not; an open one counts to the as-at date of its newest file, one whose end
-- lies before its start for its first day alone (settled reading 0), and the care on its last day describes it
with incidents as (
  select
    la_code,
    child_id,
    missing_type_code,
    missing_start_date,
    missing_end_date,
    greatest(coalesce(missing_end_date, as_at_date), missing_start_date)::date as known_to_date,
    greatest(coalesce(missing_end_date, as_at_date + 1), missing_start_date)::date as open_until_date
  from validated.missing
),

facts as (
  select
    incidents.*,
    episodes.carer_number,
    episodes.legal_status_code,
    coalesce(episodes.placement_group_code, 'unknown') as placement_group_code,
    coalesce(episodes.legal_group_code, 'unknown') as legal_group_code,
    coalesce(episodes.category_of_need_code, 'unknown') as category_of_need_code
  from incidents
  asof left join (select * from marts.episodes where not is_short_break) as episodes
    on
      episodes.la_code = incidents.la_code
      and episodes.child_id = incidents.child_id
      and episodes.episode_start_date <= incidents.known_to_date
),

described as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.missing_start_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.missing_start_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, facts.missing_start_date)
)
select * from described

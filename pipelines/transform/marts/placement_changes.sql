-- one row per home that ended for a reason given (council, child, end of the episode)
with facts as (
  select
    episodes.la_code,
    episodes.child_id,
    episodes.episode_start_date,
    episodes.episode_end_date,
    episodes.reason_placement_change_code,
    episodes.reason_placement_change_code in ('ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ') as is_breakdown,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.placement_group_code,
    episodes.legal_group_code,
    coalesce(episodes.category_of_need_code, 'unknown') as category_of_need_code
  from marts.episodes as episodes
  where
    not episodes.is_short_break
    and episodes.reason_episode_ceased_code = 'X1'
    and episodes.reason_placement_change_code is not null
),

described as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.episode_end_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.episode_end_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, facts.episode_end_date)
)
select * from described

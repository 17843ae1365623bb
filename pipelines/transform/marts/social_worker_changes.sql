-- one row per new social worker of a child in care (council, child, start, worker)
-- a first contact is no change; a blank reason from before the reason was collected is left out (settled reading 22)
with begun as (
  select *
  from marts.social_worker_spells
  where coalesce(allocation_reason_code <> 'FCONTA', allocation_start_date >= date '2023-04-01')
),

-- in care on the day; of rows that overlap the latest start describes the care (settled reading 7)
facts as (
  select
    begun.* exclude (open_until_date),
    coalesce(begun.allocation_reason_code, 'unknown') as worker_reason_code,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.placement_group_code,
    episodes.legal_group_code,
    coalesce(episodes.category_of_need_code, 'unknown') as category_of_need_code
  from begun
  inner join marts.episodes as episodes
    on
      episodes.la_code = begun.la_code
      and episodes.child_id = begun.child_id
      and episodes.episode_start_date <= begun.allocation_start_date
      and episodes.open_until_date > begun.allocation_start_date
  where not episodes.is_short_break
  qualify row_number() over (
    partition by begun.la_code, begun.child_id, begun.allocation_start_date, begun.social_worker_id
    order by episodes.episode_start_date desc
  ) = 1
),

described as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.allocation_start_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.allocation_start_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, facts.allocation_start_date)
)
select * from described

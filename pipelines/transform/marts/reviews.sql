-- one row per review of a child's care (council, child, review date); the code decides who took part (settled reading 34), the care on the
-- day describes it
with facts as (
  select
    reviews.la_code,
    reviews.child_id,
    reviews.review_date,
    reviews.review_code,
    reviews.review_code in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') as has_taken_part,
    reviews.review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') as is_old_enough,
    episodes.carer_number,
    episodes.legal_status_code,
    coalesce(episodes.placement_group_code, 'unknown') as placement_group_code,
    coalesce(episodes.legal_group_code, 'unknown') as legal_group_code,
    coalesce(episodes.category_of_need_code, 'unknown') as category_of_need_code
  from validated.reviews as reviews
  asof left join (select * from marts.episodes where not is_short_break) as episodes
    on
      episodes.la_code = reviews.la_code
      and episodes.child_id = reviews.child_id
      and episodes.episode_start_date <= reviews.review_date
),

described as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.review_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.review_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, facts.review_date)
)
select * from described

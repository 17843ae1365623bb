-- one row per new home (council, child, start of the episode), with where it is
-- the first row of a home, and a new address or status with the same carer; never a temporary stay or the way back from one
with facts as (
  select
    episodes.la_code,
    episodes.child_id,
    episodes.episode_start_date,
    case when placement.la_code = episodes.la_code then 'IN' when placement.la_code is not null then 'OUT' end
      as placement_location_code,
    case
      when home.is_england and not coalesce(children.is_ever_unaccompanied, false)
        then round(
          sqrt((home.easting - placement.easting) ^ 2 + (home.northing - placement.northing) ^ 2) / 1000 / 1.6093, 1
        )
    end as placement_distance_miles,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.placement_group_code,
    episodes.legal_group_code,
    coalesce(episodes.category_of_need_code, 'unknown') as category_of_need_code
  from marts.episodes as episodes
  left join marts.children as children using (la_code, child_id)
  left join reference.postcodes as home on home.postcode_key = episodes.home_postcode
  left join reference.postcodes as placement on placement.postcode_key = episodes.placement_postcode
  where
    not episodes.is_short_break
    and not episodes.is_temporary
    and not episodes.is_return_home
    and (episodes.is_new_placement or coalesce(episodes.reason_new_episode_code in ('T', 'U'), false))
),

described as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.episode_start_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.episode_start_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, facts.episode_start_date)
)
select * from described

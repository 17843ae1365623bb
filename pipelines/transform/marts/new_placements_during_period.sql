-- one row per new home in a period (council, period kind, period end, child, start of the episode), with where it is
-- the first row of a home, and a new address or status with the same carer; never a temporary stay or the way back from one
with starts as (
  select
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    periods.collection_year,
    periods.quarter,
    periods.history_from_date,
    episodes.la_code,
    episodes.child_id,
    episodes.episode_start_date,
    episodes.home_postcode,
    episodes.placement_postcode,
    episodes.usual_home,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.category_of_need_code
  from reference.council_periods as periods
  inner join marts.episodes as episodes
    on
      episodes.la_code = periods.la_code
      and episodes.episode_start_date between periods.window_start_date and periods.period_end_date
  where
    periods.period_kind not in ('snapshot', 'r36')
    and not episodes.is_short_break
    and not episodes.is_temporary
    and not episodes.is_return_home
    and (episodes.is_new_placement or coalesce(episodes.reason_new_episode_code in ('T', 'U'), false))
),

facts as (
  select
    starts.* exclude (home_postcode, placement_postcode),
    case when placement.la_code = starts.la_code then 'IN' when placement.la_code is not null then 'OUT' end
      as placement_location_code,
    case
      when home.is_england and not coalesce(children.is_ever_unaccompanied, false)
        then round(
          sqrt((home.easting - placement.easting) ^ 2 + (home.northing - placement.northing) ^ 2) / 1000 / 1.6093, 1
        )
    end as placement_distance_miles
  from starts
  left join marts.children as children using (la_code, child_id)
  left join reference.postcodes as home on home.postcode_key = starts.home_postcode
  left join reference.postcodes as placement on placement.postcode_key = starts.placement_postcode
),

population as (
  select
    facts.* exclude (usual_home, category_of_need_code),
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.episode_start_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.episode_start_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code,
    case when facts.carer_number = 0 then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.category_of_need_code, 'unknown') as category_of_need_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages
    on ages.age_years = date_sub('year', children.date_of_birth, facts.episode_start_date)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.usual_home.type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = facts.legal_status_code
)
select * from population

-- one row per child looked after at a period end: inside or outside our area, and miles from home; null where not known
with addresses as (
  select
    open_episode.la_code,
    open_episode.period_end_date,
    open_episode.child_id,
    coalesce(children.is_ever_unaccompanied, false) as is_ever_unaccompanied,
    home.easting as home_easting,
    home.northing as home_northing,
    coalesce(home.is_england, false) as is_home_in_england,
    placement.easting,
    placement.northing,
    placement.la_code as placement_la_code
  from marts.open_episode_at_period_end as open_episode
  left join marts.children as children using (la_code, child_id)
  left join reference.postcodes as home on home.postcode_key = open_episode.home_postcode
  left join reference.postcodes as placement on placement.postcode_key = open_episode.usual_home.postcode
),

-- an unknown address is not outside; a home outside England, or an unaccompanied child's, has no distance (returns.md 4)
locations as (
  select
    la_code,
    period_end_date,
    child_id,
    placement_la_code,
    case when placement_la_code = la_code then 'IN' when placement_la_code is not null then 'OUT' end
      as placement_location_code,
    case
      when is_home_in_england and not is_ever_unaccompanied
        then round(sqrt((home_easting - easting) ^ 2 + (home_northing - northing) ^ 2) / 1000 / 1.6093, 1)
    end as placement_distance_miles
  from addresses
)
select * from locations

/** Where an episode's home is (returns.md 4), made once for a row of Episodes and for the child's facts alike. */

export const LOCATION_COLUMNS = [
  "placement_la_code",
  "placement_location_code",
  "placement_distance_miles",
  "is_placement_in_england",
] as const;

export const isLocationWanted = (wanted: ReadonlySet<string> | undefined): boolean =>
  wanted === undefined || [...wanted].some((name) => LOCATION_COLUMNS.some((column) => name.endsWith(column)));

/**
 * The statement behind prepared.located_episodes. `overridden`: a table prepared.location_overrides (load_id, source_file,
 * source_row and the first three columns) says what was given in place of what can be derived; only the conformance runner has one.
 */
export function locatedEpisodesSql(overridden = false): string {
  const given = (column: string, derived: string) => (overridden ? `coalesce(given.${column}, ${derived})` : derived);
  return `
-- one row per row of Episodes, with the council of the home, inside or outside the responsible council, and miles from home
with located as (
  select staged.*,
    ${given("placement_la_code", "placement.la_code")} as placement_la_code,
    ${given("placement_location_code", "case when placement.la_code = loads.responsible_la_code then 'IN' when placement.la_code is not null then 'OUT' end")} as placement_location_code,
    ${given("placement_distance_miles", DISTANCE)} as placement_distance_miles
  from staging.episodes as staged
  join prepared.loads as loads using (load_id)
  left join prepared.postcodes as home on staged.home_postcode = home.postcode_key
  left join prepared.postcodes as placement on staged.placement_postcode = placement.postcode_key
  ${overridden ? "left join prepared.location_overrides as given using (load_id, source_file, source_row)" : ""}
),
final as (
  select *, left(placement_la_code, 1) not in ('W', 'S', 'N') and placement_la_code <> 'CON' as is_placement_in_england
  from located
)
select * from final`;
}

/** Straight line in miles; not known for a home outside England (the department's 999.9). */
const DISTANCE = `case when home.is_england
      then round(sqrt((home.easting - placement.easting) ^ 2 + (home.northing - placement.northing) ^ 2) / 1000 / 1.6093, 1) end`;

/** Small relations that every prepared relation joins: the loads, each with last year's, and the postcodes that returns name. */

const LOAD_COLUMNS = `this.*,
  this.la_code as responsible_la_code,
  cast(this.year_end_date + interval 1 day - interval 12 month as date) as first_of_12_months_date,
  last.load_id as last_year_load_id,
  last.load_id is not null as has_last_year,
  last.year_start_date as last_year_start_date,
  last.year_end_date as last_year_end_date`;

/** Makes prepared.loads. `grain`: its first line; `joins`: how `last`, the load of the year before, is found beside `this`. */
export const preparedLoads = (grain: string, joins: string): string => `create or replace table prepared.loads as
-- ${grain}
select ${LOAD_COLUMNS}
from reference.loads_in_force as this
${joins}`;

export const PREPARED_LOADS = preparedLoads(
  "one row per load in force, with the council's load of the collection year before",
  `left join reference.loads_in_force as last
  on this.la_code = last.la_code
  and cast(left(this.collection_year, 4) as integer) = cast(left(last.collection_year, 4) as integer) + 1`,
);

/** The part of the postcode directory that the returns name; empty where no directory is held. */
export const PREPARED_POSTCODES = `create or replace table prepared.postcodes as
-- one row per postcode of a return that the directory knows
select postcode_key, any_value(easting) as easting, any_value(northing) as northing, any_value(la_code) as la_code,
  bool_or(is_england) as is_england
from reference.postcodes
where postcode_key in (select home_postcode from staging.episodes union select placement_postcode from staging.episodes)
group by postcode_key`;

/** Children whom a load says are or were unaccompanied (settled reading 18: a row in its UASC file), or flags so in Header. */
export const PREPARED_UNACCOMPANIED = `create or replace table prepared.unaccompanied as
-- one row per load and child who is or was unaccompanied; is_unaccompanied is Header's flag where it has one
with children as (
  select la_code, load_id, child_id from staging.uasc where child_id is not null
  union
  select la_code, load_id, child_id from staging.header where child_id is not null and unaccompanied_flag = '1'
),
final as (
  select la_code, load_id, child_id, coalesce(bool_or(unaccompanied_flag = '1'), true) as is_unaccompanied
  from children
  left join staging.header using (la_code, load_id, child_id)
  group by la_code, load_id, child_id
)
select * from final`;

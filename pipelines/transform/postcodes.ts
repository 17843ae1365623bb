/** The postcode directory (ONS postcode directory layout), cut to the postcodes that the returns mention. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, identifier, literal } from "../database.ts";
import { UnreadableFileError } from "../errors.ts";

const FOLDER = "postcodes";

/** Heading each column may have, newest first. The county code stands before the district's where there is one. */
const HEADINGS = {
  postcode: ["pcds", "pcd2", "pcd7", "pcd", "pcd8"],
  district: ["oslaua", "laua", "lad25cd", "lad24cd", "lad23cd", "ladcd"],
  county: ["oscty", "cty", "cty25cd", "cty24cd", "cty23cd", "ctycd"],
  easting: ["oseast1m", "east1m", "easting"],
  northing: ["osnrth1m", "north1m", "northing"],
} as const;

/** The directory files held by a workspace's reference folders, newest folder first. */
export function postcodeFiles(referenceFolders: readonly string[]): string[] {
  for (const folder of [...referenceFolders].reverse()) {
    const held = join(folder, FOLDER);
    if (!existsSync(held)) continue;
    const files = readdirSync(held).filter((name) => name.toLowerCase().endsWith(".csv"));
    if (files.length > 0) return files.sort().map((name) => join(held, name));
  }
  return [];
}

/**
 * Needs staging.episodes. Makes reference.postcodes (postcode_key, easting, northing, la_code, is_england) and reference.has_postcodes.
 * `la_code` is the upper-tier council's DfE code, or WAL, SCO, NIR; null where the area is not known.
 * `ownCodes` maps ONS codes that no published area has (an invented council's) to DfE codes.
 */
export async function loadPostcodes(
  db: Database,
  referenceFolders: readonly string[],
  ownCodes: readonly { new_la_code: string; la_code: string }[],
): Promise<void> {
  const files = postcodeFiles(referenceFolders);
  await db.run(`create or replace table reference.has_postcodes as select ${files.length > 0} as has_postcodes`);
  await db.run(`create or replace table reference.own_area_codes (new_la_code varchar, la_code varchar)`);
  await db.insert("reference.own_area_codes", ownCodes);
  const parts = files.map((file) => selectFrom(file));
  const directory =
    parts.length > 0
      ? parts.join(" union all ")
      : `select null::varchar as postcode_key, null::varchar as district, null::varchar as county, null::double as easting, null::double as northing where false`;
  await db.run(`
    create or replace table reference.postcodes as
    with mentioned as (
      select home_postcode as postcode_key from staging.episodes where home_postcode is not null
      union
      select placement_postcode from staging.episodes where placement_postcode is not null
    ),
    directory as (${directory}),
    found as (select * from directory semi join mentioned using (postcode_key)),
    coded as (
      select *, case when county like 'E10%' then county else district end as new_la_code from found
    ),
    areas as (
      select new_la_code, la_code from reference.own_area_codes
      union
      select new_la_code, old_la_code from reference.areas where geographic_level = 'la'
    )
    select
      postcode_key,
      any_value(easting) as easting,
      any_value(northing) as northing,
      any_value(case left(new_la_code, 1)
        when 'W' then 'WAL' when 'S' then 'SCO' when 'N' then 'NIR' else areas.la_code end) as la_code,
      bool_or(new_la_code like 'E%') as is_england
    from coded left join areas using (new_la_code)
    group by postcode_key`);
}

function selectFrom(file: string): string {
  const head = readFileSync(file, { encoding: "utf8" }).slice(0, 4000).split(/\r?\n/, 1)[0] ?? "";
  const headings = head
    .replace(/^\uFEFF/, "")
    .split(",")
    .map((heading) => heading.replaceAll('"', "").trim());
  const column = (name: keyof typeof HEADINGS) =>
    HEADINGS[name].map((wanted) => headings.find((heading) => heading.toLowerCase() === wanted)).find(Boolean);
  for (const name of ["postcode", "district", "easting", "northing"] as const) {
    if (column(name) !== undefined) continue;
    throw new UnreadableFileError(
      `${file}: expected a postcode directory with a heading ${HEADINGS[name].slice(0, 2).join(" or ")}. Put the Office for National Statistics' own file there.`,
    );
  }
  const read = (name: keyof typeof HEADINGS) => {
    const heading = column(name);
    return heading === undefined ? "null" : identifier(heading);
  };
  return `select replace(upper(trim(${read("postcode")})), ' ', '') as postcode_key, trim(${read("district")}) as district,
      trim(${read("county")}) as county, try_cast(${read("easting")} as double) as easting, try_cast(${read("northing")} as double) as northing
    from read_csv(${literal(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
}

/** The postcode directory, cut to the postcodes that the returns and their providers have: one look-up a batch. */
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHANGED_CODES } from "@schemas/reference/changed-codes.ts";
import postcodeDirectory from "@schemas/reference/lists/postcode-directory.ts";
import { type Database, literal } from "../database.ts";
import { UnreadableFileError } from "../errors.ts";
import { heldList } from "../import/lists/held-lists.ts";
import { isLayout, recogniseList } from "../import/lists/list-headings.ts";
import { postcodeNumberSql, selectList } from "../import/lists/list-sql.ts";
import { openListTables } from "../import/lists/list-tables.ts";

const FOLDER = "postcodes";

/**
 * Directory files laid in reference/postcodes by hand, from the last folder that has any. They are read whole at every run; the
 * invented council's is one of them.
 */
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
 * Needs staging.episodes and reference.provider_lines. Makes reference.postcodes (postcode_key, easting, northing, la_code,
 * is_england) and reference.has_postcodes. `la_code` is the DfE code of the council for children's services, or WAL, SCO, NIR, CON
 * (Channel Islands, Isle of Man); null where the area is not known. Northern Ireland's grid is another one, so its postcodes have
 * no easting and northing here. `ownCodes` maps ONS codes that no published area has (an invented council's) to DfE codes.
 */
export async function loadPostcodes(
  db: Database,
  referenceFolders: readonly string[],
  ownCodes: readonly { new_la_code: string; la_code: string }[],
): Promise<void> {
  const directory = await directorySql(referenceFolders);
  const changed = CHANGED_CODES.map(({ new_la_code, la_code }) => ({ new_la_code, la_code }));
  await db.run(`create or replace table reference.has_postcodes as select ${directory !== undefined} as has_postcodes;
    create or replace table reference.own_area_codes (new_la_code varchar, la_code varchar)`);
  await db.insert("reference.own_area_codes", [...ownCodes, ...changed]);
  await db.run(`
    create or replace table reference.postcodes as
    with mentioned as (
      select postcode_key, ${postcodeNumberSql("postcode_key")} as postcode_number
      from (
        select home_postcode as postcode_key from staging.episodes
        union
        select placement_postcode from staging.episodes
        union
        select postcode from reference.provider_lines where urn in (select placement_urn from staging.episodes)
      )
      where postcode_key is not null
    ),
    found as (
      select postcode_number, any_value(easting) as easting, any_value(northing) as northing,
        any_value(case when county_code like 'E10%' then county_code else district_code end) as new_la_code
      from (${directory ?? NO_DIRECTORY}) semi join mentioned using (postcode_number)
      group by postcode_number
    ),
    areas as (
      select new_la_code, any_value(la_code) as la_code
      from (
        select new_la_code, la_code from reference.own_area_codes
        union
        select new_la_code, old_la_code from reference.areas where geographic_level = 'la'
      )
      group by new_la_code
    )
    select
      postcode_key,
      case when new_la_code not like 'N%' then easting end as easting,
      case when new_la_code not like 'N%' then northing end as northing,
      case left(new_la_code, 1) when 'W' then 'WAL' when 'S' then 'SCO' when 'N' then 'NIR' when 'L' then 'CON' when 'M' then 'CON'
        else areas.la_code end as la_code,
      new_la_code like 'E%' as is_england
    from mentioned join found using (postcode_number) left join areas using (new_la_code)`);
}

const NO_DIRECTORY = `select null::bigint as postcode_number, null::integer as easting, null::integer as northing,
  null::varchar as county_code, null::varchar as district_code where false`;

/** The imported directory, else the files laid in reference/postcodes; undefined when there is neither. */
async function directorySql(referenceFolders: readonly string[]): Promise<string | undefined> {
  const held = heldList(referenceFolders, postcodeDirectory);
  if (held !== undefined) return `from read_parquet(${literal(held.path)})`;
  const parts = await Promise.all(postcodeFiles(referenceFolders).map(selectFrom));
  return parts.length === 0 ? undefined : parts.join(" union all by name ");
}

async function selectFrom(file: string): Promise<string> {
  for (const table of await openListTables(file, tmpdir())) {
    const found = recogniseList(table.head[0]?.cells ?? [], [postcodeDirectory]);
    if (found !== undefined && isLayout(found)) return selectList(found, table, 1);
  }
  throw new UnreadableFileError(
    `${file}: expected the headings of a postcode directory (docs/reference-lists.md). Put the Office for National Statistics' own file there.`,
  );
}

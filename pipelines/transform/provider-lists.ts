/** Ofsted's provider lists and the bank holidays as they are held: once a run, whatever the number of councils. */

import type { ReferenceList } from "@schemas/reference/define-list.ts";
import bankHolidays from "@schemas/reference/lists/bank-holidays.ts";
import ofstedProviders from "@schemas/reference/lists/ofsted-providers.ts";
import { KINDS_OF_PROVIDER, SECTORS } from "@schemas/reference/provider-kinds.ts";
import { type Database, identifier, literal } from "../database.ts";
import { heldList } from "../import/lists/held-lists.ts";
import { engineType } from "../import/lists/list-sql.ts";
import { REFERENCE_PROVIDERS } from "./validate/providers.ts";
import { WORKING_DAYS } from "./working-days.ts";

/** Makes reference.provider_lines (the lists' lines as imported), reference.bank_holidays and reference.working_days; empty where none is held. */
export async function loadLists(db: Database, referenceFolders: readonly string[]): Promise<void> {
  await db.run(`create or replace table reference.provider_lines as ${heldSql(referenceFolders, ofstedProviders)};
    create or replace table reference.bank_holidays as select holiday_date, title from (${heldSql(referenceFolders, bankHolidays)});
    ${WORKING_DAYS}`);
}

function heldSql(referenceFolders: readonly string[], list: ReferenceList): string {
  const held = heldList(referenceFolders, list);
  if (held !== undefined) return `select * from read_parquet(${literal(held.path)})`;
  const columns = list.columns.map(({ name, type }) => `null::${engineType(type)} as ${identifier(name)}`);
  return `select ${columns.join(", ")}, null::varchar as edition where false`;
}

/**
 * Needs reference.provider_lines, reference.areas and reference.postcodes. Makes reference.providers: each line with the codes of
 * the return, its own where it has any, else those of its kind and sector; and the council of its postcode, else the one it names.
 */
export async function placeProviders(db: Database): Promise<void> {
  const held = await db.one<{ lines: number }>("select count(*) as lines from reference.provider_lines");
  await db.run(`drop table if exists reference.providers; ${REFERENCE_PROVIDERS}`);
  if (held === undefined || held.lines === 0) return;
  await db.run(`insert into reference.providers by name
    with kinds(kind, codes) as (values ${listed(KINDS_OF_PROVIDER.map(({ kind, placement_codes }) => [kind, placement_codes]))}),
    sectors(kind, codes) as (values ${listed(SECTORS.map(({ sector, provider_codes }) => [sector, provider_codes]))}),
    councils as (
      select ${bareCouncil("name")} as bare_name, any_value(old_la_code) as la_code
      from reference.areas where geographic_level = 'la' and until is null
      group by bare_name having count(*) = 1
    ),
    coded as (
      select *,
        regexp_extract_all(concat_ws(',', placement_codes, provider_codes), '\\b[A-Z][0-9]{1,2}\\b') as own_placement_codes,
        regexp_extract_all(concat_ws(',', placement_codes, provider_codes), '\\bPR[0-9]\\b') as own_provider_codes
      from reference.provider_lines
    )
    select
      coded.urn,
      coalesce(nullif(array_to_string(own_placement_codes, ','), ''), kinds.codes) as placement_codes,
      coalesce(nullif(array_to_string(own_provider_codes, ','), ''), sectors.codes) as provider_codes,
      coded.postcode,
      coded.closed_date,
      coalesce(postcodes.la_code, councils.la_code) as la_code,
      kinds.codes is not null or bool_or(len(own_placement_codes) > 0) over editions as tells_placement_codes,
      sectors.codes is not null or bool_or(len(own_provider_codes) > 0) over editions as tells_provider_codes,
      bool_or(coded.postcode is not null) over editions as tells_postcode,
      postcodes.la_code is not null or councils.la_code is not null as tells_la
    from coded
    left join kinds on kinds.kind = ${bare("setting_type")}
    left join sectors on sectors.kind = ${bare("sector")}
    left join councils on councils.bare_name = ${bareCouncil("local_authority")}
    left join reference.postcodes as postcodes on postcodes.postcode_key = coded.postcode
    window editions as (partition by coded.edition)`);
}

const bare = (text: string) => `regexp_replace(lower(${text}), '[^a-z]', '', 'g')`;

/** "Bristol" and "Bristol, City of", "Durham" and "County Durham" are one council each. */
const bareCouncil = (text: string) =>
  `regexp_replace(lower(${text}), '\\b(city of|county of|county|and)\\b|[^a-z]', '', 'g')`;

const listed = (rows: readonly (readonly [string, readonly string[]])[]) =>
  rows
    .map(([kind, codes]) => `(${literal(kind.toLowerCase().replace(/[^a-z]/g, ""))}, ${literal(codes.join(","))})`)
    .join(", ");

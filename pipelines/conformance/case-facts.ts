/** What a case says outright and a load would derive: its dates, its council, locations, providers. */
import type { Database, Row } from "../database.ts";
import { type CaseLoad, FIRST_ROW, fileOf, loadsOf, textAt, urnOf } from "./case-loads.ts";
import type { RecordedCase } from "./cases.ts";

/** The postcode that the cases take for a real one. */
const POSTCODE = { postcode_key: "AB10JD", easting: 380_000, northing: 801_000, la_code: "000", is_england: true };

/** Makes the reference relations that validation reads. */
export async function insertReference(db: Database, cases: readonly RecordedCase[]): Promise<void> {
  await db.run(`create table reference.postcodes
      (postcode_key varchar, easting double, northing double, la_code varchar, is_england boolean);
    create table reference.has_postcodes as select true as has_postcodes`);
  await db.insert("reference.postcodes", [POSTCODE]);
  await db.insert("reference.providers", [{ urn: "A PROVIDER OF NO CASE" }]);
  await db.insert("reference.providers", cases.flatMap(providersOf));
}

function providersOf(recorded: RecordedCase): Row[] {
  const list = recorded.settings.provider_info;
  return (list?.rows ?? []).map((_, row) => {
    const at = (heading: string) => (list === undefined ? null : textAt(list, row, heading));
    return {
      urn: urnOf(recorded, at("URN") ?? ""),
      placement_codes: at("PLACE_CODES"),
      provider_codes: at("PROVIDER_CODES"),
      postcode: at("POSTCODE"),
      closed_date: isoDate(at("REG_END")),
      la_code: at("LA_CODE_INFERRED"),
    };
  });
}

/** Runs between the small prepared relations and what is made of them. */
export async function overrideFacts(db: Database, cases: readonly RecordedCase[]): Promise<void> {
  const loads = cases.flatMap(loadsOf);
  await db.run(`create or replace table prepared.location_overrides (load_id varchar, source_file varchar, source_row bigint,
      placement_la_code varchar, placement_location_code varchar, placement_distance_miles double);
    create or replace table prepared.case_years (load_id varchar, start_date date, end_date date, council varchar)`);
  await db.insert("prepared.location_overrides", loads.flatMap(locationsOf));
  await db.insert("prepared.case_years", cases.flatMap(yearOf));
  await db.run(OVERRIDES);
}

const OVERRIDES = `
  update prepared.loads as loads set
    year_start_date = coalesce(given.start_date,
      case when given.end_date < loads.year_start_date then cast(given.end_date - interval 1 year + interval 1 day as date) end,
      loads.year_start_date),
    year_end_date = coalesce(given.end_date, loads.year_end_date),
    responsible_la_code = coalesce(given.council, loads.la_code)
  from prepared.case_years as given where given.load_id = loads.load_id;
  update prepared.loads as loads set
    first_of_12_months_date = cast(year_end_date + interval 1 day - interval 12 month as date),
    last_year_start_date = case when has_last_year then cast(year_start_date - interval 1 year as date) end,
    last_year_end_date = case when has_last_year then cast(year_start_date - interval 1 day as date) end
  where load_id in (select load_id from prepared.case_years)`;

function yearOf({ councilId, settings }: RecordedCase): Row[] {
  const given = {
    start_date: isoDate(settings.collection_start),
    end_date: isoDate(settings.collection_end),
    council: settings.localAuthority ?? null,
  };
  return Object.values(given).some((value) => value !== null) ? [{ load_id: councilId, ...given }] : [];
}

function locationsOf({ loadId, recorded, suffix }: CaseLoad): Row[] {
  const table = recorded.tables[`Episodes${suffix}`];
  if (!table?.columns.some((heading) => heading.startsWith("PL_") && heading !== "PL_POST")) return [];
  return table.rows.map((_, row) => ({
    load_id: loadId,
    source_file: fileOf("episodes"),
    source_row: row + FIRST_ROW,
    placement_la_code: textAt(table, row, "PL_LA"),
    placement_location_code: textAt(table, row, "PL_LOCATION"),
    placement_distance_miles: distance(textAt(table, row, "PL_DISTANCE")),
  }));
}

/** A distance that is words and no number stands for some distance. */
const distance = (text: string | null): number | null =>
  text === null || text === "" ? null : Number.isNaN(Number(text)) ? 1 : Number(text);

/** "31/3/2000" to "2000-03-31". */
function isoDate(text: string | null | undefined): string | null {
  const [day, month, year] = (text ?? "").split("/");
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

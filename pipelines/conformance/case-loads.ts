/** Cases as loads of a store, each case a council of its own, so that hundreds of them cost one run of the rules. */
import { type CollectionYear, collectionYearBounds, inForce } from "@schemas/collection-years.ts";
import type { ReturnDefinition } from "@schemas/define.ts";
import type { Database, Row } from "../database.ts";
import type { CaseTable, RecordedCase } from "./cases.ts";
import { RETURN_OF } from "./cases.ts";

export type Returns = ReadonlyMap<string, ReturnDefinition>;

/** This year's load of a case, or last year's. */
export interface CaseLoad {
  loadId: string;
  recorded: RecordedCase;
  year: string;
  /** "" or "_last", the end of the table names. */
  suffix: "" | "_last";
}

/** Source row of position 0: row 1 of a file holds the headings. */
export const FIRST_ROW = 2;

/** The loads of a case: last year's only where one of its tables is given. */
export function loadsOf(recorded: RecordedCase): CaseLoad[] {
  const hasLast = Object.keys(recorded.tables).some((name) => name.endsWith("_last"));
  const load = (suffix: CaseLoad["suffix"], year: string): CaseLoad => ({
    loadId: `${recorded.councilId}${suffix}`,
    recorded,
    year,
    suffix,
  });
  return [load("", recorded.year), ...(hasLast ? [load("_last", yearBefore(recorded.year))] : [])];
}

const yearBefore = (year: CollectionYear): string => {
  const first = Number(year.slice(0, 4)) - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
};

/** Fills store.ledger and store.raw. Tables not given are present and empty, last year's not given are absent. */
export async function insertLoads(db: Database, returns: Returns, loads: readonly CaseLoad[]): Promise<void> {
  await db.insert(
    "store.ledger.loads",
    loads.map(({ loadId, recorded, year }) => ({
      load_id: loadId,
      la_code: recorded.councilId,
      collection_year: year,
      quarter: "q4",
      as_at_date: collectionYearBounds(year).end,
      known_on: collectionYearBounds(year).end,
      coverage: "ytd",
      stage: "final",
    })),
  );
  await db.insert(
    "store.ledger.files",
    loads.flatMap((load) => filesOf(load, returns)),
  );
  for (const [name, id] of Object.entries(RETURN_OF)) {
    const definition = returns.get(id);
    if (definition === undefined) continue;
    const rows = loads.flatMap((load) => rawRows(load, name, definition));
    await db.insert(`store.raw.${definition.table}`, rows);
  }
}

function filesOf({ loadId, recorded, year, suffix }: CaseLoad, returns: Returns): Row[] {
  return Object.entries(RETURN_OF).flatMap(([name, return_id]) => {
    const definition = returns.get(return_id);
    const given = recorded.tables[`${name}${suffix}`];
    if (definition === undefined || (given === undefined && (suffix !== "" || !inForce(definition, year)))) return [];
    return [{ load_id: loadId, return_id, source_file: fileOf(return_id), row_count: given?.rows.length ?? 0 }];
  });
}

export const fileOf = (returnId: string): string => `${returnId}.csv`;

function rawRows({ loadId, recorded, suffix }: CaseLoad, name: string, definition: ReturnDefinition): Row[] {
  const table = recorded.tables[`${name}${suffix}`];
  if (table === undefined) return [];
  return table.rows.map((_, position) => ({
    load_id: loadId,
    source_file: fileOf(definition.id),
    source_row: position + FIRST_ROW,
    ...Object.fromEntries(
      definition.fields.map(({ heading }) => [heading, cellOf(recorded, table, `${name}${suffix}`, position, heading)]),
    ),
  }));
}

/** A child without an id gets one of its own; a provider's number is kept apart from the same number of another case. */
function cellOf(recorded: RecordedCase, table: CaseTable, name: string, row: number, heading: string): string | null {
  const text = textAt(table, row, heading);
  if (heading === "CHILD" && !table.columns.includes("CHILD")) return `ROW${row}${name.replace("_", "")}`.toUpperCase();
  return heading === "URN" && text !== null ? urnOf(recorded, text) : text;
}

export const urnOf = ({ councilId, settings }: RecordedCase, urn: string): string =>
  settings.provider_info === undefined || urn === "XXXXXXX" ? urn : `${urn} OF ${councilId.toUpperCase()}`;

/** Text of a cell as a CSV would hold it; null for a blank or a column that is not given. */
export function textAt(table: CaseTable, row: number, heading: string): string | null {
  const value = table.rows[row]?.[table.columns.indexOf(heading)];
  return value === null || value === undefined ? null : String(value);
}

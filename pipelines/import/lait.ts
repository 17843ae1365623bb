/** Council-level series from the Local Authority Interactive Tool's measure store, a Parquet file (settled reading 71). */
import { type Database, literal } from "../database.ts";
import { LayoutError } from "../errors.ts";
import { type AreaBook, ENGLAND } from "./areas.ts";
import { NO_CELL, type PublishedRow, readCell } from "./published-row.ts";

export const LAIT_DATASET = "lait";

/** England's unaccompanied children come from the national release file, so LAIT's row for England is left out. */
const MEASURES = [
  { measure: "LAC_Foster_Placements", series: "foster-care-share", unit: "percent", england: true },
  { measure: "LAC_SecHome_And_ChildHome", series: "childrens-home-share", unit: "percent", england: true },
  { measure: "LAC_Ind_SInd_Liv_Arr", series: "supported-accommodation-share-all", unit: "percent", england: true },
  { measure: "LAC_Parents_OR_Others", series: "placed-with-parents", unit: "percent", england: true },
  { measure: "LAC_Other_Place_Inc_Unreg", series: "other-placements", unit: "percent", england: true },
  { measure: "LACDistance", series: "over-20-miles", unit: "percent", england: true },
  { measure: "Unacc_Asylmn_Seek_Childn", series: "uasc-number", unit: "number", england: false },
] as const;

const COLUMNS = ["Short Desc", "Years", "LA and Regions", "Values", "LA Number"];

export interface LaitRead {
  rows: PublishedRow[];
  rows_read: number;
  symbols: Record<string, number>;
}

/** True when the file has the store's columns. */
export async function isLaitStore(db: Database, file: string): Promise<boolean> {
  const described = await db.query<{ column_name: string }>(`describe select * from read_parquet(${literal(file)})`);
  const names = described.map((row) => row.column_name);
  return COLUMNS.every((column) => names.includes(column));
}

/** "2024-03-24" for "bds_long_0_2024-03-24.parquet"; undefined when the name has no date. */
export const laitRelease = (file: string): string | undefined =>
  /\d{4}-\d{2}-\d{2}/.exec(file.replace(/^.*[/\\]/, ""))?.[0];

/** Values are text, "-" is no value, a year "2018 (Rev)" is 2018, councils go by their DfE number and regions by name. */
export async function readLait(db: Database, file: string, release: string, areas: AreaBook): Promise<LaitRead> {
  const source = `read_parquet(${literal(file)})`;
  const found = await db.query<{ measure: string; year: string; name: string; value: string | null; code: number }>(
    `select "Short Desc" as measure, "Years" as year, "LA and Regions" as name, "Values" as value, "LA Number" as code
     from ${source} where "Short Desc" in (${MEASURES.map(({ measure }) => literal(measure)).join(", ")})`,
  );
  const total = await db.one<{ rows: number }>(`select count(*) as rows from ${source}`);
  const symbols: Record<string, number> = {};
  const rows: PublishedRow[] = [];
  for (const row of found) {
    const measure = MEASURES.find((one) => one.measure === row.measure);
    const year = /^(\d{4})( \((rev|prov)\))?$/i.exec(row.year)?.[1];
    if (measure === undefined || year === undefined) {
      throw new LayoutError(`${file}, measure ${row.measure}: the year is not one we know. Nothing was imported.`);
    }
    const area = areaOf(row.code, row.name, areas, file);
    if (area.geographic_level === "england" && !measure.england) continue;
    const raw = (row.value ?? "").trim();
    if (!/^-?[\d.]+$/.test(raw) && raw !== "") symbols[raw] = (symbols[raw] ?? 0) + 1;
    // LAIT writes "-" for everything that it has no number for, hidden or not.
    const cell = readCell(raw === "-" ? "x" : raw, { file, line: 0, heading: "Values" });
    const count = measure.unit === "number" ? cell : NO_CELL;
    rows.push({
      series: measure.series,
      dataset: LAIT_DATASET,
      release,
      period_end_date: `${year}-03-31`,
      ...area,
      numerator: count.number,
      numerator_status: count.status,
      denominator: "",
      denominator_status: "missing",
      value: cell.number,
      value_status: cell.status,
      unit: measure.unit,
    });
  }
  return { rows, rows_read: total?.rows ?? 0, symbols };
}

function areaOf(
  code: number,
  name: string,
  areas: AreaBook,
  file: string,
): Pick<PublishedRow, "geographic_level" | "new_la_code" | "old_la_code"> {
  if (code === 970) return { geographic_level: "england", new_la_code: ENGLAND, old_la_code: "" };
  if (code >= 980 && code <= 990) {
    const region = areas.regionByName(name);
    if (region === undefined) {
      throw new LayoutError(
        `${file}: the region "${name}" is not in any release imported with it. Import it together with a release. Nothing was imported.`,
      );
    }
    return { geographic_level: "region", new_la_code: region.new_la_code, old_la_code: "" };
  }
  const oldCode = String(Math.trunc(code));
  return { geographic_level: "la", new_la_code: areas.council(oldCode)?.new_la_code ?? "", old_la_code: oldCode };
}

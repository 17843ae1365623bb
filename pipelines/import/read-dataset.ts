/** A recognised release file into tidy rows: one per series, period and area, with count, denominator and value side by side. */
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import { type AreaBook, ENGLAND, readLevel, regionName } from "./areas.ts";
import { type CellAddress, comparable, type SeriesMap } from "./define-dataset.ts";
import { type Cell, NO_CELL, type PublishedRow, readCell } from "./published-row.ts";
import type { Layout } from "./recognise-file.ts";

export interface DatasetRead {
  rows: (PublishedRow & { fallback: boolean })[];
  populations: { area: AreaKey; mid_year: number; cell: Cell }[];
  rows_used: number;
  symbols: Record<string, number>;
  notes: string[];
  /** Newest reporting year in the file. */
  newest_year: number;
}

export type AreaKey = Pick<PublishedRow, "geographic_level" | "new_la_code" | "old_la_code">;

interface Place {
  key: string;
  period: string;
  area: AreaKey;
}

/** `release` is written into every row; "" lets the newest reporting year of the file decide. */
export function readDataset(csv: SmallCsv, layout: Layout, areas: AreaBook, release: string): DatasetRead {
  const { map, columns } = layout;
  const symbols: Record<string, number> = {};
  const cells = new Map<string, { cell: Cell; line: number }>();
  const places = new Map<string, Place>();
  const used = new Set<number>();
  const targets = addresses(layout);
  const seen = new Set<number>();
  let newestYear = 0;

  for (const { line, cells: row } of csv.rows) {
    const text = (role: string) => (row[columns[role] ?? -1] ?? "").trim();
    const year = readYear(text("time_period"), text("time_identifier"), { file: csv.file, line });
    newestYear = Math.max(newestYear, year);
    const measured = Object.keys(map.measures).map((role) => {
      const heading = csv.headings[columns[role] ?? -1] ?? role;
      const raw = text(role);
      const cell = readCell(raw, { file: csv.file, line, heading });
      if (cell.status !== "value" && raw !== "") symbols[raw] = (symbols[raw] ?? 0) + 1;
      return [role, cell] as const;
    });
    const place = readPlace(csv, line, text, year, areas);
    const labels = Object.keys(map.filters).map((role) => comparable(text(role)));
    const found = targets.get(labels.join("\u0000"));
    if (found === undefined) continue;
    places.set(place.key, place);
    used.add(line);
    for (const [role, cell] of measured) {
      for (const target of found) {
        if (target.measure !== role) continue;
        seen.add(target.id);
        const key = `${place.key}|${target.id}`;
        const held = cells.get(key);
        if (held !== undefined && (held.cell.number !== cell.number || held.cell.status !== cell.status)) {
          throw new LayoutError(
            `${csv.file}, lines ${held.line} and ${line}: two rows for the same area, year and labels say different things. Nothing was imported.`,
          );
        }
        cells.set(key, { cell, line });
      }
    }
  }

  const notes: string[] = [];
  const label = release === "" ? String(newestYear) : release;
  const rows: DatasetRead["rows"] = [];
  for (const series of map.series) {
    checkLabels(csv, series, layout, seen, targets, notes);
    for (const place of places.values()) {
      const cell = (part: Part) => cells.get(`${place.key}|${idOf(targets, map.series.indexOf(series), part)}`)?.cell;
      const value = cell("value");
      if (value === undefined) continue;
      rows.push(publishedRow(series, map.dataset, label, place, value, cell("numerator"), cell("denominator")));
    }
  }
  const populations = [...places.values()].flatMap((place) => {
    const cell = cells.get(`${place.key}|${idOf(targets, -1, "value")}`)?.cell;
    return cell === undefined ? [] : [{ area: place.area, mid_year: Number(place.period.slice(0, 4)) - 1, cell }];
  });
  return { rows, populations, rows_used: used.size, symbols, notes, newest_year: newestYear };
}

type Part = "numerator" | "denominator" | "value";
type Target = { id: number; series: number; part: Part; measure: string };
type Targets = Map<string, Target[]>;

/** Every combination of labels that some series wants, with what it is wanted for. */
function addresses({ map }: Layout): Targets {
  const targets: Targets = new Map();
  const roles = Object.keys(map.filters);
  let id = 0;
  const add = (address: CellAddress | undefined, series: number, part: Part) => {
    if (address === undefined) return;
    id += 1;
    let keys = [""];
    roles.forEach((role, index) => {
      const labels = [...new Set((address.at[role] ?? []).map(comparable))];
      keys = keys.flatMap((key) => labels.map((label) => (index === 0 ? label : `${key}\u0000${label}`)));
    });
    for (const key of keys) {
      targets.set(key, [...(targets.get(key) ?? []), { id, series, part, measure: address.measure }]);
    }
  };
  map.series.forEach((series, index) => {
    add(series.numerator, index, "numerator");
    add(series.denominator, index, "denominator");
    add(series.value, index, "value");
  });
  add(map.population, -1, "value");
  return targets;
}

function idOf(targets: Targets, series: number, part: Part): number {
  for (const list of targets.values()) {
    for (const target of list) if (target.series === series && target.part === part) return target.id;
  }
  return -1;
}

function checkLabels(
  csv: SmallCsv,
  series: SeriesMap,
  layout: Layout,
  seen: Set<number>,
  targets: Targets,
  notes: string[],
): void {
  const index = layout.map.series.indexOf(series);
  for (const part of ["value", "numerator", "denominator"] as const) {
    const address = series[part];
    if (address === undefined || seen.has(idOf(targets, index, part))) continue;
    const wanted = Object.values(address.at)
      .map((labels) => `"${labels[0]}"`)
      .join(", ");
    if (part === "value" && series.optional === true) {
      notes.push(`${series.series}: no row labelled ${wanted} in this file, so it is not held`);
      return;
    }
    if (part !== "value") {
      notes.push(`${series.series}: no row labelled ${wanted}, so its ${part} is not held`);
      continue;
    }
    throw new LayoutError(
      `${csv.file}: expected a row labelled ${wanted} for ${series.series}, and there is none. ` +
        "If the department has renamed it, add the name to that family's map. Nothing was imported.",
    );
  }
}

function publishedRow(
  series: SeriesMap,
  dataset: string,
  release: string,
  place: Place,
  value: Cell,
  numerator: Cell = NO_CELL,
  denominator: Cell = NO_CELL,
): PublishedRow & { fallback: boolean } {
  return {
    series: series.series,
    dataset,
    release,
    period_end_date: place.period,
    ...place.area,
    numerator: numerator.number,
    numerator_status: numerator.status,
    denominator: denominator.number,
    denominator_status: denominator.status,
    value: value.number,
    value_status: value.status,
    unit: series.unit,
    fallback: series.fallback === true,
  };
}

/** Year ending 31 March. Six digits are an academic year, not a month: refused here. */
function readYear(period: string, identifier: string, place: { file: string; line: number }): number {
  if (/^\d{4}$/.test(period) && identifier.toLowerCase() === "reporting year") return Number(period);
  throw new LayoutError(
    `${place.file}, line ${place.line}, columns time_period and time_identifier: expected a four-digit year and "Reporting year" ` +
      "(the year to 31 March). Nothing was imported.",
  );
}

function readPlace(csv: SmallCsv, line: number, text: (role: string) => string, year: number, areas: AreaBook): Place {
  const level = readLevel(text("geographic_level"), { file: csv.file, line });
  const period = `${year}-03-31`;
  const code = { england: ENGLAND, region: text("region_code"), la: text("new_la_code") }[level];
  const oldCode = level === "la" ? text("old_la_code") : "";
  if (code === "" || (level === "la" && !/^\d{3}$/.test(oldCode))) {
    throw new LayoutError(
      `${csv.file}, line ${line}: expected ${level === "la" ? "old_la_code (three digits) and new_la_code" : "region_code"} ` +
        "to be filled in. Nothing was imported.",
    );
  }
  const region = { region_code: text("region_code"), region_name: regionName(text("region_name")) };
  const name = { england: "England", region: region.region_name, la: text("la_name") }[level];
  const none = { region_code: "", region_name: "" };
  const area: AreaKey = { geographic_level: level, new_la_code: code, old_la_code: oldCode };
  areas.note({ ...area, name, ...(level === "la" ? region : none) }, period);
  return { key: `${period}|${level}|${level === "la" ? oldCode : code}`, period, area };
}

/** A recognised release file into tidy rows: one per series, period and area, with count, denominator and value side by side. */
import { STANDINGS, type Standing } from "@schemas/published/columns.ts";
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import type { AreaBook } from "./areas.ts";
import { labelKey, missingLabels, type Part, POPULATION, targetId, targetsOf } from "./dataset-targets.ts";
import { type DatasetMap, type SeriesMap, YEARS } from "./define-dataset.ts";
import { type Cell, combine, NO_CELL, type PublishedRow, readCell, rounded, shareOfCounts } from "./published-row.ts";
import { type AreaKey, isJoint, type Place, readPlace } from "./read-place.ts";
import type { Layout } from "./recognise-file.ts";

export interface DatasetRead {
  rows: (PublishedRow & { fallback: boolean })[];
  populations: { area: AreaKey; mid_year: number; cell: Cell }[];
  rows_used: number;
  /** Labels that no series uses to how many rows have them, in the order of the file. */
  rows_not_used: Map<string, number>;
  symbols: Record<string, number>;
  notes: string[];
  /** What the file is the release of, by the newest year in it. */
  release: string;
  /** Last day of a year to what the file calls its figures. */
  standings: Map<string, Standing>;
}

/** `release` is written into every row; left out, the newest year of the file decides. */
export function readDataset(csv: SmallCsv, layout: Layout, areas: AreaBook, release?: string): DatasetRead {
  const { map, columns } = layout;
  const symbols: Record<string, number> = {};
  const cells = new Map<string, { cell: Cell; line: number }>();
  const places = new Map<string, Place>();
  const targets = targetsOf(map);
  const seen = new Set<string>();
  const unused = new Map<string, number>();
  const joint = new Set<string>();
  const standings = new Map<string, Standing>();
  let rowsUsed = 0;
  let newestYear = 0;

  for (const { line, cells: row } of csv.rows) {
    const text = (role: string) => (row[columns[role] ?? -1] ?? "").trim();
    const { year, period } = readYear(map, text, { file: csv.file, line });
    newestYear = Math.max(newestYear, year);
    const measured = readMeasures(csv, layout, line, text, symbols);
    if (isJoint(text)) {
      joint.add(text("la_name"));
      continue;
    }
    const place = readPlace(csv, line, text, period, map, areas);
    const labels = Object.keys(map.filters).map(text);
    const found = targets.get(labelKey(labels));
    if (found === undefined) {
      const words = labels.join(" / ");
      unused.set(words, (unused.get(words) ?? 0) + 1);
      continue;
    }
    places.set(place.key, place);
    if (map.standing !== undefined) readStanding(standings, text(map.standing), period, { file: csv.file, line });
    rowsUsed += 1;
    for (const target of found) {
      seen.add(target.id);
      const cell = combine(target.measures.map((role) => measured.get(role) ?? NO_CELL));
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

  const label = release ?? String(newestYear + (map.years_in_arrears ?? 0));
  const at = (place: Place, id: string) => cells.get(`${place.key}|${id}`)?.cell;
  const all = [...places.values()];
  return {
    rows: map.series.flatMap((series) =>
      all.flatMap((place) => publishedRow(series, map.dataset, label, place, (id) => at(place, id)) ?? []),
    ),
    populations: all.flatMap(({ area, period, ...place }) => {
      const cell = at({ area, period, ...place }, POPULATION);
      return cell === undefined ? [] : [{ area, mid_year: Number(period.slice(0, 4)) - 1, cell }];
    }),
    rows_used: rowsUsed,
    rows_not_used: unused,
    symbols,
    notes: [
      ...map.series.flatMap((series) => missingLabels(csv, series, seen)),
      ...[...joint].map((names) => `figures of ${names} together are neither's, and not held`),
    ],
    release: label,
    standings,
  };
}

/** Keeps what a row calls its year's figures. Throws LayoutError where it is no word that we know, or two rows of a year differ. */
function readStanding(
  standings: Map<string, Standing>,
  written: string,
  period: string,
  { file, line }: { file: string; line: number },
): void {
  const standing = STANDINGS.find((one) => one === written.toLowerCase());
  const held = standings.get(period);
  if (standing === undefined || (held !== undefined && held !== standing)) {
    throw new LayoutError(
      `${file}, line ${line}: expected one of ${STANDINGS.join(", ")}, the same for all rows of a year. Nothing was imported.`,
    );
  }
  standings.set(period, standing);
}

/** The row's measures by role; each symbol is counted. */
function readMeasures(
  csv: SmallCsv,
  { map, columns }: Layout,
  line: number,
  text: (role: string) => string,
  symbols: Record<string, number>,
): Map<string, Cell> {
  const measured = new Map<string, Cell>();
  for (const role of Object.keys(map.measures)) {
    const heading = csv.headings[columns[role] ?? -1] ?? role;
    const raw = text(role);
    const isHidden = map.wide !== undefined && raw === "x";
    const cell = readCell(isHidden ? "c" : raw, { file: csv.file, line, heading });
    if (cell.status !== "value" && raw !== "") symbols[raw] = (symbols[raw] ?? 0) + 1;
    measured.set(role, cell);
  }
  return measured;
}

/** Undefined where the file has no such cell for the place. */
function publishedRow(
  series: SeriesMap,
  dataset: string,
  release: string,
  place: Place,
  at: (id: string) => Cell | undefined,
): (PublishedRow & { fallback: boolean }) | undefined {
  const part = (name: Part) => at(targetId(series, name));
  const numerator = part("numerator") ?? NO_CELL;
  const denominator = part("denominator") ?? NO_CELL;
  const value =
    series.value === undefined
      ? rounded(shareOfCounts(numerator, denominator, series.unit), series.unit)
      : part("value");
  if (value === undefined) return undefined;
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

/** The year that a row is of, and its last day (ISO). A school's six digits are two years, never a month. */
function readYear(
  map: DatasetMap,
  text: (role: string) => string,
  place: { file: string; line: number },
): { year: number; period: string } {
  const { identifier, pattern, ends, words } = YEARS[map.year];
  const written = map.wide?.year ?? text("time_period");
  const match = pattern.exec(written);
  const isNamed = map.wide !== undefined || text("time_identifier").toLowerCase() === identifier;
  if (match === null || !isNamed || !follows(match[1], match[2])) {
    throw new LayoutError(
      `${place.file}, line ${place.line}, columns time_period and time_identifier: expected ${words} ` +
        `(the year to ${ends === "03-31" ? "31 March" : ends === "09-30" ? "30 September" : "31 August"}). Nothing was imported.`,
    );
  }
  const year = match[2] === undefined ? Number(match[1]) : 2000 + Number(match[2]);
  return { year, period: `${year}-${ends}` };
}

/** True of "24" and "25", and where there is one year only. */
const follows = (first: string | undefined, second: string | undefined): boolean =>
  second === undefined || Number(second) === (Number(first) + 1) % 100;

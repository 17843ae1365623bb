/** Which family a release file belongs to, and which of its headings plays which part. */
import { LayoutError, nearest } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import { comparable, type DatasetMap, measuresOf } from "./define-dataset.ts";

export const IDENTITY = [
  "time_period",
  "time_identifier",
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "old_la_code",
  "la_name",
  "new_la_code",
] as const;
const NEEDED = ["time_period", "time_identifier", "geographic_level"];

export interface Layout {
  map: DatasetMap;
  /** Identity column or role to its place in a row. */
  columns: Record<string, number>;
  /** Known headings that no series uses. */
  notUsed: string[];
}

/** The file's name without folder, ending, copy number and year: "la_cla_swcount_2025 (1).csv" is "la_cla_swcount". */
export function stem(file: string): string {
  const name = file.replace(/^.*[/\\]/, "").toLowerCase();
  return name
    .replace(/\.[a-z]+$/, "")
    .replace(/ ?\(\d+\)$/, "")
    .replace(/[-_ ]20\d\d$/, "")
    .replaceAll("-", "_");
}

/** The map of a file, by name first, then by headings and labels; undefined when it is of no known family. */
export function recogniseFile(csv: SmallCsv, maps: readonly DatasetMap[]): Layout | undefined {
  const name = stem(csv.file);
  const named = maps.find((map) => map.names.some((pattern) => pattern.test(name)));
  if (named !== undefined) return layoutOf(csv, named);
  const fitting = maps.filter((map) => fits(csv, map));
  return fitting.length === 1 && fitting[0] !== undefined ? layoutOf(csv, fitting[0]) : undefined;
}

/** Throws LayoutError naming the heading when one is unknown, or the part when it has none. */
function layoutOf(csv: SmallCsv, map: DatasetMap): Layout {
  const headings = csv.headings.map((heading) => heading.toLowerCase());
  const usual = map.wide === undefined;
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (role: string, aliases: readonly string[]) => {
    const index = aliases.map((alias) => headings.indexOf(alias)).find((at) => at >= 0 && !taken.has(at));
    if (index === undefined) return false;
    columns[role] = index;
    taken.add(index);
    return true;
  };
  for (const name of IDENTITY) {
    const heading = usual ? name : map.wide?.headings[name]?.toLowerCase();
    if (heading === undefined) continue;
    if (!take(name, [heading]) && (!usual || NEEDED.includes(name))) throw noColumn(csv, name, [heading]);
  }
  for (const [role, aliases] of Object.entries({ ...map.filters, ...map.measures })) {
    if (!take(role, aliases)) throw noColumn(csv, role, aliases);
  }
  const notUsed: string[] = [];
  csv.headings.forEach((heading, index) => {
    if (taken.has(index)) return;
    if (usual && !map.known.includes(headings[index] ?? "")) throw unknownHeading(csv, heading, map);
    notUsed.push(heading);
  });
  return { map, columns, notUsed: [...notUsed, ...unusedMeasures(csv, map, columns)] };
}

function unusedMeasures(csv: SmallCsv, map: DatasetMap, columns: Record<string, number>): string[] {
  const used = new Set(
    map.series.flatMap((series) =>
      [series.numerator, series.denominator, series.value].flatMap((cell) =>
        cell === undefined ? [] : measuresOf(cell),
      ),
    ),
  );
  if (map.population !== undefined) used.add(map.population.measure);
  return Object.keys(map.measures)
    .filter((role) => !used.has(role))
    .map((role) => csv.headings[columns[role] ?? -1] ?? role);
}

/** True when every heading has a part and the labels of every value are in the file, for councils: national tables go by name. */
function fits(csv: SmallCsv, map: DatasetMap): boolean {
  let layout: Layout;
  try {
    layout = layoutOf(csv, map);
  } catch {
    return false;
  }
  const level = layout.columns.geographic_level ?? -1;
  const hasCouncils = csv.rows.some((row) => /^(local authority|la)$/i.test((row.cells[level] ?? "").trim()));
  if (!hasCouncils) return false;
  const expected = map.series.filter((series) => series.optional !== true);
  return expected.every((series) =>
    Object.entries((series.value ?? series.numerator)?.at ?? {}).every(([role, labels]) => {
      const wanted = new Set(labels.map(comparable));
      const column = layout.columns[role] ?? -1;
      return csv.rows.some((row) => wanted.has(comparable(row.cells[column] ?? "")));
    }),
  );
}

function noColumn(csv: SmallCsv, role: string, aliases: readonly string[]): LayoutError {
  return new LayoutError(
    `${csv.file}, line 1: expected a column for the ${role.replaceAll("_", " ")}, under one of the headings ` +
      `${aliases.join(", ")}. Found ${csv.headings.join(", ")}. Nothing was imported.`,
  );
}

function unknownHeading(csv: SmallCsv, heading: string, map: DatasetMap): LayoutError {
  const known = [
    ...IDENTITY,
    ...Object.values(map.filters).flat(),
    ...Object.values(map.measures).flat(),
    ...map.known,
  ];
  const near = nearest(heading.toLowerCase(), [...new Set(known)]);
  const advice = near.length > 0 ? ` Nearest known: ${near.join(", ")}.` : "";
  return new LayoutError(
    `${csv.file}, line 1: the heading "${heading}" is not known for ${map.dataset}.${advice} Nothing was imported; ` +
      "if the department has renamed a column, add the name to that family's map.",
  );
}

/** Which reference list a row of headings belongs to, and which of its headings plays which part. */
import type { ListColumn, ReferenceList } from "@schemas/reference/define-list.ts";

export interface ListLayout {
  list: ReferenceList;
  /** Column name to its place in a row; columns that the file does not have are not there. */
  places: ReadonlyMap<string, number>;
  notUsed: string[];
}

export interface NearMiss {
  list: ReferenceList;
  /** What is missing, each with the headings that would do. */
  missing: string[];
}

/** Case, spaces and punctuation of a heading do not matter. */
const bare = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9#]/g, "");

/** The layout when the headings are those of one list; else the list that they come nearest to, if any of its own is there. */
export function recogniseList(
  headings: readonly string[],
  lists: readonly ReferenceList[],
): ListLayout | NearMiss | undefined {
  let near: (NearMiss & { found: number }) | undefined;
  for (const list of lists) {
    const places = placesOf(headings, list);
    const missing = missingFrom(list, places);
    if (missing.length === 0) return { list, places, notUsed: notUsed(headings, places) };
    const found = list.columns.filter(({ name, required }) => required && places.has(name)).length;
    if (found > (near?.found ?? 0)) near = { list, missing, found };
  }
  return near === undefined ? undefined : { list: near.list, missing: near.missing };
}

export const isLayout = (found: ListLayout | NearMiss): found is ListLayout => "places" in found;

function placesOf(headings: readonly string[], list: ReferenceList): Map<string, number> {
  const given = headings.map(bare);
  const places = new Map<string, number>();
  for (const column of list.columns) {
    const place = column.headings.map((heading) => placeOf(given, bare(heading))).find((at) => at >= 0);
    if (place !== undefined) places.set(column.name, place);
  }
  return places;
}

/** Of several editions of one heading in a file (lad23cd, lad25cd) the newest. */
function placeOf(given: readonly string[], heading: string): number {
  if (!heading.includes("#")) return given.indexOf(heading);
  const pattern = new RegExp(`^${heading.replaceAll("#", "\\d")}$`);
  const newest = given
    .filter((one) => pattern.test(one))
    .sort()
    .at(-1);
  return newest === undefined ? -1 : given.indexOf(newest);
}

function missingFrom(list: ReferenceList, places: ReadonlyMap<string, number>): string[] {
  const wanted = (column: ListColumn) => column.headings.join(" or ");
  const one = list.columns.filter(({ name, required }) => required && !places.has(name)).map(wanted);
  const sets = list.one_of
    .filter((names) => !names.some((name) => places.has(name)))
    .map((names) =>
      list.columns
        .filter(({ name }) => names.includes(name))
        .map(wanted)
        .join(" or "),
    );
  return [...new Set([...one, ...sets])];
}

function notUsed(headings: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const used = new Set(places.values());
  return headings.filter((heading, place) => heading !== "" && !used.has(place));
}

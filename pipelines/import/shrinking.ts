/** When an import stops and asks: a list or a release comes with far fewer rows than what is held of it. */
import type { Settings } from "@schemas/settings.ts";
import type { NeighbourRow } from "./neighbours.ts";
import type { PopulationRow } from "./populations.ts";
import type { PublishedRow } from "./published-row.ts";
import type { ReferenceTables } from "./reference-files.ts";

export interface ImportStop {
  /** The list or the dataset. */
  subject: string;
  words: string;
}

export type ShrinkLimits = Pick<Settings["ask_before"], "list_percent" | "list_rows">;

/** True when so many rows fewer are too many. */
export const isFarFewer = (before: number, after: number, { list_percent, list_rows }: ShrinkLimits): boolean =>
  before - after >= list_rows && (before - after) * 100 > list_percent * before;

/** The words of a stop; `what` is counted, for instance "rows". */
export const stopWords = (title: string, what: string, before: number, after: number, percent: number): string =>
  `${title} has ${after} ${what}, and what is held of it has ${before}: more than ${percent}% fewer.`;

interface Group {
  dataset: string;
  release: string;
  councils: Set<string>;
}

/** Stops for datasets whose release has figures of far fewer councils than the newest one held. */
export function shrunkReleases(
  held: readonly ReferenceTables[],
  fresh: ReferenceTables,
  limits: ShrinkLimits,
): ImportStop[] {
  const before = groupsOf(held);
  return groupsOf([fresh]).flatMap(({ dataset, release, councils }) => {
    const newest = before.filter((group) => group.dataset === dataset).at(-1);
    if (newest === undefined || !isFarFewer(newest.councils.size, councils.size, limits)) return [];
    const title = `${dataset}, release ${release},`;
    const words = stopWords(title, "councils", newest.councils.size, councils.size, limits.list_percent);
    return [{ subject: dataset, words }];
  });
}

/** Councils with a row, by dataset and release; the newest release of each dataset last. */
function groupsOf(tables: readonly ReferenceTables[]): Group[] {
  const groups = new Map<string, Group>();
  const add = (dataset: string, release: string, council: string) => {
    const key = `${dataset} ${release}`;
    const group = groups.get(key) ?? { dataset, release, councils: new Set<string>() };
    groups.set(key, group);
    if (council !== "") group.councils.add(council);
  };
  for (const { published, populations, neighbours } of tables) {
    for (const row of published as PublishedRow[]) add(row.dataset, row.release, row.old_la_code);
    for (const row of populations as PopulationRow[]) add(row.dataset, row.release, row.old_la_code);
    for (const row of neighbours as NeighbourRow[]) add("statistical_neighbours", row.edition, row.la_code);
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

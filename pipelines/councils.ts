/** A workspace as each of its councils sees it, and which of them a build shows. */
import { join } from "node:path";
import type { Database } from "./database.ts";
import { UsageError } from "./errors.ts";
import { mapsInForceSql } from "./load/maps/map-tables.ts";
import { rowsInFolders } from "./load/small-csv.ts";
import type { Workspace } from "./workspace.ts";

/** Folder of a council by itself: its whole pages below `published`; a further one's publications there, and its reports below `reports`. */
export const placeOf = (folder: string, laCode: string): string => join(folder, "councils", laCode);

/**
 * The workspace as one of its councils sees it: a further council's code, name and folders, everything else the same, no other council
 * beside it. `laCode` undefined, or the settings' own: the workspace itself. Throws UsageError for a code that no list of areas names.
 */
export function asCouncil(workspace: Workspace, laCode: string | undefined): Workspace {
  const { council } = workspace.settings;
  if (laCode === undefined || laCode === council.la_code) return workspace;
  const name = areaName(workspace, laCode);
  if (name === undefined) {
    throw new UsageError(`${laCode}: no council of the reference tables has that code. Mend it.`);
  }
  const { borrows: _, new_la_code: __, ...own } = council;
  return {
    ...workspace,
    settings: { ...workspace.settings, council: { ...own, la_code: laCode, name, short_name: name }, also_shows: [] },
    shared: workspace.settings,
    published: placeOf(workspace.published, laCode),
    reports: placeOf(workspace.reports, laCode),
  };
}

/**
 * The further councils that the settings have a build show, as they see the workspace; "all": of those with figures, `held`. Throws
 * UsageError for the workspace's own council, one named twice, and one that no list of areas names.
 */
function furtherCouncils(workspace: Workspace, held: readonly string[]): Workspace[] {
  const { council, also_shows } = workspace.settings;
  if (also_shows === "all") {
    return held.filter((code) => code !== council.la_code).map((code) => asCouncil(workspace, code));
  }
  return also_shows.map((code, at) => {
    if (code === council.la_code || also_shows.indexOf(code) !== at) {
      throw new UsageError(`careboard.json: also_shows names a council that is shown already (${code}). Take it out.`);
    }
    return asCouncil(workspace, code);
  });
}

/** Every council with figures, but for those that were divided: their children are counted in the councils that came after. */
export async function councilsHeld(warehouse: Database, divided: Divided): Promise<string[]> {
  if (!(await warehouse.holds("state", "councils"))) return [];
  const rows = await warehouse.query<{ la_code: string }>("select la_code from state.councils order by 1");
  return rows.map(({ la_code }) => la_code).filter((code) => !divided.has(code));
}

/** The councils that took over the children of each council that an area map divides. */
export type Divided = ReadonlyMap<string, readonly string[]>;

/** As known on a day; the store's own tables, not attached. */
export async function dividedCouncils(store: Database, asKnownOn: string): Promise<Divided> {
  if (!(await store.holds("ledger", "area_map"))) return new Map();
  const rows = await store.query<{ predecessor: string; successors: string }>(
    `select predecessor, string_agg(distinct successor, ' ' order by successor) as successors
     from ledger.area_map join ${mapsInForceSql("ledger.maps", asKnownOn)} using (map_id) group by predecessor order by 1`,
  );
  return new Map(rows.map(({ predecessor, successors }) => [predecessor, successors.split(" ")]));
}

/**
 * The councils that a build shows, the leading one first: those asked for, or the settings' own and those that it also shows. Throws
 * UsageError as furtherCouncils and refuseBoth do.
 */
export function councilsShown(
  workspace: Workspace,
  asked: "all" | readonly string[] | undefined,
  held: readonly string[],
  divided: Divided,
): Workspace[] {
  if (asked !== undefined) return (asked === "all" ? held : asked).map((code) => asCouncil(workspace, code));
  const shown = [workspace, ...furtherCouncils(workspace, held)];
  refuseBoth(shown, divided);
  return shown;
}

/** Throws UsageError for a build of a divided council beside one that took over from it: the difference would give back what one of them hides. */
function refuseBoth(shown: readonly Workspace[], divided: Divided): void {
  const codes = shown.map(({ settings }) => settings.council.la_code);
  for (const code of codes) {
    const after = divided.get(code)?.find((successor) => codes.includes(successor));
    if (after === undefined) continue;
    throw new UsageError(
      `careboard.json: also_shows has both ${code} and ${after}, which took over from it: what one hides could be worked out from the other. Leave ${code} out.`,
    );
  }
}

/** The newest name of a council, as people say it: the list of areas has "Bristol, City of". */
function areaName({ reference }: Workspace, laCode: string): string | undefined {
  const newest = rowsInFolders(reference, "areas.csv")
    .filter((area) => area.old_la_code === laCode && area.geographic_level === "la")
    .sort((one, other) => ((one.since ?? "") < (other.since ?? "") ? -1 : 1))
    .at(-1);
  return newest?.name?.replace(/, (City|County) of$/, "");
}

/** The councils that a publication shows beside the workspace's own: each is published as the own one is, into a folder of its own. */
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { rowsInFolders } from "../load/small-csv.ts";
import type { Workspace } from "../workspace.ts";

/** Folder of a further council's publications and its list of hidden cells, below `published` and `reports`. */
const placeOf = (folder: string, laCode: string): string => join(folder, "councils", laCode);

/**
 * The workspace as each further council of the settings sees it: its code and name, everything else the same. Throws UsageError for the
 * workspace's own council, one named twice, and one that no list of areas names.
 */
export function furtherCouncils(workspace: Workspace): Workspace[] {
  const { council, also_shows } = workspace.settings;
  return also_shows.map((la_code, at) => {
    if (la_code === council.la_code || also_shows.indexOf(la_code) !== at) {
      throw new UsageError(
        `careboard.json: also_shows names a council that is shown already (${la_code}). Take it out.`,
      );
    }
    const name = areaName(workspace, la_code);
    if (name === undefined) {
      throw new UsageError(
        `careboard.json: also_shows names ${la_code}, which is no council of the reference tables. Mend the code.`,
      );
    }
    const { borrows: _, new_la_code: __, ...own } = council;
    return {
      ...workspace,
      settings: { ...workspace.settings, council: { ...own, la_code, name, short_name: name } },
      published: placeOf(workspace.published, la_code),
      reports: placeOf(workspace.reports, la_code),
    };
  });
}

/** The newest name of a council. */
function areaName({ reference }: Workspace, laCode: string): string | undefined {
  return rowsInFolders(reference, "areas.csv")
    .filter((area) => area.old_la_code === laCode && area.geographic_level === "la")
    .sort((one, other) => ((one.since ?? "") < (other.since ?? "") ? -1 : 1))
    .at(-1)?.name;
}

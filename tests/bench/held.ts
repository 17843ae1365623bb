/** A workspace whose returns are loaded, opened as `transform` opens it before its first batch. */
import type { Database } from "../../pipelines/database.ts";
import { type Definitions, loadDefinitions } from "../../pipelines/definitions.ts";
import { loadReference } from "../../pipelines/import/load-reference.ts";
import { loadsInForce } from "../../pipelines/load/in-force.ts";
import { type MapsInForce, mapsInForce } from "../../pipelines/load/maps/maps-in-force.ts";
import { openScratch } from "../../pipelines/scratch.ts";
import { loadLists } from "../../pipelines/transform/provider-lists.ts";
import { openWorkspace, type Workspace } from "../../pipelines/workspace.ts";

export interface Held {
  db: Database;
  workspace: Workspace;
  definitions: Definitions;
  maps: MapsInForce;
  asKnownOn: string;
  /** Codes of all that are held. */
  councils: string[];
}

/** The caller closes `db`. */
export async function openHeld(folder: string): Promise<Held> {
  const asKnownOn = "9999-12-31";
  const workspace = openWorkspace(folder);
  const definitions = await loadDefinitions();
  const db = await openScratch(workspace);
  await db.attach(workspace.store, "store", { readOnly: true });
  await db.run("create schema reference");
  await loadReference(db, workspace.reference, asKnownOn);
  await loadLists(db, workspace.reference);
  const maps = await mapsInForce(db, asKnownOn);
  await loadsInForce(db, asKnownOn, undefined, maps);
  const held = await db.query<{ la_code: string }>("select distinct la_code from reference.loads_in_force order by 1");
  return { db, workspace, definitions, maps, asKnownOn, councils: held.map(({ la_code }) => la_code) };
}

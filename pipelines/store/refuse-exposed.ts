/** Refuses a store that other users can read, and makes the ones private that an older program left open. */
import { dirname } from "node:path";
import { StoreError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Workspace } from "../workspace.ts";
import { heldFormat } from "./format.ts";
import { exposedFolders, exposedWords, makePrivate } from "./permissions.ts";

/** Folders of a workspace that the program itself fills with children's records. */
export const privateFolders = ({ store, reports }: Pick<Workspace, "store" | "reports">): string[] => [
  dirname(store),
  reports,
];

/** Throws StoreError when others can read the store, what is made from it or the reports. A store of format 1 is made private instead: its program knew no better. */
export async function refuseExposed(workspace: Workspace, log: Log): Promise<void> {
  const exposed = exposedFolders(workspace.dir, privateFolders(workspace));
  if (exposed.length === 0) return;
  if ((await heldFormat(workspace.store)) !== 1) throw new StoreError(exposedWords(exposed));
  for (const folder of exposed) makePrivate(folder);
  log.warn(`${exposed.join(", ")}: other users of this computer could read it. From now on only you can.`);
}

/** The passing database in which a workspace's figures are worked out. */
import { dirname, join } from "node:path";
import { Database } from "./database.ts";
import type { Workspace } from "./workspace.ts";

/** In memory up to the workspace's `memory_limit`; what does not fit goes beside the warehouse, and goes away with the database. */
export const openScratch = ({ settings, warehouse }: Workspace): Promise<Database> =>
  Database.open(":memory:", { memoryLimit: settings.memory_limit, spill: join(dirname(warehouse), "spill.tmp") });

/** What `doctor` asks of a workspace's store: is it whole, private, in a good place, with room to work and a copy elsewhere? */
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Database } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { rowTroubles } from "../load/held-rows.ts";
import { registersFolder } from "../reports/child-teams.ts";
import type { Workspace } from "../workspace.ts";
import { LAST_BACKUP } from "./backup.ts";
import { isDead, lockFolder, runWords, runWrittenDown } from "./current-run.ts";
import { FORMAT, formatOf, refuseNewer } from "./format.ts";
import { exposedFolders, exposedReturns, exposedWords } from "./permissions.ts";
import { privateFolders } from "./refuse-exposed.ts";
import { placeTrouble } from "./refuse-place.ts";

/** Throws an Error with what to do; else gives back what was found. */
export type HealthCheck = [name: string, look: (workspace: Workspace) => string | Promise<string>];

/** Room that a load and the working out take, as a multiple of the returns and the store. */
const ROOM_FACTOR = 5;
const LEAST_ROOM = 200 * 2 ** 20;
const BACKUP_DAYS = 31;
const DAY = 86_400_000;

/** The checks in the order in which they are shown. `today`: ISO date. */
export function healthChecks(definitions: () => Promise<Definitions>, today: string): HealthCheck[] {
  return [
    ["Place", place],
    ["Who can read", whoCanRead],
    ["Returns", returnsPrivate],
    ["Runs", runs],
    ["Store", async (workspace) => storeWhole(workspace, await definitions())],
    ["Figures", figures],
    ["Free space", freeSpace],
    ["Backup", (workspace) => newestBackup(workspace, today)],
    ["Disk encryption", () => ENCRYPTION[process.platform] ?? ENCRYPTION.linux ?? ""],
  ];
}

function place({ dir, settings }: Workspace): string {
  const trouble = placeTrouble(dir, { thorough: true });
  if (trouble === undefined) return `${dir} is this computer's own`;
  throw new Error(
    `${dir}: it lies ${trouble}. Move the whole folder to a disk of this computer${settings.allow_synced_store ? "; the settings allow it, but locks do not hold there and copies cannot be deleted" : ""}.`,
  );
}

function whoCanRead(workspace: Workspace): string {
  const exposed = exposedFolders(workspace.dir, [...privateFolders(workspace), join(workspace.dir, "backups")]);
  if (exposed.length > 0) throw new Error(exposedWords(exposed));
  return process.platform === "win32"
    ? "as the folder's properties say (Security tab): only those who need it should be there"
    : "only you can read the store and the reports";
}

function returnsPrivate({ returns, dir }: Workspace): string {
  const exposed = [exposedReturns(returns), exposedReturns(registersFolder(dir), "registers")].filter(isSaid);
  if (exposed.length > 0) throw new Error(exposed.join(" "));
  if (!existsSync(returns)) return "none are kept in the data folder";
  return process.platform === "win32" ? "as the folder's properties say (Security tab)" : "only you can read them";
}

const isSaid = (words: string | undefined): words is string => words !== undefined;

function runs({ dir }: Workspace): string {
  const run = runWrittenDown(dir);
  if (run === undefined) return "nobody works there, and the last run came to its end";
  if (existsSync(lockFolder(dir)) && !isDead(run)) return `under way: ${runWords(run)}`;
  throw new Error(`the last run was stopped before its end: ${runWords(run)}. Run it again: it says what was kept.`);
}

async function storeWhole({ store: file }: Workspace, definitions: Definitions): Promise<string> {
  if (!existsSync(file)) return "nothing loaded yet";
  const store = await Database.open(file, { readOnly: true });
  try {
    const version = await formatOf(store);
    refuseNewer(file, version);
    const troubles = await rowTroubles(store, definitions);
    if (troubles.length > 0) throw new Error(`${troubles.join("; ")}. Restore the newest backup into a new folder.`);
    const row = await store.one<{ n: number }>("select count(*) as n from ledger.loads");
    const words = `${row?.n ?? 0} loads, every row that the ledger lists is there; format ${version}`;
    return version === FORMAT ? words : `${words}, which the next load brings to ${FORMAT}`;
  } finally {
    store.close();
  }
}

async function figures({ store: file, warehouse }: Workspace): Promise<string> {
  if (!existsSync(file)) return "none yet";
  if (!existsSync(warehouse)) return "not worked out yet: `careboard refresh` does it";
  const db = await Database.open(":memory:");
  try {
    await db.attach(file, "store", { readOnly: true });
    await db.attach(warehouse, "warehouse", { readOnly: true });
    const row = await db.one<{ newest: string | null; councils: string | null }>(
      `select max(loaded_on) as newest, string_agg(distinct la_code, ', ') filter (la_code not in
        (select la_code from warehouse.state.councils)) as councils from store.ledger.loads`,
    );
    const isBehind =
      row?.councils != null || Date.parse(`${row?.newest ?? "1970-01-01"}Z`) > statSync(warehouse).mtimeMs;
    return isBehind
      ? "older than the newest load: `careboard refresh` brings them up to date"
      : "no older than the newest load";
  } finally {
    db.close();
  }
}

function freeSpace({ dir, returns, store }: Workspace): string {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  const needed = Math.max(
    LEAST_ROOM,
    ROOM_FACTOR * (bytesBelow(returns) + (existsSync(store) ? statSync(store).size : 0)),
  );
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  if (free >= needed) return `${megabytes(free)} free, ${megabytes(needed)} are enough`;
  throw new Error(`${dir}: ${megabytes(free)} free, at least ${megabytes(needed)} are needed. Make room on that disk.`);
}

function newestBackup({ dir, store, settings }: Workspace, today: string): string {
  if (!existsSync(store)) return "nothing to keep yet";
  const file = join(dir, LAST_BACKUP);
  const advice = "Run `careboard backup` and copy the archive to another place";
  if (existsSync(file)) {
    const { made_on, file: archive } = JSON.parse(readFileSync(file, "utf8")) as { made_on: string; file: string };
    const days = Math.round((Date.parse(today) - Date.parse(made_on)) / DAY);
    if (days <= BACKUP_DAYS) return `${days} days old: ${archive}`;
    throw new Error(`the newest is ${days} days old (${archive}). ${advice}.`);
  }
  if (settings.council.is_invented) return "none; an invented council needs none";
  throw new Error(`none was made yet. ${advice}.`);
}

const ENCRYPTION: Partial<Record<NodeJS.Platform, string>> = {
  win32: "the store is not encrypted by itself. Look whether BitLocker is on: `manage-bde -status`",
  darwin: "the store is not encrypted by itself. Look whether FileVault is on: `fdesetup status`",
  linux: "the store is not encrypted by itself. Look whether the disk is: `lsblk -o NAME,TYPE,MOUNTPOINT` shows crypt",
};

function bytesBelow(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

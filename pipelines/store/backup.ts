/** Writes a workspace's store and its own files into one encrypted archive, as they flow: memory does not grow with the store. */
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Database } from "../database.ts";
import { StoreError, UsageError } from "../errors.ts";
import type { Workspace } from "../workspace.ts";
import { type BackupManifest, MANIFEST_FILE } from "./backup-manifest.ts";
import { formatOf } from "./format.ts";
import { type Lock, locked } from "./secret.ts";
import { isPortable, TAR_END, tarHeader, tarPadding } from "./tar.ts";

export interface BackupReport {
  file: string;
  bytes: number;
  sha256: string;
  files: number;
  loads: number;
}

/** Can be made again (warehouse, published), is the analyst's passing work (reports), or is a backup itself. */
const LEFT_OUT = ["warehouse", "published", "reports", "backups"];

/** Paths of what a backup holds, relative to the workspace, with forward slashes: the store, and the council's own files. */
export function backupPaths(workspace: Workspace, { withReturns = false } = {}): string[] {
  const { dir, store } = workspace;
  const leftOut = withReturns ? LEFT_OUT : [...LEFT_OUT, "returns"];
  const own = readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(
      (path) => !leftOut.includes(path.split("/")[0] ?? "") && !path.startsWith(".") && !/\.(tmp|part|age)$/.test(path),
    );
  return [...(existsSync(store) ? [relative(dir, store).split(sep).join("/")] : []), ...own.sort()];
}

/** Writes the backup. The workspace must be held. Throws UsageError when the file is there already or nothing is held, StoreError when the store is not whole on the disk. */
export async function writeBackup(
  workspace: Workspace,
  target: string,
  lock: Lock,
  { withReturns = false, programVersion = "", madeOn = "" } = {},
): Promise<BackupReport> {
  if (existsSync(target))
    throw new UsageError(`${target}: there is such a file already. Name another; a backup replaces none.`);
  if (!existsSync(workspace.store))
    throw new UsageError(`${workspace.dir}: no return has been loaded there yet, so there is nothing to keep.`);
  const manifest: BackupManifest = {
    careboard_backup: 1,
    made_on: madeOn,
    program_version: programVersion,
    la_code: workspace.settings.council.la_code,
    ...(await closedStore(workspace.store)),
    files: [],
  };
  const paths = backupPaths(workspace, { withReturns });
  const odd = paths.filter((path) => !isPortable(path));
  if (odd.length > 0) {
    throw new UsageError(
      `${odd.join(", ")}: a colon or a backslash in a name cannot be restored on every system. Rename it, then back up again.`,
    );
  }
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const part = `${target}.part`;
  const hash = createHash("sha256");
  try {
    const plain = Readable.from(archive(workspace.dir, paths, manifest)).compose(createGzip({ level: 1 }));
    const hashed = async function* (stream: AsyncIterable<Uint8Array>) {
      for await (const chunk of stream) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(
      await locked(plain as Readable, lock),
      hashed,
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  const report = {
    file: target,
    bytes: statSync(target).size,
    sha256: hash.digest("hex"),
    files: paths.length,
    loads: manifest.loads,
  };
  writeFileSync(join(workspace.dir, LAST_BACKUP), `${JSON.stringify({ made_on: madeOn, ...report })}\n`, {
    mode: 0o600,
  });
  return report;
}

/** Beside the settings: when and where the newest backup was written. */
export const LAST_BACKUP = ".careboard.backup.json";

/** Everything in the file itself, nothing in its log; and what the manifest says of it. */
async function closedStore(file: string): Promise<Pick<BackupManifest, "loads" | "store_format">> {
  const store = await Database.open(file);
  try {
    await store.run("checkpoint");
    const row = await store.one<{ n: number }>("select count(*) as n from ledger.loads");
    return { loads: row?.n ?? 0, store_format: (await formatOf(store)) ?? 1 };
  } finally {
    store.close();
    if (existsSync(`${file}.wal`)) {
      // biome-ignore lint/correctness/noUnsafeFinally: a store with a log beside it is not whole, whatever came before
      throw new StoreError(
        `${file}: its last changes could not be written into it. Make room on the disk, then run the command again.`,
      );
    }
  }
}

async function* archive(dir: string, paths: readonly string[], manifest: BackupManifest): AsyncGenerator<Buffer> {
  for (const path of paths) {
    const file = join(dir, path);
    const { size } = statSync(file);
    yield tarHeader({ path, size });
    const hash = createHash("sha256");
    let read = 0;
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      read += chunk.length;
      yield chunk;
    }
    if (read !== size)
      throw new StoreError(`${file}: it changed while it was copied. Run the command again when nobody writes there.`);
    yield tarPadding(size);
    manifest.files.push({ path, bytes: size, sha256: hash.digest("hex") });
  }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield Buffer.concat([tarHeader({ path: MANIFEST_FILE, size: text.length }), text, tarPadding(text.length), TAR_END]);
}

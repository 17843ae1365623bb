/** Opens a backup into a new folder: everything, verified, or nothing. */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Database } from "../database.ts";
import { CareboardError, StoreError, UnreadableFileError, UsageError } from "../errors.ts";
import { type BackupManifest, backupManifestSchema, MANIFEST_FILE } from "./backup-manifest.ts";
import { isGone } from "./current-run.ts";
import { diskError } from "./disk-words.ts";
import { refuseNewer } from "./format.ts";
import { type Key, unlocked } from "./secret.ts";
import { isPortable, readTar } from "./tar.ts";

const STORE_PATH = "warehouse/store.duckdb";

/**
 * Decrypts, checks every hash and, unless `dryRun`, puts the workspace at `to` in one step. Throws UsageError (wrong key; a folder
 * that holds something), UnreadableFileError (no backup, damaged, broken off), StoreError (disk, newer format).
 */
export async function restoreBackup(
  file: string,
  to: string,
  key: Key,
  { dryRun = false } = {},
): Promise<BackupManifest> {
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file. Name the backup.`);
  refuseFilled(to);
  if (!dryRun) clearStopped(to);
  const part = `${to}.${process.pid}.part`;
  try {
    if (!dryRun) mkdirSync(part, { recursive: true, mode: 0o700 });
    const manifest = await extract(file, key, dryRun ? undefined : part);
    refuseNewer(file, manifest.store_format);
    if (dryRun) return manifest;
    await verifyStore(join(part, STORE_PATH), manifest);
    if (existsSync(to)) rmdirSync(to);
    renameSync(part, to);
    return manifest;
  } catch (error) {
    throw inWords(error, file);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Removes what restores to the same place that were killed have left beside it: children's records in the clear. */
function clearStopped(to: string): void {
  const folder = dirname(to);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`${basename(to)}.`)
      ? /^\.(\d+)\.part$/.exec(name.slice(basename(to).length))?.[1]
      : undefined;
    if (pid !== undefined && isGone(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function refuseFilled(to: string): void {
  if (!existsSync(to) || readdirSync(to).length === 0) return;
  const what = existsSync(join(to, STORE_PATH)) ? "a store with its loads is there" : "the folder is not empty";
  throw new UsageError(
    `${to}: ${what}, and a restore replaces nothing. Name a new folder with --to; move the old one away when the new one is right.`,
  );
}

async function extract(file: string, key: Key, folder: string | undefined): Promise<BackupManifest> {
  const plain = (await unlocked(createReadStream(file), key)).compose(createGunzip()) as unknown as Readable;
  const found = new Map<string, string>();
  let manifest: BackupManifest | undefined;
  for await (const { path, bytes } of readTar(plain)) {
    if (path === MANIFEST_FILE) {
      const pieces: Buffer[] = [];
      for await (const piece of bytes) pieces.push(piece);
      manifest = backupManifestSchema.parse(JSON.parse(Buffer.concat(pieces).toString("utf8")));
    } else found.set(path, await keep(safe(path), bytes, folder));
  }
  if (manifest === undefined) throw new Error("its list of files is missing");
  const differs = manifest.files.find(({ path, sha256 }) => found.get(path) !== sha256);
  if (differs !== undefined || found.size !== manifest.files.length)
    throw new Error("a file is not what the list says");
  return manifest;
}

/** Writes one file below the folder, or only reads it; gives back its hash. */
async function keep(path: string, bytes: AsyncIterable<Buffer>, folder: string | undefined): Promise<string> {
  const hash = createHash("sha256");
  if (folder === undefined) {
    for await (const piece of bytes) hash.update(piece);
    return hash.digest("hex");
  }
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const file = openSync(target, "wx", 0o600);
  try {
    for await (const piece of bytes) {
      hash.update(piece);
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

/** A path that stays below the folder on every system. */
function safe(path: string): string {
  if (!isPortable(path)) throw new Error("a path leads out of the folder");
  return path;
}

async function verifyStore(store: string, { loads }: BackupManifest): Promise<void> {
  const db = await Database.open(store, { readOnly: true });
  const row = await db.one<{ n: number }>("select count(*) as n from ledger.loads").finally(() => db.close());
  if (row?.n !== loads)
    throw new StoreError(`${store}: the restored store does not hold the loads that the backup lists.`);
}

function inWords(error: unknown, file: string): unknown {
  if (error instanceof CareboardError) return error;
  const { code } = error as { code?: string };
  if (code !== undefined && !/^(Z_|ERR_)/.test(code)) return diskError(error) ?? error;
  return new UnreadableFileError(
    `${file}: this is no backup of Careboard, or it is damaged or broken off. Nothing was written. Copy it again from where it is kept, or use an older one.`,
  );
}

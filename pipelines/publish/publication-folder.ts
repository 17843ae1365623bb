/** The files of a publication: written whole or not at all, with a pointer to the current one that is written last. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Manifest } from "@schemas/published/catalog.ts";

export interface PublicationFile {
  file: string;
  bytes: Uint8Array;
  rows: number | null;
}

export const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** JSON as it is written: two spaces, one line end. */
export const jsonBytes = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Name, size and hash of each file, for the manifest. */
export const describeFiles = (files: readonly PublicationFile[]): Manifest["files"] =>
  files.map(({ file, bytes, rows }) => ({ file, bytes: bytes.byteLength, rows, sha256: sha256(bytes) }));

/** Hashes of the reference files, by their name under their folder. The workspace's own begin with "own/". */
export function describeReference(folders: readonly string[]): Manifest["reference"] {
  return folders.flatMap((folder, index) =>
    csvFiles(folder).map((path) => ({
      file: `${index === 0 ? "" : "own/"}${relative(folder, path).split(sep).join("/")}`,
      sha256: sha256(readFileSync(path)),
    })),
  );
}

function csvFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".csv"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Writes the folder through a temporary one beside it. False when the publication is there already: nothing is rewritten. */
export function writeFolder(folder: string, files: readonly PublicationFile[]): boolean {
  if (existsSync(join(folder, "manifest.json"))) return false;
  const temporary = `${folder}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  for (const { file, bytes } of files) writeFileSync(join(temporary, file), bytes);
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
  return true;
}

const BEFORE = ".before";

/** Puts a finished folder in the place of one that may be there. Stopped in between, the old one waits beside it for `bringBack`. */
export function replaceFolder(folder: string, finished: string): void {
  const before = `${folder}${BEFORE}`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, before);
  try {
    renameSync(finished, folder);
  } finally {
    bringBack(before);
  }
}

/** What a replacement that was stopped has set aside: back in its place when that is empty, else removed. Other paths stay as they are. */
export function bringBack(before: string): void {
  if (!before.endsWith(BEFORE) || !existsSync(before)) return;
  const folder = before.slice(0, -BEFORE.length);
  if (existsSync(folder)) rmSync(before, { recursive: true, force: true });
  else renameSync(before, folder);
}

/** Writes a file through a temporary one, unless it holds the same bytes already. */
export function writeIfChanged(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}

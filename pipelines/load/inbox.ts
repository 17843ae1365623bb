/** How a file of a return is taken in: whole, unchanging and closed, or not at all. The folder that it comes from may be shared or synchronised. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UnreadableFileError } from "../errors.ts";

export interface TakenFile {
  bytes: Buffer;
  sha256: string;
}

/** The reader cannot hold more in one piece; England's largest return is a hundredth of it. */
const MOST_BYTES = 2 ** 31 - 1;

/** Files smaller than this may lie in the file system's own tables and have no block of their own. */
const SMALLEST_WITH_BLOCKS = 4096;

/**
 * Reads a whole file and its hash, as it was at one moment. Throws UnreadableFileError when it is not a plain file, is gone, open
 * in a spreadsheet program, locked, only a cloud service's placeholder, or changes while it is read.
 */
export function takeFile(path: string): TakenFile {
  refuseOpenInSpreadsheet(path);
  const before = attempt(path, () => statSync(path));
  refuseNoFile(path, before);
  const bytes = attempt(path, () => readWhole(path, before));
  return { bytes, sha256: hashOf(bytes) };
}

/** The second look, after all is read and before anything is kept. Throws UnreadableFileError when the file is not what was taken. */
export function refuseChanged(path: string, sha256: string): void {
  if (takeFile(path).sha256 !== sha256) throw changing(path);
}

/** Throws UnreadableFileError when there are stubs of files among the names of a folder that iCloud has not brought here: they would be missed silently. */
export function refuseStubs(names: readonly string[]): void {
  const stub = names.find((name) => /^\..+\.icloud$/i.test(name));
  if (stub !== undefined) throw placeholder(stub.slice(1, -".icloud".length));
}

/** True when the system says that a file has content but no room on this disk: a cloud service holds it. Sizes in bytes, blocks as `stat` gives them. */
export function isPlaceholder({ size, blocks }: Pick<Stats, "size" | "blocks">, platform = process.platform): boolean {
  const tellsPlaceholders = platform === "win32" || platform === "darwin";
  return tellsPlaceholders && blocks === 0 && size >= SMALLEST_WITH_BLOCKS;
}

/** The words for an error of the system about a file; an error that is none of those comes back as it is. */
export function systemWords(path: string, error: unknown): unknown {
  const { code = "" } = error as { code?: string };
  const name = basename(path);
  if (code === "ENOENT" && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return new UnreadableFileError(
      `${name}: it is a link to a file that is not there. Put the file itself there, then load again.`,
    );
  }
  if (code === "ENOENT" || code === "ESTALE") {
    return new UnreadableFileError(
      `${name}: the file was there and is gone. Somebody or something is moving files in ${dirname(path)}: wait until that is done, then load again.`,
    );
  }
  if (code === "ELOOP") {
    return new UnreadableFileError(
      `${name}: it is a link that leads back to itself. Put the file itself there, then load again.`,
    );
  }
  if (code === "EBUSY" || code === "EAGAIN" || code === "ETXTBSY") return locked(name);
  if (code === "EPERM" || code === "EACCES") {
    return new UnreadableFileError(
      `${name}: it may not be read. It is open in another program, or you have no right to it: close it there, or copy it to a folder of your own, then load again.`,
    );
  }
  if (["EIO", "ETIMEDOUT", "EDEADLK", "UNKNOWN", "ENXIO", "ENOTCONN", "EHOSTDOWN", "ENETUNREACH"].includes(code)) {
    return new UnreadableFileError(
      `${name}: the drive did not give the file whole. Copy it to a folder on this computer, then load it from there.`,
    );
  }
  return error;
}

function readWhole(path: string, before: Stats): Buffer {
  const file = openSync(path, "r");
  try {
    const opened = fstatSync(file);
    const bytes = Buffer.alloc(opened.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) throw changing(path);
      length += read;
    }
    const hasMore = readSync(file, Buffer.alloc(1), 0, 1, length) > 0;
    if (hasMore || !isSame(before, opened) || !isSame(opened, fstatSync(file)) || !isSame(opened, statSync(path)))
      throw changing(path);
    return bytes;
  } finally {
    closeSync(file);
  }
}

const isSame = (one: Stats, other: Stats): boolean =>
  one.size === other.size && one.mtimeMs === other.mtimeMs && one.ino === other.ino;

function refuseNoFile(path: string, stats: Stats): void {
  const name = basename(path);
  if (!stats.isFile()) {
    throw new UnreadableFileError(
      `${name}: expected a file, found ${stats.isDirectory() ? "a folder" : "something else"}. Take it out of the return's folder.`,
    );
  }
  if (isPlaceholder(stats)) throw placeholder(name);
  if (stats.size > MOST_BYTES) {
    throw new UnreadableFileError(
      `${name}: it has more than 2 GB, which no return has. Look whether it is the right file.`,
    );
  }
}

/** Excel and LibreOffice leave a file beside the one that they have open. */
function refuseOpenInSpreadsheet(path: string): void {
  const name = basename(path);
  const sign = [`~$${name}`, `.~lock.${name}#`].find((owner) => existsSync(join(dirname(path), owner)));
  if (sign === undefined) return;
  throw new UnreadableFileError(
    `${name}: it is open in a spreadsheet program, so what is on the disk may not be what is on the screen. Save and close it there, then load again. If nobody has it open, delete ${sign} beside it.`,
  );
}

function attempt<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw systemWords(path, error);
  }
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const locked = (name: string) =>
  new UnreadableFileError(`${name}: another program holds the file. Close it there, then load again.`);

const changing = (path: string) =>
  new UnreadableFileError(
    `${basename(path)}: the file changed while it was read. Wait until the export or the copy is finished, then load again.`,
  );

const placeholder = (name: string) =>
  new UnreadableFileError(
    `${name}: only its name is on this computer; a cloud service holds the content. Choose "Always keep on this device" for the folder, or copy the file to a folder on this computer, then load again.`,
  );

/**
 * Files of the reports folder: whole or not at all, for their owner only, and never over a copy that somebody has written in. What the
 * program wrote itself it knows by its hash, kept in written.json.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { BusyError } from "../errors.ts";

const WRITTEN = "written.json";

export class ReportsFolder {
  readonly #folder: string;
  readonly #written: Record<string, string>;
  readonly #now: Record<string, string> = {};
  /** Paths under which edited copies were kept, this time. */
  readonly kept: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#written = readWritten(join(folder, WRITTEN));
  }

  /** Path of a file in the folder; `name` may have folders, parted by "/". */
  path(name: string): string {
    return join(this.#folder, ...name.split("/"));
  }

  /** Replaces a file. A copy that was edited since it was written is kept beside it. Throws BusyError when the file is open elsewhere. */
  write(name: string, bytes: Uint8Array | string): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    this.#keepEdited(name);
    const half = `${path}.part`;
    writeFileSync(half, bytes, { mode: 0o600 });
    orBusy(path, () => renameSync(half, path));
    this.#now[name] = sha256(bytes);
    return path;
  }

  /** Writes down what was written, and takes away what the last time wrote and this time did not, unless it was edited. */
  close(): void {
    for (const [name, hash] of Object.entries(this.#written)) {
      if (name in this.#now || !existsSync(this.path(name))) continue;
      if (sha256(readFileSync(this.path(name))) === hash) orBusy(this.path(name), () => rmSync(this.path(name)));
      else this.kept.push(this.path(name));
    }
    const names = Object.keys(this.#now).sort();
    const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, this.#now[name]])), null, 2);
    writeFileSync(join(this.#folder, WRITTEN), `${text}\n`, { mode: 0o600 });
  }

  #keepEdited(name: string): void {
    const path = this.path(name);
    const known = this.#written[name];
    if (known === undefined || !existsSync(path)) return;
    const held = sha256(readFileSync(path));
    if (held === known) return;
    const ending = extname(path);
    const aside = join(dirname(path), `${basename(path, ending)}-edited-${held.slice(0, 8)}${ending}`);
    orBusy(path, () => renameSync(path, aside));
    this.kept.push(aside);
  }
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

function readWritten(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Windows refuses to replace a file that a spreadsheet has open. */
function orBusy(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!["EBUSY", "EPERM", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new BusyError(`${path}: it is open in another program. Close it there, then run the command again.`);
  }
}

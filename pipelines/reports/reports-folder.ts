/**
 * Files of the reports folder: whole or not at all, for their owner only, and never over a copy that somebody has written in. What the
 * program wrote itself it knows by its hash, kept in written.json; reports that are asked for one by one have a record of their own.
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BusyError } from "../errors.ts";

const RECORDS = { together: "written.json", one_by_one: "written-when-asked.json" } as const;

/** Text or bytes, a part at a time. */
export type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export class ReportsFolder {
  readonly #folder: string;
  readonly #record: string;
  readonly #written: Record<string, string>;
  readonly #now: Record<string, string> = {};
  /** Paths under which edited copies were kept, this time. */
  readonly kept: string[] = [];

  constructor(folder: string, made: keyof typeof RECORDS = "together") {
    this.#folder = folder;
    this.#record = join(folder, RECORDS[made]);
    mkdirSync(folder, { recursive: true });
    this.#written = readWritten(this.#record);
  }

  /** Path of a file in the folder; `name` may have folders, parted by "/". */
  path(name: string): string {
    return join(this.#folder, ...name.split("/"));
  }

  /** Replaces a file. A copy that was edited since it was written is kept beside it. Throws BusyError when the file is open elsewhere. */
  async write(name: string, content: string | Content): Promise<string> {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    const half = halfOf(path);
    try {
      const hash = await writeHashed(half, typeof content === "string" ? [content] : content);
      await this.#keepEdited(name);
      // Stopped from here on, the next run knows the file for its own, old or new.
      this.#writeDown({ ...this.#written, ...this.#now, [halfOf(name)]: hash });
      orBusy(path, () => renameSync(half, path));
      this.#now[name] = hash;
      return path;
    } finally {
      rmSync(half, { force: true });
    }
  }

  /** Writes down what was written, and takes away what the last time wrote and this time did not, unless it was edited. */
  async close(): Promise<void> {
    for (const name of new Set(Object.keys(this.#written).map(wholeOf))) {
      if (name in this.#now || !existsSync(this.path(name))) continue;
      if (this.#hashesOf(name).includes(await hashOf(this.path(name))))
        orBusy(this.path(name), () => rmSync(this.path(name)));
      else this.kept.push(this.path(name));
    }
    this.#writeDown(this.#now);
  }

  /** Writes down what was written beside what was before; takes nothing away. */
  keep(): void {
    this.#writeDown({ ...this.#written, ...this.#now });
  }

  #writeDown(hashes: Record<string, string>): void {
    const names = Object.keys(hashes).sort();
    const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, hashes[name]])), null, 2);
    writeFileSync(this.#record, `${text}\n`, { mode: 0o600 });
  }

  /** Of what was written under this name, and of what was about to be. */
  #hashesOf(name: string): string[] {
    return [this.#written[name], this.#written[halfOf(name)]].filter((hash) => hash !== undefined);
  }

  async #keepEdited(name: string): Promise<void> {
    const path = this.path(name);
    const known = this.#hashesOf(name);
    if (known.length === 0 || !existsSync(path)) return;
    const held = await hashOf(path);
    if (known.includes(held)) return;
    const ending = extname(path);
    const aside = join(dirname(path), `${basename(path, ending)}-edited-${held.slice(0, 8)}${ending}`);
    orBusy(path, () => renameSync(path, aside));
    this.kept.push(aside);
  }
}

const HALF = ".part";
const halfOf = (name: string): string => `${name}${HALF}`;
const wholeOf = (name: string): string => (name.endsWith(HALF) ? name.slice(0, -HALF.length) : name);

/** Writes what comes as it comes; gives the hash of all of it. */
async function writeHashed(path: string, content: Content): Promise<string> {
  const hash = createHash("sha256");
  const hashed = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // The file is there before the stream: a stream that opens its own may still make it after the caller has cleared up.
  const file = await open(path, "w", 0o600);
  await pipeline(content, hashed, file.createWriteStream());
  return hash.digest("hex");
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

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

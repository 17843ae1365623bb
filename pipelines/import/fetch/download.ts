/** One file from the service to the disk: whole, checked, and going on where a broken run stopped. */
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { NetworkError } from "../../errors.ts";
import type { Answer, Client } from "./client.ts";

/** What is known of the bytes on their way, kept beside them. */
interface Arriving {
  etag?: string | undefined;
  bytes?: number | undefined;
  /** Base 64, as Content-MD5 has it. */
  md5?: string | undefined;
  isGzip: boolean;
}

const TRIES = 5;

/**
 * Puts the path's content at `file`, unpacked. A part that an earlier run left (`file`.part) is gone on with where the service has the
 * same bytes still. Throws NetworkError when the content cannot be had whole; the part stays.
 */
export async function download(client: Client, path: string, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  const note = `${file}.part.json`;
  for (let tried = 1; ; tried += 1) {
    const fault = await receive(client, path, part, note);
    if (fault === undefined) break;
    if (tried === TRIES)
      throw new NetworkError(
        `${path}: ${fault}, ${TRIES} times. What has arrived is kept: run it again later. Nothing was imported.`,
      );
    await client.pauseBefore(tried);
  }
  await unpack(path, part, read(note)?.isGzip === true, file);
  rmSync(note, { force: true });
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256(file: string): Promise<string> {
  return (await digest(file, "sha256")).toString("hex");
}

/** One try. A text: what was wrong; then a further try goes on from what is there, or anew where it cannot be right. */
async function receive(client: Client, path: string, part: string, note: string): Promise<string | undefined> {
  const before = existsSync(part) ? read(note) : undefined;
  const from = before?.etag === undefined ? 0 : statSync(part).size;
  if (from > 0 && from === before?.bytes) return check(part, note, before);
  const range: Record<string, string> = from > 0 ? { range: `bytes=${from}-`, "if-range": before?.etag ?? "" } : {};
  const answer = await client.get(path, { "accept-encoding": "gzip", ...range });
  const goesOn = answer.status === 206 && answer.headers["content-range"]?.startsWith(`bytes ${from}-`) === true;
  if (answer.status !== 200 && !goesOn) {
    answer.body.resume();
    rmSync(part, { force: true });
    return "the service does not go on where it stopped";
  }
  const arriving = goesOn && before !== undefined ? before : describe(answer);
  writeFileSync(note, JSON.stringify(arriving));
  try {
    await keep(answer.body, part, goesOn ? "a" : "w");
  } catch (error) {
    if (isOfTheDisk(error)) throw error;
    return "the connection broke";
  }
  return check(part, note, arriving);
}

/** Piece by piece, so that what came before a break is on the disk. */
async function keep(body: Readable, part: string, flags: "a" | "w"): Promise<void> {
  const file = await open(part, flags);
  try {
    for await (const piece of body) await file.appendFile(piece as Buffer);
  } finally {
    await file.close();
  }
}

const isOfTheDisk = (error: unknown): boolean =>
  ["ENOSPC", "EACCES", "EROFS", "EFBIG", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");

function describe({ headers }: Answer): Arriving {
  const etag = headers.etag;
  const length = headers["content-length"];
  return {
    etag: etag?.startsWith("W/") === true ? undefined : etag,
    bytes: length === undefined ? undefined : Number(length),
    md5: headers["content-md5"],
    isGzip: headers["content-encoding"] === "gzip",
  };
}

/** Undefined when the part is whole and what the service says that it is. */
async function check(part: string, note: string, { bytes, md5 }: Arriving): Promise<string | undefined> {
  const size = statSync(part).size;
  if (bytes !== undefined && size < bytes) return `${size} of ${bytes} bytes arrived`;
  const isWrong =
    (bytes !== undefined && size > bytes) ||
    (md5 !== undefined && (await digest(part, "md5")).toString("base64") !== md5);
  if (!isWrong) return undefined;
  rmSync(part, { force: true });
  rmSync(note, { force: true });
  return "what arrived is not what the service says that it sent (length or checksum)";
}

async function unpack(path: string, part: string, isGzip: boolean, file: string): Promise<void> {
  if (!isGzip) return renameSync(part, file);
  const unpacked = `${file}.unpacked`;
  try {
    await pipeline(createReadStream(part), createGunzip(), createWriteStream(unpacked));
  } catch {
    rmSync(unpacked, { force: true });
    rmSync(part, { force: true });
    throw new NetworkError(`${path}: what arrived cannot be unpacked. Run it again. Nothing was imported.`);
  }
  renameSync(unpacked, file);
  rmSync(part, { force: true });
}

async function digest(file: string, kind: "sha256" | "md5"): Promise<Buffer> {
  const hash = createHash(kind);
  await pipeline(createReadStream(file), hash);
  return hash.digest();
}

function read(note: string): Arriving | undefined {
  try {
    return JSON.parse(readFileSync(note, "utf8")) as Arriving;
  } catch {
    return undefined;
  }
}

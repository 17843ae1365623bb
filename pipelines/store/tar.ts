/** A plain tar stream (ustar), written and read as it flows: `age -d FILE | tar xz` opens a backup without this program. */
import { UsageError } from "../errors.ts";

const BLOCK = 512;
/** Eleven octal digits. */
const MOST_BYTES = 8 ** 11 - 1;

export interface TarEntry {
  /** Relative, with forward slashes. */
  path: string;
  size: number;
}

/** The header block of one file. Throws UsageError for a path over 255 bytes or a file of 8 GB and more, which the format cannot say. */
export function tarHeader({ path, size }: TarEntry): Buffer {
  const cut = prefixLength(path);
  if (cut === undefined)
    throw new UsageError(`${path}: the path is too long for a backup. Shorten the folder's or the file's name.`);
  if (size > MOST_BYTES)
    throw new UsageError(
      `${path}: 8 GB and more do not fit into a backup. Leave the returns out, or copy the closed folder yourself.`,
    );
  const block = Buffer.alloc(BLOCK);
  block.write(path.slice(cut === 0 ? 0 : cut + 1), 0, 100, "utf8");
  block.write("0000600\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write(`${"0".repeat(11)}\0`, 136);
  block.write("        ", 148);
  block.write("0", 156);
  block.write("ustar\u000000", 257);
  block.write(path.slice(0, cut), 345, 155, "utf8");
  block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** Zeros from the end of a file's bytes to the next block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

export const TAR_END = Buffer.alloc(2 * BLOCK);

/** Reads the files of a tar stream one after another; each one's bytes must be read before the next is asked for. Throws Error when it is broken. */
export async function* readTar(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<TarEntry & { bytes: AsyncGenerator<Buffer> }> {
  const source = new Bytes(stream);
  for (;;) {
    const block = await source.exactly(BLOCK);
    if (block.every((byte) => byte === 0)) return source.drain();
    const size = Number.parseInt(text(block, 124, 12), 8);
    if (
      text(block, 257, 5) !== "ustar" ||
      !Number.isFinite(size) ||
      checksum(block) !== Number.parseInt(text(block, 148, 8), 8)
    ) {
      throw new Error("a block is no file's beginning");
    }
    const prefix = text(block, 345, 155);
    yield {
      path: prefix === "" ? text(block, 0, 100) : `${prefix}/${text(block, 0, 100)}`,
      size,
      bytes: source.some(size),
    };
    await source.exactly(tarPadding(size).length);
  }
}

/** Bytes of a stream in the pieces that are asked for. */
class Bytes {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  async exactly(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.some(length)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async *some(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (this.#held.length === 0) {
        const next = await this.#iterator.next();
        if (next.done === true) throw new Error("it ends too early");
        this.#held = Buffer.from(next.value);
      }
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      if (piece.length > 0) yield piece;
    }
  }

  /** To the end, so that what guards the stream has seen all of it. */
  async drain(): Promise<void> {
    while ((await this.#iterator.next()).done !== true);
  }
}

const text = (block: Buffer, start: number, length: number): string =>
  block.toString("utf8", start, start + length).replace(/\0.*$/s, "");

/** True for a path that stays below the folder it is taken out to, on every system. */
export const isPortable = (path: string): boolean =>
  !/^[/\\]|[:\0\\]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

/** Sum of the block's bytes, its own field taken as blanks. */
const checksum = (block: Buffer): number =>
  block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

/** Where to cut a long path: 0 for a short one, undefined when there is no place. */
function prefixLength(path: string): number | undefined {
  if (Buffer.byteLength(path) <= 100) return 0;
  const cuts = [...path].flatMap((_letter, at) => (path[at] === "/" ? [at] : []));
  return cuts.find((at) => Buffer.byteLength(path.slice(at + 1)) <= 100 && Buffer.byteLength(path.slice(0, at)) <= 155);
}

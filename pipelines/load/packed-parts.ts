/** Parts of a workbook, which is a packed folder: each is unpacked to the size that the folder lists and no further, and has to be what was packed. */
import { crc32, inflateRawSync } from "node:zlib";
import { UnreadableFileError } from "../errors.ts";

/** Bytes of all parts, wanted or not: the longest text that can be read in one piece. Unpacked, a return of England is a fifth of it. */
export const MOST_UNPACKED_BYTES = 2 ** 29 - 24;

/** Of a packed folder's list (PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3). */
const LIST_END = Buffer.from("PK\u0005\u0006");
const LIST_END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const LARGE_LIST_END = 0x06064b50;
const LISTED = 0x02014b50;
const LARGE_SIZES = 1;
const UNSET = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;

interface Part {
  name: string;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  /** Where its own header begins, its bytes follow that. */
  start: number;
  isEncrypted: boolean;
}

/** Parts by name. Throws UnreadableFileError when it is no packed folder, is damaged, has a password or unpacks to more than `most` bytes. */
export function unpackParts(
  name: string,
  bytes: Buffer,
  isWanted: (part: string) => boolean,
  most = MOST_UNPACKED_BYTES,
): Record<string, Uint8Array> {
  try {
    const parts = partsOf(bytes);
    if (parts.reduce((sum, { size }) => sum + size, 0) > most) throw tooLarge(name);
    return Object.fromEntries(
      parts.filter((part) => isWanted(part.name)).map((part) => [part.name, unpacked(bytes, part)]),
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw notOpened(name);
  }
}

function partsOf(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf(LIST_END);
  if (end < bytes.length - LIST_END_LENGTH - LONGEST_COMMENT) throw new Error("no list of parts");
  let count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (at === UNSET || count === 0xffff) {
    const large = Number(bytes.readBigUInt64LE(end - 12));
    if (bytes.readUInt32LE(large) !== LARGE_LIST_END) throw new Error("no list of parts");
    count = Number(bytes.readBigUInt64LE(large + 32));
    at = Number(bytes.readBigUInt64LE(large + 48));
  }
  const parts: Part[] = [];
  for (let number = 0; number < count; number++) {
    if (bytes.readUInt32LE(at) !== LISTED) throw new Error("the list breaks off");
    const [nameLength = 0, moreLength = 0, commentLength = 0] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    );
    const more = at + 46 + nameLength;
    parts.push({
      name: bytes.toString("utf8", at + 46, more),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      ...sizesOf(bytes, at, bytes.subarray(more, more + moreLength)),
    });
    at = more + moreLength + commentLength;
  }
  return parts;
}

/** Sizes and start, which some programs write after the name, in eight bytes each, even where four would do. */
function sizesOf(bytes: Buffer, at: number, more: Buffer): Pick<Part, "size" | "packedSize" | "start"> {
  let next = 0;
  while (next < more.length && more.readUInt16LE(next) !== LARGE_SIZES) next += 4 + more.readUInt16LE(next + 2);
  next += 4;
  const [size = 0, packedSize = 0, start = 0] = [24, 20, 42].map((place) => {
    const short = bytes.readUInt32LE(at + place);
    if (short !== UNSET) return short;
    next += 8;
    return Number(more.readBigUInt64LE(next - 8));
  });
  return { size, packedSize, start };
}

/** Throws when it is not what was packed. */
function unpacked(bytes: Buffer, { start, packedSize, size, method, checksum, isEncrypted }: Part): Uint8Array {
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const packed = bytes.subarray(from, from + packedSize);
  const isKnown = method === DEFLATED || method === STORED;
  if (isEncrypted || !isKnown) throw new Error("packed in another way");
  const part = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (part.length !== size || crc32(part) !== checksum) throw new Error("not what was packed");
  return part;
}

export const tooLarge = (name: string) =>
  new UnreadableFileError(
    `${name}: unpacked it is larger than any workbook of ours. Export its tables as CSV, or without the rows and formats below them.`,
  );

export const notOpened = (name: string) =>
  new UnreadableFileError(
    `${name}: it cannot be opened as a workbook: it is damaged, has a password or is of another kind. Save it again as .xlsx without a password.`,
  );

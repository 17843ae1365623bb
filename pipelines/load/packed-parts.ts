/** Parts of a workbook, which is a packed folder, with a bound on what they come to: a small file can be packed from a vast one. */
import { unzipSync } from "fflate";
import { UnreadableFileError } from "../errors.ts";

/** Bytes of all parts, wanted or not. Unpacked, a return of England is a tenth of it. */
const MOST_UNPACKED_BYTES = 2 ** 30;

/** Parts by name. Throws UnreadableFileError when it is no packed folder, is damaged or unpacks to more than `most` bytes. */
export function unpackParts(
  name: string,
  bytes: Uint8Array,
  isWanted: (part: string) => boolean,
  most = MOST_UNPACKED_BYTES,
): Record<string, Uint8Array> {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        unpacked += part.originalSize;
        if (unpacked > most) throw tooLarge(name);
        return isWanted(part.name);
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw notOpened(name);
  }
}

export const tooLarge = (name: string) =>
  new UnreadableFileError(`${name}: unpacked it is larger than any file of ours. Export it again.`);

export const notOpened = (name: string) =>
  new UnreadableFileError(
    `${name}: it cannot be opened as a workbook: it is damaged, has a password or is of another kind. Save it again as .xlsx without a password.`,
  );

/** The container that old workbooks come in, and new ones with a password: refused under whatever name. */
import { UnreadableFileError } from "../errors.ts";

const CONTAINER = Buffer.from("d0cf11e0", "hex");
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Throws UnreadableFileError when it is one. `old`: what a workbook of the old kind is told. */
export function refuseOldContainer(name: string, bytes: Buffer, old: string): void {
  if (!bytes.subarray(0, CONTAINER.length).equals(CONTAINER)) return;
  throw new UnreadableFileError(
    bytes.includes(ENCRYPTED)
      ? `${name}: the workbook has a password. Save it without one (File, Info, Protect Workbook, Encrypt with Password: clear it), then load again.`
      : `${name}: this is ${old}`,
  );
}

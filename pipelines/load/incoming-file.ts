/** One file as it arrived: bytes, hash, encoding, and a UTF-8 text that the bulk reader can take. */
import { isUtf8 } from "node:buffer";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { LayoutError, UnreadableFileError } from "../errors.ts";
import { refuseChanged, takeFile } from "./inbox.ts";
import { type LineShape, lineShape } from "./line-shape.ts";
import { decodeWindows1252 } from "./small-csv.ts";

export interface IncomingFile {
  /** File name without its folder: what messages and the ledger say. */
  name: string;
  path: string;
  sha256: string;
  byteCount: number;
  encoding: "utf-8" | "utf-8 with mark" | "windows-1252" | "utf-16";
  delimiter: "," | "\t";
  /** First row, as written but unquoted. */
  headings: string[];
  shape: LineShape;
  /** Last line of the text: looked at when the file may be half written. */
  lastLine: string;
  /** Where the bulk reader finds it: the file itself, or a copy made by `writeCopies`. */
  readPath: string;
  /** Set when the bytes had to be changed for the reader; the bytes hashed are those that arrived. */
  copy: Buffer | undefined;
}

/** Reads a whole file. Throws UnreadableFileError when it is empty, a workbook, damaged or broken off inside a quote. */
export function readIncoming(path: string): IncomingFile {
  const name = basename(path);
  const { bytes, sha256 } = takeFile(path);
  const { text, encoding, isChanged } = readableText(name, bytes);
  if (text.every((byte) => byte === 10 || byte === 13 || byte === 32)) throw empty(name);
  const firstLine = firstLineOf(text);
  const delimiter = delimiterOf(name, firstLine);
  const shape = lineShape(text, delimiter);
  if (shape.unclosedQuote !== undefined) {
    throw new UnreadableFileError(
      `${name}, row ${shape.unclosedQuote}: a quote opens there and is never closed, so the file is broken off or damaged. Export it again.`,
    );
  }
  return {
    name,
    path,
    sha256,
    byteCount: bytes.length,
    encoding,
    delimiter,
    headings: splitLine(firstLine, delimiter),
    shape,
    lastLine: text.toString("utf8", text.lastIndexOf(10, text.length - 2) + 1).replace(/\r?\n$/, ""),
    readPath: path,
    copy: isChanged ? text : undefined,
  };
}

/** Headings of a file from its first 64 KiB: for recognising without reading it whole. */
export function readHeadings(path: string): string[] {
  const name = basename(path);
  const head = Buffer.alloc(65_536);
  const file = openSync(path, "r");
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const { text } = readableText(name, head.subarray(0, length));
  const firstLine = firstLineOf(text);
  if (firstLine.trim() === "") throw empty(name);
  return splitLine(firstLine, delimiterOf(name, firstLine));
}

/** Writes the copies that the bulk reader needs into a private folder while `work` runs, and removes them after. Then looks a second time: what was read is what was hashed. */
export async function withCopies<T>(
  files: readonly IncomingFile[],
  work: () => Promise<T>,
  parent = tmpdir(),
): Promise<T> {
  const unchanged = async () => {
    try {
      return await work();
    } finally {
      for (const { path, sha256 } of files) refuseChanged(path, sha256);
    }
  };
  if (files.every((file) => file.copy === undefined)) return unchanged();
  const folder = mkdtempSync(join(parent, "inbox-"));
  try {
    for (const [number, file] of files.entries()) {
      if (file.copy === undefined) continue;
      file.readPath = join(folder, `${number}.csv`);
      writeFileSync(file.readPath, file.copy, { mode: 0o600 });
    }
    return await unchanged();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cells of one line; a quote may enclose a cell, doubled inside it. */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(delimiter);
    const cell = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : end < 0 ? rest : rest.slice(0, end);
    cells.push(cell);
    if (end < 0 || end >= rest.length) return cells;
    rest = rest.slice(end + 1);
  }
}

function readableText(
  name: string,
  bytes: Buffer,
): { text: Buffer } & Pick<IncomingFile, "encoding"> & { isChanged: boolean } {
  if (bytes.length === 0) throw empty(name);
  if (
    bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004" ||
    bytes.subarray(0, 4).toString("hex") === "d0cf11e0"
  ) {
    throw new UnreadableFileError(
      `${name}: this is a workbook, not a CSV file. Save the sheet as "CSV (comma delimited)".`,
    );
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return normal(new TextDecoder(wide).decode(bytes), "utf-16");
  if (bytes.includes(0)) {
    throw new UnreadableFileError(`${name}: it holds zero bytes, so it was not written whole. Export it again.`);
  }
  if (!isUtf8(bytes)) return normal(decodeWindows1252(bytes), "windows-1252");
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  const encoding = marked ? "utf-8 with mark" : "utf-8";
  return needsTidying(text) ? normal(text.toString("utf8"), encoding) : { text, encoding, isChanged: false };
}

/** The bulk reader wants one kind of line end throughout, and takes a line of blanks for a row of one cell. */
function needsTidying(text: Buffer): boolean {
  let carriageReturns = 0;
  for (let at = text.indexOf(13); at >= 0; at = text.indexOf(13, at + 1)) carriageReturns += 1;
  let pairs = 0;
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(10, start);
    const end = found < 0 ? text.length : found;
    if (found >= 0) lines += 1;
    if (found > 0 && text[found - 1] === 13) pairs += 1;
    const first = text[start];
    if ((first === 32 || first === 9) && text.toString("utf8", start, end).trim() === "") return true;
    start = end + 1;
  }
  return carriageReturns > 0 && (carriageReturns !== pairs || pairs !== lines);
}

function normal(decoded: string, encoding: IncomingFile["encoding"]) {
  const text = decoded
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^[ \t]+$/gm, "");
  return { text: Buffer.from(text), encoding, isChanged: true };
}

function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0))
    return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0))
    return "utf-16be";
  return undefined;
}

function firstLineOf(text: Buffer): string {
  const end = text.indexOf(10);
  return text.toString("utf8", 0, end < 0 ? text.length : end).replace(/\r$/, "");
}

function delimiterOf(name: string, firstLine: string): "," | "\t" {
  if (firstLine.trim() === "") {
    throw new LayoutError(
      `${name}, row 1: expected the headings there, found a blank row. Delete the blank rows at the top.`,
    );
  }
  if (firstLine.includes(",")) return ",";
  if (firstLine.includes("\t")) return "\t";
  if (firstLine.includes(";")) {
    throw new LayoutError(
      `${name}, row 1: expected commas between the headings, found semicolons. Save it as "CSV (comma delimited)" with English settings.`,
    );
  }
  return ",";
}

const empty = (name: string) =>
  new UnreadableFileError(
    `${name}: the file is empty, not even headings. Export it again; if there is nothing to report, a file with headings only is right.`,
  );

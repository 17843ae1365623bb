/** One CSV file as it arrived: bytes, hash, headings, the shape of its lines, and where the bulk reader finds it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { LayoutError, UnreadableFileError } from "../errors.ts";
import type { CsvText } from "./csv-text.ts";
import { refuseChanged, takeFile } from "./inbox.ts";
import { emptyFile, readableText } from "./incoming-text.ts";
import { type LineShape, lineShape, MOST_LETTERS } from "./line-shape.ts";
import type { LoadNotice } from "./notice.ts";

export interface IncomingFile {
  /** File name without its folder, and in brackets the sheet or element where it holds several tables: what messages and the ledger say. */
  name: string;
  path: string;
  sha256: string;
  byteCount: number;
  encoding: "utf-8" | "utf-8 with mark" | "windows-1252" | "utf-16" | "xml" | "xlsx";
  delimiter: "," | "\t";
  /** First row, as written but unquoted. */
  headings: string[];
  shape: LineShape;
  /** Row of the file that its first record is: 2 below headings; 1 where records are counted (XML). */
  firstRow: number;
  /** Last line of the text: looked at when the file may be half written. */
  lastLine: string;
  notices: LoadNotice[];
  /** A sheet of a workbook that is not shown: its headings are known and nothing else. */
  isHidden?: boolean;
  /** The first lines below the headings: where a title stands above them they are told from these. */
  top: string[];
  /** Where the bulk reader finds it: the file itself, or a copy made by `writeCopies`. */
  readPath: string;
  /** Set when the bytes had to be changed for the reader; the bytes hashed are those that arrived. */
  copy: Buffer | undefined;
}

/** Reads a whole CSV file. Throws UnreadableFileError when it is empty, of another kind, damaged or broken off inside a quote. */
export function readIncoming(path: string): IncomingFile {
  const name = basename(path);
  const { bytes, sha256 } = takeFile(path);
  const { text, encoding, isChanged, notices } = readableText(name, bytes);
  if (text.every((byte) => byte === 10 || byte === 13 || byte === 32)) throw emptyFile(name);
  const delimiter = delimiterOf(name, firstLineOf(text));
  const shape = lineShape(text, delimiter);
  if (shape.unclosedQuote !== undefined) {
    throw new UnreadableFileError(
      `${name}, row ${shape.unclosedQuote}: a quote opens there and is never closed, so the file is broken off or damaged. Export it again.`,
    );
  }
  if (shape.overlong !== undefined) throw overlong(`${name}, row ${shape.overlong}`);
  const headings = splitLine(text.toString("utf8", 0, shape.headingsEnd).replace(/\r$/, ""), delimiter);
  refuseManyColumns(name, headings);
  return {
    name,
    path,
    sha256,
    byteCount: bytes.length,
    encoding,
    delimiter,
    headings,
    shape,
    firstRow: 2,
    lastLine: text.toString("utf8", text.lastIndexOf(10, text.length - 2) + 1).replace(/\r?\n$/, ""),
    notices: [...notices, ...noticesOf(delimiter, shape)],
    top: topOf(text),
    readPath: path,
    copy: isChanged ? text : undefined,
  };
}

function noticesOf(delimiter: string, { blankLines }: LineShape): LoadNotice[] {
  const tabs: LoadNotice = {
    notice: "delimiter",
    detail: "tabs between the cells; commas are expected",
    row_count: null,
    repair_id: "tabs",
  };
  const blank: LoadNotice = {
    notice: "blank lines",
    detail: "empty lines: left out",
    row_count: blankLines,
    repair_id: "blank-lines",
  };
  return [...(delimiter === "\t" ? [tabs] : []), ...(blankLines > 0 ? [blank] : [])];
}

/** A table of a file of another kind, whose rows were written as the CSV that the bulk reader takes. */
export function tableFile(
  about: Pick<IncomingFile, "name" | "path" | "sha256" | "byteCount" | "encoding" | "firstRow" | "notices">,
  headings: string[],
  table: CsvText,
): IncomingFile {
  if (table.overlong !== undefined) throw overlong(`${about.name}, row ${table.overlong + about.firstRow}`);
  refuseManyColumns(about.name, headings);
  const copy = table.bytes();
  return {
    ...about,
    top: topOf(copy),
    delimiter: ",",
    headings,
    shape: {
      shifts: [],
      wrapped: [],
      blankLines: 0,
      records: table.rows,
      headingsEnd: 0,
      lines: table.rows + about.firstRow - 1,
      unclosedQuote: undefined,
      overlong: undefined,
      endsWithLineBreak: true,
    },
    lastLine: table.lastLine,
    readPath: about.path,
    copy,
  };
}

/** Writes the copies that the bulk reader needs into a private folder while `work` runs, and removes them after. Then looks a second time: what was read is what was hashed. */
export async function withCopies<T>(
  files: readonly IncomingFile[],
  work: () => Promise<T>,
  /** Undefined, of a database that has no folder: the system's. */
  parent: string = tmpdir(),
): Promise<T> {
  const unchanged = async () => {
    try {
      return await work();
    } finally {
      const hashOf = new Map(files.map(({ path, sha256 }) => [path, sha256]));
      for (const [path, sha256] of hashOf) refuseChanged(path, sha256);
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
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(delimiter);
    const cell = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : end < 0 ? rest : rest.slice(0, end);
    cells.push(cell);
    if (end < 0 || end >= rest.length) return cells;
    rest = rest.slice(end + 1);
  }
}

/** A title and what is said below it take no more lines. */
const TOP_LINES = 10;
const topOf = (text: Buffer): string[] => text.toString("utf8", 0, 16_384).split(/\r?\n/).slice(1, TOP_LINES);

function firstLineOf(text: Buffer): string {
  const end = text.indexOf(10);
  return text.toString("utf8", 0, Math.min(end < 0 ? text.length : end, MOST_LETTERS)).replace(/\r$/, "");
}

/** As many as a sheet has. */
const MOST_COLUMNS = 16_384;

function refuseManyColumns(name: string, { length }: readonly string[]): void {
  if (length <= MOST_COLUMNS) return;
  throw new LayoutError(
    `${name}, row 1: it has ${length.toLocaleString("en-GB")} columns, more than a sheet can have. Export the file again with the columns of the return.`,
  );
}

const overlong = (place: string) =>
  new UnreadableFileError(
    `${place}: the row has more than ${MOST_LETTERS.toLocaleString("en-GB")} letters, which none of the return has. Look there for a cell that holds a text, or a quote that is closed far below; mend it or export the file again.`,
  );

function delimiterOf(name: string, firstLine: string): "," | "\t" {
  if (firstLine.trim() === "") {
    throw new LayoutError(
      `${name}, row 1: expected the headings there, found a blank row. Delete the blank rows at the top.`,
    );
  }
  if (/^"?sep=/i.test(firstLine)) {
    throw new LayoutError(
      `${name}, row 1: expected the headings there, found a line for a spreadsheet (sep=). Delete that line, or export the file again without it.`,
    );
  }
  if (firstLine.includes(",")) return ",";
  if (firstLine.includes("\t")) return "\t";
  const other = firstLine.includes(";") ? "semicolons" : firstLine.includes("|") ? "bars" : undefined;
  if (other !== undefined) {
    throw new LayoutError(
      `${name}, row 1: expected commas between the headings, found ${other}. Save it as "CSV (comma delimited)" with English settings.`,
    );
  }
  return ",";
}

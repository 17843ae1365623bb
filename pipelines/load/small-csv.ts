/** The only file that imports csv-parse: manifests, reference lists, local registers and published aggregates. Never child-level rows. */
import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CsvError, parse } from "csv-parse/sync";
import { UnreadableFileError } from "../errors.ts";

export interface SmallCsv {
  /** Path as given, for messages. */
  file: string;
  encoding: "utf-8" | "windows-1252" | "utf-16";
  had_byte_order_mark: boolean;
  /** First row, trimmed, repeats kept. */
  headings: string[];
  rows: { /** Line in the file, 1 = the headings. */ line: number; cells: string[] }[];
}

/** Text of a file's bytes: UTF-8 or UTF-16 by its mark, else UTF-8 when it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: SmallCsv["encoding"]; marked: boolean } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded("utf-16le", "utf-16", bytes, true);
  if (first === 0xfe && second === 0xff) return decoded("utf-16be", "utf-16", bytes, true);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", marked };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: "windows-1252", marked: false };
  }
}

const PIECE_BYTES = 65_536;

/** The text of `decodeText` without its mark, in pieces: for what is too large to hold twice. */
export function* textPieces(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  const decoder = wide !== undefined || isUtf8(bytes) ? new TextDecoder(wide) : undefined;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    yield decoder === undefined ? decodeWindows1252(piece) : decoder.decode(piece, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** Bytes 80 to 9F of Windows-1252: Node 20's own decoder reads them as Latin-1 controls. */
const HIGH = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f".concat(
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178",
);

/** Text of Windows-1252 bytes, the same on every version of Node. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter);
}

function decoded(label: string, encoding: SmallCsv["encoding"], bytes: Uint8Array, marked: boolean) {
  return { text: new TextDecoder(label).decode(bytes), encoding, marked };
}

/** Reads a whole CSV file into text cells. Throws UnreadableFileError naming file and line when it is not one table. */
export function readSmallCsv(file: string): SmallCsv {
  const { text, encoding, marked } = decodeText(readFileSync(file));
  return { file, encoding, had_byte_order_mark: marked, ...parseSmallCsv(text, file) };
}

/** Rows with a number of cells other than that of the headings stop the read, but for wholly blank ones, which are left out. */
export function parseSmallCsv(
  text: string,
  file: string,
  delimiter: "," | "\t" = ",",
): Pick<SmallCsv, "headings" | "rows"> {
  const records = parseRecords(text, file, delimiter);
  const head = records[0];
  if (head === undefined)
    throw new UnreadableFileError(`${file}: expected a first row of headings, the file is empty.`);
  const rows: SmallCsv["rows"] = [];
  for (const { line, cells } of records.slice(1)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.length !== head.cells.length) {
      throw new UnreadableFileError(
        `${file}, line ${line}: expected ${head.cells.length} cells as in the headings, found ${cells.length}. ` +
          "Export the file again, or mend that line.",
      );
    }
    rows.push({ line, cells });
  }
  return { headings: head.cells.map((cell) => cell.trim()), rows };
}

const HEAD_ROWS = 20;

/** The first rows of a CSV text, ragged or not: for finding its headings. Empty when the quoting cannot be read. */
export function parseHead(text: string): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: HEAD_ROWS,
    }) as string[][];
    return records.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }));
  } catch {
    return [];
  }
}

function parseRecords(text: string, file: string, delimiter: string): { line: number; cells: string[] }[] {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
      cells: record,
    }));
  } catch (error) {
    const lines = (error as CsvError & { lines?: number }).lines;
    const place = lines === undefined ? file : `${file}, line ${lines}`;
    throw new UnreadableFileError(
      `${place}: the quoting is broken, so the cells cannot be told apart. Export it again.`,
    );
  }
}

/** One CSV line per row, LF, quoted only where needed: the same rows always give the same bytes. */
export function formatSmallCsv(headings: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = [headings.map(quoted).join(",")];
  for (const row of rows) lines.push(headings.map((heading) => quoted(String(row[heading] ?? ""))).join(","));
  return `${lines.join("\n")}\n`;
}

/** One cell as it stands in a CSV. */
export const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of one reference table in every folder that has it, in the folders' order: heading to cell. */
export function rowsInFolders(folders: readonly string[], name: string): Record<string, string>[] {
  return folders
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readSmallCsv(file))
    .flatMap(({ headings, rows }) =>
      rows.map(({ cells }) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""]))),
    );
}

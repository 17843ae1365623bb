/** Files that may hold a reference list, as CSV that the engine can read: only the head of a large one is looked at. */
import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeText, formatSmallCsv, parseHead } from "../../load/small-csv.ts";

export interface ListTable {
  /** File that the user gave, or the sheet of it. */
  label: string;
  /** UTF-8 CSV with the rows: the file itself, or a copy in the scratch folder. */
  csv: string;
  /** The first rows, one of which should be the headings. */
  head: { line: number; cells: string[] }[];
  /** Too large to hold in memory: read straight from the file, every row as wide as the headings. */
  isLarge: boolean;
}

const HEAD_BYTES = 65_536;
const HEAD_ROWS = 20;
/** Largest file that is decoded in memory; every list but the postcode directory is far smaller. */
const LARGE = 64 * 1024 * 1024;

/**
 * The tables of a CSV or JSON file or of a workbook's sheets; empty when it is none of these, or not text. `scratch` holds copies made
 * on the way. Throws UnreadableFileError for a workbook that cannot be opened.
 */
export async function openListTables(path: string, scratch: string): Promise<ListTable[]> {
  if (isWorkbook(path)) return sheetsOf(path, scratch);
  if (/\.json$/i.test(path)) return holidaysOfJson(path, scratch);
  if (!/\.(csv|txt)$/i.test(path)) return [];
  if (statSync(path).size > LARGE) {
    const head = firstBytes(path).toString("utf8");
    return [{ label: path, csv: path, head: parseHead(wholeLines(head)), isLarge: true }];
  }
  const { text, encoding } = decodeText(readFileSync(path));
  const csv = encoding === "utf-8" ? path : copyOf(path, text, scratch);
  return [{ label: path, csv, head: parseHead(wholeLines(text.slice(0, HEAD_BYTES))), isLarge: false }];
}

/** SHA-256 of a file, read in pieces. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}

function firstBytes(path: string): Buffer {
  const buffer = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, "r");
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** A head that was cut in the middle of a line loses that line. */
const wholeLines = (text: string): string =>
  text.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf("\n") + 1);

function copyOf(path: string, text: string, scratch: string): string {
  const copy = join(scratch, `${basename(path)}.utf-8.csv`);
  writeFileSync(copy, text);
  return copy;
}

/** A workbook's name. */
export const isWorkbook = (path: string): boolean => /\.(xlsx|ods)$/i.test(path);

async function readSheets(path: string): Promise<{ sheet: string; rows: string[][] }[]> {
  if (/\.ods$/i.test(path)) return (await import("../../load/ods-sheets.ts")).readOdsSheets(path);
  return (await import("../../load/workbook-return.ts")).readSheets(path);
}

/** Each sheet as a CSV of rows that are all as wide as the widest; a line break inside a cell becomes a blank. */
async function sheetsOf(path: string, scratch: string): Promise<ListTable[]> {
  return (await readSheets(path)).map(({ sheet, rows }, number) => {
    const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    const names = Array.from({ length: width }, (_, at) => String(at));
    const lines = rows.map((cells) => names.map((_, at) => (cells[at] ?? "").replace(/\s*[\r\n]+\s*/g, " ")));
    const csv = join(scratch, `${basename(path)}.${number}.csv`);
    const text = formatSmallCsv(
      names,
      lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [String(at), cell]))),
    );
    writeFileSync(csv, text.slice(text.indexOf("\n") + 1));
    const head = lines
      .slice(0, HEAD_ROWS)
      .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }));
    return { label: `${path} [${sheet}]`, csv, head, isLarge: false };
  });
}

/** gov.uk's bank holidays: divisions with events, or one division alone. */
function holidaysOfJson(path: string, scratch: string): ListTable[] {
  if (statSync(path).size > LARGE) return [];
  let json: unknown;
  try {
    json = JSON.parse(decodeText(readFileSync(path)).text);
  } catch {
    return [];
  }
  const divisions = isDivision(json) ? [json] : Object.values(json ?? {}).filter(isDivision);
  if (divisions.length === 0) return [];
  const headings = ["date", "title", "division"];
  const rows = divisions.flatMap(({ division, events }) => events.map((event) => ({ ...event, division })));
  const csv = copyOf(path, formatSmallCsv(headings, rows), scratch);
  return [{ label: path, csv, head: [{ line: 1, cells: headings }], isLarge: false }];
}

const isDivision = (value: unknown): value is { division: string; events: Record<string, unknown>[] } =>
  typeof value === "object" && value !== null && Array.isArray((value as { events?: unknown }).events);

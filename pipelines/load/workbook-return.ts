/**
 * A workbook (.xlsx) with a sheet for each table. The only file that imports read-excel-file. Cells are written out as text:
 * dates as DD/MM/YYYY, whole numbers as they are stored, other numbers to the 15 digits that a spreadsheet holds.
 */
import { basename } from "node:path";
import { zipSync } from "fflate";
import { LayoutError, UnreadableFileError } from "../errors.ts";
import { CsvText } from "./csv-text.ts";
import { takeFile } from "./inbox.ts";
import { type IncomingFile, tableFile } from "./incoming-file.ts";
import type { LoadNotice } from "./notice.ts";
import { numberText } from "./number-text.ts";
import { MOST_UNPACKED_BYTES, notOpened, tooLarge } from "./packed-parts.ts";
import { plainHeading } from "./recognise.ts";
import {
  firstRowOf,
  type Inside,
  insideOf,
  isSheetPart,
  NOTHING,
  type Parts,
  partsOf,
  refuseVast,
} from "./workbook-parts.ts";

/** A number as the workbook's own text has it. */
class StoredNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Cell = string | StoredNumber | boolean | Date | null;

/** One file for each sheet that is not empty; of hidden ones only the headings. Throws UnreadableFileError or LayoutError naming the sheet. */
export async function readWorkbook(path: string): Promise<IncomingFile[]> {
  const name = basename(path);
  const { bytes, sha256 } = takeFile(path);
  const parts = partsOf(name, bytes);
  const inside = insideOf(name, parts);
  refuseVast(name, inside);
  const sheets = await cellsOf(name, parts);
  const filled = sheets.filter(({ data }) => !data.every(isBlank));
  const isHidden = ({ sheet }: Sheet) => inside.get(sheet)?.isHidden === true;
  const shown = filled.filter((sheet) => !isHidden(sheet));
  if (shown.length === 0) {
    throw new UnreadableFileError(
      `${name}: none of its sheets shows a table. Put each table of the return on a sheet of its own.`,
    );
  }
  const left: LoadNotice[] = [
    ...notRead(
      "empty sheets",
      sheets.filter((sheet) => !filled.includes(sheet)),
    ),
    ...notRead("hidden sheets", filled.filter(isHidden)),
  ];
  const about = { path, sha256, byteCount: bytes.length, encoding: "xlsx" as const, firstRow: 2 };
  const hidden = filled.filter(isHidden).map(({ sheet, data: [first = []] }) => {
    const headings = first.map(textOf);
    const file = { ...about, name: `${name} [${sheet}]`, notices: [] };
    return { ...tableFile(file, headings, new CsvText(headings)), isHidden: true };
  });
  const files = shown.map(({ sheet, data }, number) => {
    refuseSheet(name, sheet, inside.get(sheet));
    const label = `${name} [${sheet}]`;
    const { headings, table, numbers } = tableOf(label, data);
    const notices = [...sheetNotices(numbers, inside.get(sheet)), ...(number === 0 ? left : [])];
    return tableFile({ ...about, name: label, notices }, headings, table);
  });
  return [...files, ...hidden];
}

function refuseSheet(name: string, sheet: string, { isMerged, unknownCell }: Inside = NOTHING): void {
  if (isMerged) {
    throw new LayoutError(
      `${name}, sheet ${sheet}: cells are merged there. Unmerge them, and leave the headings in row 1 with the table below and nothing else.`,
    );
  }
  if (unknownCell !== undefined) {
    throw new UnreadableFileError(
      `${name}, sheet ${sheet}, cell ${unknownCell}: it holds an error such as #N/A, or a formula that was never worked out, and would be read as blank. Put the value there, or export the file again.`,
    );
  }
}

function sheetNotices(numbers: number, { hiddenRows }: Inside = NOTHING): LoadNotice[] {
  const workbook: LoadNotice = {
    notice: "workbook",
    detail: "cells written out as text, dates as DD/MM/YYYY",
    row_count: null,
    repair_id: "workbook",
  };
  const ids: LoadNotice = {
    notice: "ids that are numbers",
    detail: "column CHILD: if ids have leading zeros, the workbook has lost them",
    row_count: numbers,
  };
  const rows: LoadNotice = {
    notice: "hidden rows",
    detail: "by a filter or by hand: read as the others are",
    row_count: hiddenRows,
  };
  return [workbook, ...(numbers === 0 ? [] : [ids]), ...(hiddenRows === 0 ? [] : [rows])];
}

/** The first row of each visible sheet, as text: tells what a workbook is, without its tables. Throws UnreadableFileError. */
export async function readFirstRows(path: string): Promise<string[][]> {
  const name = basename(path);
  const parts = partsOf(name, takeFile(path).bytes);
  for (const part of Object.keys(parts).filter(isSheetPart)) parts[part] = firstRowOf(parts[part] as Uint8Array);
  return (await visibleSheets(name, parts)).map(({ data: [first = []] }) => first.map(textOf));
}

/** The visible sheets of a workbook with their cells as text, row by row: for lists of our own use. Throws UnreadableFileError. */
export async function readSheets(path: string): Promise<{ sheet: string; rows: string[][] }[]> {
  const name = basename(path);
  const sheets = await visibleSheets(name, partsOf(name, takeFile(path).bytes));
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((cells) => cells.map(textOf)) }));
}

async function visibleSheets(name: string, parts: Parts): Promise<Sheet[]> {
  const inside = insideOf(name, parts);
  refuseVast(name, inside);
  return (await cellsOf(name, parts)).filter(({ sheet }) => inside.get(sheet)?.isHidden !== true);
}

const notRead = (notice: string, sheets: readonly Sheet[]): LoadNotice[] =>
  sheets.length === 0
    ? []
    : [{ notice, detail: `${sheets.map(({ sheet }) => sheet).join(", ")}: not read`, row_count: null }];

interface Sheet {
  sheet: string;
  data: Cell[][];
}

/** The reader gets the parts that were unpacked and checked here: it would unpack anything. */
async function cellsOf(name: string, parts: Parts): Promise<Sheet[]> {
  const { default: read } = await import("read-excel-file/node");
  const sheets = await read(Buffer.from(zipSync(parts, { level: 0 })), {
    trim: false,
    parseNumber: (text: string) => new StoredNumber(text),
  }).catch(() => {
    throw notOpened(name);
  });
  // Of a sheet that is listed and is not there.
  if (sheets.some(({ data }) => data === undefined)) throw notOpened(name);
  const all = sheets as unknown as Sheet[];
  for (const sheet of all) refuseImpossible(name, sheet);
  return all;
}

const NUMBER = /^\s*[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i;
const isNumber = ({ text }: StoredNumber): boolean => NUMBER.test(text) && Number.isFinite(Number(text));
const isDay = (date: Date): boolean => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;

/** A number or a day that is none: a spreadsheet shows #### there, or does not open the file. */
function refuseImpossible(name: string, { sheet, data }: Sheet): void {
  for (const [row, cells] of data.entries()) {
    const column = cells.findIndex(
      (cell) => (cell instanceof StoredNumber && !isNumber(cell)) || (cell instanceof Date && !isDay(cell)),
    );
    if (column < 0) continue;
    throw new UnreadableFileError(
      `${name}, sheet ${sheet}, row ${row + 1}, column ${column + 1}: expected a number or a day of the calendar, found neither (a spreadsheet may show #### there). ` +
        "Put the right value there, then load again.",
    );
  }
}

const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => cell === null || cell === "");

function tableOf(label: string, data: readonly Cell[][]): { headings: string[]; table: CsvText; numbers: number } {
  const [first = [], ...below] = data;
  if (isBlank(first)) {
    throw new LayoutError(
      `${label}, row 1: expected the headings there, found a blank row. Delete the blank rows at the top.`,
    );
  }
  const headings = first.map(textOf);
  const table = new CsvText(headings);
  const child = headings.findIndex((heading) => ["CHILD", "CHILDID", "CHILD_ID"].includes(plainHeading(heading)));
  let numbers = 0;
  for (const [at, cells] of below.entries()) {
    const id = cells[child];
    if (id instanceof StoredNumber) {
      numbers += 1;
      refuseDamagedId(label, at + 2, id.text);
    }
    table.add(headings.map((_, column) => textOf(cells[column] ?? null)));
    // A long text is packed once and may stand in every cell.
    if (table.letters > MOST_UNPACKED_BYTES) throw tooLarge(label);
  }
  return { headings, table, numbers };
}

function refuseDamagedId(label: string, row: number, text: string): void {
  if (/^\d+$/.test(text) && Number(text) < 2 ** 53) return;
  throw new UnreadableFileError(
    `${label}, row ${row}, column CHILD: the id is a number that a spreadsheet has rounded or written with E+, so the ids are damaged. ` +
      "Export the file again and do not open it in a spreadsheet.",
  );
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (!(cell instanceof StoredNumber)) return cell;
  return numberText(cell.text);
}

function dateText(date: Date): string {
  const iso = date.toISOString();
  const day = iso.slice(0, 10).split("-").reverse().join("/");
  const time = iso.slice(11, 19);
  return time === "00:00:00" ? day : `${day} ${time}`;
}

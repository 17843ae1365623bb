/**
 * A workbook (.xlsx) with a sheet for each table. The only file that imports read-excel-file. Cells are written out as text:
 * dates as DD/MM/YYYY, whole numbers as they are stored, other numbers to the 15 digits that a spreadsheet holds.
 */
import { basename } from "node:path";
import { strFromU8 } from "fflate";
import { LayoutError, UnreadableFileError } from "../errors.ts";
import { CsvText } from "./csv-text.ts";
import { takeFile } from "./inbox.ts";
import { type IncomingFile, tableFile } from "./incoming-file.ts";
import type { LoadNotice } from "./notice.ts";
import { numberText } from "./number-text.ts";
import { notOpened, unpackParts } from "./packed-parts.ts";
import { plainHeading } from "./recognise.ts";

/** A number as the workbook's own text has it. */
class StoredNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Cell = string | StoredNumber | boolean | Date | null;

/** One file for each sheet that is not empty or hidden. Throws UnreadableFileError or LayoutError naming the sheet. */
export async function readWorkbook(path: string): Promise<IncomingFile[]> {
  const name = basename(path);
  const { bytes, sha256 } = takeFile(path);
  const { hidden, merged, unknown } = insideOf(name, bytes);
  const sheets = await cellsOf(name, bytes);
  const empty = sheets.filter(({ data }) => data.every(isBlank)).map(({ sheet }) => sheet);
  const read = sheets.filter(({ sheet }) => !empty.includes(sheet) && !hidden.includes(sheet));
  if (read.length === 0) {
    throw new UnreadableFileError(
      `${name}: none of its sheets shows a table. Put each table of the return on a sheet of its own.`,
    );
  }
  const left: LoadNotice[] = [
    ...notRead("empty sheets", empty),
    ...notRead(
      "hidden sheets",
      hidden.filter((sheet) => !empty.includes(sheet)),
    ),
  ];
  return read.map(({ sheet, data }, number) => {
    if (merged.includes(sheet)) {
      throw new LayoutError(
        `${name}, sheet ${sheet}: cells are merged there. Unmerge them, and leave the headings in row 1 with the table below and nothing else.`,
      );
    }
    const cell = unknown.get(sheet);
    if (cell !== undefined) {
      throw new UnreadableFileError(
        `${name}, sheet ${sheet}, cell ${cell}: it holds an error such as #N/A, or a formula that was never worked out, and would be read as blank. Put the value there, or export the file again.`,
      );
    }
    const label = `${name} [${sheet}]`;
    const { headings, rows, numbers } = tableOf(label, data);
    const notices: LoadNotice[] = [
      {
        notice: "workbook",
        detail: "cells written out as text, dates as DD/MM/YYYY",
        row_count: null,
        repair_id: "workbook",
      },
      ...(numbers === 0
        ? []
        : [
            {
              notice: "ids that are numbers",
              detail: "column CHILD: if ids have leading zeros, the workbook has lost them",
              row_count: numbers,
            },
          ]),
      ...(number === 0 ? left : []),
    ];
    const about = {
      name: label,
      path,
      sha256,
      byteCount: bytes.length,
      encoding: "xlsx" as const,
      firstRow: 2,
      notices,
    };
    const table = new CsvText(headings);
    for (const cells of rows) table.add(cells);
    return tableFile(about, headings, table);
  });
}

/** The visible sheets of a workbook with their cells as text, row by row: for lists of our own use. Throws UnreadableFileError. */
export async function readSheets(path: string): Promise<{ sheet: string; rows: string[][] }[]> {
  const name = basename(path);
  const { bytes } = takeFile(path);
  const { hidden } = insideOf(name, bytes);
  const sheets = (await cellsOf(name, bytes)).filter(({ sheet }) => !hidden.includes(sheet));
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((cells) => cells.map(textOf)) }));
}

const notRead = (notice: string, sheets: readonly string[]): LoadNotice[] =>
  sheets.length === 0 ? [] : [{ notice, detail: `${sheets.join(", ")}: not read`, row_count: null }];

/** The first cell of an error (t="e"), or of a formula without a result. */
const UNKNOWN_CELL = /<c [^>]*\br="([A-Z]+\d+)"(?:[^>]*\bt="e"|[^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>)/;

/** Names of hidden sheets, of those with merged cells, and of those with a cell of unknown value which is the first, from the workbook's own parts. */
function insideOf(
  name: string,
  bytes: Buffer,
): { hidden: string[]; merged: string[]; unknown: ReadonlyMap<string, string> } {
  const parts = unpackParts(name, bytes, (part) =>
    /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(part),
  );
  const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const attribute = (tag: string, of: string) => new RegExp(`\\b${of}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const tags = (part: string, tag: string) => text(part).match(new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*>`, "g")) ?? [];
  const targets = new Map(
    tags("xl/_rels/workbook.xml.rels", "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  const sheets = tags("xl/workbook.xml", "sheet").map((tag) => ({
    sheet: unescaped(attribute(tag, "name")),
    isHidden: /hidden/i.test(attribute(tag, "state")),
    part: (targets.get(attribute(tag, "r:id")) ?? "").replace(/^\/?(xl\/)?/, "xl/"),
  }));
  return {
    hidden: sheets.filter(({ isHidden }) => isHidden).map(({ sheet }) => sheet),
    merged: sheets.filter(({ part }) => text(part).includes("<mergeCell ")).map(({ sheet }) => sheet),
    unknown: new Map(
      sheets.flatMap(({ sheet, part }) => {
        const cell = UNKNOWN_CELL.exec(text(part))?.[1];
        return cell === undefined ? [] : [[sheet, cell] as const];
      }),
    ),
  };
}

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[entity] ?? "",
  );

async function cellsOf(name: string, bytes: Buffer): Promise<{ sheet: string; data: Cell[][] }[]> {
  const { default: read } = await import("read-excel-file/node");
  try {
    const sheets = await read(bytes, { trim: false, parseNumber: (text: string) => new StoredNumber(text) });
    return sheets as unknown as { sheet: string; data: Cell[][] }[];
  } catch {
    throw notOpened(name);
  }
}

const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => cell === null || cell === "");

function tableOf(label: string, data: readonly Cell[][]): { headings: string[]; rows: string[][]; numbers: number } {
  const [first = [], ...below] = data;
  if (isBlank(first)) {
    throw new LayoutError(
      `${label}, row 1: expected the headings there, found a blank row. Delete the blank rows at the top.`,
    );
  }
  const headings = first.map(textOf);
  const child = headings.findIndex((heading) => ["CHILD", "CHILDID", "CHILD_ID"].includes(plainHeading(heading)));
  let numbers = 0;
  const rows = below.map((cells, at) => {
    const id = cells[child];
    if (id instanceof StoredNumber) {
      numbers += 1;
      refuseDamagedId(label, at + 2, id.text);
    }
    return headings.map((_, column) => textOf(cells[column] ?? null));
  });
  return { headings, rows, numbers };
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

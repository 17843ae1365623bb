/** The only file that imports exceljs: sheets of words and of rows to the bytes of a workbook, the same bytes for the same sheets. */
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Column, DataValidation, Fill, Row, Style, stream, Worksheet } from "exceljs";
import { unzipSync, zipSync } from "fflate";

export type CellValue = string | number | null;

export interface SheetColumn {
  heading: string;
  /** In characters. */
  width: number;
  /** text: whatever is typed there stays text. date: values are ISO dates. Left out: words of ours. */
  kind?: "text" | "number" | "date";
  /** The reader writes here. */
  isAnswer?: boolean;
  /** The only values that may be chosen. */
  choices?: readonly string[];
}

export interface RowsSheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly CellValue[][];
  /** Columns that stay in sight, from the left. */
  frozen: number;
}

export interface WordsSheet {
  name: string;
  /** Column widths in characters. */
  widths: readonly number[];
  lines: readonly { cells: readonly CellValue[]; style?: "title" | "marking" | "head" | "strong" }[];
}

export interface WorkbookWords {
  title: string;
  /** Printed at the top of each page. */
  marking: string;
  /** Printed at the foot. */
  foot: string;
}

const INK = "FF0B0C0C";
const US = "FF12436D";
const WASH = "FFF1F4F8";
const ANSWER = "FFFFF9DB";
const HAIR = { style: "thin", color: { argb: "FFC9C6BD" } } as const;
const FONT = { name: "Calibri", size: 11, color: { argb: INK } };
const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

/** Excel reads no more of a cell. */
const LONGEST_CELL = 32_000;
/** Older programs show a text cell of more than this as a row of #. */
const LONGEST_TEXT_CELL = 255;

/** Any day will do: a workbook says in its cells when it was made. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));

/** Texts are written as text cells, never as formulas or links, whatever they begin with. Needs the sheets whole, in their order. */
export async function workbookBytes(
  words: WorkbookWords,
  sheets: readonly (RowsSheet | WordsSheet)[],
): Promise<Uint8Array> {
  const { default: Excel } = await import("exceljs");
  const out = new PassThrough();
  const bytes = buffer(out);
  const options = {
    stream: out,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 0 } },
    creator: "Careboard",
    lastModifiedBy: "Careboard",
    created: NO_DAY,
  };
  const book = new Excel.stream.xlsx.WorkbookWriter(
    options as unknown as stream.xlsx.WorkbookWriterOptions & {
      filename: string;
    },
  );
  for (const sheet of sheets) {
    if ("rows" in sheet) await addRows(book, sheet, words);
    else addWords(book, sheet, words);
  }
  await book.commit();
  return sameBytes(await bytes);
}

/** Entries in the order of their names, at one fixed time of the clock. */
function sameBytes(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1), level: 6 });
}

function page(words: WorkbookWords, landscape: boolean): Partial<Worksheet> {
  const safe = (text: string) => text.replaceAll("&", "&&");
  return {
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(landscape ? { printTitlesRow: "1:1" } : {}),
    },
    headerFooter: {
      oddHeader: `&C&B${safe(words.marking)}`,
      oddFooter: `&L${safe(words.foot)}&RPage &P of &N`,
    },
  } as Partial<Worksheet>;
}

async function addRows(book: stream.xlsx.WorkbookWriter, sheet: RowsSheet, words: WorkbookWords): Promise<void> {
  const columns = sheet.columns.length;
  const last = sheet.rows.length + 1;
  const added = book.addWorksheet(sheet.name, {
    ...page(words, true),
    views: [{ state: "frozen", xSplit: sheet.frozen, ySplit: 1 }],
  } as never);
  added.columns = sheet.columns.map(({ width, kind }) => ({
    width,
    ...(kind === "text" ? { style: { numFmt: "@", font: FONT } } : {}),
  })) as Column[];
  added.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(last, 2), column: columns } };
  for (const [index, { choices }] of sheet.columns.entries()) {
    if (choices === undefined) continue;
    const letter = added.getColumn(index + 1).letter;
    validations(added).add(`${letter}2:${letter}${Math.max(last, 2)}`, {
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "Not in the list",
      error: `Choose one of: ${choices.join(", ")}.`,
      formulae: [`"${choices.join(",")}"`],
    });
  }
  const head = added.addRow(sheet.columns.map(({ heading }) => heading));
  head.height = 32;
  head.eachCell((cell) => {
    cell.style = {
      font: { ...FONT, bold: true, color: { argb: "FFFFFFFF" } },
      fill: fill(US),
      alignment: { wrapText: true, vertical: "middle" },
    };
  });
  head.commit();
  const styled = sheet.columns.map((column) => ({ ...column, styles: stylesOf(column) }));
  for (const [index, cells] of sheet.rows.entries()) {
    writeRow(added.addRow([]), styled, cells);
    // The writer packs on another turn: without a pause the whole sheet waits in memory.
    if (index % 1000 === 999) await new Promise((next) => setImmediate(next));
  }
  added.commit();
}

const validations = (sheet: Worksheet) =>
  (sheet as unknown as { dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations;

/** A column's two styles: one object each, which the writer then knows again without comparing it. */
function stylesOf(column: SheetColumn): { words: Partial<Style>; text: Partial<Style> } {
  const words: Partial<Style> = {
    font: FONT,
    alignment: {
      wrapText: column.width > 6,
      vertical: "top",
      horizontal: column.kind === "number" ? "right" : "left",
    },
    border: { bottom: HAIR },
    ...(column.kind === "date" ? { numFmt: "dd/mm/yyyy" } : {}),
    ...(column.isAnswer ? { fill: fill(ANSWER) } : {}),
  };
  return { words, text: { ...words, numFmt: "@" } };
}

function writeRow(
  row: Row,
  columns: readonly (SheetColumn & { styles: ReturnType<typeof stylesOf> })[],
  cells: readonly CellValue[],
): void {
  for (const [index, { kind, styles }] of columns.entries()) {
    const value = cells[index] ?? null;
    const cell = row.getCell(index + 1);
    cell.value = value === null ? null : kind === "date" ? new Date(`${value}T00:00:00Z`) : shortened(value);
    cell.style = kind === "text" && String(value ?? "").length <= LONGEST_TEXT_CELL ? styles.text : styles.words;
  }
  row.commit();
}

/** Excel reads "_x003D_" in a text as the sign of that number: such a text is written so that it stays as it is. */
const shortened = (value: string | number) =>
  typeof value === "string" ? value.slice(0, LONGEST_CELL).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;

const STYLES = {
  title: { font: { ...FONT, bold: true, size: 18, color: { argb: US } } },
  marking: { font: { ...FONT, bold: true }, border: { top: HAIR, bottom: HAIR } },
  head: {
    font: { ...FONT, bold: true },
    fill: fill(WASH),
    border: { bottom: { style: "medium", color: { argb: INK } } },
  },
  strong: { font: { ...FONT, bold: true } },
} as const;

function addWords(book: stream.xlsx.WorkbookWriter, sheet: WordsSheet, words: WorkbookWords): void {
  const added = book.addWorksheet(sheet.name, { ...page(words, false), views: [{ showGridLines: false }] } as never);
  added.columns = sheet.widths.map((width) => ({ width })) as Column[];
  for (const { cells, style } of sheet.lines) {
    const row = added.addRow([]);
    for (const [index, value] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value === null ? null : shortened(value);
      const isTitle = style === "title" || style === "marking";
      cell.style = {
        ...(style === undefined ? { font: FONT } : STYLES[style]),
        alignment: { wrapText: !isTitle, vertical: "top", horizontal: typeof value === "number" ? "right" : "left" },
      };
    }
    row.commit();
  }
  added.commit();
}

/**
 * The only file that imports exceljs: sheets of words and of rows to a workbook, the same bytes for the same sheets. Rows are written as they
 * come and packed as they are written: a sheet of 100,000 rows needs no more memory than one of 1,000, but for its distinct texts.
 */
import { once } from "node:events";
import { PassThrough, type Readable, type Writable } from "node:stream";
import type { Column, DataValidation, Row, stream, Worksheet } from "exceljs";
import { FONT, HEAD, heightOf, LINE, stylesOf, wordsStyle } from "./workbook-look.ts";

export type { Alignment, Fill, Style } from "exceljs";

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
  /** Behind the others: not printed, or not seen at all. */
  aside?: "unprinted" | "hidden";
}

export interface RowsSheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<CellValue[]> | AsyncIterable<CellValue[]>;
  /** Columns that stay in sight, from the left. */
  frozen: number;
}

export interface WordsSheet {
  name: string;
  /** Column widths in characters. */
  widths: readonly number[];
  /** Places of the columns of numbers, from 0. */
  numbers?: readonly number[];
  lines: readonly { cells: readonly CellValue[]; style?: "title" | "marking" | "head" | "strong" }[];
}

export interface WorkbookWords {
  title: string;
  /** Printed at the top of each page. */
  marking: string;
  /** Printed at the foot. */
  foot: string;
}

/** Excel reads no more of a cell. */
const LONGEST_CELL = 32_000;
/** Older programs show a text cell of more than this as a row of #. */
const LONGEST_TEXT_CELL = 255;

/** Any day will do: a workbook says in its cells when it was made. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));

/** Rows between two looks at whether the packer follows. */
const ROWS_AT_ONCE = 500;

/** The bytes as they are made. Texts are written as text cells, never as formulas or links, whatever they begin with. */
export function workbookStream(words: WorkbookWords, sheets: readonly (RowsSheet | WordsSheet)[]): Readable {
  const out = new PassThrough();
  writeBook(out, words, sheets).catch((error: Error) => out.destroy(error));
  return out;
}

async function writeBook(
  out: Writable,
  words: WorkbookWords,
  sheets: readonly (RowsSheet | WordsSheet)[],
): Promise<void> {
  const Writer = await writerOfOneDay();
  const book = new Writer({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    creator: "Careboard",
    lastModifiedBy: "Careboard",
    created: NO_DAY,
  });
  for (const sheet of sheets) {
    if ("rows" in sheet) await addRows(book, sheet, words);
    else addWords(book, sheet, words);
  }
  await book.commit();
}

type BookWriter = stream.xlsx.WorkbookWriter;

/** exceljs gives each packed part the time of the clock: here one fixed day, before its first part is there. */
async function writerOfOneDay(): Promise<new (options: unknown) => BookWriter> {
  const { default: Excel } = await import("exceljs");
  const Writer = Excel.stream.xlsx.WorkbookWriter as unknown as new (
    options: unknown,
  ) => {
    zip: { append(part: unknown, entry: object): unknown };
    addThemes(): Promise<unknown>;
  };
  class OneDay extends Writer {
    override addThemes(): Promise<unknown> {
      const append = this.zip.append.bind(this.zip);
      this.zip.append = (part, entry) => append(part, { ...entry, date: NO_DAY });
      return super.addThemes();
    }
  }
  return OneDay as unknown as new (
    options: unknown,
  ) => BookWriter;
}

function page(words: WorkbookWords, repeatsHead: boolean): Partial<Worksheet> {
  const safe = (text: string) => text.replaceAll("&", "&&");
  return {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.3, right: 0.3, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(repeatsHead ? { printTitlesRow: "1:1" } : {}),
    },
    headerFooter: {
      oddHeader: `&C&B${safe(words.marking)}`,
      oddFooter: `&L${safe(words.foot)}&RPage &P of &N`,
    },
  } as Partial<Worksheet>;
}

async function addRows(book: stream.xlsx.WorkbookWriter, sheet: RowsSheet, words: WorkbookWords): Promise<void> {
  const added = book.addWorksheet(sheet.name, {
    ...page(words, true),
    views: [{ state: "frozen", xSplit: sheet.frozen, ySplit: 1 }],
  } as never);
  added.columns = sheet.columns.map(({ width, kind, aside }) => ({
    width,
    hidden: aside === "hidden",
    ...(kind === "text" ? { style: { numFmt: "@", font: FONT } } : {}),
  })) as Column[];
  const head = added.addRow(sheet.columns.map(({ heading }) => heading));
  head.height = 2 * LINE + 5;
  head.eachCell((cell) => {
    cell.style = HEAD;
  });
  head.commit();
  const styled = sheet.columns.map((column) => ({ ...column, styles: stylesOf(column) }));
  let rows = 0;
  for await (const cells of sheet.rows) {
    writeRow(added.addRow([]), styled, cells);
    rows++;
    if (rows % ROWS_AT_ONCE === 0) await packed(added);
  }
  addFilter(added, sheet, Math.max(rows, 1) + 1);
  const printed = sheet.columns.filter(({ aside }) => aside === undefined).length;
  added.pageSetup.printArea = `A$1:${added.getColumn(printed).letter}$${rows + 1}`;
  added.commit();
}

/** Filter buttons, and what may be chosen, down to the last row. */
function addFilter(added: Worksheet, { columns }: RowsSheet, last: number): void {
  added.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  for (const [index, { choices }] of columns.entries()) {
    if (choices === undefined) continue;
    const letter = added.getColumn(index + 1).letter;
    validations(added).add(`${letter}2:${letter}${last}`, {
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "Not in the list",
      error: `Choose one of: ${choices.join(", ")}.`,
      formulae: [`"${choices.join(",")}"`],
    });
  }
}

/** exceljs writes on whether or not the packer follows: waits for it, or a long sheet would lie in memory. */
async function packed(sheet: Worksheet): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: Writable[] } }).stream;
  for (const pipe of pipes) if (pipe.writableNeedDrain) await once(pipe, "drain");
}

const validations = (sheet: Worksheet) =>
  (sheet as unknown as { dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations;

function writeRow(
  row: Row,
  columns: readonly (SheetColumn & { styles: ReturnType<typeof stylesOf> })[],
  cells: readonly CellValue[],
): void {
  row.height = heightOf(
    cells,
    columns.map(({ width }) => width),
  );
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

function addWords(book: stream.xlsx.WorkbookWriter, sheet: WordsSheet, words: WorkbookWords): void {
  const added = book.addWorksheet(sheet.name, { ...page(words, false), views: [{ showGridLines: false }] } as never);
  added.columns = sheet.widths.map((width) => ({ width })) as Column[];
  for (const { cells, style } of sheet.lines) {
    const row = added.addRow([]);
    const isAlone = cells.length === 1;
    row.height = style === "title" ? 2 * LINE : heightOf(isAlone ? [] : cells, sheet.widths);
    for (const [index, value] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value === null ? null : shortened(value);
      cell.style = wordsStyle(style, { isNumber: sheet.numbers?.includes(index) === true, isAlone });
    }
    row.commit();
  }
  added.commit();
}

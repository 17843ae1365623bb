/** How sheets look: fonts, fills, the styles of cells, and how high a row must be. */
import type { Alignment, CellValue, Fill, SheetColumn, Style } from "./workbook.ts";

const INK = "FF0B0C0C";
const US = "FF12436D";
const WASH = "FFF1F4F8";
const ANSWER = "FFFFF9DB";
const HAIR = { style: "thin", color: { argb: "FFC9C6BD" } } as const;
export const FONT = { name: "Calibri", size: 10, color: { argb: INK } };
/** Height of a line in points. */
export const LINE = 13.5;
/** Letters to the width of a digit, which column widths are given in. */
const LETTERS = 1.1;
/** A row is no higher than a program allows. */
const MOST_LINES = 30;
const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

/** Not up against the column beside it. */
const RIGHT: Partial<Alignment> = { horizontal: "right", indent: 1 };
const LEFT: Partial<Alignment> = { horizontal: "left" };
/** A narrower column stays on one line. */
const NARROWEST_WRAPPED = 6;

/** A column's two styles: one object each, which the writer then knows again without comparing it. */
export function stylesOf(column: SheetColumn): { words: Partial<Style>; text: Partial<Style> } {
  const words: Partial<Style> = {
    font: FONT,
    alignment: {
      wrapText: column.width > NARROWEST_WRAPPED,
      vertical: "top",
      ...(column.kind === "number" ? RIGHT : LEFT),
    },
    border: { bottom: HAIR, right: HAIR },
    ...(column.kind === "date" ? { numFmt: "dd/mm/yyyy" } : {}),
    ...(column.isAnswer ? { fill: fill(ANSWER) } : {}),
  };
  return { words, text: { ...words, numFmt: "@" } };
}

/** Not every program measures wrapped text when it opens a file: the height that the longest cell needs, as far as characters tell. */
export function heightOf(cells: readonly CellValue[], widths: readonly number[]): number {
  const lines = cells.map((value, index) =>
    typeof value === "string" && (widths[index] ?? 0) > NARROWEST_WRAPPED
      ? value
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[index] ?? 1) * LETTERS))), 0)
      : 1,
  );
  return Math.min(Math.max(1, ...lines), MOST_LINES) * LINE + 1.5;
}

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

/** The head of a sheet of rows. */
export const HEAD: Partial<Style> = {
  font: { ...FONT, bold: true, color: { argb: "FFFFFFFF" } },
  fill: fill(US),
  alignment: { wrapText: true, vertical: "middle" },
};

/** A cell of a sheet of words. `isAlone`: nothing is beside it, so that it may run on. */
export const wordsStyle = (
  style: keyof typeof STYLES | undefined,
  { isNumber, isAlone }: { isNumber: boolean; isAlone: boolean },
): Partial<Style> => ({
  ...(style === undefined ? { font: FONT } : STYLES[style]),
  numFmt: "#,##0",
  alignment: { wrapText: !isAlone && !isNumber, vertical: "top", ...(isNumber ? RIGHT : LEFT) },
});

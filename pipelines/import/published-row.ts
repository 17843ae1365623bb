/** One tidy published figure, and the cell from which it comes. */
import type { PUBLISHED_STATUSES, publishedValuesRow } from "@schemas/reference/tables.ts";
import type { z } from "zod";
import { LayoutError } from "../errors.ts";

export type PublishedRow = z.infer<typeof publishedValuesRow>;
export type PublishedStatus = (typeof PUBLISHED_STATUSES)[number];
export interface Cell {
  number: string;
  status: PublishedStatus;
}

export const NO_CELL: Cell = { number: "", status: "missing" };

/** What the department writes in place of a number, in every release that we have seen. Never a number, never a guess. */
const SYMBOLS: Readonly<Record<string, PublishedStatus>> = {
  c: "suppressed",
  z: "not_applicable",
  "-": "not_applicable",
  x: "not_available",
  ":": "not_available",
  "..": "not_available",
  ".": "not_available",
  u: "low_reliability",
  low: "low",
  k: "rounds_to_zero",
  "~": "rounds_to_zero",
};

/** A cell's text as a number or a status. Throws LayoutError naming file, line, heading and symbol when it is neither. */
export function readCell(text: string, place: { file: string; line: number; heading: string }): Cell {
  const trimmed = text.trim();
  if (trimmed === "") return NO_CELL;
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return { number: trimmed, status: "value" };
  const months = readDuration(trimmed);
  if (months !== undefined) return { number: String(months), status: "value" };
  const status = SYMBOLS[trimmed.toLowerCase()];
  if (status !== undefined) return { number: "", status };
  throw new LayoutError(
    `${place.file}, line ${place.line}, column ${place.heading}: the symbol "${trimmed}" is not known. ` +
      `Expected a number or one of ${Object.keys(SYMBOLS).join(" ")}. Nothing was imported; add the symbol to the importer's list ` +
      "once the release's guidance says what it means.",
  );
}

/** "0:11" is no years and eleven months, neither a clock nor a decimal: 11. Undefined for anything else. */
function readDuration(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(text);
  if (!match || Number(match[2]) > 11) return undefined;
  return 12 * Number(match[1]) + Number(match[2]);
}

/** Statuses of a figure made of several cells, the one that says most first. */
const SAYS_MOST: readonly PublishedStatus[] = [
  "suppressed",
  "not_available",
  "not_applicable",
  "low_reliability",
  "low",
  "rounds_to_zero",
  "missing",
];

/** Cells put together: a number only when all are, so that a hidden cell is never rebuilt; added up when left out. */
export function combine(
  cells: readonly Cell[],
  arithmetic: (numbers: readonly number[]) => number = (numbers) => numbers.reduce((sum, one) => sum + one, 0),
): Cell {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return only;
  const worst = SAYS_MOST.find((status) => cells.some((cell) => cell.status === status));
  if (worst !== undefined) return { number: "", status: worst };
  return { number: String(arithmetic(cells.map(({ number }) => Number(number)))), status: "value" };
}

/** One count over another, as a percentage or (of any other unit) as an average, at full precision; none of nobody. */
export function shareOfCounts(numerator: Cell, denominator: Cell, unit: PublishedRow["unit"]): Cell {
  const both = combine([numerator, denominator]);
  if (both.status !== "value") return both;
  const whole = Number(denominator.number);
  if (whole === 0) return { number: "", status: "not_applicable" };
  return { number: String((factor(unit) * Number(numerator.number)) / whole), status: "value" };
}

const factor = (unit: PublishedRow["unit"]): number => (unit === "percent" ? 100 : 1);

/** As the department prints it: percentages whole and halves up, averages to one decimal. */
export function rounded(cell: Cell, unit: PublishedRow["unit"]): Cell {
  if (cell.status !== "value") return cell;
  const scale = unit === "percent" ? 1 : 10;
  const number = Math.round(Number(cell.number) * scale) / scale;
  if (number === 0 && Number(cell.number) > 0) return { number: "", status: "rounds_to_zero" };
  return { number: String(number), status: "value" };
}

/** Order of rows in a file: the same values always give the same bytes. */
export function byKey(one: PublishedRow, other: PublishedRow): number {
  return (
    compare(one.series, other.series) ||
    compare(one.dataset, other.dataset) ||
    compare(one.period_end_date, other.period_end_date) ||
    compare(one.geographic_level, other.geographic_level) ||
    compare(one.old_la_code, other.old_la_code) ||
    compare(one.new_la_code, other.new_la_code)
  );
}

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

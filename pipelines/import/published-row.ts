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
export const SYMBOLS: Readonly<Record<string, PublishedStatus>> = {
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
export function readDuration(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(text);
  if (!match || Number(match[2]) > 11) return undefined;
  return 12 * Number(match[1]) + Number(match[2]);
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

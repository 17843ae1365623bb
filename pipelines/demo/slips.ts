/**
 * Slips of the current year's returns: what an export has and somebody will still mend, so that the fix list, what errors cost and the
 * teams have something to show. Some of June's are mended by September, others are new. Earlier years are mended.
 */
import type { Quarter } from "./days.ts";
import { fractionOf } from "./random.ts";
import type { Table } from "./tables.ts";

type Cell = (heading: string) => string;

interface Slip {
  fileName: string;
  heading: string;
  /** How many rows have it in the return of June, and in that of September. */
  rows: { q1: number; q2: number };
  fits(cell: Cell): boolean;
  /** What is written there instead; left out: nothing. */
  instead?(cell: Cell): string;
}

const YEAR_OF_SLIPS = "2026-27";

const isFilled = (heading: string) => (cell: Cell) => cell(heading) !== "";

const SLIPS: readonly Slip[] = [
  { fileName: "oc3.csv", heading: "ACTIV", rows: { q1: 4, q2: 6 }, fits: (cell) => cell("IN_TOUCH") === "YES" },
  // First homes of the last weeks, and more than five: a smaller number of addresses not known would hide a headline of the council.
  {
    fileName: "episodes.csv",
    heading: "PL_POST",
    rows: { q1: 0, q2: 7 },
    fits: (cell) => cell("RNE") === "S" && /0[789]\/2026$/.test(cell("DECOM")) && isFilled("PL_POST")(cell),
  },
  {
    fileName: "episodes.csv",
    heading: "REASON_PLACE_CHANGE",
    rows: { q1: 1, q2: 3 },
    fits: isFilled("REASON_PLACE_CHANGE"),
  },
  { fileName: "header.csv", heading: "UPN", rows: { q1: 6, q2: 4 }, fits: (cell) => /^[A-Z]\d/.test(cell("UPN")) },
  {
    fileName: "header.csv",
    heading: "UPN",
    rows: { q1: 2, q2: 2 },
    fits: (cell) => /^[A-Z]\d/.test(cell("UPN")),
    instead: (cell) => cell("UPN").slice(1),
  },
  { fileName: "header.csv", heading: "ETHNIC", rows: { q1: 0, q2: 2 }, fits: isFilled("ETHNIC") },
  { fileName: "reviews.csv", heading: "REVIEW_CODE", rows: { q1: 2, q2: 3 }, fits: isFilled("REVIEW_CODE") },
  { fileName: "missing.csv", heading: "MISSING", rows: { q1: 1, q2: 1 }, fits: isFilled("MISSING") },
  {
    fileName: "sw_episodes.csv",
    heading: "SW_REASON",
    rows: { q1: 2, q2: 2 },
    fits: (cell) => cell("SW_REASON") !== "" && cell("SW_DEC") === "",
  },
];

function withSlip(table: Table, slip: Slip, count: number, seed: number): Table {
  const at = (heading: string) => table.headings.indexOf(heading);
  const cellOf = (row: readonly string[]) => (heading: string) => row[at(heading)] ?? "";
  const rank = (row: readonly string[]) => fractionOf(seed, `slip:${SLIPS.indexOf(slip)}:${row.slice(0, 3).join()}`);
  const slipped = new Set(
    table.rows
      .filter((row) => slip.fits(cellOf(row)))
      .map((row) => ({ row, rank: rank(row) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ row }) => row),
  );
  const rows = table.rows.map((row) =>
    slipped.has(row) ? row.with(at(slip.heading), slip.instead?.(cellOf(row)) ?? "") : row,
  );
  return { ...table, rows };
}

/** The tables of a return as they are exported: with the slips of its quarter. */
export function asExported(tables: readonly Table[], quarter: Quarter, seed: number): Table[] {
  if (quarter.year !== YEAR_OF_SLIPS) return [...tables];
  const own = quarter.quarter === "q1" ? "q1" : "q2";
  return tables.map((table) =>
    SLIPS.filter(({ fileName }) => fileName === table.fileName).reduce(
      (held, slip) => withSlip(held, slip, slip.rows[own], seed),
      table,
    ),
  );
}

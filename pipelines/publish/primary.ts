/** Cells that may not be shown whatever stands beside them (benchmarking.md 3, rules 1 and 2; settled readings 40 and 65). */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";
import { type Cell, figureKey, type MeasuredRow, type Part } from "./cells.ts";
import type { BreakdownTable } from "./lines.ts";
import { windowOf } from "./windows.ts";

export type Thresholds = Settings["disclosure"];

const PARTS: readonly Part[] = ["count", "rest", "whole"];

/** A number of children that no reader may learn. */
export const isSmall = (value: number, { suppress_up_to }: Pick<Thresholds, "suppress_up_to">) =>
  value >= 1 && value <= suppress_up_to;

/** Hides small counts, small groups, and groups in which nobody or everybody counts; marks what has to stay unknown. */
export function hidePrimary(cells: readonly Cell[], tables: readonly BreakdownTable[], thresholds: Thresholds): void {
  for (const cell of cells) if (cell.definition.kind !== "change") hideSmall(cell, thresholds);
  hideChanges(cells, thresholds);
  for (const table of tables) hideSmallLine(table, thresholds);
  for (const { total, cells: members } of tables) {
    for (const cell of members) {
      for (const part of ["count", "rest"] as const) {
        // Nobody in the whole table counts: its total says so of every group, whatever is hidden.
        if (total?.parts[part]?.value === 0 && cell.parts[part]?.value === 0) cell.parts[part].isSecret = false;
      }
    }
  }
}

/** A change is the difference of two totals: shown from 30 children on, as they are, however small it is (settled reading 42). */
function hideChanges(cells: readonly Cell[], { small_group_under }: Thresholds): void {
  const isWholeStock = ({ kind, where, population }: IndicatorDefinition) =>
    kind === "count" && where === "true" && population.endsWith("_at_period_end");
  const totals = new Map(
    cells
      .filter((cell) => cell.isTotal && isWholeStock(cell.definition))
      .map(({ row }) => [row.period_end_date, row.numerator]),
  );
  const isLarge = (end: string) => (totals.get(end) ?? 0) >= small_group_under;
  for (const cell of cells) {
    if (cell.definition.kind !== "change") continue;
    const { start } = windowOf("quarter", cell.row.period_end_date);
    const endBefore = new Date(Date.parse(start) - 86_400_000).toISOString().slice(0, 10);
    if (!isLarge(cell.row.period_end_date) || !isLarge(endBefore)) cell.reason = "primary";
  }
}

function hideSmall(cell: Cell, thresholds: Thresholds): void {
  const { count, rest, whole } = cell.parts;
  // A figure without the numbers it was made of cannot be judged.
  if (count === undefined && whole === undefined) cell.reason = "primary";
  for (const quantity of [count, rest, whole]) {
    if (quantity === undefined || !isSmall(quantity.value, thresholds)) continue;
    quantity.isSecret = true;
    cell.reason = "primary";
  }
  if (whole === undefined) return;
  if (whole.value < thresholds.small_denominator) cell.reason = "primary";
  if (whole.value === 0 || whole.value >= thresholds.full_house_denominator) return;
  for (const quantity of [count, rest]) {
    if (quantity?.value !== 0) continue;
    quantity.isSecret = true;
    cell.reason ??= "complement";
  }
}

/** A line that totals 6 to 9 with a true zero or a full house is a percentage of a small group: the whole line goes (settled reading 40). */
function hideSmallLine({ total, cells }: BreakdownTable, thresholds: Thresholds): void {
  for (const part of PARTS) {
    const whole = total?.parts[part]?.value;
    if (whole === undefined || whole === 0 || whole >= thresholds.full_house_denominator) continue;
    const members = cells.filter((cell) => cell.parts[part] !== undefined);
    if (members.length < 2 || !members.some((cell) => cell.parts[part]?.value === 0)) continue;
    for (const cell of members) {
      cell.reason ??= "complement";
      const quantity = cell.parts[part];
      if (quantity !== undefined && quantity.value > 0) quantity.isSecret = true;
    }
  }
}

/**
 * Rows as they go into the tables: nobody to take a percentage of is no row of a breakdown; a breakdown of a small count names every
 * category, so that a hidden line does not show by its gaps which categories are empty.
 */
export function completeRows(
  rows: readonly MeasuredRow[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): MeasuredRow[] {
  const isTotal = (row: MeasuredRow) => row.breakdown_dimension === "total";
  const kept = rows.filter((row) => isTotal(row) || row.status !== "value" || row.denominator !== 0);
  const smallTotals = new Set(
    kept
      .filter((row) => isTotal(row) && row.status === "value" && definitions.get(row.indicator_id)?.kind === "count")
      .filter((row) => row.numerator !== null && row.numerator > 0)
      .filter((row) => (row.numerator ?? 0) < thresholds.full_house_denominator)
      .map(figureKey),
  );
  const present = new Set(kept.map((row) => `${figureKey(row)}|${row.breakdown_dimension}|${row.breakdown_category}`));
  const lines = new Map<string, MeasuredRow>();
  for (const row of kept) {
    if (!isTotal(row) && row.status === "value" && smallTotals.has(figureKey(row)))
      lines.set(`${figureKey(row)}|${row.breakdown_dimension}`, row);
  }
  const breakdowns: readonly Breakdown[] = BREAKDOWNS;
  const empty = [...lines].flatMap(([line, row]) =>
    (breakdowns.find((one) => one.id === row.breakdown_dimension)?.categories ?? [])
      .filter(({ id }) => !present.has(`${line}|${id}`))
      .map(({ id }) => ({ ...row, breakdown_category: id, numerator: 0, value: 0, lower: null, upper: null })),
  );
  return [...kept, ...empty];
}

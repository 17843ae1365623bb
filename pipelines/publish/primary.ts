/** Cells that may not be shown whatever stands beside them (benchmarking.md 3, rules 1 and 2; settled readings 40 and 65). */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";
import { type Cell, figureKey, hide, type MeasuredRow, type Part } from "./cells.ts";
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
  for (const { parts } of cells)
    for (const quantity of Object.values(parts)) if (quantity.isSecret) hide(quantity, () => "linked");
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
  if (isOfNobody(cell)) return;
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
    const members = cells.filter((cell) => cell.parts[part] !== undefined && !isOfNobody(cell));
    if (members.length < 2 || !members.some((cell) => cell.parts[part]?.value === 0)) continue;
    for (const cell of members) {
      cell.reason ??= "complement";
      const quantity = cell.parts[part];
      if (quantity !== undefined && quantity.value > 0) quantity.isSecret = true;
    }
  }
}

/**
 * Rows as they are judged: a breakdown of a small count names every category, so that a hidden line does not show by its gaps which
 * categories are empty. A category without anybody to take a percentage of has a row too, of nobody, where the same people have that
 * category elsewhere; that row, and those of a count of nobody, go out only where they have to be hidden (`onlyHidden`).
 */
export function completeRows(
  rows: readonly MeasuredRow[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): { rows: MeasuredRow[]; onlyHidden: ReadonlySet<MeasuredRow> } {
  const isTotal = (row: MeasuredRow) => row.breakdown_dimension === "total";
  const kept = rows.filter((row) => isTotal(row) || row.status !== "value" || row.denominator !== 0);
  const smallTotals = new Map(
    kept
      .filter((row) => isTotal(row) && row.status === "value" && definitions.get(row.indicator_id)?.kind === "count")
      .filter((row) => row.numerator !== null && row.numerator < thresholds.full_house_denominator)
      .map((row) => [figureKey(row), row.numerator]),
  );
  const tableOf = (row: MeasuredRow) => `${figureKey(row)}|${row.breakdown_dimension}`;
  const peopleOf = (row: MeasuredRow, category: string) =>
    [definitions.get(row.indicator_id)?.population, row.la_code, row.period_kind, row.period_end_date].join("|") +
    `|${row.breakdown_dimension}|${category}`;
  const present = new Set(kept.map((row) => `${tableOf(row)}|${row.breakdown_category}`));
  const people = new Set(kept.map((row) => peopleOf(row, row.breakdown_category)));
  const counts = new Map<string, MeasuredRow>();
  const shares = new Map<string, MeasuredRow>();
  for (const row of kept) {
    if (isTotal(row) || row.status !== "value") continue;
    const { kind, supplied } = definitions.get(row.indicator_id) ?? {};
    if (smallTotals.has(figureKey(row))) counts.set(tableOf(row), row);
    if (kind === "share" && supplied === undefined) shares.set(tableOf(row), row);
  }
  const nobody = { numerator: 0, value: 0, lower: null, upper: null };
  const empty = [...counts].flatMap(([table, row]) =>
    categoriesOf(row)
      .filter((id) => !present.has(`${table}|${id}`))
      .map((id) => ({ ...row, ...nobody, breakdown_category: id })),
  );
  const without = [...shares].flatMap(([table, row]) =>
    categoriesOf(row)
      .filter((id) => !present.has(`${table}|${id}`) && people.has(peopleOf(row, id)))
      .map((id) => ({ ...row, ...nobody, denominator: 0, value: null, breakdown_category: id })),
  );
  const ofNobody = empty.filter((row) => smallTotals.get(figureKey(row)) === 0);
  return { rows: [...kept, ...empty, ...without], onlyHidden: new Set([...ofNobody, ...without]) };
}

const categoriesOf = (row: MeasuredRow): string[] => {
  const breakdowns: readonly Breakdown[] = BREAKDOWNS;
  return breakdowns.find(({ id }) => id === row.breakdown_dimension)?.categories.map(({ id }) => id) ?? [];
};

/** A cell of a breakdown that has nobody to take a percentage of. */
const isOfNobody = ({ row, isTotal }: Cell): boolean => !isTotal && row.denominator === 0;

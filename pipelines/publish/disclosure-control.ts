/**
 * Disclosure control of the council's own figures: the only place where a figure becomes `suppressed`. Pure: rows in, rows out, in a
 * settled order. What depends on a figure (verdicts, differences) is in dependants.ts.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { told } from "./averages.ts";
import { type CellPlace, cellsOf, type MeasuredRow, placeOf, type Reason, rowKey } from "./cells.ts";
import { hideDifferences } from "./differencing.ts";
import { type EarlierCell, earlierOf, remember } from "./earlier-cells.ts";
import { linesOfFlows } from "./flows.ts";
import { type BreakdownTable, linesOf, tablesOf } from "./lines.ts";
import { OverTime } from "./over-time.ts";
import { completeRows, hidePrimary, type Thresholds } from "./primary.ts";
import { hideBesideRelatives, type Relative } from "./relatives.ts";
import { hideSecondary } from "./secondary.ts";

/** For the analyst: which cell, why, and no number. */
export interface HiddenCell extends CellPlace {
  reason: Reason;
}

export interface Disclosed {
  values: PublishedRow<"values">[];
  hidden: HiddenCell[];
}

/**
 * Every row of the measured figures, safe to publish: hidden ones have no number, status `suppressed`, and stand in `hidden` with a
 * reason. `headlines`: indicators that give way after others. `earlier`: what publications before this one said;
 * `relatives`: what those of councils divided from it or it from them say.
 */
export function controlDisclosure(
  measured: readonly MeasuredRow[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
  headlines: ReadonlySet<string> = new Set(),
  earlier: readonly EarlierCell[] = [],
  relatives: readonly Relative[] = [],
): Disclosed {
  const defined = measured.filter((row) => definitions.has(row.indicator_id));
  const { rows, onlyHidden } = completeRows(defined, definitions, thresholds);
  const board = cellsOf(rows, definitions, headlines, earlierOf(rows, earlier));
  const reasons = hiddenRows(board, relatives, thresholds);
  const sorted = rows
    .filter((row) => !onlyHidden.has(row) || reasons.has(row))
    .sort((one, other) => (rowKey(one) < rowKey(other) ? -1 : 1));
  return {
    values: sorted.map((row) => published(row, reasons.get(row), definitions, thresholds)),
    hidden: sorted.flatMap((row) => hiddenCell(row, reasons.get(row)) ?? []),
  };
}

/**
 * Of each row that is hidden, why. What was hidden beside a cell that other rules hid in the end comes back in a further round, in which
 * what the round before shows is out: a second publication of the same figures then shows the same.
 */
function hiddenRows(
  { cells, quantities }: ReturnType<typeof cellsOf>,
  relatives: readonly Relative[],
  thresholds: Thresholds,
): ReadonlyMap<MeasuredRow, Reason> {
  const tables = tablesOf(cells);
  const blocks = linesOf(cells, quantities, tables, thresholds);
  const flows = linesOfFlows(quantities);
  const overTime = new OverTime(quantities, [...blocks.values()].flat(), thresholds);
  const round = (): Map<MeasuredRow, Reason> => {
    for (const cell of cells) cell.reason = undefined;
    for (const quantity of quantities) quantity.isSecret = false;
    hidePrimary(cells, tables, thresholds);
    hideBesideRelatives(cells, blocks.values(), relatives, thresholds);
    hideSecondary(blocks, tables, flows, thresholds);
    for (const cell of cells) if (cell.earlier === "kept") cell.reason ??= "kept";
    while (hideDifferences(overTime, thresholds) > 0) hideSecondary(blocks, tables, flows, thresholds);
    hideBelowHiddenNobody(tables);
    return new Map(cells.flatMap(({ row, reason }) => (reason === undefined ? [] : [[row, reason]])));
  };
  const first = round();
  let hidden = first;
  for (;;) {
    remember(cells);
    const again = round();
    if (again.size >= hidden.size) break;
    hidden = again;
  }
  return new Map([...hidden].map(([row, reason]) => [row, first.get(row) ?? reason]));
}

/** Where even that there is nobody is not told, no category says so. */
function hideBelowHiddenNobody(tables: readonly BreakdownTable[]): void {
  for (const { total, cells } of tables)
    if (total?.parts.count?.value === 0 && total.reason !== undefined)
      for (const cell of cells) cell.reason ??= "linked";
}

function published(
  row: MeasuredRow,
  reason: Reason | undefined,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): PublishedRow<"values"> {
  const isHidden = reason !== undefined;
  if (isHidden || row.status !== "value") {
    const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null };
    return { ...row, ...nothing, status: isHidden ? "suppressed" : row.status, is_small_group: false };
  }
  const definition = definitions.get(row.indicator_id);
  const kind = definition?.kind;
  const [value = null, lower = null, upper = null] = [row.value, row.lower, row.upper].map((one) =>
    told(one, definition),
  );
  const hasGroup = (kind === "share" || kind === "mean") && row.denominator !== null;
  return {
    ...row,
    value,
    lower,
    upper,
    is_small_group: hasGroup && (row.denominator ?? 0) < thresholds.small_group_under,
  };
}

const hiddenCell = (row: MeasuredRow, reason: Reason | undefined): HiddenCell | undefined =>
  reason && { ...placeOf(row), reason };

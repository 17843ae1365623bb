/**
 * The sums that a reader can form within one window: a total and its cells, a whole and its two parts, indicators that add up, a group
 * within another. What no cell shows ("not known") is the part left over: a secret like any other when it is small.
 */
import { type Cell, figureKey, type Part, type Quantity } from "./cells.ts";
import { linesKnown } from "./known-sums.ts";
import { isSmall, type Thresholds } from "./primary.ts";
import { isUnlisted, type Line, withRemainder } from "./sums.ts";
import { linesWithin } from "./within.ts";

/** One breakdown of one indicator in one period, beside its total. */
export interface BreakdownTable {
  total: Cell | undefined;
  cells: Cell[];
}

const PARTS: readonly Part[] = ["count", "rest", "whole"];

/** Cells by indicator, period and dimension. Totals without a breakdown make a table without cells. */
export function tablesOf(cells: readonly Cell[]): BreakdownTable[] {
  const totals = new Map<string, Cell>();
  const tables = new Map<string, BreakdownTable>();
  for (const cell of cells) if (cell.isTotal) totals.set(figureKey(cell.row), cell);
  for (const cell of cells) {
    if (cell.isTotal) continue;
    const key = `${figureKey(cell.row)}|${cell.row.breakdown_dimension}`;
    const table = tables.get(key) ?? { total: totals.get(figureKey(cell.row)), cells: [] };
    table.cells.push(cell);
    tables.set(key, table);
    for (const part of PARTS) {
      const quantity = cell.parts[part];
      if (quantity !== undefined && quantity.value === table.total?.parts[part]?.value) quantity.isWholeTotal = true;
    }
  }
  return [...tables.values()];
}

/** Every sum within one window, by block: sums of different blocks share no quantity. */
export function linesOf(
  cells: readonly Cell[],
  quantities: readonly Quantity[],
  tables: readonly BreakdownTable[],
  thresholds: Pick<Thresholds, "suppress_up_to">,
): Map<string, Line[]> {
  const ofTables = [...tables.flatMap(linesOfTable), ...linesOfGroups(cells)];
  const others = [...linesWithin(quantities, cells), ...linesKnown(quantities)].filter(isNoneOf(ofTables));
  const lines = [...ofTables, ...cells.flatMap(linesOfCell), ...others];
  const blocks = new Map<string, Line[]>();
  for (const line of lines) {
    for (const part of line.parts) if (isUnlisted(part)) part.isSecret = isSmall(part.value, thresholds);
    const key = blockOf(line.whole);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [line]);
    else block.push(line);
  }
  return blocks;
}

/** One sum found in two ways is one. */
function isNoneOf(others: readonly Line[]): (line: Line) => boolean {
  const byWhole = new Map<Quantity, Line[]>();
  for (const line of others) {
    const found = byWhole.get(line.whole);
    if (found === undefined) byWhole.set(line.whole, [line]);
    else found.push(line);
  }
  const listed = ({ parts }: Line) => parts.filter((part) => !isUnlisted(part));
  return (line) => {
    const parts = listed(line);
    const isSame = (other: Quantity[]) => other.length === parts.length && parts.every((part) => other.includes(part));
    return byWhole.get(line.whole)?.some((other) => isSame(listed(other))) !== true;
  };
}

/** Name of the block that a quantity's sums are in. */
export const blockOf = ({ population, window }: Quantity) => `${population} ${window.start} ${window.end}`;

function linesOfTable({ total, cells }: BreakdownTable): Line[] {
  const over = cells[0]?.row.breakdown_dimension ?? "";
  return PARTS.flatMap((part) => {
    const whole = total?.parts[part];
    const parts = cells.flatMap((cell) => cell.parts[part] ?? []);
    return whole === undefined || parts.length === 0 ? [] : [{ ...withRemainder("table", whole, parts), over }];
  });
}

function linesOfCell({ parts: { count, rest, whole } }: Cell): Line[] {
  return count === undefined || rest === undefined || whole === undefined
    ? []
    : [{ kind: "cell", whole, parts: [count, rest], remainder: 0 }];
}

/** Indicators with one `parts_of` add up to their shared whole; what none of them counts ("not known") is a part of its own. */
function linesOfGroups(cells: readonly Cell[]): Line[] {
  const groups = new Map<string, { whole: Quantity; parts: Quantity[] }>();
  for (const { definition, parts } of cells) {
    if (definition.parts_of === undefined || parts.whole === undefined || parts.count === undefined) continue;
    const key = `${definition.parts_of} ${parts.whole.key}`;
    const group = groups.get(key) ?? { whole: parts.whole, parts: [] };
    if (!group.parts.includes(parts.count)) group.parts.push(parts.count);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ parts }) => parts.length > 1)
    .map(({ whole, parts }) => withRemainder("group", whole, parts));
}

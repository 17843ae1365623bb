/** Hides more until nothing that is secret can be worked out from what is shown (benchmarking.md 3, rule 3; settled readings 38, 39, 41). */
import { type Bounds, boundsOf } from "./bounds.ts";
import { type Cell, hide, isVisible, type Quantity, type Reason } from "./cells.ts";
import { type BreakdownTable, blockOf, type Line } from "./lines.ts";

/** Repeats both rules until neither hides anything. */
export function hideSecondary(blocks: ReadonlyMap<string, Line[]>, tables: readonly BreakdownTable[]): void {
  const open = new Set(blocks.keys());
  while (open.size > 0) {
    for (const key of open) protect(blocks.get(key) ?? []);
    open.clear();
    for (const table of tables) {
      const joined = joinLonely(table);
      if (joined !== undefined) open.add(blockOf(joined));
    }
  }
}

/** One block: while a secret has a single possible value, the next smallest cell of the line that gives it away goes. */
function protect(lines: readonly Line[]): void {
  const givenUp = new Set<Quantity>();
  for (;;) {
    const bounds = boundsOf(lines);
    const revealed = [...bounds.keys()]
      .filter((quantity) => isRevealedSecret(quantity, bounds) && !givenUp.has(quantity))
      .sort(mostSharedFirst);
    if (revealed.length === 0) return;
    // Bounds are of the start of the round: a line in which something was hidden since waits for the next.
    const moved = new Set<Quantity>();
    for (const secret of revealed) {
      const line = bounds.get(secret)?.settledBy;
      if (line !== undefined && [line.whole, ...line.parts].some((quantity) => moved.has(quantity))) continue;
      const next = line === undefined ? undefined : nextToHide(line, bounds, new Set([line]));
      if (next === undefined) {
        givenUp.add(secret);
        continue;
      }
      hide(next, reasonBeside(secret));
      for (const cell of next.cells) for (const quantity of Object.values(cell.parts)) moved.add(quantity);
    }
  }
}

/** A group's size, which many indicators show, before what one of them counts in it: one partner then serves them all. */
const mostSharedFirst = (one: Quantity, other: Quantity) =>
  other.cells.length - one.cells.length || (one.key < other.key ? -1 : 1);

function isRevealedSecret(quantity: Quantity, bounds: ReadonlyMap<Quantity, Bounds>): boolean {
  if (!quantity.isSecret || quantity.cells.length === 0 || isVisible(quantity)) return false;
  const { low, high } = bounds.get(quantity) as Bounds;
  return low === high;
}

/** The smallest visible, non-zero cell of the line; its total last; where all of them were worked out, of the lines that gave them away. */
function nextToHide(line: Line, bounds: Map<Quantity, Bounds>, seen: Set<Line>): Quantity | undefined {
  const found = smallest(line.parts.filter(canBeHidden)) ?? (canBeHidden(line.whole) ? line.whole : undefined);
  if (found !== undefined) return found;
  for (const quantity of [...line.parts, line.whole]) {
    const earlier = bounds.get(quantity)?.settledBy;
    if (earlier === undefined || seen.has(earlier)) continue;
    seen.add(earlier);
    const deeper = nextToHide(earlier, bounds, seen);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

const canBeHidden = (quantity: Quantity) => quantity.value !== 0 && isVisible(quantity);

/** Totals last (settled reading 39), then by size, a weak label before its equals (38). */
function smallest(quantities: readonly Quantity[]): Quantity | undefined {
  const isAnyTotal = (one: Quantity) => Number(one.cells.some((cell) => cell.isTotal));
  const isStrong = (one: Quantity) => Number(!one.cells.some((cell) => cell.isWeak));
  return [...quantities].sort(
    (one, other) =>
      isAnyTotal(one) - isAnyTotal(other) ||
      one.value - other.value ||
      isStrong(one) - isStrong(other) ||
      (one.key < other.key ? -1 : 1),
  )[0];
}

function reasonBeside(secret: Quantity): (cell: Cell) => Reason {
  const indicators = new Set(secret.cells.map((cell) => cell.row.indicator_id));
  return (cell) => (indicators.has(cell.row.indicator_id) ? "secondary" : "linked");
}

/** No table keeps exactly one hidden cell beside its visible total, whatever that cell is hidden for. */
function joinLonely({ total, cells }: BreakdownTable): Quantity | undefined {
  const hidden = cells.filter((cell) => cell.reason !== undefined);
  const lonely = hidden.length === 1 ? hidden[0] : undefined;
  if (lonely === undefined || total === undefined || total.reason !== undefined) return undefined;
  const secret = lonely.parts.count ?? lonely.parts.whole;
  const shown = (part: "count" | "whole") =>
    smallest(cells.flatMap((cell) => (cell.reason === undefined ? (cell.parts[part] ?? []) : [])).filter(canBeHidden));
  const next = shown("count") ?? shown("whole") ?? total.parts.count ?? total.parts.whole;
  if (secret === undefined || next === undefined) return undefined;
  hide(next, reasonBeside(secret));
  return next;
}

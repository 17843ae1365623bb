/** Hides more until nothing that is secret can be worked out from what is shown (benchmarking.md 3, rule 3; settled readings 38, 39, 41). */
import { type Bounds, boundsOf } from "./bounds.ts";
import { type Cell, hide, isOut, isVisible, type Quantity, type Reason } from "./cells.ts";
import { IN_CARE } from "./flows.ts";
import { type BreakdownTable, blockOf } from "./lines.ts";
import { isSmall, type Thresholds } from "./primary.ts";
import type { Line } from "./sums.ts";

/** Repeats the rules until none hides anything. `flows`: sums over several windows, of quantities of several blocks. */
export function hideSecondary(
  blocks: ReadonlyMap<string, Line[]>,
  tables: readonly BreakdownTable[],
  flows: readonly Line[],
  thresholds: Pick<Thresholds, "suppress_up_to">,
): void {
  const open = new Set(blocks.keys());
  do {
    for (const key of open) protect(blocks.get(key) ?? [], thresholds);
    open.clear();
    for (const table of tables) {
      const joined = joinLonely(table);
      if (joined !== undefined) open.add(blockOf(joined));
    }
    for (const hidden of protect(flows, thresholds)) open.add(blockOf(hidden));
  } while (open.size > 0);
}

/** While a secret of these sums has a single possible value, something that gives it away goes. Returns what went. */
function protect(lines: readonly Line[], thresholds: Pick<Thresholds, "suppress_up_to">): Quantity[] {
  const gone: Quantity[] = [];
  if (!lines.some(({ whole, parts }) => [whole, ...parts].some(isHiddenSecret))) return gone;
  const givenUp = new Set<Quantity>();
  for (;;) {
    const { bounds, revealed } = revealedBy(lines, givenUp, thresholds);
    if (revealed.length === 0) return gone;
    if (hideInTables(revealed, bounds)) continue;
    for (const secret of revealed) {
      const next = smallest(givingAway(secret, bounds));
      if (next === undefined) {
        givenUp.add(secret);
        continue;
      }
      hide(next, bounds.get(secret)?.settledBy?.kind === "known" ? () => "not_known" : reasonBeside(secret));
      gone.push(next);
      break;
    }
  }
}

/** The small numbers that a reader has who knows which are zero; where there is none, the secrets that any reader has. */
function revealedBy(
  lines: readonly Line[],
  givenUp: ReadonlySet<Quantity>,
  thresholds: Pick<Thresholds, "suppress_up_to">,
): { bounds: Map<Quantity, Bounds>; revealed: Quantity[] } {
  const told = (bounds: Map<Quantity, Bounds>) => ({
    bounds,
    revealed: [...bounds]
      .filter(([quantity, { low, high }]) => low === high && isHiddenSecret(quantity) && !givenUp.has(quantity))
      .map(([quantity]) => quantity)
      .sort(mostSharedFirst),
  });
  const { bounds, revealed } = told(boundsOf(lines, true));
  const small = revealed.filter(({ value }) => isSmall(value, thresholds));
  return small.length > 0 ? { bounds, revealed: small } : told(boundsOf(lines, false));
}

const isHiddenSecret = (quantity: Quantity) => quantity.isSecret && !isVisible(quantity);

/** A group's size, which many indicators show, before what one of them counts in it: one partner then serves them all. */
const mostSharedFirst = (one: Quantity, other: Quantity) =>
  other.cells.length - one.cells.length || (one.key < other.key ? -1 : 1);

/** The plain case: a table line with one cell too few hidden loses its next smallest. Each line once a round: bounds are of its start. */
function hideInTables(revealed: readonly Quantity[], bounds: ReadonlyMap<Quantity, Bounds>): boolean {
  const moved = new Set<Quantity>();
  for (const secret of revealed) {
    const line = bounds.get(secret)?.settledBy;
    if (line?.kind !== "table" || [line.whole, ...line.parts].some((quantity) => moved.has(quantity))) continue;
    const next = smallest(line.parts.filter(canBeHidden));
    if (next === undefined || next.isWholeTotal) continue;
    hide(next, reasonBeside(secret));
    for (const cell of next.cells) for (const quantity of Object.values(cell.parts)) moved.add(quantity);
  }
  return moved.size > 0;
}

/** Everything shown that the secret was worked out from, through however many lines; nobody only where nobody is the secret. */
function givingAway(secret: Quantity, bounds: ReadonlyMap<Quantity, Bounds>): Quantity[] {
  const shown = new Set<Quantity>();
  const seen = new Set<Quantity>([secret]);
  for (const quantity of seen) {
    const line = bounds.get(quantity)?.settledBy;
    if (line === undefined) continue;
    for (const member of [line.whole, ...line.parts]) {
      if (canBeHidden(member)) shown.add(member);
      else seen.add(member);
    }
  }
  const nobody = () => [...seen].filter((quantity) => isVisible(quantity) && !isOut(quantity));
  return shown.size > 0 || secret.value > 0 ? [...shown] : nobody();
}

const canBeHidden = (quantity: Quantity) => quantity.value !== 0 && isVisible(quantity) && !isOut(quantity);

/** Of a figure that has changed since: what goes beside a secret is what went beside it then, or the two publications give it back. */
const wasHidden = (quantity: Quantity) => quantity.cells.some((cell) => cell.earlier !== undefined);

const isAnyHeadline = (quantity: Quantity) => quantity.cells.some((cell) => cell.isHeadline);

/**
 * Totals last (settled reading 39), headlines before them, then by size, a weak label before its equals (38). Of numbers in care and a
 * flow the flow: a number in care is the group that a score of shares are of.
 */
function smallest(quantities: readonly Quantity[]): Quantity | undefined {
  const isStrong = (one: Quantity) => Number(!one.cells.some((cell) => cell.isWeak));
  return [...quantities].sort(
    (one, other) =>
      Number(wasHidden(other)) - Number(wasHidden(one)) ||
      Number(one.population === IN_CARE) - Number(other.population === IN_CARE) ||
      Number(one.isWholeTotal) - Number(other.isWholeTotal) ||
      Number(isAnyHeadline(one)) - Number(isAnyHeadline(other)) ||
      one.value - other.value ||
      isStrong(one) - isStrong(other) ||
      (one.key < other.key ? -1 : 1),
  )[0];
}

function reasonBeside(secret: Quantity): (cell: Cell) => Reason {
  const indicators = new Set(secret.cells.map((cell) => cell.row.indicator_id));
  // A part that no cell shows: what it is left over from is in one sum with it.
  const isUnlisted = indicators.size === 0;
  return (cell) => (isUnlisted || indicators.has(cell.row.indicator_id) ? "secondary" : "linked");
}

/** No table keeps exactly one hidden cell beside its visible total, whatever that cell is hidden for. */
function joinLonely({ total, cells }: BreakdownTable): Quantity | undefined {
  const hidden = cells.filter((cell) => cell.reason !== undefined);
  const lonely = hidden.length === 1 ? hidden[0] : undefined;
  if (lonely === undefined || total === undefined || total.reason !== undefined) return undefined;
  const secret = lonely.parts.count ?? lonely.parts.whole;
  const whole = total.parts.count ?? total.parts.whole;
  const shown = (part: "count" | "whole") =>
    smallest(cells.flatMap((cell) => (cell.reason === undefined ? (cell.parts[part] ?? []) : [])).filter(canBeHidden));
  const next = shown("count") ?? shown("whole") ?? (whole && canBeHidden(whole) ? whole : undefined);
  if (secret === undefined || next === undefined) return undefined;
  hide(next, reasonBeside(secret));
  return next;
}

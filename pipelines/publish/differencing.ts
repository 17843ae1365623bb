/**
 * Differencing over time (benchmarking.md 3, rule 4; settled reading 42). Cumulative figures give back what lies between them: quarter 2
 * so far less quarter 1 is quarter 2. A shown figure joins the day it starts at to the day it ends at; of any two days that are joined,
 * by however many figures, a reader knows the number between. Where that is 1 to 5, the newest figure is not shown.
 */
import { type Cell, hide, isOut, isVisible, type Quantity } from "./cells.ts";
import type { Thresholds } from "./primary.ts";
import { endBoundary, startBoundary } from "./windows.ts";

/** A child counted in one quarter may count again in the next: only figures that start on one day can be subtracted. */
const NOT_ADDITIVE = "looked_after_during_period";

interface Joined {
  /** Boundary number to the running number at it, counted from any fixed one. */
  at: Map<number, number>;
}

/** Hides figures of flows that would give away 1 to 5 between two dates. Returns how many quantities were hidden. */
export function hideDifferences(quantities: readonly Quantity[], thresholds: Thresholds): number {
  const bySet = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    if (!quantity.population.endsWith("_during_period") || !isVisible(quantity)) continue;
    if (quantity.population === NOT_ADDITIVE && !quantity.window.start.endsWith("-04-01")) continue;
    const figures = bySet.get(quantity.set);
    if (figures === undefined) bySet.set(quantity.set, [quantity]);
    else figures.push(quantity);
  }
  let hidden = 0;
  for (const figures of bySet.values()) hidden += hideInSet(figures.sort(inOrder), thresholds);
  return hidden;
}

/** What a reader has already comes before all; then headline totals, since they are what pages show; then oldest first, so that what an earlier publication showed stays. */
function inOrder(one: Quantity, other: Quantity): number {
  return (
    Number(isOut(other)) - Number(isOut(one)) ||
    Number(isHeadline(other)) - Number(isHeadline(one)) ||
    (one.window.end < other.window.end ? -1 : Number(one.window.end > other.window.end)) ||
    other.value - one.value ||
    (one.key < other.key ? -1 : 1)
  );
}

const isHeadline = (quantity: Quantity) =>
  quantity.cells.some((cell) => cell.isTotal && cell.row.period_kind === cell.definition.headline_period_kind);

function hideInSet(figures: readonly Quantity[], thresholds: Thresholds): number {
  const groupOf = new Map<number, Joined>();
  const group = (boundary: number): Joined => {
    const found = groupOf.get(boundary) ?? { at: new Map([[boundary, 0]]) };
    groupOf.set(boundary, found);
    return found;
  };
  let hidden = 0;
  for (const figure of figures) {
    const from = startBoundary(figure.window);
    const to = endBoundary(figure.window);
    if (from === undefined || to === undefined) continue;
    const before = group(from);
    const after = group(to);
    if (before === after) continue;
    const shift = (before.at.get(from) ?? 0) + figure.value - (after.at.get(to) ?? 0);
    if (
      !isOut(figure) &&
      givesAway(before, after, shift, figure, thresholds) &&
      !isLargeHeadlineTotal(figure, thresholds)
    ) {
      hide(figure, () => "differencing");
      hidden++;
      continue;
    }
    for (const [boundary, number] of after.at) {
      before.at.set(boundary, number + shift);
      groupOf.set(boundary, before);
    }
  }
  return hidden;
}

/** Whether joining the two groups lets a reader form a number of 1 to 5 that the figure itself is not. */
function givesAway(before: Joined, after: Joined, shift: number, figure: Quantity, thresholds: Thresholds): boolean {
  for (const [early, one] of before.at) {
    for (const [late, other] of after.at) {
      const between = Math.abs(other + shift - one);
      const isItself = early === startBoundary(figure.window) && late === endBoundary(figure.window);
      if (!isItself && between >= 1 && between <= thresholds.suppress_up_to) return true;
    }
  }
  return false;
}

/** Headline totals of 30 or more are published even when two quarters differ by 1 to 5 (settled reading 42). */
function isLargeHeadlineTotal(figure: Quantity, thresholds: Thresholds): boolean {
  const isTotal = (cell: Cell) => cell.isTotal;
  return figure.value >= thresholds.small_group_under && figure.cells.some(isTotal);
}

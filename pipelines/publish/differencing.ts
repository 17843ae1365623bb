/**
 * Differencing over time (benchmarking.md 3, rule 4; settled reading 42). Cumulative figures give back what lies between them: quarter 2
 * so far less quarter 1 is quarter 2. Of what all shown figures together tell of the time between any two days, a number of 1 to 5, and
 * a figure that is hidden beside a small one, is not told: the newest figure that would tell it is not shown.
 */
import { hide, isOut, isVisible, type Quantity } from "./cells.ts";
import type { OverTime } from "./over-time.ts";
import type { Thresholds } from "./primary.ts";

/** Hides figures of flows that would tell of the time between two days what is to stay unknown. Returns how many quantities were hidden. */
export function hideDifferences(overTime: OverTime, thresholds: Thresholds): number {
  for (;;) {
    const hidden = hideNewest(overTime, thresholds, true) || hideNewest(overTime, thresholds, false);
    // What several figures tell at once, of whom none does so with those before it, is looked for where there is such a case.
    if (hidden > 0 || !overTime.watch()) return hidden;
  }
}

/** `knowsZeros`: the reader is taken to know which hidden figures are of nobody. */
function hideNewest(overTime: OverTime, thresholds: Thresholds, knowsZeros: boolean): number {
  const isHad = (figure: Quantity) => isVisible(figure) || (knowsZeros && figure.value === 0);
  overTime.start(isHad, isKept, !knowsZeros);
  const ordered = overTime.figures
    .filter(isHad)
    .map((figure) => ({ figure, rank: rankOf(figure, thresholds) }))
    .sort((one, other) => one.rank - other.rank || byAge(one.figure, other.figure));
  const isInAnyCase = ({ rank }: { rank: number }) => rank <= ALL_THE_SAME;
  for (const { figure } of ordered.filter(isInAnyCase)) overTime.show(figure, true);
  overTime.giveUp();
  let hidden = 0;
  for (const one of ordered) {
    if (isInAnyCase(one) || !isVisible(one.figure) || overTime.show(one.figure, false)) continue;
    hide(one.figure, () => "differencing");
    hidden++;
  }
  return hidden;
}

/** Small itself, or hidden beside what is; who is hidden for a difference alone is no secret, what follows of it is. */
const isKept = ({ isSecret, value, cells }: Quantity): boolean =>
  isSecret && value !== 0 && cells.some(({ reason }) => reason !== "differencing");

/** Ranks of what is shown whatever it tells. */
const ALL_THE_SAME = 1;

/** What a reader has already comes before all, then what is shown in any case, then headline totals, since they are what pages show. */
function rankOf(figure: Quantity, thresholds: Thresholds): number {
  if (isOut(figure) || !isVisible(figure)) return 0;
  if (isLargeTotal(figure, thresholds)) return ALL_THE_SAME;
  return isHeadline(figure) ? 2 : 3;
}

/** Oldest first, so that what an earlier publication showed stays. */
const byAge = (one: Quantity, other: Quantity): number =>
  (one.window.end < other.window.end ? -1 : Number(one.window.end > other.window.end)) ||
  other.value - one.value ||
  (one.key < other.key ? -1 : 1);

const isHeadline = (quantity: Quantity) =>
  quantity.cells.some((cell) => cell.isTotal && cell.row.period_kind === cell.definition.headline_period_kind);

/** Headline totals of 30 or more are published even when two quarters differ by 1 to 5 (settled reading 42). */
function isLargeTotal({ cells }: Quantity, thresholds: Thresholds): boolean {
  const isLarge = ({ value }: Quantity) => value >= thresholds.small_group_under;
  return cells.some((cell) => cell.isTotal && Object.values(cell.parts).every(isLarge));
}

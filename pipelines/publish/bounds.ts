/** What a careful reader can work out: the least and the most that each hidden quantity can be, given all that is shown. */
import { isVisible, type Quantity } from "./cells.ts";
import type { Line } from "./sums.ts";

export interface Bounds {
  low: number;
  high: number;
  /** The line that left a single possible value. */
  settledBy: Line | undefined;
}

const MOST_ROUNDS = 100;

/**
 * Narrows the bounds of every quantity of the lines until nothing moves. The reader is taken to know which hidden numbers are not zero;
 * `knowsZeros`: and which are. Nobody under 5 goes missing, whatever is hidden.
 */
export function boundsOf(lines: readonly Line[], knowsZeros: boolean): Map<Quantity, Bounds> {
  const bounds = new Map<Quantity, Bounds>();
  for (const { whole, parts } of lines) {
    for (const quantity of [whole, ...parts]) {
      if (bounds.has(quantity)) continue;
      const { value } = quantity;
      const isKnown = isVisible(quantity);
      bounds.set(quantity, {
        low: isKnown ? value : Math.min(1, value),
        high: isKnown || (knowsZeros && value === 0) ? value : Number.POSITIVE_INFINITY,
        settledBy: undefined,
      });
    }
  }
  const sums = lines.map((line) => ({
    line,
    whole: bounds.get(line.whole) as Bounds,
    parts: line.parts.map((part) => bounds.get(part) as Bounds),
  }));
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (const sum of sums) if (narrow(sum)) moved = true;
  }
  return bounds;
}

function narrow({ line, whole, parts }: { line: Line; whole: Bounds; parts: readonly Bounds[] }): boolean {
  if (whole.low === whole.high && parts.every((part) => part.low === part.high)) return false;
  let low = line.remainder;
  let high = line.remainder;
  let open = 0;
  for (const part of parts) {
    low += part.low;
    if (part.high === Number.POSITIVE_INFINITY) open++;
    else high += part.high;
  }
  let moved = tighten(whole, low, open > 0 ? Number.POSITIVE_INFINITY : high, line);
  for (const part of parts) {
    const isOnlyOpen = open === 0 || (open === 1 && part.high === Number.POSITIVE_INFINITY);
    const othersHigh = isOnlyOpen ? high - (Number.isFinite(part.high) ? part.high : 0) : Number.POSITIVE_INFINITY;
    if (tighten(part, whole.low - othersHigh, whole.high - (low - part.low), line)) moved = true;
    // The sums above are of the bounds before this part moved: wider, so still true. The next round uses the narrower ones.
  }
  return moved;
}

function tighten(bounds: Bounds, low: number, high: number, line: Line): boolean {
  const isSettled = bounds.low === bounds.high;
  if (isSettled || (low <= bounds.low && high >= bounds.high)) return false;
  bounds.low = Math.max(bounds.low, low);
  bounds.high = Math.max(bounds.low, Math.min(bounds.high, high));
  if (bounds.low === bounds.high) bounds.settledBy = line;
  return true;
}

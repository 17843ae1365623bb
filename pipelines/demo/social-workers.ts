/** Who a child's social worker is, and why that changes. Changes come faster in 2024 and 2025. */
import type { Council } from "./council.ts";
import type { Day, Quarter } from "./days.ts";
import { day } from "./days.ts";
import type { Child } from "./episodes.ts";
import { createRandom, type Random } from "./random.ts";
import { targetOn } from "./story.ts";

export interface Allocation {
  readonly child: Child;
  readonly worker: string;
  readonly start: Day;
  readonly end?: Day;
  readonly reason: string;
}

const REASONS = [
  ["MANAGE", 22],
  ["LEFTRL", 38],
  ["ORGRST", 6],
  ["TSPROC", 20],
  ["ABSENC", 7],
  ["CHCHAN", 2],
  ["PCCHAN", 1],
  ["OTHERS", 4],
] as const;

/** From 2024-25 on a return may leave the reason of an earlier allocation blank. */
export const REASONS_WANTED_FROM = day("2023-04-01");

function workersNow(random: Random, on: Day): string {
  const wave = Math.floor((on - day("2008-01-01")) / 500);
  return random.chance(0.03) ? `XX${random.between(900, 909)}` : `SW${99000 + wave * 12 + random.between(0, 40)}`;
}

/** Allocations of one stay in care; the last runs on for some weeks after it, but never ends just before a return. */
function allocationsOf(
  random: Random,
  child: Child,
  start: Day,
  leave: Day | undefined,
  before: Day,
  ends: readonly Day[],
): Allocation[] {
  const out: Allocation[] = [];
  let close = leave === undefined ? undefined : Math.min(leave + random.between(12, 45), before);
  if (
    close !== undefined &&
    close < before &&
    ends.some((end) => close !== undefined && close > end - 7 && close <= end)
  )
    close += 8;
  if (close !== undefined) close = Math.min(close, before);
  let worker = workersNow(random, start);
  let from = start;
  for (;;) {
    const years = -Math.log(1 - random.next()) / targetOn("social-worker-change", from);
    const to = from + Math.max(21, Math.round(years * 365));
    const reason = from === start ? "FCONTA" : from < REASONS_WANTED_FROM ? "MANAGE" : random.weighted(REASONS);
    const isLast = close === undefined ? to > (ends[ends.length - 1] as Day) : to >= close - 21;
    out.push({ child, worker, start: from, end: isLast ? close : to, reason });
    if (isLast) return out;
    const last = worker;
    while (worker === last) worker = workersNow(random, to);
    from = to;
  }
}

/** Allocations of every child who was in care since the first return (short breaks: one worker throughout). */
export function createAllocations(council: Council, quarters: readonly Quarter[]): Allocation[] {
  const random = createRandom(council.seed, "social-workers");
  const ends = quarters.map((quarter) => quarter.end);
  const out: Allocation[] = [];
  for (const child of council.children.all) {
    if (child.shortBreaks) {
      const start = (child.episodes[0]?.start ?? 0) - 20;
      out.push({
        child,
        worker: workersNow(random, start),
        start,
        reason: "FCONTA",
      });
      continue;
    }
    for (const [index, row] of child.episodes.entries()) {
      if (row.reasonNew !== "S") continue;
      const rest = child.episodes.slice(index + 1);
      const last = child.episodes.slice(index).find((later) => later.end === undefined || later.reasonCeased !== "X1");
      const next = rest.find((later) => later.reasonNew === "S")?.start ?? Number.POSITIVE_INFINITY;
      out.push(...allocationsOf(random, child, row.start, last?.end, next, ends));
    }
  }
  return out;
}

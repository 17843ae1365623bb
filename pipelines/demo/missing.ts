/** Missing and away without permission: how many children a quarter is the story's, which and how often is chance. */
import type { Council } from "./council.ts";
import { addYears, ageOn, type Day, type Quarter } from "./days.ts";
import type { Child } from "./episodes.ts";
import { createRandom, type Random } from "./random.ts";
import { missingChildrenIn } from "./story.ts";

export interface Incident {
  readonly child: Child;
  readonly type: "M" | "A";
  readonly start: Day;
  readonly end: Day;
  /** As-at dates before this do not hold the incident. */
  knownFrom?: Day;
}

/** How often the missing children of a quarter go, dealt out afresh each quarter: most once, a few very often. */
const INCIDENTS_OF_A_CHILD = [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 9, 12];

const overlaps = (incident: Incident, quarter: Quarter): boolean =>
  incident.start <= quarter.end && incident.end >= quarter.start;

/** Teenagers in care for a good part of the quarter whose record is not being corrected. */
function couldGo(council: Council, quarter: Quarter): Child[] {
  return council.children.all.filter((child) => {
    if (child.shortBreaks || ageOn(child.birth, quarter.start) < 12) return false;
    if (child.episodes.some((row) => row.knownFrom !== undefined || row.endKnownFrom !== undefined)) return false;
    const inCare = child.episodes.reduce((days, row) => {
      const from = Math.max(row.start, quarter.start);
      return days + Math.max(0, Math.min(row.end ?? quarter.end, quarter.end) - from);
    }, 0);
    return inCare > 45 && addYears(child.birth, 18) > quarter.end + 20;
  });
}

/** Up to `count` incidents in a quarter, one after another, each within one episode. */
function goMissing(
  random: Random,
  child: Child,
  quarter: Quarter,
  from: Day,
  type: "M" | "A",
  count: number,
): Incident[] {
  const out: Incident[] = [];
  let next = Math.max(quarter.start, from) + random.between(0, 14);
  for (let i = 0; i < count * 3 && out.length < count; i += 1) {
    const start = next;
    const end =
      start +
      random.weighted([
        [0, 45],
        [1, 32],
        [2, 11],
        [random.between(3, 9), 8],
      ]);
    next = end + random.between(2, 14);
    if (start > quarter.end) break;
    const inside = child.episodes.some((row) => row.start < start && end < (row.end ?? Number.POSITIVE_INFINITY));
    if (inside) out.push({ child, type, start, end });
  }
  return out;
}

/** Every incident from the first return on; the number of missing children in each quarter is exactly the story's. */
export function createIncidents(council: Council, quarters: readonly Quarter[]): Incident[] {
  const random = createRandom(council.seed, "missing");
  const all: Incident[] = [];
  let before = new Set<Child>();
  for (const quarter of quarters) {
    const missing = new Set(all.filter((row) => row.type === "M" && overlaps(row, quarter)).map((row) => row.child));
    const lastEnd = (child: Child) =>
      all.filter((row) => row.child === child).reduce((last, row) => Math.max(last, row.end + 2), 0);
    const order = couldGo(council, quarter)
      .map((child) => ({
        child,
        rank: random.next() - (before.has(child) ? 0.55 : 0) - (ageOn(child.birth, quarter.start) >= 15 ? 0.25 : 0),
      }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ child }) => child);
    const deck = random.shuffled(INCIDENTS_OF_A_CHILD);
    for (const child of order) {
      if (missing.size >= missingChildrenIn(quarter)) break;
      const count = deck[missing.size % deck.length] as number;
      const incidents = goMissing(random, child, quarter, lastEnd(child), "M", count);
      if (incidents.length === 0) continue;
      all.push(...incidents);
      missing.add(child);
    }
    const late = all.filter(
      (row) => row.start >= quarter.start && row.start < quarter.end - 20 && row.end < quarter.end - 10,
    );
    const again = late.filter(
      (row) => late.filter((other) => other.child === row.child && other.type === "M").length >= 3,
    );
    if (quarter.quarter === "q3" && again.length > 0) random.pick(again).knownFrom = quarter.end + 90;
    for (const child of order.filter((one) => !missing.has(one)).slice(-2))
      all.push(...goMissing(random, child, quarter, lastEnd(child), "A", 1));
    before = missing;
  }
  return all;
}

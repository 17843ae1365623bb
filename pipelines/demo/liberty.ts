/** Deprivation of liberty orders: a file of its own from 2026-27. Each order lies within one stay in a children's home. */
import type { Council } from "./council.ts";
import { ageOn, type Day, day } from "./days.ts";
import type { Child } from "./episodes.ts";
import { createRandom } from "./random.ts";

export interface LibertyOrder {
  readonly child: Child;
  readonly start: Day;
  readonly end?: Day;
}

const FIRST_DAY = day("2026-04-01");

export function createLibertyOrders(council: Council, lastDay: Day): LibertyOrder[] {
  const random = createRandom(council.seed, "liberty");
  const could = council.children.all.flatMap((child) =>
    child.episodes.flatMap((row) => {
      const from = Math.max(row.start, FIRST_DAY) + 8;
      const fits = row.placement.place === "K2" && !child.shortBreaks && ageOn(child.birth, FIRST_DAY) >= 12;
      return fits && from + 70 < (row.end ?? lastDay) ? [{ child, from, isOpen: row.end === undefined }] : [];
    }),
  );
  return random
    .shuffled(could)
    .slice(0, 3)
    .map(({ child, from, isOpen }) => ({
      child,
      start: from,
      ...(isOpen && random.chance(0.5) ? {} : { end: from + random.between(28, 62) }),
    }));
}

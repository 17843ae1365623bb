/** Reviews of a child's care: the first within about 20 working days, then three months, then every six. */
import type { Council } from "./council.ts";
import { addYears, type Day, isWeekend } from "./days.ts";
import type { Child } from "./episodes.ts";
import { createRandom, type Random } from "./random.ts";

export interface Review {
  readonly child: Child;
  readonly on: Day;
  readonly code: string;
}

const TAKING_PART = [
  ["PN1", 46],
  ["PN2", 5],
  ["PN3", 24],
  ["PN4", 4],
  ["PN5", 5],
  ["PN6", 9],
  ["PN7", 7],
] as const;

function reviewsOf(random: Random, child: Child, start: Day, end: Day): Review[] {
  const out: Review[] = [];
  let on = start + random.between(17, 26);
  for (let count = 1; on < end; count += 1) {
    while (isWeekend(on)) on += 1;
    if (on >= end) break;
    out.push({ child, on, code: on < addYears(child.birth, 4) ? "PN0" : random.weighted(TAKING_PART) });
    on +=
      count === 1 ? random.between(72, 90) : random.chance(0.06) ? random.between(186, 210) : random.between(150, 181);
  }
  return out;
}

/** Reviews of every period of care, up to the story's last day. */
export function createReviews(council: Council, lastDay: Day): Review[] {
  const random = createRandom(council.seed, "reviews");
  const out: Review[] = [];
  for (const child of council.children.all) {
    if (child.shortBreaks) continue;
    for (const [index, row] of child.episodes.entries()) {
      if (row.reasonNew !== "S") continue;
      const last = child.episodes.slice(index).find((later) => later.end === undefined || later.reasonCeased !== "X1");
      out.push(...reviewsOf(random, child, row.start, last?.end ?? lastDay + 1));
    }
  }
  return out;
}

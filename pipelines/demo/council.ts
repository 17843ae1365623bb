/** The invented council on the way through its history: its children, its homes, and a stream of chance for each part of the story. */

import { type Children, createChildren } from "./children.ts";
import type { Day, Quarter } from "./days.ts";
import type { Child, Episode } from "./episodes.ts";
import { currentEpisode } from "./episodes.ts";
import { createHomes, type Homes } from "./homes.ts";
import { createRandom, type Random } from "./random.ts";

export interface Council {
  readonly seed: number;
  readonly homes: Homes;
  readonly children: Children;
  readonly random: { arrivals: Random; changes: Random; departures: Random; moves: Random };
}

export function createCouncil(seed: number): Council {
  const homes = createHomes(seed);
  return {
    seed,
    homes,
    children: createChildren(seed, homes),
    random: {
      arrivals: createRandom(seed, "arrivals"),
      changes: createRandom(seed, "changes"),
      departures: createRandom(seed, "departures"),
      moves: createRandom(seed, "moves"),
    },
  };
}

/** Children in care now, short breaks apart, each with the open episode. */
export function childrenInCare(council: Council): { child: Child; episode: Episode }[] {
  const out: { child: Child; episode: Episode }[] = [];
  for (const child of council.children.all) {
    const episode = child.shortBreaks ? undefined : currentEpisode(child);
    if (episode !== undefined) out.push({ child, episode });
  }
  return out;
}

/** A day of the quarter at least `gap` days after the open episode began; undefined where there is none left. */
export function dayWithin(random: Random, episode: Episode, quarter: Quarter, gap: number): Day | undefined {
  const from = Math.max(quarter.start, episode.start + gap);
  return from > quarter.end ? undefined : random.between(from, quarter.end);
}

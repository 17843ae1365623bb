/** Leaving care: eighteenth birthdays, special guardianship, going home and the other ways. */
import { hasAdoptionPlan } from "./changes.ts";
import { type Council, childrenInCare, dayWithin } from "./council.ts";
import { addYears, ageOn, type Quarter } from "./days.ts";
import { type Child, type Episode, endCare, isFoster, periodOfCare } from "./episodes.ts";
import type { Random } from "./random.ts";
import { specialGuardianshipsIn } from "./story.ts";

/** Those who turn 18 in the quarter leave on their birthday. */
export function comeOfAge(council: Council, quarter: Quarter): void {
  const random = council.random.departures;
  for (const { child, episode } of childrenInCare(council)) {
    const birthday = addYears(child.birth, 18);
    if (birthday > quarter.end) continue;
    const reason = isFoster(episode.placement)
      ? random.weighted([
          ["E17", 62],
          ["E5", 20],
          ["E8", 12],
          ["E4A", 6],
        ] as const)
      : random.weighted([
          ["E5", 55],
          ["E6", 10],
          ["E8", 22],
          ["E7", 7],
          ["E4A", 6],
        ] as const);
    endCare(child, birthday, reason);
  }
}

/** True where the eighteenth birthday is so near that nothing else should happen first. */
const isNearlyAdult = (child: Child, quarter: Quarter): boolean => addYears(child.birth, 18) <= quarter.end;

/** `count` children leave, the likeliest first; fewer where nobody suits. Answers how many did. */
function leave(
  council: Council,
  quarter: Quarter,
  count: number,
  weightOf: (child: Child, episode: Episode) => number,
  reasonOf: (random: Random, child: Child, episode: Episode) => string,
): number {
  const random = council.random.departures;
  let left = 0;
  while (left < count) {
    const candidates = childrenInCare(council)
      .filter(({ child }) => !isNearlyAdult(child, quarter) && !hasAdoptionPlan(child))
      .map(({ child, episode }) => [{ child, episode }, weightOf(child, episode)] as const)
      .filter(([{ episode }, weight]) => weight > 0 && episode.start + 5 <= quarter.end);
    if (candidates.length === 0) return left;
    const { child, episode } = random.weighted(candidates);
    endCare(child, dayWithin(random, episode, quarter, 5) as number, reasonOf(random, child, episode));
    left += 1;
  }
  return left;
}

export function leaveBySpecialGuardianship(council: Council, quarter: Quarter): void {
  leave(
    council,
    quarter,
    specialGuardianshipsIn(quarter),
    (child, episode) => {
      const since = quarter.end - (periodOfCare(child)[0] as Episode).start;
      const suits = isFoster(episode.placement) && ["C1", "C2"].includes(episode.legalStatus) && since > 170;
      if (!suits || child.unaccompanied || ageOn(child.birth, quarter.end) >= 14) return 0;
      return /U[123]/.test(episode.placement.place) ? 8 : since < 900 ? 1.2 : 0.3;
    },
    (random, _child, { placement }) => {
      if (/U[123]/.test(placement.place)) return random.chance(0.85) ? "E45" : "E47";
      return random.weighted([
        ["E46", 40],
        ["E47", 45],
        ["E48", 15],
      ] as const);
    },
  );
}

/** Unaccompanied children whose care another council takes over. */
export function transferAlone(council: Council, quarter: Quarter, count: number): number {
  return leave(
    council,
    quarter,
    count,
    (child) => (child.unaccompanied ? 1 : 0),
    () => "E3",
  );
}

/** The rest of the quarter's leavers. */
export function leaveOtherwise(council: Council, quarter: Quarter, count: number): number {
  return leave(
    council,
    quarter,
    count,
    (child, episode) => {
      if (child.unaccompanied) return 0;
      const since = quarter.end - (periodOfCare(child)[0] as Episode).start;
      const byTime = since < 180 ? 2.2 : since < 365 ? 1.2 : since < 1095 ? 0.45 : 0.15;
      const parents = episode.placement.place === "P1" ? 5 : 1;
      return byTime * parents * (ageOn(child.birth, quarter.end) >= 16 ? 4 : 1) * (child.adoption ? 0.1 : 1);
    },
    (random, child, { placement }) => {
      if (placement.place === "P1") return "E4A";
      if (ageOn(child.birth, quarter.start) >= 16)
        return random.weighted([
          ["E5", 24],
          ["E6", 12],
          ["E4A", 22],
          ["E4B", 14],
          ["E13", 8],
          ["E8", 20],
        ] as const);
      return random.weighted([
        ["E4A", 52],
        ["E4B", 13],
        ["E41", 13],
        ["E13", 9],
        ["E8", 7],
        ["E3", 6],
      ] as const);
    },
  );
}

/** Coming into care: who, why, under which legal status, to which home, and the legal path that is likely to follow. */
import { ageOnArrival, ageOnArrivalAlone } from "./children.ts";
import { type Council, childrenInCare } from "./council.ts";
import { addYears, ageOn, type Day, type Quarter } from "./days.ts";
import { beginCare, type Child } from "./episodes.ts";
import type { HomeKind } from "./homes.ts";
import { BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE, targetOn } from "./story.ts";

const NEEDS = [
  ["N1", 60],
  ["N2", 3],
  ["N3", 5],
  ["N4", 9],
  ["N5", 17],
  ["N6", 3],
  ["N8", 3],
] as const;

/** Supported accommodation has no code in the weeks before 28 October 2023 in which a child could be newly placed there. */
export const canUseSupported = (on: Day): boolean =>
  on < BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE - 90 || on >= BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE;

function kindOfFirstHome(council: Council, child: Child, on: Day): HomeKind {
  const random = council.random.arrivals;
  const age = ageOn(child.birth, on);
  const supported = age >= 16 && canUseSupported(on);
  if (child.unaccompanied) return supported && random.chance(0.7) ? "supported" : "foster";
  if (age >= 16)
    return random.weighted([
      ["foster", 45],
      ["supported", supported ? 32 : 0],
      ["childrens-home", 20],
      ["kinship", 3],
    ]);
  if (age >= 10)
    return random.weighted([
      ["foster", 68],
      ["kinship", 13],
      ["childrens-home", 19],
    ]);
  if (age < 1)
    return random.weighted([
      ["foster", 80],
      ["kinship", 15],
      ["parent-and-baby", 5],
    ]);
  return random.weighted([
    ["foster", 78],
    ["kinship", 22],
  ]);
}

/** The court path: days after the start on which the legal status changes. */
function scheduleLegalPath(council: Council, child: Child, on: Day): string {
  const random = council.random.arrivals;
  if (child.unaccompanied) return "V2";
  const age = ageOn(child.birth, on);
  const path = random.weighted([
    ["V2", age >= 15 ? 48 : 10],
    ["V2-C1-C2", age >= 15 ? 20 : 26],
    ["C1-C2", age >= 15 ? 25 : 48],
    ["L1-C1-C2", 7],
    ["L2-C1-C2", age >= 15 ? 1 : 7],
  ] as const);
  const steps = path.split("-");
  let when = on;
  for (const [index, legalStatus] of steps.entries()) {
    if (index === 0) continue;
    const from = steps[index - 1];
    when += from === "L1" ? random.between(1, 3) : from === "L2" ? random.between(5, 8) : random.between(40, 260);
    const what = legalStatus === "C2" && random.chance(0.18) ? "legal-and-move" : "legal";
    child.scheduled.push({ on: when, what, legalStatus });
  }
  return steps[0] as string;
}

/** A plan for adoption: decision, placement order, match, move to the adopters, and the adoption order. */
function scheduleAdoption(council: Council, child: Child, on: Day): void {
  const random = council.random.arrivals;
  const decision = on + random.between(110, 190);
  const order = decision + random.between(15, 80);
  child.scheduled = child.scheduled.filter((step) => step.legalStatus === "C1");
  child.scheduled.push({ on: order, what: "legal", legalStatus: "E1" });
  if (random.chance(0.13)) {
    const ceased = order + random.between(150, 420);
    const ceasedReason = random.weighted([
      ["RD1", 5],
      ["RD3", 4],
      ["RD4", 1],
    ] as const);
    child.adoption = { decision, withFosterCarer: false, ceased, ceasedReason };
    child.scheduled.push({ on: ceased, what: "decision-reversed", legalStatus: "C2" });
    return;
  }
  const match = order + random.between(40, 230);
  const placed = match + random.between(7, 30);
  child.adoption = { decision, match, withFosterCarer: random.chance(0.18) };
  child.scheduled.push({ on: placed, what: "place-with-adopters" });
  child.scheduled.push({ on: placed + random.between(120, 330), what: "adopted" });
}

export function arrive(
  council: Council,
  on: Day,
  ageDays: number,
  unaccompanied: boolean,
  adoptionPlan: boolean,
): Child {
  const random = council.random.arrivals;
  const child = council.children.arrive({ on, ageDays, unaccompanied });
  const kind = kindOfFirstHome(council, child, on);
  const legalStatus = scheduleLegalPath(council, child, on);
  if (adoptionPlan) scheduleAdoption(council, child, on);
  const placement = council.homes.find(kind, {
    inArea: random.chance(targetOn("in-area", on) + 0.04),
    on,
    own: random.chance(targetOn("in-house-foster", on) - 0.04),
    adopter: adoptionPlan && kind === "foster" && random.chance(0.3),
  });
  beginCare(child, on, adoptionPlan ? "C1" : legalStatus, unaccompanied ? "N8" : random.weighted(NEEDS), placement);
  if (adoptionPlan) child.scheduled = child.scheduled.filter((step) => step.legalStatus !== "C1");
  return child;
}

/** A child who went home earlier and comes back; false where nobody could. */
function comeBack(council: Council, on: Day): boolean {
  const random = council.random.arrivals;
  const away = council.children.all.filter((child) => {
    const last = child.episodes[child.episodes.length - 1];
    const isHome = last?.end !== undefined && ["E4A", "E4B", "E13"].includes(last.reasonCeased ?? "");
    return (
      isHome && !child.unaccompanied && !child.shortBreaks && ageOn(child.birth, on) < 15 && (last?.end ?? on) < on - 60
    );
  });
  if (away.length === 0) return false;
  const child = random.pick(away);
  const placement = council.homes.find(kindOfFirstHome(council, child, on), {
    inArea: random.chance(0.6),
    on,
    own: random.chance(0.5),
  });
  beginCare(child, on, scheduleLegalPath(council, child, on), random.weighted(NEEDS), placement);
  return true;
}

/** `count` children come into care in the quarter, a few of them for the second time. */
export function arriveInQuarter(council: Council, quarter: Quarter, count: number): void {
  const random = council.random.arrivals;
  for (let i = 0; i < count; i += 1) {
    const on = random.between(quarter.start, quarter.end);
    if (random.chance(0.07) && comeBack(council, on)) continue;
    const inCare = childrenInCare(council);
    const fifteen = inCare.filter(({ child }) => ageOn(child.birth, on) >= 15).length / inCare.length;
    const ageDays = ageOnArrival(random, fifteen < targetOn("fifteen-and-over", on) ? 3 : 0.5);
    arrive(council, on, ageDays, false, ageDays < 1700 && random.chance(0.3));
  }
}

export function arriveAlone(council: Council, quarter: Quarter, count: number): void {
  const random = council.random.arrivals;
  for (let i = 0; i < count; i += 1)
    arrive(council, random.between(quarter.start, quarter.end), ageOnArrivalAlone(random), true, false);
}

/** The children already in care on the story's first day. */
export function arriveBeforeStory(council: Council, start: Day, count: number): void {
  const random = council.random.arrivals;
  for (let i = 0; i < count; i += 1) {
    const on = start - random.between(5, 1600);
    let ageDays = ageOnArrival(random);
    while (addYears(on - ageDays, 18) <= start + 10) ageDays = ageOnArrival(random);
    arrive(council, on, ageDays, false, false);
  }
}

/** Moves between homes, chosen so that the quarter ends on the story's targets for foster care, area and stability. */
import { canUseSupported } from "./arrivals.ts";
import { hasAdoptionPlan } from "./changes.ts";
import { type Council, childrenInCare, dayWithin } from "./council.ts";
import { ageOn, type Day, day, type Quarter } from "./days.ts";
import { type Child, continueCare, type Episode, isFoster, type Stability, stabilityOn } from "./episodes.ts";
import type { HomeKind, Placement } from "./homes.ts";
import { targetOn } from "./story.ts";

interface Candidate {
  child: Child;
  episode: Episode;
  stability: Stability;
}

function candidates(council: Council, quarter: Quarter): Candidate[] {
  return childrenInCare(council)
    .filter(
      ({ child, episode }) =>
        !hasAdoptionPlan(child) && episode.start + 6 <= quarter.end && !/^A/.test(episode.placement.place),
    )
    .map(({ child, episode }) => ({ child, episode, stability: stabilityOn(child, quarter.end) }));
}

/** What is missing to the targets at the quarter's end; positive: more are wanted. */
function shortfalls(council: Council, quarter: Quarter) {
  const inCare = childrenInCare(council);
  const n = inCare.length;
  const count = (test: (row: { child: Child; episode: Episode }) => boolean) => inCare.filter(test).length;
  const stability = inCare.map(({ child }) => stabilityOn(child, quarter.end));
  const longTerm = stability.filter((row) => row.longTerm !== undefined);
  const settled = longTerm.filter((row) => row.longTerm === "settled").length;
  const foster = count(({ episode }) => isFoster(episode.placement));
  const own = count(({ episode }) => isFoster(episode.placement) && episode.placement.provider === "PR1");
  return {
    foster: Math.round(targetOn("foster-care", quarter.end) * n) - foster,
    inArea: Math.round(targetOn("in-area", quarter.end) * n) - count(({ episode }) => episode.placement.inArea),
    threeHomes:
      Math.round(targetOn("three-or-more-homes", quarter.end) * n) - stability.filter((row) => row.homes >= 3).length,
    settled: Math.round(targetOn("long-term-stability", quarter.end) * longTerm.length) - settled,
    ownFoster: Math.round(targetOn("in-house-foster", quarter.end) * foster) - own,
  };
}

function kindOf(placement: Placement): HomeKind | "parents" {
  if (/^U[123]$/.test(placement.place)) return "kinship";
  if (isFoster(placement)) return "foster";
  if (["H5", "P2", "K3"].includes(placement.place)) return "supported";
  if (placement.place === "P1") return "parents";
  if (placement.place === "Z") return "other";
  return "childrens-home";
}

/** A home outside foster care that suits the child, or undefined where none does. */
function kindOutsideFostering(
  council: Council,
  { child, episode }: Candidate,
  on: Day,
): HomeKind | "parents" | undefined {
  const random = council.random.moves;
  const age = ageOn(child.birth, on);
  if (age >= 16) return canUseSupported(on) && random.chance(0.85) ? "supported" : "childrens-home";
  const canGoHome = ["C1", "C2"].includes(episode.legalStatus) && !child.unaccompanied && episode.legalStatus === "C2";
  if (age < 9) return canGoHome ? "parents" : undefined;
  if (canGoHome && random.chance(0.35)) return "parents";
  if (age >= 12 && on > OTHER_HOMES_FROM && random.chance(0.15)) return "other";
  return random.chance(0.05) && age >= 10 ? "school" : "childrens-home";
}

/** Homes of code Z come into use as places get scarce. */
const OTHER_HOMES_FROM = day("2020-01-01");

const REASONS = [
  ["CARPL", 46],
  ["CREQB", 14],
  ["CREQO", 9],
  ["CHILD", 8],
  ["LAREQ", 10],
  ["CLOSE", 5],
  ["STAND", 3],
  ["ALLEG", 3],
  ["APPRR", 1],
  ["OTHER", 4],
] as const;

function move(
  council: Council,
  quarter: Quarter,
  who: Candidate,
  kind: HomeKind | "parents",
  inArea: boolean,
  own: boolean,
): boolean {
  const random = council.random.moves;
  const on = dayWithin(random, who.episode, quarter, 6);
  if (on === undefined) return false;
  const { child, episode } = who;
  if (kind === "supported" && (!canUseSupported(on) || ageOn(child.birth, on) < 16)) return false;
  if (kind === "parents" && council.homes.isInArea(child.homePostcode) !== inArea) return false;
  if (kind === "school" && inArea) return false;
  const placement: Placement =
    kind === "parents"
      ? { place: "P1", provider: "PR0", urn: "", postcode: child.homePostcode, inArea }
      : council.homes.find(kind, { inArea, on, own, leaving: episode.placement.postcode });
  continueCare(child, on, { reasonNew: "P", placement, reason: random.weighted(REASONS) });
  return true;
}

/** The likeliest to move first: those whose move brings the stability targets nearer. */
function inOrder(council: Council, rows: Candidate[], want: { threeHomes: number; settled: number }): Candidate[] {
  const random = council.random.moves;
  const cost = ({ episode, stability: { homes, longTerm } }: Candidate) =>
    (want.threeHomes > 0 ? (homes === 2 ? 0 : homes === 1 ? 1.5 : 1) : homes === 1 ? 0.3 : homes === 2 ? 2.6 : 0.6) +
    (longTerm === "settled" ? (want.settled < 0 ? -1 : 2) : longTerm === "unsettled" ? 0.4 : 0) +
    (/U[14]/.test(episode.placement.place) ? 0.8 : 0) +
    random.next();
  return rows
    .map((row) => ({ row, cost: cost(row) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ row }) => row);
}

/** One move towards the targets for foster care and area; false where no child suits. */
function moveTowards(council: Council, quarter: Quarter): boolean {
  const want = shortfalls(council, quarter);
  if (want.foster === 0 && want.inArea === 0) return false;
  const rows = inOrder(council, candidates(council, quarter), want);
  const isGrown = (row: Candidate) => ageOn(row.child.birth, quarter.start) >= 16;
  const ordered =
    want.foster < 0 && council.random.moves.chance(0.6)
      ? [...rows.filter(isGrown), ...rows.filter((row) => !isGrown(row))]
      : rows;
  for (const who of ordered) {
    const { placement } = who.episode;
    const foster = isFoster(placement);
    if (want.foster > 0 && (foster || ["P1", "S1"].includes(placement.place))) continue;
    if (want.foster < 0 && (!foster || placement.place === "U1")) continue;
    if (want.foster === 0 && (placement.place === "P1" || placement.inArea === want.inArea > 0)) continue;
    const inArea = want.inArea === 0 ? placement.inArea : want.inArea > 0;
    const same = kindOf(placement);
    const kind = want.foster > 0 ? "foster" : want.foster < 0 ? kindOutsideFostering(council, who, quarter.end) : same;
    if (kind !== undefined && move(council, quarter, who, kind, inArea, want.ownFoster > 0)) return true;
  }
  return false;
}

/** The kind of the next home for a move that is not meant to change the mix: older children grow out of children's homes. */
function kindAlike(council: Council, { child, episode }: Candidate, quarter: Quarter): HomeKind | "parents" {
  const random = council.random.moves;
  const age = ageOn(child.birth, quarter.start);
  const same = kindOf(episode.placement);
  if (same === "kinship") return "foster";
  if (same === "childrens-home" && age >= 16) return "supported";
  if (same === "childrens-home" && age >= 11 && quarter.start > OTHER_HOMES_FROM && random.chance(0.3)) return "other";
  return same === "other" && random.chance(0.7) ? "childrens-home" : same;
}

/** One more move that leaves foster care and area as they are. */
function moveAlike(council: Council, quarter: Quarter): boolean {
  const want = shortfalls(council, quarter);
  for (const who of inOrder(council, candidates(council, quarter), want)) {
    const { placement } = who.episode;
    if (["P1", "S1"].includes(placement.place) || council.random.moves.chance(0.1)) continue;
    const kind = kindAlike(council, who, quarter);
    if (move(council, quarter, who, kind, placement.inArea, want.ownFoster > 0)) return true;
  }
  return false;
}

/** Foster homes that become long term with the same carer (U6 to U4, U3 to U1). */
function matchLongTerm(council: Council, quarter: Quarter): void {
  const random = council.random.moves;
  for (let i = 0; i < 8; i += 1) {
    const foster = childrenInCare(council).filter(({ episode }) => isFoster(episode.placement));
    const longTerm = foster.filter(({ episode }) => /U[14]/.test(episode.placement.place)).length;
    if (longTerm >= Math.round(targetOn("long-term-foster", quarter.end) * foster.length)) return;
    const ready = foster.filter(
      ({ child, episode }) =>
        /U[36]/.test(episode.placement.place) && !hasAdoptionPlan(child) && quarter.start - episode.start > 120,
    );
    if (ready.length === 0) return;
    const { child, episode } = random.pick(ready);
    const on = dayWithin(random, episode, quarter, 60);
    if (on === undefined) continue;
    const placement = { ...episode.placement, place: episode.placement.place === "U3" ? "U1" : "U4" };
    continueCare(child, on, { reasonNew: "T", placement, reason: "PLACE" });
  }
}

/** A hospital stay or a carer's holiday: away for a few days and back to the same home. */
function stayAway(council: Council, quarter: Quarter): void {
  const random = council.random.moves;
  const ready = candidates(council, quarter).filter(
    ({ episode }) => isFoster(episode.placement) && episode.start < quarter.start,
  );
  for (const { child, episode } of random.shuffled(ready).slice(0, 3)) {
    const from = random.between(quarter.start + 2, quarter.end - 25);
    const place = random.weighted([
      ["T1", 2],
      ["T3", 3],
      ["T4", 1],
    ] as const);
    const postcode =
      place === "T1"
        ? council.homes.hospital()
        : council.homes.find("foster", { inArea: true, on: from, own: true }).postcode;
    const temporary = { place, provider: "", urn: "", postcode, inArea: true };
    continueCare(child, from, { reasonNew: "P", placement: temporary });
    continueCare(child, from + random.between(2, place === "T4" ? 7 : 14), {
      reasonNew: "P",
      placement: episode.placement,
    });
  }
}

const MOVES_IN_QUARTER = 9;
const MOST_MOVES_FOR_STABILITY = 20;

/** All moves of a quarter. Ends on the targets exactly where children suit; then stability is brought as near as moves allow. */
export function moveInQuarter(council: Council, quarter: Quarter): void {
  stayAway(council, quarter);
  matchLongTerm(council, quarter);
  let moved = 0;
  while (moved < 60 && moveTowards(council, quarter)) moved += 1;
  const most = Math.max(moved + 10, MOST_MOVES_FOR_STABILITY);
  for (; moved < most; moved += 1) {
    const want = shortfalls(council, quarter);
    if (moved >= MOVES_IN_QUARTER && want.threeHomes <= 0 && want.settled >= -1) break;
    if (!moveAlike(council, quarter)) break;
  }
}

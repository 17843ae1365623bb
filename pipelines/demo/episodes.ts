/** A child's episodes: how one begins, changes and ends, and how placements are counted (returns.md 5.4). */
import { addMonths, ageOn, type Day, type Quarter } from "./days.ts";
import type { Placement } from "./homes.ts";

export interface Episode {
  start: Day;
  reasonNew: "S" | "L" | "P" | "T" | "B" | "U";
  legalStatus: string;
  need: string;
  placement: Placement;
  end?: Day;
  reasonCeased?: string;
  reasonChange?: string;
  /** As-at dates before these do not hold the row, or its end: entered late. */
  knownFrom?: Day;
  endKnownFrom?: Day;
}

export interface Adoption {
  decision: Day;
  match?: Day;
  withFosterCarer: boolean;
  ceased?: Day;
  ceasedReason?: string;
}

export interface Scheduled {
  on: Day;
  what: "legal" | "legal-and-move" | "place-with-adopters" | "adopted" | "decision-reversed";
  legalStatus?: string;
}

export interface Child {
  readonly id: string;
  readonly number: number;
  readonly female: boolean;
  readonly birth: Day;
  readonly ethnicity: string;
  readonly unaccompanied: boolean;
  readonly shortBreaks: boolean;
  readonly homePostcode: string;
  readonly firstChildBorn?: Day;
  readonly previousPermanence: { code: string; council: string; date: string };
  readonly episodes: Episode[];
  scheduled: Scheduled[];
  adoption?: Adoption;
}

export const currentEpisode = (child: Child): Episode | undefined => {
  const last = child.episodes[child.episodes.length - 1];
  return last !== undefined && last.end === undefined ? last : undefined;
};

export function beginCare(child: Child, start: Day, legalStatus: string, need: string, placement: Placement): void {
  child.episodes.push({ start, reasonNew: "S", legalStatus, need, placement });
}

/** Ends the open episode and begins the next on the same day. A reason is given where the home or its kind changes. */
export function continueCare(
  child: Child,
  on: Day,
  change: { reasonNew: Episode["reasonNew"]; legalStatus?: string; placement?: Placement; reason?: string },
): void {
  const from = currentEpisode(child);
  if (from === undefined || on <= from.start) throw new Error(`demo: no open episode before day ${on}`);
  from.end = on;
  from.reasonCeased = "X1";
  if (change.reason !== undefined) from.reasonChange = change.reason;
  child.episodes.push({
    start: on,
    reasonNew: change.reasonNew,
    legalStatus: change.legalStatus ?? from.legalStatus,
    need: from.need,
    placement: change.placement ?? from.placement,
  });
}

export function endCare(child: Child, on: Day, reason: string): void {
  const from = currentEpisode(child);
  if (from === undefined || on <= from.start) throw new Error(`demo: no open episode before day ${on}`);
  from.end = on;
  from.reasonCeased = reason;
  child.scheduled = [];
}

export const isFoster = (placement: Placement): boolean => /^U[1-6]$/.test(placement.place);
export const isTemporary = (placement: Placement): boolean => /^T[0-4]$/.test(placement.place);

/** Episodes of the latest period of care. */
export function periodOfCare(child: Child): Episode[] {
  let first = child.episodes.length - 1;
  while (first > 0 && (child.episodes[first] as Episode).reasonNew !== "S") first -= 1;
  return child.episodes.slice(Math.max(first, 0));
}

const STARTS = new WeakMap<Child, { episodes: number; starts: Day[] }>();

/** First day of each home (each carer) in the latest period of care; worked out again only when an episode has been added. */
function homeStarts(child: Child): Day[] {
  const known = STARTS.get(child);
  if (known !== undefined && known.episodes === child.episodes.length) return known.starts;
  const starts = startsOf(child);
  STARTS.set(child, { episodes: child.episodes.length, starts });
  return starts;
}

function startsOf(child: Child): Day[] {
  const starts: Day[] = [];
  let usual: Episode | undefined;
  let afterTemporary = false;
  for (const episode of periodOfCare(child)) {
    if (isTemporary(episode.placement)) {
      afterTemporary = true;
      continue;
    }
    const back = afterTemporary && usual !== undefined && usual.placement.postcode === episode.placement.postcode;
    if (usual === undefined || (!back && ["P", "B", "S"].includes(episode.reasonNew))) starts.push(episode.start);
    usual = episode;
    afterTemporary = false;
  }
  return starts;
}

export interface Stability {
  /** Homes in the 12 months that end on the day. */
  homes: number;
  /** Under 16 and in care for two and a half years: with the same carer for two years, or not. */
  longTerm: "settled" | "unsettled" | undefined;
}

const STABILITY = new WeakMap<Child, { episodes: number; on: Day; stability: Stability }>();

/** How settled a child in care is on a day. */
export function stabilityOn(child: Child, on: Day): Stability {
  const known = STABILITY.get(child);
  if (known !== undefined && known.episodes === child.episodes.length && known.on === on) return known.stability;
  const starts = homeStarts(child);
  const from = addMonths(on + 1, -12);
  const homes = starts.filter((start, i) => start <= on && (starts[i + 1] ?? Number.POSITIVE_INFINITY) > from).length;
  const isLong = starts.length > 0 && ageOn(child.birth, on) < 16 && (starts[0] as Day) <= addMonths(on, -30);
  const isSettled = (starts[starts.length - 1] ?? on) <= addMonths(on, -24);
  const stability: Stability = { homes, longTerm: isLong ? (isSettled ? "settled" : "unsettled") : undefined };
  STABILITY.set(child, { episodes: child.episodes.length, on, stability });
  return stability;
}

/** The rows of a return: open at some time since 1 April, as they were known at the as-at date. */
export function episodesIn(child: Child, quarter: Quarter): Episode[] {
  const known = child.episodes.filter((row) => row.start <= quarter.end && (row.knownFrom ?? row.start) <= quarter.end);
  return known
    .map((row): Episode => {
      const isEnded = row.end !== undefined && row.end <= quarter.end && (row.endKnownFrom ?? row.end) <= quarter.end;
      return isEnded ? row : { ...row, end: undefined, reasonCeased: undefined, reasonChange: undefined };
    })
    .filter((row) => row.end === undefined || row.end >= quarter.yearStart);
}

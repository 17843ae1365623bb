/** Health and wellbeing of the children in care for 12 months (OC2). Fills up through the year: only 31 March is whole. */
import type { Council } from "./council.ts";
import { addMonths, addYears, type Quarter } from "./days.ts";
import type { Child, Episode } from "./episodes.ts";
import { fractionOf } from "./random.ts";
import { HEALTH_RATES } from "./story.ts";

/** Share of the year's checks done and entered by the end of each quarter. */
const DONE = { q1: 0.27, q2: 0.5, q3: 0.75, q4: 1 } as const;

/** Looked after on the last day and on every day of the 12 months before it, as the return's date knew it (returns.md 5.7). */
function isInCareAllYear(child: Child, quarter: Quarter): boolean {
  if (child.shortBreaks) return false;
  const from = addMonths(quarter.end + 1, -12);
  const known = child.episodes.filter((row) => row.start <= quarter.end && (row.knownFrom ?? 0) <= quarter.end);
  const endOf = (row: Episode) =>
    row.end !== undefined && row.end <= quarter.end && (row.endKnownFrom ?? 0) <= quarter.end ? row.end : undefined;
  const last = known[known.length - 1];
  if (last === undefined || endOf(last) !== undefined) return false;
  return known.every((row) => {
    const end = endOf(row);
    return (
      !(row.reasonNew === "S" && row.start > from) && !(end !== undefined && end > from && row.reasonCeased !== "X1")
    );
  });
}

export interface HealthRow {
  readonly child: Child;
  readonly items: readonly string[];
}

/** Children in a fixed order of their own for a measure and a year: the first so many have it. */
function firstOf(
  council: Council,
  children: readonly Child[],
  measure: string,
  year: string,
  share: number,
): Set<Child> {
  const ranked = children
    .map((child) => ({ child, rank: fractionOf(council.seed, `${measure}:${year}:${child.id}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ child }) => child);
  return new Set(ranked.slice(0, Math.round(share * ranked.length)));
}

function scoreOf(council: Council, child: Child, year: string): number {
  const usual = fractionOf(council.seed, `sdq:${child.id}`) + fractionOf(council.seed, `sdq-b:${child.id}`);
  const now = fractionOf(council.seed, `sdq:${year}:${child.id}`);
  return Math.min(40, Math.max(0, Math.round(1 + usual * 11 + now * 5)));
}

/** SDQ_SCORE, SDQ_REASON, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE, ..._RECEIVED, ..._OFFERED. */
export function createHealthRows(council: Council, quarter: Quarter): HealthRow[] {
  const { year } = quarter;
  const rates = HEALTH_RATES[year];
  if (rates === undefined) throw new Error(`demo: no health rates for ${year}`);
  const done = DONE[quarter.quarter];
  const chance = (child: Child, key: string) => fractionOf(council.seed, `${key}:${year}:${child.id}`);
  const cohort = council.children.all.filter((child) => isInCareAllYear(child, quarter));
  const isAsked = (child: Child) =>
    addYears(child.birth, 4) <= quarter.end && addYears(child.birth, 17) >= quarter.yearStart;
  const scored = firstOf(council, cohort.filter(isAsked), "scored", year, rates.sdq * done);
  const immunised = firstOf(council, cohort, "immunised", year, rates.immunised * (0.96 + 0.04 * done));
  const teeth = firstOf(council, cohort, "teeth", year, rates.teeth * done);
  const assessed = firstOf(council, cohort, "assessed", year, rates.assessment * done);
  return cohort.map((child) => {
    const flag = (value: boolean) => (value ? "1" : "0");
    const isUnderFive = addYears(child.birth, 5) > quarter.end;
    const isTen = addYears(child.birth, 10) <= quarter.end;
    const misuse = addYears(child.birth, 13) <= quarter.end && chance(child, "misuse") < 0.075 * (0.5 + done / 2);
    const received = misuse && chance(child, "received") < 0.62;
    const refusal = chance(child, "refusal");
    const reason =
      done < 1 ? "SDQ4" : refusal < 0.4 ? "SDQ2" : refusal < 0.75 ? "SDQ5" : refusal < 0.9 ? "SDQ4" : "SDQ3";
    return {
      child,
      items: [
        isAsked(child) && scored.has(child) ? String(scoreOf(council, child, year)) : "",
        isAsked(child) && !scored.has(child) ? reason : "",
        isTen ? flag(chance(child, "convicted") < 0.03 * done) : "",
        isUnderFive ? flag(chance(child, "development") < 0.9 * (0.6 + 0.4 * done)) : "",
        flag(immunised.has(child)),
        flag(teeth.has(child)),
        flag(assessed.has(child)),
        flag(misuse),
        misuse ? flag(received) : "",
        misuse && !received ? flag(chance(child, "offered") < 0.7) : "",
      ],
    };
  });
}

/** The invented council's Annex A list 11: households on their way to adopt, none of whom is in any other file. */
import { addMonths, type Day, day, type Quarter, quartersFrom, writtenOf } from "./days.ts";
import { createRandom } from "./random.ts";
import { FIRST_LISTS, LAST_RETURN } from "./story.ts";
import type { Table } from "./tables.ts";

const HEADINGS = [
  "CHILD",
  "FAMILY_IDENTIFIER",
  "DATE_ENQUIRY_RECEIVED",
  "DATE_STAGE_1_STARTED",
  "DATE_STAGE_2_STARTED",
  "DATE_APPLICATION_APPROVED",
  "DATE_MATCHED",
  "DATE_PLACED",
  "DATE_OF_ADOPTION_ORDER",
  "DATE_LEFT",
  "REASON_LEFT",
];

const FIRST_ENQUIRY = "2022-06-30";

/** A household's steps, in order, and what became of it. */
interface Household {
  number: number;
  adults: number;
  steps: (Day | undefined)[];
  left: Day | undefined;
  reason: string;
}

/** A list of the quarter's last day; undefined before the council keeps one. */
export function createAdoptersList(seed: number, quarter: Quarter): Table | undefined {
  if (quarter.end < day(FIRST_LISTS)) return undefined;
  const yearAgo = addMonths(quarter.end, -12);
  const rows = householdsOf(seed).flatMap((household) => {
    const known = (on: Day | undefined) => (on !== undefined && on <= quarter.end ? on : undefined);
    const [steps, left] = [household.steps.map(known), known(household.left)];
    const last = Math.max(left ?? 0, ...steps.map((on) => on ?? 0));
    const isOver = left !== undefined || steps[steps.length - 1] !== undefined;
    if (steps[0] === undefined || (isOver && last <= yearAgo)) return [];
    return Array.from({ length: household.adults }, (_, adult) => [
      `AD${household.number}${adult + 1}`,
      `FAM${household.number}`,
      ...steps.map(writtenOf),
      writtenOf(left),
      left === undefined ? "" : household.reason,
    ]);
  });
  return { fileName: "annex-a-list-11.csv", headings: HEADINGS, rows };
}

function householdsOf(seed: number): Household[] {
  const random = createRandom(seed, "adopters");
  const enquiries = quartersFrom(FIRST_ENQUIRY, LAST_RETURN).flatMap(({ start, end }) =>
    Array.from({ length: random.between(5, 9) }, () => random.between(start, end)),
  );
  return enquiries.map((enquiry, at): Household => {
    const adults = random.chance(0.82) ? 2 : 1;
    const gaps = [
      [25, 60],
      [60, 95],
      [85, 140],
      [40, 320],
      [14, 45],
      [150, 260],
    ] as const;
    const goesOn = [0.55, 0.85, 0.9, 0.85, 1, 1];
    const steps: (Day | undefined)[] = [enquiry];
    for (const [index, [from, to]] of gaps.entries()) {
      const before = steps[index];
      const next = random.between(from, to);
      steps.push(before === undefined || !random.chance(goesOn[index] ?? 0) ? undefined : before + next);
    }
    const stopped = steps.indexOf(undefined);
    const lastStep = stopped === -1 ? undefined : steps[stopped - 1];
    const left = lastStep === undefined ? undefined : lastStep + random.between(30, 200);
    return {
      number: 100 + at,
      adults,
      steps,
      left,
      reason: random.chance(0.9) ? "a) Withdrew" : "c) Application refused",
    };
  });
}

/** Dates as whole days since 1 January 1970, so that the story can add and compare them. */
export type Day = number;

export const day = (iso: string): Day => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 86400000;

export const isoOf = (value: Day): string => new Date(value * 86400000).toISOString().slice(0, 10);

const WRITTEN = new Map<Day, string>();

/** DD/MM/YYYY, or blank where there is no date. */
export function writtenOf(value: Day | undefined): string {
  if (value === undefined) return "";
  const known = WRITTEN.get(value);
  if (known !== undefined) return known;
  const iso = isoOf(value);
  const written = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  WRITTEN.set(value, written);
  return written;
}

/** Months clamp to the last day of the month: 31 March less 30 months is 30 September. */
export function addMonths(value: Day, months: number): Day {
  const key = value * 4096 + months;
  const known = SUMS.get(key);
  if (known !== undefined) return known;
  const sum = sumOf(value, months);
  SUMS.set(key, sum);
  return sum;
}

const SUMS = new Map<number, Day>();

function sumOf(value: Day, months: number): Day {
  const date = new Date(value * 86400000);
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / 86400000;
}

export const addYears = (value: Day, years: number): Day => addMonths(value, years * 12);

/** Completed years of age. */
export function ageOn(birth: Day, on: Day): number {
  const years = Math.round((on - birth) / 365.25);
  return addYears(birth, years) <= on ? years : years - 1;
}

export const isWeekend = (value: Day): boolean => [0, 6].includes(new Date(value * 86400000).getUTCDay());

/** One quarter of a collection year. `yearStart` is its 1 April; `end` is the as-at date of its return. */
export interface Quarter {
  readonly year: string;
  readonly quarter: "q1" | "q2" | "q3" | "q4";
  readonly yearStart: Day;
  readonly start: Day;
  readonly end: Day;
}

const QUARTERS = ["q1", "q2", "q3", "q4"] as const;

/** Every quarter whose last day is from `first` to `last` (ISO dates, inclusive). */
export function quartersFrom(first: string, last: string): Quarter[] {
  const out: Quarter[] = [];
  for (let year = +first.slice(0, 4) - 1; year <= +last.slice(0, 4); year += 1) {
    const yearStart = day(`${year}-04-01`);
    for (const [index, quarter] of QUARTERS.entries()) {
      const start = addMonths(yearStart, index * 3);
      const end = addMonths(yearStart, index * 3 + 3) - 1;
      const name = `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
      if (end >= day(first) && end <= day(last)) out.push({ year: name, quarter, yearStart, start, end });
    }
  }
  return out;
}

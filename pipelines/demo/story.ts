/**
 * The story that the invented council tells, as targets by date. The figures at 31 December 2020 are those of a real council's
 * published minutes (settled readings 63, 64 and 70); everything else is invented. Points between dates lie on a straight line.
 */
import { type Day, day, isoOf, type Quarter } from "./days.ts";

/** First quarter simulated, so that children and care leavers have a past; first and last quarter written. */
export const STORY_BEGINS = "2008-06-30";
export const FIRST_RETURN = "2018-06-30";
export const LAST_RETURN = "2026-09-30";
/** Lists of Ofsted's Annex A are kept of a quarter's last day from then on; the local return no longer holds what they tell. */
export const FIRST_LISTS = "2025-06-30";
export const BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE = day("2023-10-28");

type Points = readonly (readonly [string, number])[];

const SERIES = {
  /** Children in care at the quarter's end, short breaks apart. */
  "children-in-care": [
    ["2008-03-31", 192],
    ["2018-03-31", 205],
    ["2019-03-31", 210],
    ["2019-12-31", 214],
    ["2020-06-30", 217],
    ["2020-12-31", 221],
    ["2021-03-31", 222],
    ["2022-03-31", 233],
    ["2023-03-31", 247],
    ["2024-03-31", 259],
    ["2025-03-31", 269],
    ["2026-09-30", 280],
  ],
  /** Unaccompanied children in care at the quarter's end. */
  unaccompanied: [
    ["2008-03-31", 2],
    ["2016-03-31", 4],
    ["2018-03-31", 6],
    ["2019-12-31", 10],
    ["2020-06-30", 12],
    ["2020-12-31", 18],
    ["2022-03-31", 22],
    ["2024-03-31", 28],
    ["2026-09-30", 35],
  ],
  /** Share of children in care who are in foster care (U1 to U6). */
  "foster-care": [
    ["2008-03-31", 0.77],
    ["2019-03-31", 0.76],
    ["2020-12-31", 164 / 221],
    ["2022-03-31", 0.73],
    ["2024-03-31", 0.69],
    ["2026-09-30", 0.655],
  ],
  /** Share living inside the council's own boundary. */
  "in-area": [
    ["2008-03-31", 0.57],
    ["2018-03-31", 0.565],
    ["2019-12-31", 0.579],
    ["2020-12-31", 0.65],
    ["2022-03-31", 0.66],
    ["2024-03-31", 0.63],
    ["2026-09-30", 0.615],
  ],
  /** Share who are 15 or older: it decides how many young people leave care at 18. */
  "fifteen-and-over": [
    ["2008-03-31", 0.33],
    ["2016-03-31", 0.375],
    ["2026-09-30", 0.39],
  ],
  /** Share of children in care who had three or more homes in 12 months. */
  "three-or-more-homes": [
    ["2008-03-31", 0.105],
    ["2019-03-31", 0.12],
    ["2020-12-31", 0.114],
    ["2023-03-31", 0.1],
    ["2026-09-30", 0.112],
  ],
  /** Share of the long looked after who have been with the same carer for two years. */
  "long-term-stability": [
    ["2008-03-31", 0.66],
    ["2020-12-31", 0.65],
    ["2023-03-31", 0.68],
    ["2026-09-30", 0.7],
  ],
  /** Share of foster care with the council's own carers. */
  "in-house-foster": [
    ["2008-03-31", 0.55],
    ["2020-12-31", 0.57],
    ["2024-03-31", 0.6],
    ["2026-09-30", 0.61],
  ],
  /** Share of foster placements that are long term. */
  "long-term-foster": [
    ["2008-03-31", 0.36],
    ["2020-12-31", 0.38],
    ["2026-09-30", 0.45],
  ],
  /** Chance in a year that a child's social worker changes. */
  "social-worker-change": [
    ["2008-03-31", 0.95],
    ["2023-09-30", 0.95],
    ["2024-06-30", 1.25],
    ["2025-12-31", 1.3],
    ["2026-09-30", 1.05],
  ],
  /** Care leavers aged 17 and 18, then 19 to 21, in education, employment or training. */
  "activity-17-18": [
    ["2018-03-31", 0.6],
    ["2020-12-31", 0.6],
    ["2026-09-30", 0.68],
  ],
  "activity-19-21": [
    ["2018-03-31", 0.48],
    ["2019-12-31", 0.51],
    ["2020-12-31", 0.5],
    ["2026-09-30", 0.59],
  ],
  /** Share of those known about who are in suitable accommodation. */
  "suitable-home": [
    ["2018-03-31", 0.87],
    ["2022-03-31", 0.89],
    ["2026-09-30", 0.92],
  ],
  "in-touch": [
    ["2018-03-31", 0.88],
    ["2021-03-31", 0.91],
    ["2026-09-30", 0.94],
  ],
} as const satisfies Record<string, Points>;

export type Series = keyof typeof SERIES;

/** The story's target for a series on a day. */
export function targetOn(series: Series, on: Day): number {
  const points: Points = SERIES[series];
  const first = points[0] as readonly [string, number];
  const last = points[points.length - 1] as readonly [string, number];
  if (on <= day(first[0])) return first[1];
  if (on >= day(last[0])) return last[1];
  const next = points.findIndex(([iso]) => day(iso) >= on);
  const [toDate, to] = points[next] as readonly [string, number];
  const [fromDate, from] = points[next - 1] as readonly [string, number];
  return from + ((to - from) * (on - day(fromDate))) / (day(toDate) - day(fromDate));
}

/** Special guardianship orders by quarter of the calendar year: 13 in 2019, 16 in 2020. */
const SPECIAL_GUARDIANSHIPS: Record<string, readonly number[]> = {
  "2018": [2, 3, 3, 3],
  "2019": [3, 3, 4, 3],
  "2020": [4, 3, 4, 5],
  "2021": [4, 4, 3, 4],
  "2022": [3, 4, 4, 4],
  "2023": [5, 4, 4, 4],
  "2024": [4, 5, 4, 4],
  "2025": [5, 4, 5, 4],
  "2026": [5, 5, 4, 4],
};

export function specialGuardianshipsIn(quarter: Quarter): number {
  const iso = isoOf(quarter.end);
  const index = (+iso.slice(5, 7) - 3) / 3;
  return (SPECIAL_GUARDIANSHIPS[iso.slice(0, 4)] ?? [2, 2, 3, 2])[index] as number;
}

/** Children in care who go missing, by quarter of the collection year: 18 in quarter 1 and 20 in quarter 3 of 2020-21. */
const MISSING_CHILDREN: Record<string, readonly number[]> = {
  "2018-19": [15, 17, 14, 16],
  "2019-20": [17, 19, 18, 16],
  "2020-21": [18, 19, 20, 18],
  "2021-22": [20, 22, 21, 20],
  "2022-23": [22, 23, 21, 22],
  "2023-24": [24, 25, 23, 23],
  "2024-25": [24, 26, 25, 24],
  "2025-26": [25, 24, 23, 23],
  "2026-27": [23, 24, 23, 22],
};

export function missingChildrenIn(quarter: Quarter): number {
  const index = Number(quarter.quarter.slice(1)) - 1;
  return (MISSING_CHILDREN[quarter.year] as readonly number[])[index] as number;
}

/** Health measures at the end of the collection year: dentists shut in 2020-21. */
export const HEALTH_RATES: Record<string, { assessment: number; teeth: number; immunised: number; sdq: number }> = {
  "2018-19": { assessment: 0.89, teeth: 0.86, immunised: 0.88, sdq: 0.79 },
  "2019-20": { assessment: 0.9, teeth: 0.85, immunised: 0.89, sdq: 0.8 },
  "2020-21": { assessment: 0.87, teeth: 0.46, immunised: 0.86, sdq: 0.76 },
  "2021-22": { assessment: 0.88, teeth: 0.67, immunised: 0.86, sdq: 0.77 },
  "2022-23": { assessment: 0.89, teeth: 0.75, immunised: 0.87, sdq: 0.78 },
  "2023-24": { assessment: 0.89, teeth: 0.79, immunised: 0.86, sdq: 0.79 },
  "2024-25": { assessment: 0.9, teeth: 0.82, immunised: 0.87, sdq: 0.8 },
  "2025-26": { assessment: 0.91, teeth: 0.84, immunised: 0.88, sdq: 0.81 },
  "2026-27": { assessment: 0.91, teeth: 0.85, immunised: 0.88, sdq: 0.81 },
};

/**
 * Collection years: 1 April to 31 March, written "2024-25". One entry per year whose layout we know.
 * Source: returns.md 0 and 1.1. Adding a year is one line here plus the since/until edits that the department made.
 */
export const COLLECTION_YEARS = [
  "2017-18",
  "2018-19",
  "2019-20",
  "2020-21",
  "2021-22",
  "2022-23",
  "2023-24",
  "2024-25",
  "2025-26",
  "2026-27",
] as const;

export type CollectionYear = (typeof COLLECTION_YEARS)[number];

export type Quarter = "q1" | "q2" | "q3" | "q4";

/** "2024/25", "2024-25", "2024-2025" or "2025" (year ending) to "2024-25"; undefined when it is none of them. */
export function parseCollectionYear(text: string): CollectionYear | undefined {
  const match = /^(\d{4})(?:[/-](\d{2}|\d{4}))?$/.exec(text.trim());
  if (!match) return undefined;
  const first = match[2] === undefined ? Number(match[1]) - 1 : Number(match[1]);
  if (match[2] !== undefined && Number(match[2].slice(-2)) !== (first + 1) % 100) return undefined;
  const year = `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
  return (COLLECTION_YEARS as readonly string[]).includes(year) ? (year as CollectionYear) : undefined;
}

/** First and last day of a collection year, as ISO dates. */
export function collectionYearBounds(year: string): { start: string; end: string } {
  const first = Number(year.slice(0, 4));
  return { start: `${first}-04-01`, end: `${first + 1}-03-31` };
}

/** The collection year that an ISO date falls in, known to us or not ("2030-31"). */
export function collectionYearOf(isoDate: string): string {
  const year = Number(isoDate.slice(0, 4));
  const first = Number(isoDate.slice(5, 7)) >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The quarter of the collection year that an ISO date falls in: q1 is April to June. */
export function quarterOf(isoDate: string): Quarter {
  const month = Number(isoDate.slice(5, 7));
  return month >= 4 && month <= 6 ? "q1" : month >= 7 && month <= 9 ? "q2" : month >= 10 ? "q3" : "q4";
}

/** Quarter ends are the only dates that become panel periods (settled reading 58). */
export function isQuarterEnd(isoDate: string): boolean {
  return /-(03-31|06-30|09-30|12-31)$/.test(isoDate);
}

/** True where `year` is within since..until (both inclusive, both optional). */
export function inForce(entry: { since?: string; until?: string }, year: string): boolean {
  return (entry.since === undefined || entry.since <= year) && (entry.until === undefined || year <= entry.until);
}

/** The words that workbook, page and terminal share. */
import type { FindingCost, FixListRow } from "@schemas/reports/fix-list.ts";
import type { FindingTally } from "./fix-list-rows.ts";
import { type FigureRange, LEAST_MOVE } from "./rule-costs.ts";

export const MARKING = "OFFICIAL-SENSITIVE: internal" as const;

/** "1 finding", "1,204 findings". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? noun : plural}`;

export const rowsInWords = (count: number): string => counted(count, "row");

/** Four significant figures at most, without a tail of noughts. */
const number = (value: number): string => String(Number(value.toFixed(Math.abs(value) < 10 ? 1 : 0)));

/** "0.5 points", "1 child", "3 per 10,000". */
export function amount(value: number, unit: string): string {
  const size = number(Math.abs(value));
  if (unit === "percent") return `${size} ${size === "1" ? "point" : "points"}`;
  if (size === "1" && unit === "children") return "1 child";
  if (size === "1" && unit === "young people") return "1 young person";
  if (size === "1" && unit === "episodes") return "1 episode";
  return `${size} ${unit}`;
}

/** What one row could move, dearest measure first: at most `most` of them. */
export function costInWords(costs: readonly FindingCost[], most: number): string {
  const words = costs
    .slice(0, most)
    .map(({ title, unit, low, high }) => `${title}: ${upTo(Math.max(Math.abs(low), Math.abs(high)), unit)}`);
  const more = costs.length - words.length;
  return [...words, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** "up to 0.5 points"; one row of many moves next to nothing. */
const upTo = (value: number, unit: string): string =>
  value < LEAST_MOVE ? `under ${amount(0.1, unit)}` : `up to ${amount(value, unit)}`;

/** "Care leavers in suitable homes (headline)" */
export const measureInWords = ({ title, is_headline }: Pick<FindingCost, "title" | "is_headline">): string =>
  is_headline ? `${title} (headline)` : title;

/** "48% to as high as 53%" */
export function rangeInWords({ low, high, value, unit }: FigureRange): string {
  const shown = (one: number) => (unit === "percent" ? `${number(one)}%` : number(one));
  if (value === null) return `${shown(low)} to ${shown(high)}`;
  const down = shown(low) !== shown(value) && low < value;
  const up = shown(high) !== shown(value) && high > value;
  if (down && up) return `${shown(value)}, from ${shown(low)} to ${shown(high)}`;
  if (up) return `${shown(value)} to as high as ${shown(high)}`;
  if (down) return `${shown(value)} to as low as ${shown(low)}`;
  return `${shown(value)}, hardly moved`;
}

export const yearInWords = (year: string): string => year.replace("-", "/");

/** 2021-02-12 to "12 February 2021". */
export function dayInWords(isoDate: string): string {
  const months = "January February March April May June July August September October November December".split(" ");
  const [year = "", month = "1", day = ""] = isoDate.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** Which row it is, in words for the person who looks it up. */
export const cellsInWords = (cells: FixListRow["cells"]): string =>
  cells.map(({ heading, value }) => `${heading}: ${value ?? "blank"}`).join("; ");

/** How many findings the tallies stand for, or of what else is asked. */
export const total = (tallies: readonly FindingTally[], of: (tally: FindingTally) => number = findingsOf): number =>
  tallies.reduce((sum, tally) => sum + of(tally), 0);

const findingsOf = ({ findings }: FindingTally): number => findings;

/** Tallies by a key, most findings first. */
export const talliesBy = (
  tallies: readonly FindingTally[],
  key: (tally: FindingTally) => string,
): { key: string; tallies: FindingTally[]; findings: number }[] =>
  countsBy(tallies, key)
    .map(({ key: name, rows }) => ({ key: name, tallies: rows, findings: total(rows) }))
    .sort((one, other) => other.findings - one.findings || one.key.localeCompare(other.key));

/** Groups by a key, most first. */
export function countsBy<T>(rows: readonly T[], key: (row: T) => string): { key: string; rows: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([name, own]) => ({ key: name, rows: own }))
    .sort((one, other) => other.rows.length - one.rows.length || one.key.localeCompare(other.key));
}

/** Numbers, dates and small words as a resident reads them. Formatting only: nothing here decides anything. */

import type { CatalogIndicator } from "../../schemas/published/catalog.ts";

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const ORDINAL = new Intl.PluralRules("en-GB", { type: "ordinal" });
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Half away from zero, at `digits` decimals. A hair is added so that 14.5 kept as 14.4999999999 still rounds up. */
export function rounded(value: number, digits = 0): number {
  const scale = 10 ** digits;
  const result = (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
  return result === 0 ? 0 : result;
}

/** 1234.4 to "1,234". */
export function number(value: number, digits = 0): string {
  const [whole = "0", part] = rounded(Math.abs(value), digits).toFixed(digits).split(".");
  const sign = rounded(value, digits) < 0 ? "\u2212" : "";
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
}

/** 64.7 to "65%". More than none but under a half is "under 1%", never 0. */
export function percent(value: number): string {
  return value > 0 && value < 0.5 ? "under 1%" : `${number(value)}%`;
}

export type Unit = CatalogIndicator["unit"];

/** A figure in its unit, as a big number or a chart label: percent "65%", rate "51", share of a population "0.07%", score "14.9", money "£1,200", count "221". */
export function figure(value: number, unit: Unit): string {
  if (unit === "percent") return percent(value);
  if (unit === "pounds") return pounds(value);
  if (unit === "per 100") return `${number(value, 2)}%`;
  return unit === "score" || unit === "times" ? number(value, 1) : number(value);
}

/** 1180 to "£1,180", 640418 to "£640,000", 2356693 to "£2.4m". */
function pounds(value: number): string {
  const size = Math.abs(value);
  const text =
    size >= 999_500
      ? `${number(value / 1_000_000, 1)}m`
      : number(size < 100_000 ? value : rounded(value / 1000) * 1000);
  return text.replace(/^(\u2212?)/, "$1£");
}

/** A figure as short as a small chart needs it: money "£1.2k", everything else as it is. */
export function shortFigure(value: number, unit: Unit): string {
  if (unit !== "pounds" || Math.abs(value) < 1000 || Math.abs(value) >= 999_500) return figure(value, unit);
  return `${number(value / 1000, Math.abs(value) < 99_950 ? 1 : 0)}k`.replace(/^(\u2212?)/, "$1£").replace(".0k", "k");
}

/** The same with the unit in words, for a sentence: "51 per 10,000", "12 days". */
export function figureInWords(value: number, unit: Unit): string {
  return ["per 10,000", "times", "days", "weeks", "months"].includes(unit)
    ? `${figure(value, unit)} ${unit}`
    : figure(value, unit);
}

/** Points between two percentages, one decimal under 10: "One child is 0.5 points". */
export function points(value: number): string {
  const text = value < 10 ? number(value, 1) : number(value);
  return `${text} ${text === "1.0" || text === "1" ? "point" : "points"}`;
}

/** 4 to "four", 12 to "12". */
export function inWords(n: number): string {
  return WORDS[n] ?? number(n);
}

/** 1 to "1st", 48 to "48th". */
export function ordinal(n: number): string {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" }[ORDINAL.select(n)];
  return `${number(n)}${ending}`;
}

/** First letter capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, for a title inside a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A number that starts a sentence: "Four", "12". */
export function opening(n: number): string {
  return capital(inWords(n));
}

function parts(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** "2021-02-12" to "12 February 2021". */
export function longDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "2020-03-31" to "March 2020". */
export function monthYear(iso: string): string {
  const { year, month } = parts(iso);
  return `${MONTHS[month - 1]} ${year}`;
}

/** Quarter of the collection year, 1 = April to June. */
export function quarterOf(iso: string): 1 | 2 | 3 | 4 {
  return ((Math.floor((parts(iso).month + 8) / 3) % 4) + 1) as 1 | 2 | 3 | 4;
}

/** "2020-12-31" to "2020/21". */
export function yearOf(iso: string): string {
  const { year, month } = parts(iso);
  const first = month >= 4 ? year : year - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The last day of the month that lies `months` before (negative: after) the month of an ISO date. */
export function monthsBefore(iso: string, months: number): string {
  const { year, month } = parts(iso);
  return new Date(Date.UTC(year, month - months, 0)).toISOString().slice(0, 10);
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** "child" to "children", "young person" to "young people", "episode" to "episodes". */
export function many(one: string, n = 2): string {
  if (n === 1) return one;
  return one === "child" ? "children" : one === "young person" ? "young people" : `${one}s`;
}

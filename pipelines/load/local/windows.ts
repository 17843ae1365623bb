/** Periods of the local return: which days a basis may cover, and the quarter end at which pages show them. */
import { isQuarterEnd } from "@schemas/collection-years.ts";
import type { Basis, PeriodKind } from "@schemas/define.ts";

export interface Window {
  /** ISO dates, both inside. */
  from: string;
  to: string;
  shown: string;
}

const DAY = 86_400_000;
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const parts = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** The window, or in words what was expected. */
export function windowOf(basis: Basis, from: string, to: string): Window | string {
  if (from === "") return "the first day of the period";
  if (from > to) return "a day on or after period_from";
  if (basis === "snapshot")
    return from === to ? { from, to, shown: to } : "one day: the same in period_from and period_to";
  if (basis === "period") return isQuarterEnd(to) ? { from, to, shown: to } : "the last day of a quarter";
  const { year, month } = parts(from);
  if (basis === "calendar")
    return from === iso(year, 0, 1) && to === iso(year, 11, 31)
      ? { from, to, shown: to }
      : "1 January to 31 December of one year";
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (basis === "academic") {
    const isYear = (month === 8 || month === 9) && days > 250 && days < 370;
    return isYear ? { from, to, shown: iso(year + 1, 8, 30) } : "a school year, from September to July or August";
  }
  if (days < 40 || days > 140) return "one school term";
  if (month >= 8 && month <= 10) return { from, to, shown: iso(year, 11, 31) };
  if (month >= 3 && month <= 6) return { from, to, shown: iso(year, 8, 30) };
  return { from, to, shown: iso(month === 12 ? year + 1 : year, 2, 31) };
}

const MONTHS: Partial<Record<PeriodKind, number>> = { quarter: 3, r12: 12, r36: 36 };

/** Whether a window of the basis "period" is the kind's; the other bases have one kind each. */
export function fitsKind(kind: PeriodKind, { from, to }: Window): boolean {
  const { year, month } = parts(to);
  if (kind === "ytd") return from === iso(month < 4 ? year - 1 : year, 3, 1);
  const months = MONTHS[kind];
  return months === undefined || from === iso(year, month - months, 1);
}

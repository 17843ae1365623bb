/** Which days a figure is about: two figures of the same window and the same children are one figure, whatever their period kind. */
import type { PeriodKind } from "@schemas/define.ts";

export interface Window {
  /** First day, ISO; a snapshot's is its own day. */
  start: string;
  end: string;
}

/** The window of a period kind that ends on an ISO date. */
export function windowOf(kind: PeriodKind, end: string): Window {
  const year = Number(end.slice(0, 4));
  const month = Number(end.slice(5, 7));
  const months = {
    snapshot: 0,
    quarter: 3,
    ytd: ((month + 8) % 12) + 1,
    r12: 12,
    r36: 36,
    "calendar-year": month,
    term: 4,
    "academic-year": 13,
    "financial-year": 12,
  }[kind];
  if (kind === "snapshot") return { start: end, end };
  return { start: new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10), end };
}

/** Number of the quarter boundary that a window starts at; undefined where it is none. */
export function startBoundary({ start }: Window): number | undefined {
  const month = Number(start.slice(5, 7));
  return start.endsWith("-01") && month % 3 === 1 ? Number(start.slice(0, 4)) * 4 + (month - 1) / 3 : undefined;
}

/** Number of the quarter boundary that a window ends at; undefined where it is none. */
export function endBoundary({ end }: Window): number | undefined {
  const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
  return startBoundary({ start: next, end: next });
}

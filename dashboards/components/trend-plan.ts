/** Where a trend's figures lie on the drawing. */
import type { Unit } from "./format.ts";
import { dateScale, type Frame, valueScale, WIDE } from "./trend-axes.ts";

export interface TrendPoint {
  readonly date: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isHidden: boolean;
}

export interface TrendComparator {
  readonly who: "neighbours" | "england" | "target";
  readonly points: readonly { readonly date: string; readonly value: number }[];
}

export interface Trend {
  readonly name: string;
  readonly unit: Unit;
  readonly council: string;
  /** One slot a quarter (or a year), oldest first; the last is now. */
  readonly points: readonly TrendPoint[];
  readonly isAnnual: boolean;
  /** Names of published years by their last day: one slot each, and lines that break where a year has no figure. */
  readonly yearNames?: ReadonlyMap<string, string> | undefined;
  readonly ringDate: string | null;
  readonly comparators: readonly TrendComparator[];
}

export type Coordinate = [number, number];

/** Everything the scale must hold. */
function allValues(trend: Trend): number[] {
  const ours = trend.points.flatMap((p) => [p.value, p.lower, p.upper]);
  return [...ours, ...trend.comparators.flatMap((c) => c.points.map((p) => p.value))].filter((v) => v !== null);
}

/** Where the scale starts: above nought it has to be said in words. */
export function scaleStart(trend: Trend): number {
  return valueScale(allValues(trend), trend.unit, WIDE).start;
}

/** Scales, and every figure of ours and theirs as coordinates. */
export function plan(trend: Trend, frame: Frame) {
  const scale = valueScale(allValues(trend), trend.unit, frame);
  const dates = trend.points.map((p) => p.date);
  const x = dateScale(dates, frame);
  const { y } = scale;
  const ours = trend.points.map((p): Coordinate | null => (p.value === null ? null : [x(p.date), y(p.value)]));
  const shown = trend.points.filter((p) => p.value !== null);
  const lines = [
    ours.filter((p) => p !== null),
    ...trend.comparators.map((c) => c.points.map((p): Coordinate => [x(p.date), y(p.value)])),
  ];
  return { scale, dates, x, y, ours, shown, lines };
}

export type Plan = ReturnType<typeof plan>;

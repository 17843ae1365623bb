/**
 * Statistical process control of a council's own quarterly figures (benchmarking.md 5.3). Never of rolling windows: neighbouring ones
 * share most of their months, so their runs say nothing.
 */
import type { CHART_SIGNALS } from "@schemas/cli/chart.ts";
import jstat from "jstat";

/** Fewer points make no limits; limits of fewer than 20 are on trial. */
export const FEWEST_POINTS = 12;
const SETTLED_POINTS = 20;
/** In a row on one side of the centre; Making Data Count uses 7. */
const RUN_LENGTH = 8;
const TREND_LENGTH = 6;
/** Limits of an XmR chart in mean moving ranges. */
const XMR_REACH = 2.66;

export type Signal = (typeof CHART_SIGNALS)[number];

/** A quarter's figure. `value` null: there is none, and no run goes across it. Shares are 0 to 1 with their group. */
export interface ControlPoint {
  date: string;
  value: number | null;
  denominator: number | null;
}

export interface ControlChart {
  /** p: shares; c: counts of events; xmr: anything else, and events that vary more than chance would. */
  method: "p" | "c" | "xmr";
  centre: number;
  baseline_count: number;
  is_trial: boolean;
  points: (ControlPoint & { lower: number | null; upper: number | null; signals: Signal[] })[];
}

/** What the points are. `events`: counts of what happened. `signed`: a difference or money, which may be below nought. */
export type ControlKind = "share" | "events" | "signed" | "other";

/**
 * The chart of points in order of time; the first 20 are the baseline. Undefined under 12 of them, or without two in a row where moves
 * make the limits. `isSeparate` false: the same children are in one point and the next, so runs come about by themselves and only a
 * point outside is a signal.
 */
export function controlChart(
  points: readonly ControlPoint[],
  kind: ControlKind,
  isSeparate = true,
): ControlChart | undefined {
  const known = points.filter((point): point is ControlPoint & { value: number } => point.value !== null);
  if (known.length < FEWEST_POINTS) return undefined;
  const baseline = known.slice(0, SETTLED_POINTS);
  const values = baseline.map(({ value }) => value);
  const method = kind === "share" ? "p" : kind === "events" && !isOverDispersed(values) ? "c" : "xmr";
  const centre = method === "p" ? pooledShare(baseline) : mean(values);
  const moves = movesOf(points.slice(0, points.indexOf(baseline.at(-1) as ControlPoint) + 1));
  if (method === "xmr" && moves.length === 0) return undefined;
  const sigmaOf = sigmas(method, centre, moves);
  const placed = points.map((point) => ({ ...point, sigma: point.value === null ? null : sigmaOf(point.denominator) }));
  const lowest = kind === "signed" ? Number.NEGATIVE_INFINITY : 0;
  const highest = method === "p" ? 1 : Number.POSITIVE_INFINITY;
  const signals = signalsOf(placed, centre).map((found) =>
    isSeparate ? found : found.filter((signal) => signal === "outside"),
  );
  return {
    method,
    centre,
    baseline_count: baseline.length,
    is_trial: baseline.length < SETTLED_POINTS,
    points: placed.map(({ sigma, ...point }, at) => ({
      ...point,
      lower: sigma === null ? null : Math.max(lowest, centre - 3 * sigma),
      upper: sigma === null ? null : Math.min(highest, centre + 3 * sigma),
      signals: signals[at] ?? [],
    })),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function pooledShare(points: readonly { value: number; denominator: number | null }[]): number {
  const whole = points.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
  return points.reduce((sum, { value, denominator }) => sum + value * (denominator ?? 0), 0) / whole;
}

/** The dispersion test of counts, 95%: whether they vary more than counts of independent events would. */
export function isOverDispersed(counts: readonly number[]): boolean {
  const middle = mean(counts);
  if (middle === 0) return false;
  const index = counts.reduce((sum, count) => sum + (count - middle) ** 2, 0) / middle;
  return index > jstat.chisquare.inv(0.95, counts.length - 1);
}

/** How far each point is from the one before; none across a missing quarter. */
function movesOf(points: readonly ControlPoint[]): number[] {
  return points.flatMap(({ value }, at) => {
    const before = points[at - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}

function sigmas(method: ControlChart["method"], centre: number, moves: readonly number[]) {
  if (method === "p") return (n: number | null) => Math.sqrt((centre * (1 - centre)) / (n ?? Number.NaN));
  if (method === "c") return () => Math.sqrt(centre);
  return () => (XMR_REACH * mean(moves)) / 3;
}

type Placed = { value: number | null; sigma: number | null };

/** Signals end at the point that completes them; a missing quarter breaks every run. */
function signalsOf(points: readonly Placed[], centre: number): Signal[][] {
  const side = points.map(({ value }) => (value === null ? 0 : Math.sign(value - centre)));
  const far = points.map(({ value, sigma }) => (value === null || sigma === null ? 0 : (value - centre) / sigma));
  const last = (at: number, length: number) => (at + 1 < length ? undefined : range(at - length + 1, at + 1));
  return points.map(({ value }, at) => {
    if (value === null) return [];
    const found: Signal[] = [];
    if (Math.abs(far[at] ?? 0) > 3) found.push("outside");
    const run = last(at, RUN_LENGTH);
    if (run && side[at] !== 0 && run.every((one) => side[one] === side[at])) found.push("run");
    const climb = last(at, TREND_LENGTH);
    if (climb && isSteady(climb.map((one) => points[one]?.value ?? null))) found.push("trend");
    const three = last(at, 3);
    if (three && [1, -1].some((way) => isTwoOfThree(three.map((one) => (far[one] ?? 0) * way))))
      found.push("two_of_three");
    return found;
  });
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Two of three beyond two sigma on one side, the newest among them. */
const isTwoOfThree = (far: readonly number[]) => (far.at(-1) ?? 0) > 2 && far.filter((one) => one > 2).length >= 2;

function isSteady(values: readonly (number | null)[]): boolean {
  const steps = values.slice(1).map((value, at) => {
    const before = values[at];
    return value === null || before === null || before === undefined ? 0 : Math.sign(value - before);
  });
  return steps[0] !== 0 && steps.every((step) => step === steps[0]);
}

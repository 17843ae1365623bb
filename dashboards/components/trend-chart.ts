/** The trend chart: our line with its likely range, published lines of neighbours and England, labels at their ends. */
import { figure, monthYear, type Unit } from "./format.ts";
import type { Html } from "./html.ts";
import { markBox, type Place, type PlacedLabel, placed } from "./label-places.ts";
import { dot, drawing, label, path, px, ring, square, triangle } from "./svg.ts";
import { type Box, labelBox, pushedApart, textWidth } from "./text-width.ts";
import {
  dateLabels,
  dateScale,
  type Frame,
  gridLines,
  monthsBetween,
  NARROW,
  scaleBreak,
  valueScale,
  WIDE,
  yearLabels,
} from "./trend-axes.ts";

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

const WHO = { neighbours: "Neighbours", england: "England", target: "Our target" } as const;
const SHORT = { neighbours: "nbr", england: "eng", target: "goal" } as const;
type Coordinate = [number, number];
/** Room for a name beside its value, px. */
const LONGEST_NAME = 95;

/** Everything the scale must hold. */
function allValues(trend: Trend): number[] {
  const ours = trend.points.flatMap((p) => [p.value, p.lower, p.upper]);
  return [...ours, ...trend.comparators.flatMap((c) => c.points.map((p) => p.value))].filter((v) => v !== null);
}

/** Where the scale starts: above nought it has to be said in words. */
export function scaleStart(trend: Trend): number {
  return valueScale(allValues(trend), trend.unit, WIDE).start;
}

function bands(trend: Trend, x: (iso: string) => number, y: (value: number) => number): string {
  const runs: TrendPoint[][] = [[]];
  for (const point of trend.points) {
    if (point.lower !== null && point.upper !== null) (runs[runs.length - 1] as TrendPoint[]).push(point);
    else if (!trend.isAnnual) runs.push([]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const top = run.map((p): Coordinate => [x(p.date), y(p.upper as number)]);
      const low = run.map((p): Coordinate => [x(p.date), y(p.lower as number)]);
      const edge = `<path class="band-edge" d="${path(top)}${path(low)}"/>`;
      return `<path class="band" d="${path([...top, ...low.toReversed()])}z"/>${edge}`;
    })
    .join("");
}

function plan(trend: Trend, frame: Frame) {
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

type Plan = ReturnType<typeof plan>;

interface End {
  readonly who: string;
  readonly value: string;
  readonly at: Coordinate;
  /** First point of the line. */
  readonly from: Coordinate;
  readonly isUs: boolean;
}

/** Our name where it fits beside a line, else "Our council". */
function ours(trend: Trend): string {
  return textWidth(trend.council, WIDE.size, 600) > LONGEST_NAME ? "Our council" : trend.council;
}

/** What stands at the right end of each line. A figure of ours that is not from now carries its month. */
function ends(trend: Trend, p: Plan): End[] {
  const now = p.dates[p.dates.length - 1] as string;
  const last = p.shown[p.shown.length - 1];
  const first = p.shown[0];
  const theirs = trend.comparators.flatMap((c): End[] => {
    const newest = c.points[c.points.length - 1];
    const oldest = c.points[0];
    if (!newest || !oldest) return [];
    const from: Coordinate = [p.x(oldest.date), p.y(oldest.value)];
    const at: Coordinate = [p.x(now), p.y(newest.value)];
    return [{ who: WHO[c.who], value: figure(newest.value, trend.unit), at, from, isUs: false }];
  });
  if (!last || !first) return theirs;
  const at: Coordinate = [p.x(last.date), p.y(last.value as number)];
  const from: Coordinate = [p.x(first.date), p.y(first.value as number)];
  const [month = "", year] = monthYear(last.date).split(" ");
  const named = trend.yearNames?.get(last.date) ?? `${month.slice(0, 3)} ${year}`;
  const when = last.date === now ? "" : `, ${named}`;
  return [
    ...theirs,
    { who: ours(trend), value: figure(last.value as number, trend.unit) + when, at, from, isUs: true },
  ];
}

interface TrendLabel {
  readonly label: PlacedLabel;
  readonly className: string;
  readonly leader?: string;
}

/** Right margin: name and value (wide), value alone (narrow), pushed apart, each with a thin line to its own end. */
function marginLabels(all: readonly End[], trend: Trend, frame: Frame): TrendLabel[] {
  const range = trend.points[trend.points.length - 1];
  const floor = frame.bottom - (frame.isNarrow || range?.lower === null ? 4 : 46);
  const y = pushedApart(
    all.map((end) => end.at[1]),
    frame.isNarrow ? 19 : 21,
    frame.top,
    floor,
  );
  return all.map((end, i) => {
    const to = y[i] as number;
    const isFar = Math.abs(to - end.at[1]) > 2 || end.at[0] < frame.right - 20;
    const leader = isFar
      ? `M${px(Math.max(end.at[0] + 8, frame.right - 2))} ${px(end.at[1])}L${px(frame.right + 7)} ${px(to)}`
      : "";
    const text = frame.isNarrow ? end.value.replace(/,.*/, "") : `${end.who} ${end.value}`;
    const at = { x: frame.right + 11, y: to + 5, anchor: "start" as const };
    const label = { text, size: frame.size, weight: end.isUs ? (600 as const) : (400 as const), ...at };
    return { label, className: end.isUs ? "us" : "", leader };
  });
}

/** Labels inside the plot: names at the left (narrow), first value, a year ago. */
function plotLabels(all: readonly End[], trend: Trend, p: Plan, frame: Frame): TrendLabel[] {
  const { size } = frame;
  const result: TrendLabel[] = [];
  const marks = trend.comparators.flatMap((c) =>
    c.points.map((point) => markBox(p.x(point.date), p.y(point.value), 6)),
  );
  const boxes: Box[] = [...p.ours.flatMap((point) => (point ? [markBox(...point, 5)] : [])), ...marks];
  const edge = { x0: frame.left + 2, y0: 2, x1: frame.right + 4, y1: frame.bottom - 2 };
  const put = (text: string, weight: 400 | 600, className: string, places: readonly Place[]) => {
    const label = placed({ text, size, weight }, places, { boxes, lines: p.lines, edge });
    boxes.push(labelBox(text, label));
    result.push({ label, className });
    return label;
  };
  const ring = p.shown.find((point) => point.date === trend.ringDate);
  if (ring) {
    const [x, y] = [p.x(ring.date), p.y(ring.value as number)];
    const places = [42, -12, 56, -26].map((dy) => ({ x, y: y + dy, anchor: "middle" as const }));
    const under = put("a year ago", 400, "halo quiet", places);
    const text = figure(ring.value as number, trend.unit);
    const value = { ...under, text, weight: 600 as const, y: under.y - 18 };
    boxes.push(labelBox(text, value));
    result.push({ label: value, className: "halo" });
  }
  const first = p.shown[0];
  const around = (end: Coordinate, gaps: readonly number[]): Place[] =>
    gaps.map((dy) => ({
      x: end[0] > frame.right - 110 && frame.isNarrow ? frame.right : end[0] - 4,
      y: end[1] + dy,
      anchor: end[0] > frame.right - 110 && frame.isNarrow ? "end" : "start",
    }));
  if (frame.isNarrow)
    for (const end of all) {
      const high = all.every((other) => other === end || other.from[1] >= end.from[1]);
      const gaps = high ? [-11, 23, -26, 38, -41, 53, -56, 68] : [23, -11, 38, -26, 53, -41, 68, -56, 83];
      const value = end.isUs && first && p.shown.length > 1 ? ` ${figure(first.value as number, trend.unit)}` : "";
      put(end.who + value, end.isUs ? 600 : 400, end.isUs ? "halo us" : "halo", around(end.from, gaps));
    }
  else if (first && first !== ring && p.shown.length > 1)
    put(
      figure(first.value as number, trend.unit),
      400,
      "halo",
      around([p.x(first.date), p.y(first.value as number)], [24, -12, 38, -26]),
    );
  return result;
}

function labels(trend: Trend, p: Plan, frame: Frame): TrendLabel[] {
  const all = ends(trend, p);
  return [...marginLabels(all, trend, frame), ...plotLabels(all, trend, p, frame)];
}

/** Labels and their places, for the test that looks for overlaps. */
export function trendLabels(trend: Trend, width: "wide" | "narrow"): PlacedLabel[] {
  const frame = width === "wide" ? WIDE : NARROW;
  return labels(trend, plan(trend, frame), frame).map((l) => l.label);
}

/** A target that begins now has no line yet. */
const tick = (x: number, y: number) => `<path class="goal-line" d="M${px(x - 14)} ${px(y)}h28"/>`;

/** With a gap wherever a year is missing between two. */
const broken = ({ points }: TrendComparator, at: readonly Coordinate[]): (Coordinate | null)[] =>
  at.flatMap((place, i) => {
    const before = points[i - 1];
    return before && monthsBetween(before.date, points[i]?.date ?? before.date) > 12 ? [null, place] : [place];
  });

function comparatorLines(trend: Trend, p: Plan): string {
  const now = p.dates[p.dates.length - 1] as string;
  return trend.comparators
    .map((c) => {
      const at = c.points.map((point): Coordinate => [p.x(point.date), p.y(point.value)]);
      const newest = at[at.length - 1];
      if (!newest) return "";
      const short = SHORT[c.who];
      const on = newest[0] < p.x(now) ? `<path class="${short}-on" d="${path([newest, [p.x(now), newest[1]]])}"/>` : "";
      const mark = { neighbours: square, england: triangle, target: at.length > 1 ? () => "" : tick }[c.who];
      const marks = at.map((point) => mark(...point)).join("");
      const line = path(trend.yearNames ? broken(c, at) : at);
      return `<path class="casing" d="${line}"/>${on}<path class="${short}-line" d="${line}"/>${marks}`;
    })
    .join("");
}

/** One drawing. The page holds both, and style shows the one that fits. */
export function trendChart(trend: Trend, width: "wide" | "narrow"): Html {
  const frame = width === "wide" ? WIDE : NARROW;
  const p = plan(trend, frame);
  const now = p.dates[p.dates.length - 1];
  const hidden = trend.points
    .filter((point) => point.isHidden)
    .map((point) => {
      const x = p.x(point.date);
      const slot = `<path class="hidden-slot" d="M${px(x - 9)} ${frame.top + 8}h18V${frame.bottom}h-18z"/>`;
      return `${slot}<text class="quiet" transform="translate(${px(x + 5)} ${frame.bottom - 12}) rotate(-90)">hidden</text>`;
    })
    .join("");
  const line = trend.isAnnual ? p.ours.filter((point) => point !== null) : p.ours;
  const marks = p.shown
    .map((point) => {
      const at: Coordinate = [p.x(point.date), p.y(point.value as number)];
      if (point.date === trend.ringDate) return ring(...at, 6);
      return point.date === now ? dot(...at, 7.5) : dot(...at, 3.6);
    })
    .join("");
  const texts = labels(trend, p, frame);
  const range = trend.points[trend.points.length - 1];
  const margin = frame.right + 16;
  const shaded =
    frame.isNarrow || !range || range.lower === null || range.upper === null
      ? ""
      : `<text x="${margin}" y="${frame.bottom - 22}" class="quiet">Shaded: likely range</text>` +
        `<text x="${margin}" y="${frame.bottom - 3}" class="quiet">(chance), ${figure(range.lower, trend.unit)} to ${figure(range.upper, trend.unit)}</text>`;
  const body =
    bands(trend, p.x, p.y) +
    gridLines(p.scale, trend.unit, frame) +
    scaleBreak(p.scale, frame) +
    (trend.yearNames
      ? yearLabels(p.dates, trend.yearNames, p.x, frame)
      : dateLabels(p.dates, trend.isAnnual, p.x, frame)) +
    hidden +
    comparatorLines(trend, p) +
    `<path class="casing" d="${path(line)}"/><path class="us-line" d="${path(line)}"/>${marks}` +
    texts
      .map((l) => (l.leader ? `<path class="leader" d="${l.leader}"/>` : "") + label(l.label, l.className))
      .join("") +
    shaded;
  return drawing({
    width: frame.width,
    height: frame.height,
    className: `chart chart-${width}`,
    name: trend.name,
    body,
    slots: { x: p.dates.map(p.x), top: frame.top, bottom: frame.bottom },
  });
}

/** The trend chart: our line with its likely range, published lines of neighbours and England, labels at their ends. */
import { figure, type Unit } from "./format.ts";
import type { Html } from "./html.ts";
import { markBox, type PlacedLabel, placed } from "./label-places.ts";
import { dot, drawing, label, path, px, ring, square, triangle } from "./svg.ts";
import { type Box, labelBox, pushedApart } from "./text-width.ts";
import { dateLabels, dateScale, type Frame, gridLines, NARROW, scaleBreak, valueScale, WIDE } from "./trend-axes.ts";

export interface TrendPoint {
  readonly date: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isHidden: boolean;
}

export interface TrendComparator {
  readonly who: "neighbours" | "england";
  readonly points: readonly { readonly date: string; readonly value: number }[];
}

export interface Trend {
  readonly name: string;
  readonly unit: Unit;
  readonly council: string;
  /** One slot a quarter (or a year), oldest first; the last is now. */
  readonly points: readonly TrendPoint[];
  readonly isAnnual: boolean;
  readonly ringDate: string | null;
  readonly comparators: readonly TrendComparator[];
}

const WHO = { neighbours: "Neighbours", england: "England" } as const;
type Coordinate = [number, number];

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

function endWords(trend: Trend, p: Plan): { words: string; at: Coordinate; isUs: boolean }[] {
  const now = p.dates[p.dates.length - 1] as string;
  const last = p.shown[p.shown.length - 1];
  const theirs = trend.comparators.flatMap((c) => {
    const newest = c.points[c.points.length - 1];
    if (!newest) return [];
    const at: Coordinate = [p.x(now), p.y(newest.value)];
    return [{ words: `${WHO[c.who]} ${figure(newest.value, trend.unit)}`, at, isUs: false }];
  });
  if (!last) return theirs;
  const at: Coordinate = [p.x(last.date), p.y(last.value as number)];
  return [...theirs, { words: `${trend.council} ${figure(last.value as number, trend.unit)}`, at, isUs: true }];
}

/** Labels with their places: in the right margin (wide) or inside the plot (narrow), then first value and a year ago. */
function labels(trend: Trend, p: Plan, frame: Frame): { label: PlacedLabel; className: string; leader?: string }[] {
  const { size } = frame;
  const ends = endWords(trend, p);
  const result: { label: PlacedLabel; className: string; leader?: string }[] = [];
  const boxes: Box[] = p.ours.flatMap((point) => (point ? [markBox(...point, 5)] : []));
  const edge = { x0: frame.left + 2, y0: 2, x1: frame.width - 2, y1: frame.bottom - 2 };
  if (!frame.isNarrow) {
    const band = trend.points[trend.points.length - 1];
    const wanted = ends.map((end) => end.at[1]);
    const y = pushedApart(wanted, 21, frame.top, frame.bottom - (band?.lower === null ? 4 : 46));
    ends.forEach((end, i) => {
      const to = y[i] as number;
      const leader =
        Math.abs(to - end.at[1]) > 2
          ? `M${px(frame.right + 2)} ${px(end.at[1])}L${px(frame.right + 12)} ${px(to)}`
          : "";
      const at = { x: frame.right + 16, y: to + 5, anchor: "start" as const };
      result.push({
        label: { text: end.words, size, weight: end.isUs ? 600 : 400, ...at },
        className: end.isUs ? "us" : "",
        leader,
      });
    });
  } else
    for (const end of ends.toReversed()) {
      const [x, y] = end.at;
      const places = [-14, 24, -30, 40, -46, 56, -62, 72].flatMap((dy) => [
        { x: frame.right + 12, y: y + dy, anchor: "end" as const },
        { x: Math.min(x, frame.right) - 40, y: y + dy, anchor: "end" as const },
      ]);
      const l = placed({ text: end.words, size, weight: end.isUs ? 600 : 400 }, places, {
        boxes,
        lines: p.lines,
        edge,
      });
      boxes.push(labelBox(l.text, l));
      result.push({ label: l, className: `halo${end.isUs ? " us" : ""}` });
    }
  const value = (date: string | undefined, words: (text: string) => string[], weight: 400 | 600) => {
    const point = p.shown.find((s) => s.date === date);
    if (!point) return;
    const [x, y] = [p.x(point.date), p.y(point.value as number)];
    const [first = "", second] = words(figure(point.value as number, trend.unit));
    const widest = second ?? first;
    const anchor = point === p.shown[0] ? ("start" as const) : ("middle" as const);
    const left = anchor === "start" ? x - 4 : x;
    const under = second ? 42 : 24;
    const places = [under, -12, under + 14, -26].map((dy) => ({ x: left, y: y + dy, anchor }));
    const l = placed({ text: widest, size, weight: 400 }, places, { boxes, lines: p.lines, edge });
    if (second) {
      const up = { ...l, text: first, weight, y: l.y - 18 };
      result.push({ label: up, className: "halo" }, { label: l, className: "halo quiet" });
      boxes.push(labelBox(first, up), labelBox(second, l));
    } else {
      result.push({ label: { ...l, weight }, className: "halo" });
      boxes.push(labelBox(first, l));
    }
  };
  const isOnlyOne = p.shown.length < 2;
  if (trend.ringDate !== null) value(trend.ringDate, (text) => [text, "a year ago"], 600);
  if (!isOnlyOne && p.shown[0]?.date !== trend.ringDate) value(p.shown[0]?.date, (text) => [text], 400);
  return result;
}

/** Labels and their places, for the test that looks for overlaps. */
export function trendLabels(trend: Trend, width: "wide" | "narrow"): PlacedLabel[] {
  const frame = width === "wide" ? WIDE : NARROW;
  return labels(trend, plan(trend, frame), frame).map((l) => l.label);
}

function comparatorLines(trend: Trend, p: Plan): string {
  const now = p.dates[p.dates.length - 1] as string;
  return trend.comparators
    .map((c) => {
      const at = c.points.map((point): Coordinate => [p.x(point.date), p.y(point.value)]);
      const newest = at[at.length - 1];
      if (!newest) return "";
      const short = c.who === "neighbours" ? "nbr" : "eng";
      const on = newest[0] < p.x(now) ? `<path class="${short}-on" d="${path([newest, [p.x(now), newest[1]]])}"/>` : "";
      const marks = at.map((point) => (short === "nbr" ? square(...point) : triangle(...point))).join("");
      return `<path class="casing" d="${path(at)}"/>${on}<path class="${short}-line" d="${path(at)}"/>${marks}`;
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
    dateLabels(p.dates, trend.isAnnual, p.x, frame) +
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
  });
}

/** The words of a trend chart: who stands at the end of each line, the first value, a year ago. */
import { figure, monthYear } from "./format.ts";
import { markBox, type Place, type PlacedLabel, placed } from "./label-places.ts";
import { px } from "./svg.ts";
import { type Box, labelBox, pushedApart, textWidth } from "./text-width.ts";
import { type Frame, WIDE } from "./trend-axes.ts";
import { type Coordinate, frameOf, hiddenSlots, type Plan, plan, type Trend } from "./trend-plan.ts";

const WHO = { neighbours: "Neighbours", england: "England", target: "Our target" } as const;
/** Room for a name beside its value, px. */
const LONGEST_NAME = 95;

interface End {
  readonly who: string;
  readonly value: string;
  readonly at: Coordinate;
  /** First point of the line. */
  readonly from: Coordinate;
  /** All of it, up to now. */
  readonly line: readonly Coordinate[];
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
    const line = [...c.points.map((point): Coordinate => [p.x(point.date), p.y(point.value)]), at];
    return [{ who: WHO[c.who], value: figure(newest.value, trend.unit), at, from, line, isUs: false }];
  });
  if (!last || !first) return theirs;
  const at: Coordinate = [p.x(last.date), p.y(last.value as number)];
  const from: Coordinate = [p.x(first.date), p.y(first.value as number)];
  const [month = "", year] = monthYear(last.date).split(" ");
  const named = trend.yearNames?.get(last.date) ?? `${month.slice(0, 3)} ${year}`;
  const when = last.date === now ? "" : `, ${named}`;
  const value = figure(last.value as number, trend.unit) + when;
  return [...theirs, { who: ours(trend), value, at, from, line: p.ours.filter((point) => point !== null), isUs: true }];
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
  const words = hiddenSlots(trend, p, frame).map(({ word }) => word.box);
  const boxes: Box[] = [...words, ...p.ours.flatMap((point) => (point ? [markBox(...point, 5)] : [])), ...marks];
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
    for (const end of all.toSorted((a, b) => Number(b.isUs) - Number(a.isUs))) {
      const high = all.every((other) => other === end || other.from[1] >= end.from[1]);
      const gaps = high
        ? [-11, 23, -26, 38, -41, 53, -56, 68, -71, 83, -86]
        : [23, -11, 38, -26, 53, -41, 68, -56, 83, -71, -86];
      const places = [...(end.isUs ? [] : along(end, frame)), ...around(end.from, gaps)];
      put(end.who, end.isUs ? 600 : 400, end.isUs ? "halo us" : "halo", places);
    }
  else if (first && first !== ring && p.shown.length > 1)
    put(
      figure(first.value as number, trend.unit),
      400,
      "halo",
      around([p.x(first.date), p.y(first.value as number)], isFalling(p) ? [-12, 24, -26, 38] : [24, -12, 38, -26]),
    );
  return result;
}

/** Close above or under a line of others, near its value at the right first. */
function along({ who, line, at }: End, frame: Frame): Place[] {
  const width = textWidth(who, frame.size);
  const heights = (x: number) =>
    line.filter((point, i) => point[0] >= x || (line[i + 1]?.[0] ?? at[0]) >= x).map(([, y]) => y);
  return [frame.right - width, frame.right - 1.6 * width, (frame.left + frame.right - width) / 2].flatMap((x) => {
    const under = heights(x);
    return x < (line[0]?.[0] ?? x) || under.length === 0
      ? []
      : [
          { x, y: Math.min(...under) - 7, anchor: "start" as const },
          { x, y: Math.max(...under) + 17, anchor: "start" as const },
        ];
  });
}

/** The line goes down from its first figure: above it there is room. */
const isFalling = ({ shown: [first, second] }: Plan): boolean =>
  (second?.value ?? first?.value ?? 0) < (first?.value ?? 0);

/** Every label with its place and, where it stands apart from its line, a leader. */
export function labels(trend: Trend, p: Plan, frame: Frame): TrendLabel[] {
  const all = ends(trend, p);
  return [...marginLabels(all, trend, frame), ...plotLabels(all, trend, p, frame)];
}

/** Labels and their places, for the test that looks for overlaps. */
export function trendLabels(trend: Trend, width: "wide" | "narrow"): PlacedLabel[] {
  const frame = frameOf(trend, width);
  return labels(trend, plan(trend, frame), frame).map((l) => l.label);
}

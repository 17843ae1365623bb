/** The trend chart: our line with its likely range, published lines of neighbours and England, labels at their ends. */
import { figure } from "./format.ts";
import type { Html } from "./html.ts";
import { dot, drawing, label, path, px, ring, square, triangle } from "./svg.ts";
import { dateLabels, gridLines, monthsBetween, scaleBreak, yearLabels } from "./trend-axes.ts";
import { labels } from "./trend-labels.ts";
import {
  type Coordinate,
  frameOf,
  hiddenSlots,
  type Plan,
  plan,
  type Trend,
  type TrendComparator,
  type TrendPoint,
} from "./trend-plan.ts";

const SHORT = { neighbours: "nbr", england: "eng", target: "goal" } as const;

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
  const frame = frameOf(trend, width);
  const p = plan(trend, frame);
  const now = p.dates[p.dates.length - 1];
  const hidden = hiddenSlots(trend, p, frame)
    .map(({ from, to, word }) => {
      const slot = `<path class="hidden-slot" d="M${px(from)} ${frame.top + 8}H${px(to)}V${frame.bottom}H${px(from)}z"/>`;
      const place = `translate(${px(word.x)} ${px(word.y)})${word.isUpright ? " rotate(-90)" : ""}`;
      return `${slot}<text class="quiet" transform="${place}">hidden</text>`;
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
    // The page reads our figures out from their table: without one of ours there is none.
    ...(p.shown.length > 0 ? { slots: { x: p.dates.map(p.x), top: frame.top, bottom: frame.bottom } } : {}),
  });
}

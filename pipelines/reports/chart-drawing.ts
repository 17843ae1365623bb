/** The drawings of the chart page: lines and dots as SVG. Their tables stand beside them and hold every number. */
import type { ChartJson } from "@schemas/cli/chart.ts";
import { html } from "./findings-page-rule.ts";

const WIDTH = 960;
const HEIGHT = 340;
const LEFT = 60;
const RIGHT = WIDTH - 20;
const TOP = 14;
const BOTTOM = HEIGHT - 34;

type Point = readonly [number, number];

const px = (value: number) => value.toFixed(1);
const line = (points: readonly Point[], name: string) =>
  points.length < 2 ? "" : `<path class="${name}" d="M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join("L")}"/>`;

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? 1 : (high - low) * 0.06;
  return (value) => from + ((value - low + room) / (high - low + 2 * room)) * (to - from);
}

function axis(values: readonly number[], y: (value: number) => number): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [low, (low + high) / 2, high]
    .map(
      (value) =>
        `<path class="grid-line" d="M${LEFT} ${px(y(value))}H${RIGHT}"/><text x="${LEFT - 8}" y="${px(y(value) + 5)}" text-anchor="end">${value.toFixed(value < 10 ? 1 : 0)}</text>`,
    )
    .join("");
}

const drawing = (name: string, body: string) =>
  `<svg class="drawing" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${html`${name}`}">${body}</svg>`;

/** Our quarters between their limits; a quarter with a signal is a square. */
export function controlDrawing({ points, centre }: NonNullable<ChartJson["control"]>, name: string): string {
  const known = points.flatMap((point, at) => (point.value === null ? [] : [{ ...point, at, value: point.value }]));
  const values = known.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  const y = scale([...values, centre], BOTTOM, TOP);
  const x = scale([0, points.length - 1], LEFT, RIGHT);
  const edge = (of: "lower" | "upper") =>
    line(
      known.map((point): Point => [x(point.at), y(point[of] ?? centre)]),
      "limit",
    );
  const marks = known.map(({ at, value, signals }) => {
    const [cx, cy] = [x(at), y(value)];
    return signals.length > 0
      ? `<rect class="signal" x="${px(cx - 6)}" y="${px(cy - 6)}" width="12" height="12"/>`
      : `<circle class="own" cx="${px(cx)}" cy="${px(cy)}" r="4"/>`;
  });
  const labels = [known[0], known.at(-1)].flatMap((point, at) =>
    point === undefined
      ? []
      : [
          `<text x="${px(x(point.at))}" y="${HEIGHT - 10}" text-anchor="${at === 0 ? "start" : "end"}">${point.period_end_date}</text>`,
        ],
  );
  const runs = line(
    known.map((point): Point => [x(point.at), y(point.value)]),
    "own-line",
  );
  return drawing(
    name,
    axis(values, y) +
      line(
        [
          [LEFT, y(centre)],
          [RIGHT, y(centre)],
        ],
        "centre",
      ) +
      edge("lower") +
      edge("upper") +
      runs +
      marks.join("") +
      labels.join(""),
  );
}

/** Every council at the size of its group, between the limits; ours is the large dot. */
export function funnelDrawing({ councils, target, area }: NonNullable<ChartJson["funnel"]>, name: string): string {
  const bounds = ["lower_alert", "upper_alert", "lower_alarm", "upper_alarm"] as const;
  const values = councils.map(({ value }) => value);
  const y = scale([...values, target], BOTTOM, TOP);
  const sizes = councils.map(({ denominator }) => denominator);
  const log = scale(sizes.map(Math.log), LEFT, RIGHT);
  const x = (size: number) => log(Math.log(size));
  const inside = (value: number) => Math.min(BOTTOM, Math.max(TOP, y(value)));
  const limits = bounds.map((bound) =>
    line(
      councils.flatMap((one): Point[] => (one[bound] === null ? [] : [[x(one.denominator), inside(one[bound])]])),
      bound.endsWith("alert") ? "limit" : "limit far",
    ),
  );
  const marks = councils
    .toSorted((one, other) => Number(one.la_code === area) - Number(other.la_code === area))
    .map((one) => {
      const isOwn = one.la_code === area;
      const [cx, cy] = [x(one.denominator), y(one.value)];
      const label = isOwn ? html`<text class="own-name" x="${px(cx + 11)}" y="${px(cy + 5)}">${one.name}</text>` : "";
      return `<circle class="${isOwn ? "own" : "other"}" cx="${px(cx)}" cy="${px(cy)}" r="${isOwn ? 7 : 3.5}"/>${label}`;
    });
  const ends = [Math.min(...sizes), Math.max(...sizes)].map(
    (size, at) =>
      `<text x="${px(x(size))}" y="${HEIGHT - 10}" text-anchor="${at === 0 ? "start" : "end"}">${at === 0 ? "smallest group: " : "largest: "}${size}</text>`,
  );
  return drawing(
    name,
    axis(values, y) +
      line(
        [
          [LEFT, y(target)],
          [RIGHT, y(target)],
        ],
        "centre",
      ) +
      limits.join("") +
      marks.join("") +
      ends.join(""),
  );
}

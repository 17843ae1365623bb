/** One measure among all councils: England in the middle, better to the right. Each row has its own scale; nothing is read between rows. */
import type { Html } from "./html.ts";
import { dot, drawing, px } from "./svg.ts";

export interface Spine {
  readonly name: string;
  /** A low figure is the better one: it stands to the right. */
  readonly isLowGood: boolean;
  readonly us: { readonly value: number; readonly lower: number | null; readonly upper: number | null };
  readonly neighbours: number | null;
  readonly england: number | null;
  /** All councils with a published figure: the lowest, the middle half, the highest. */
  readonly councils: {
    readonly lowest: number;
    readonly quarter: number;
    readonly three_quarters: number;
    readonly highest: number;
  } | null;
}

const WIDTH = 320;
const HEIGHT = 28;
const EDGE = 9;
const MIDDLE = HEIGHT / 2;

/** Every number that is drawn. */
export function drawnNumbers({ us, neighbours, england, councils }: Spine): number[] {
  return [us.value, us.lower, us.upper, neighbours, england, ...Object.values(councils ?? {})].filter(
    (value) => value !== null,
  );
}

/** Where a number stands, from the left. England is in the middle; without it the middle of what is drawn. */
export function spineScale(spine: Spine): (value: number) => number {
  const all = drawnNumbers(spine);
  const centre = spine.england ?? (Math.min(...all) + Math.max(...all)) / 2;
  const reach = Math.max(...all.map((value) => Math.abs(value - centre))) || 1;
  const way = spine.isLowGood ? -1 : 1;
  return (value) => WIDTH / 2 + ((way * (value - centre)) / reach) * (WIDTH / 2 - EDGE);
}

/** Neighbours: a diamond. */
export const diamond = (x: number, y: number, half = 7): string =>
  `<path class="nbr-mark" d="M${px(x)} ${px(y - half)}L${px(x + half)} ${px(y)}L${px(x)} ${px(y + half)}L${px(x - half)} ${px(y)}z"/>`;

/** All councils: a line from end to end, the middle half as a box on it. */
export function councilsMark(ends: readonly [number, number], half: readonly [number, number], y: number): string {
  const [left, right] = ends.toSorted((a, b) => a - b) as [number, number];
  const [from, to] = half.toSorted((a, b) => a - b) as [number, number];
  return (
    `<path class="axis" d="M${px(left)} ${y - 6}v12M${px(left)} ${y}H${px(right)}M${px(right)} ${y - 6}v12"/>` +
    `<rect class="half" x="${px(from)}" y="${y - 8}" width="${px(to - from)}" height="16"/>`
  );
}

export const rangeMark = (from: number, to: number, y: number): string =>
  `<path class="us-range" d="M${px(from)} ${y}H${px(to)}"/>`;

export const englandMark = (x: number, top: number, bottom: number): string =>
  `<path class="eng-tick" d="M${px(x)} ${top}V${bottom}"/>`;

export function spine(one: Spine): Html {
  const x = spineScale(one);
  const { us, neighbours, england, councils } = one;
  const body =
    (councils
      ? councilsMark(
          [x(councils.lowest), x(councils.highest)],
          [x(councils.quarter), x(councils.three_quarters)],
          MIDDLE,
        )
      : "") +
    (england === null ? "" : englandMark(x(england), 0, HEIGHT)) +
    (us.lower === null || us.upper === null ? "" : rangeMark(x(us.lower), x(us.upper), MIDDLE)) +
    (neighbours === null ? "" : diamond(x(neighbours), MIDDLE)) +
    dot(x(us.value), MIDDLE, 6);
  return drawing({ width: WIDTH, height: HEIGHT, className: "spine", name: one.name, body });
}

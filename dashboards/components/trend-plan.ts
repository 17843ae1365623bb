/** Where a trend's figures lie on the drawing. */
import { figure, type Unit } from "./format.ts";
import { type Box, textWidth } from "./text-width.ts";
import { dateScale, type Frame, NARROW, tickWords, valueScale, WIDE } from "./trend-axes.ts";

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

/** The drawing, with room for the words of its scale and, on a narrow one, for the figures at the ends of the lines. */
export function frameOf(trend: Trend, width: "wide" | "narrow"): Frame {
  const frame = width === "wide" ? WIDE : NARROW;
  const widest = (words: string[]) => Math.max(0, ...words.map((text) => textWidth(text, frame.size, 600)));
  const scale = tickWords(valueScale(allValues(trend), trend.unit, frame), trend.unit);
  const ends = [trend.points, ...trend.comparators.map((c) => c.points)].flatMap((points) => {
    const last = points.findLast(({ value }) => value !== null)?.value;
    return last == null ? [] : [figure(last, trend.unit)];
  });
  const right = frame.isNarrow ? Math.min(frame.right, frame.width - 13 - widest(ends)) : frame.right;
  return { ...frame, left: Math.max(frame.left, 10 + widest(scale)), right };
}

export interface HiddenSlot {
  readonly from: number;
  readonly to: number;
  /** Where its word begins, and whether the word stands upright. */
  readonly word: { readonly x: number; readonly y: number; readonly isUpright: boolean; readonly box: Box };
}

/** Slots of hidden figures, x from and to. On a narrow drawing those side by side are one, and have room for a word that lies. */
export function hiddenSlots(trend: Trend, p: Plan, frame: Frame): HiddenSlot[] {
  const slots: { from: number; to: number }[] = [];
  for (const x of trend.points.filter((point) => point.isHidden).map((point) => p.x(point.date))) {
    const last = slots.at(-1);
    if (frame.isNarrow && last && x - 9 < last.to + 9) last.to = x + 9;
    else slots.push({ from: x - 9, to: x + 9 });
  }
  const long = textWidth("hidden", frame.size);
  return slots.map(({ from, to }) => {
    const middle = (from + to) / 2;
    const [high, low] = [frame.top + 14, frame.bottom - 12];
    const word =
      to - from > long + 8
        ? {
            x: middle - long / 2,
            y: high + 12,
            isUpright: false,
            box: { x0: middle - long / 2, x1: middle + long / 2, y0: high, y1: high + 16 },
          }
        : {
            x: middle + 5,
            y: low,
            isUpright: true,
            box: { x0: middle - 8, x1: middle + 8, y0: low - long - 4, y1: low + 4 },
          };
    return { from, to, word };
  });
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
    ...trend.comparators.map((c) => {
      const at = c.points.map((p): Coordinate => [x(p.date), y(p.value)]);
      const last = at.at(-1);
      return last ? [...at, [x(dates.at(-1) as string), last[1]] as Coordinate] : at;
    }),
  ];
  return { scale, dates, x, y, ours, shown, lines };
}

export type Plan = ReturnType<typeof plan>;

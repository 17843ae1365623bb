/** Axes of a trend chart: where values and dates fall, the horizontal lines, the break where the scale does not start at nought. */
import { monthsBefore, number, quarterOf, shortFigure, type Unit, yearOf } from "./format.ts";
import { px } from "./svg.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly isNarrow: boolean;
}

export const WIDE: Frame = {
  width: 860,
  height: 376,
  left: 52,
  right: 660,
  top: 30,
  bottom: 326,
  size: 15.5,
  isNarrow: false,
};
export const NARROW: Frame = {
  width: 300,
  height: 318,
  left: 38,
  right: 254,
  top: 22,
  bottom: 266,
  size: 15.5,
  isNarrow: true,
};

const STEPS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((ten) =>
  (ten === 1 ? [1, 2, 5] : [1, 2, 2.5, 5]).map((one) => one * ten),
);

export interface ValueScale {
  readonly ticks: readonly number[];
  readonly start: number;
  readonly y: (value: number) => number;
}

/** Four or five lines. Counts, rates and scores start at 0, a change below it where it was; a percentage may start higher. */
export function valueScale(values: readonly number[], unit: Unit, frame: Frame): ValueScale {
  const isPercent = unit === "percent";
  const high = Math.max(...values, isPercent ? 10 : 1);
  const low = Math.min(...values);
  const lowest = isPercent && low > 15 ? low - 1 : Math.min(low, 0);
  const step = STEPS.find((s) => Math.ceil(high / s) - Math.floor(lowest / s) <= 5) ?? 10_000_000;
  const start = Math.floor(lowest / step) * step;
  let end = Math.ceil(high / step) * step;
  if (isPercent && end > 100) end = 100;
  if (end - start < step * 3) end = isPercent ? Math.min(100, start + step * 4) : start + step * 4;
  const ticks: number[] = [];
  for (let tick = start; tick <= end + 1e-9; tick += step) ticks.push(tick);
  const y = (value: number) => frame.bottom - ((value - start) / (end - start)) * (frame.bottom - frame.top);
  return { ticks, start, y };
}

/** What stands at each line of the scale; the unit at the top one. */
export const tickWords = (scale: ValueScale, unit: Unit): string[] =>
  scale.ticks.map((tick, i) => {
    const written = unit === "pounds" ? shortFigure(tick, unit) : number(tick);
    return `${written}${unit === "percent" && i === scale.ticks.length - 1 ? "%" : ""}`;
  });

export function gridLines(scale: ValueScale, unit: Unit, frame: Frame): string {
  const words = tickWords(scale, unit);
  return scale.ticks
    .map((tick, i) => {
      const y = scale.y(tick);
      const text = words[i] as string;
      const line = `<path class="${tick === Math.max(scale.start, 0) ? "axis" : "grid"}" d="M${frame.left} ${px(y)}H${frame.right}"/>`;
      return `${line}<text x="${frame.left - 8}" y="${px(y + 5)}" text-anchor="end" class="quiet">${text}</text>`;
    })
    .join("");
}

/** Two strokes across the axis: the scale does not start at nought. */
export function scaleBreak(scale: ValueScale, frame: Frame): string {
  if (scale.start <= 0) return "";
  const y = frame.bottom;
  const x = frame.left;
  return `<path class="break" d="M${x} ${y - 30}V${y - 22}l-5 4 10 6-5 4V${y}"/>`;
}

/** Months from one ISO month end to another. */
export function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** Where a date falls: linear in months between the first slot and the last. */
export function dateScale(dates: readonly string[], frame: Frame): (iso: string) => number {
  const first = dates[0] as string;
  const span = monthsBetween(first, dates[dates.length - 1] as string) || 1;
  const inset = frame.isNarrow ? 8 : 14;
  const width = frame.right - frame.left - 2 * inset;
  return (iso) => frame.left + inset + (monthsBetween(first, iso) / span) * width;
}

/** Quarter names, and the year under the first quarter of each year; years alone where there is one figure a year. */
export function dateLabels(
  dates: readonly string[],
  isAnnual: boolean,
  x: (iso: string) => number,
  frame: Frame,
): string {
  const now = dates[dates.length - 1] as string;
  const text = (iso: string, words: string, row: number) =>
    `<text x="${px(x(iso))}" y="${px(frame.bottom + 20 + row * 19)}" text-anchor="middle" class="${iso === now ? "b" : "quiet"}">${words}</text>`;
  if (isAnnual) {
    const every = frame.isNarrow && dates.length > 5 ? 2 : 1;
    return dates
      .filter((_, i) => (dates.length - 1 - i) % every === 0)
      .map((iso) => text(iso, frame.isNarrow ? iso.slice(0, 4) : `March ${iso.slice(0, 4)}`, 0))
      .join("");
  }
  const named = frame.isNarrow ? dates.filter((iso) => iso.slice(5) === now.slice(5)) : dates;
  const quarters = named.map((iso) => text(iso, `Q${quarterOf(iso)}`, 0)).join("");
  const yearsAt = frame.isNarrow ? named : dates.filter((iso, i) => quarterOf(iso) === 1 || i === 0);
  const clear = yearsAt.filter((iso, i) => {
    const next = yearsAt[i + 1];
    return next === undefined || x(next) - x(iso) > 60;
  });
  return quarters + clear.map((iso) => text(iso, yearOf(iso), 1)).join("");
}

/** The name of each published year; on a narrow drawing of every second one, counted from the last. */
export function yearLabels(
  dates: readonly string[],
  names: ReadonlyMap<string, string>,
  x: (iso: string) => number,
  frame: Frame,
): string {
  const every = frame.isNarrow && dates.length > 4 ? 2 : 1;
  const last = dates.length - 1;
  return dates
    .map((iso, i) =>
      (last - i) % every > 0
        ? ""
        : `<text x="${px(x(iso))}" y="${px(frame.bottom + 20)}" text-anchor="middle" class="${i === last ? "b" : "quiet"}">${names.get(iso) ?? ""}</text>`,
    )
    .join("");
}

/** The last `count` quarter ends up to a date, oldest first. */
export function quarterEnds(to: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => monthsBefore(to, 3 * (count - 1 - i)));
}

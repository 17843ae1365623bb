/** Bars from nought, one a calendar year, the last one filled. */
import { figure, type Unit } from "./format.ts";
import type { Html } from "./html.ts";
import { drawing, px } from "./svg.ts";
import { textWidth } from "./text-width.ts";

export interface Bars {
  readonly name: string;
  readonly unit: Unit;
  readonly bars: readonly { readonly label: string; readonly value: number | null; readonly isHidden: boolean }[];
}

export function barChart(chart: Bars, width: "wide" | "narrow"): Html {
  const isWide = width === "wide";
  const [w, h, base, tall] = isWide ? [860, 300, 250, 200] : [300, 250, 205, 160];
  const step = Math.min(isWide ? 150 : 72, (w - 20) / Math.max(1, chart.bars.length));
  const thick = step * 0.62;
  // Names that would run together: every second one, counted from the last.
  const every = chart.bars.some((bar) => textWidth(bar.label, 15.5, 600) + 4 > step) ? 2 : 1;
  const top = Math.max(1, ...chart.bars.map((bar) => bar.value ?? 0));
  const body = chart.bars
    .map((bar, i) => {
      const x = 14 + i * step;
      const mid = x + thick / 2;
      const isLast = i === chart.bars.length - 1;
      const isNamed = (chart.bars.length - 1 - i) % every === 0;
      const year = !isNamed
        ? ""
        : `<text x="${px(mid)}" y="${base + 22}" text-anchor="middle" class="${isLast ? "b" : "quiet"}">${bar.label}</text>`;
      if (bar.value === null) {
        const words = bar.isHidden
          ? `<text x="${px(mid)}" y="${base - 40}" text-anchor="middle" class="quiet">hidden</text>`
          : "";
        return `${bar.isHidden ? `<path class="hidden-slot" d="M${px(x)} ${base - 30}h${px(thick)}v30h${px(-thick)}z"/>` : ""}${words}${year}`;
      }
      const high = (bar.value / top) * tall;
      return (
        `<rect class="${isLast ? "bar" : "bar-open"}" x="${px(x)}" y="${px(base - high)}" width="${px(thick)}" height="${px(high)}"/>` +
        `<text x="${px(mid)}" y="${px(base - high - 8)}" text-anchor="middle" class="b${isLast ? " us" : ""}">${figure(bar.value, chart.unit)}</text>${year}`
      );
    })
    .join("");
  const axis = `<path class="axis" d="M4 ${base}H${px(14 + chart.bars.length * step)}"/>`;
  const slots = { x: chart.bars.map((_, i) => 14 + i * step + thick / 2), top: base - tall, bottom: base };
  const className = `chart chart-${width}`;
  return drawing({ width: w, height: h, className, name: chart.name, body: axis + body, slots });
}

/** Small pieces of SVG. Colours come from classes, so that forced colours and paper can change them. */
import { escapeHtml, Html } from "./html.ts";
import type { PlacedLabel } from "./label-places.ts";

/** A coordinate with at most one decimal. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A path through points, with a break at every null. */
export function path(points: readonly ([number, number] | null)[]): string {
  let text = "";
  let pen = false;
  for (const point of points) {
    if (point === null) pen = false;
    else {
      text += `${pen ? "L" : "M"}${px(point[0])} ${px(point[1])}`;
      pen = true;
    }
  }
  return text;
}

/** One line of text. */
export function label(l: PlacedLabel, className = ""): string {
  const anchor = l.anchor === "start" ? "" : ` text-anchor="${l.anchor}"`;
  const classes = [l.weight === 600 ? "b" : "", className].filter(Boolean).join(" ");
  return `<text x="${px(l.x)}" y="${px(l.y)}"${anchor}${classes ? ` class="${classes}"` : ""}>${escapeHtml(l.text)}</text>`;
}

/** Where the script of a page finds the slots of a chart: x of each, oldest first, as the rows of its table; y of the plot. */
export interface Slots {
  readonly x: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** The whole drawing, with a name that states the finding. */
export function drawing(options: {
  width: number;
  height: number;
  className: string;
  name: string;
  body: string;
  slots?: Slots;
}): Html {
  const { width, height, className, name, body, slots } = options;
  const places = slots
    ? ` data-slots="${slots.x.map(px).join(" ")}" data-top="${slots.top}" data-bottom="${slots.bottom}"`
    : "";
  return new Html(
    `<svg class="${className}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(name)}"${places}>${body}</svg>`,
  );
}

/** Neighbours: a square, white filled so that the orange keeps its contrast. */
export function square(x: number, y: number, half = 5): string {
  return `<rect class="nbr-mark" x="${px(x - half)}" y="${px(y - half)}" width="${half * 2}" height="${half * 2}"/>`;
}

/** England: a triangle. */
export function triangle(x: number, y: number, r = 6): string {
  return `<path class="eng-mark" d="M${px(x)} ${px(y - r)}L${px(x + r)} ${px(y + r * 0.8)}L${px(x - r)} ${px(y + r * 0.8)}z"/>`;
}

/** Ring: a year ago. */
export function ring(x: number, y: number, r: number): string {
  return `<circle class="ring" cx="${px(x)}" cy="${px(y)}" r="${r}"/>`;
}

/** Dot: ours. */
export function dot(x: number, y: number, r: number, className = "dot"): string {
  return `<circle class="${className}" cx="${px(x)}" cy="${px(y)}" r="${r}"/>`;
}

/** Neighbours one by one on a line: named dots, the middle mark, and us with our likely range. Never a rank that mixes us with them. */
import { figure, type Unit } from "./format.ts";
import { escapeHtml, type Html } from "./html.ts";
import { dot, drawing, px } from "./svg.ts";
import { textWidth } from "./text-width.ts";

export interface NeighbourStrip {
  readonly name: string;
  readonly unit: Unit;
  readonly council: string;
  readonly neighbours: readonly { readonly name: string; readonly value: number }[];
  readonly middle: { readonly words: string; readonly value: number } | null;
  readonly us: { readonly value: number; readonly lower: number | null; readonly upper: number | null } | null;
}

const WIDTH = 860;
const SIZE = 15;
const LEVEL = 26;

interface StripLabel {
  readonly words: string;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  readonly level: number;
  readonly side: -1 | 1;
  readonly className: string;
}

interface Stems {
  /** Lines that run from the axis past every level of a side: the middle mark above, ours below. */
  readonly above: number | null;
  readonly below: number | null;
}

/** The lowest level at which a label hits no other label and no line, beside its own line where the middle is taken; else on the other side, else across a line. */
function place(words: string, x: number, wanted: -1 | 1, bold: boolean, taken: StripLabel[], stems: Stems): StripLabel {
  const width = textWidth(words, SIZE, bold ? 600 : 400);
  const inside = (left: number) => Math.min(Math.max(left, 2), WIDTH - width - 2);
  const other = wanted === 1 ? -1 : 1;
  const tries = [
    { side: wanted, isStrict: true },
    { side: other, isStrict: true },
    { side: wanted, isStrict: false },
  ] as const;
  for (const { side, isStrict } of tries) {
    const stem = side === -1 ? stems.above : stems.below;
    const beside = taken.filter((l) => l.side === side);
    const highest = Math.max(0, ...beside.map((l) => l.level));
    for (let level = 1; level <= highest + 1; level += 1)
      for (const x0 of [x - width / 2, x + 6, x - width - 6].map(inside)) {
        const x1 = x0 + width;
        const clash = beside.some((l) => l.level === level && x0 - 12 < l.x1 && l.x0 < x1 + 12);
        const crossed = beside.some((l) => l.level > level && l.x > x0 - 4 && l.x < x1 + 4);
        const crosses = beside.some((l) => l.level < level && x > l.x0 - 4 && x < l.x1 + 4);
        const isOnStem = stem !== null && stem > x0 - 5 && stem < x1 + 5;
        if (!clash && !(isStrict && (crossed || crosses || isOnStem)))
          return { words, x, x0, x1, level, side, className: "" };
      }
  }
  throw new Error("a level of its own is always free");
}

/** Labels with their places; a test looks for overlaps. */
export function stripLabels(strip: NeighbourStrip, x: (value: number) => number): StripLabel[] {
  const taken: StripLabel[] = [];
  const { us, middle } = strip;
  const stems = { above: middle ? x(middle.value) : null, below: us ? x(us.value) : null };
  const sorted = strip.neighbours.toSorted((a, b) => a.value - b.value);
  sorted.forEach((n, i) => {
    const words = `${n.name} ${figure(n.value, strip.unit).replace("%", "")}`;
    taken.push(place(words, x(n.value), i % 2 === 0 ? -1 : 1, false, taken, stems));
  });
  const highest = (side: -1 | 1) => Math.max(0, ...taken.filter((l) => l.side === side).map((l) => l.level));
  const none = { above: null, below: null };
  if (middle) {
    const label = place(middle.words, x(middle.value), -1, true, [], none);
    taken.push({ ...label, level: highest(-1) + 1, className: "b" });
  }
  if (us) {
    const label = place(`${strip.council} ${figure(us.value, strip.unit)}`, x(us.value), 1, true, [], none);
    taken.push({ ...label, level: highest(1) + 1, className: "b us" });
  }
  return taken;
}

/** Scale of the strip: every value with a little air. */
export function stripScale(strip: NeighbourStrip): (value: number) => number {
  const values = strip.neighbours.map((n) => n.value);
  if (strip.us) values.push(strip.us.value, strip.us.lower ?? strip.us.value, strip.us.upper ?? strip.us.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return (value) => 40 + ((value - low) / span) * (WIDTH - 80);
}

export function neighbourStrip(strip: NeighbourStrip): Html {
  const x = stripScale(strip);
  const labels = stripLabels(strip, x);
  const above = Math.max(0, ...labels.filter((l) => l.side === -1).map((l) => l.level));
  const below = Math.max(0, ...labels.filter((l) => l.side === 1).map((l) => l.level));
  const axis = above * LEVEL + 26;
  const height = axis + below * LEVEL + 26;
  const { us } = strip;
  const text = labels.map((l) => {
    const y = axis + l.side * (l.level * LEVEL + 4) + (l.side === 1 ? 10 : 0);
    const to = l.side === 1 ? y - 14 : y + 6;
    const stem = `<path class="${l.className.includes("us") ? "us-stem" : l.className === "b" ? "nbr-stem" : "stem"}" d="M${px(l.x)} ${px(axis)}V${px(to)}"/>`;
    return {
      stem,
      words: `<text x="${px(l.x0)}" y="${px(y)}" class="halo ${l.className}">${escapeHtml(l.words)}</text>`,
    };
  });
  const range =
    us && us.lower !== null && us.upper !== null
      ? `<rect class="band" x="${px(x(us.lower))}" y="${axis - 8}" width="${px(x(us.upper) - x(us.lower))}" height="16"/><path class="band-edge" d="M${px(x(us.lower))} ${axis - 8}v16M${px(x(us.upper))} ${axis - 8}v16"/>`
      : "";
  const body =
    range +
    `<path class="axis" d="M4 ${axis}H${WIDTH - 4}"/>` +
    text.map((t) => t.stem).join("") +
    strip.neighbours.map((n) => dot(x(n.value), axis, 5, "nbr-ring")).join("") +
    (us ? dot(x(us.value), axis, 6.5) : "") +
    text.map((t) => t.words).join("");
  return drawing({ width: WIDTH, height, className: "chart strip-chart", name: strip.name, body });
}

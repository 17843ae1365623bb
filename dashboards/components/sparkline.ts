/** The sparkline: eight quarters, first and last value, a ring for a year ago, ticks for neighbours and England. */
import { shortFigure, type Unit } from "./format.ts";
import type { Html } from "./html.ts";
import { markBox, type PlacedLabel, placed } from "./label-places.ts";
import { dot, drawing, label, path, px, ring } from "./svg.ts";
import { type Box, pushedApart, textWidth, wrapped } from "./text-width.ts";

export interface SparkSlot {
  /** Null draws nothing. */
  readonly value: number | null;
  /** A figure is there and hidden: a dotted slot, no mark. */
  readonly isHidden: boolean;
}

export interface Spark {
  readonly name: string;
  readonly unit: Unit;
  /** Eight, oldest first; the last is now. */
  readonly slots: readonly SparkSlot[];
  /** Slot of the ring, where the baseline is a year ago. */
  readonly ringSlot: number | null;
  /** Values join over the slots between them (collected once a year). */
  readonly isAnnual: boolean;
  readonly comparators: readonly { readonly who: "neighbours" | "england"; readonly value: number }[];
  /** Words in place of comparators; null: none. */
  readonly note: string | null;
}

const SIZE = 13;
const LINE = 15;
/** How far right of the last quarter a note begins. */
const NOTE_AT = 18;
const COMPARATOR_WORDS = { neighbours: "neighbours", england: "England" } as const;
/** A percentage spans at least this many points, so that noise looks like noise. */
const LEAST_SPAN = 20;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isCard: boolean;
}

const LEDGER: Frame = { width: 424, height: 57, left: 60, right: 242, top: 20, bottom: 43, isCard: false };
const CARD: Frame = { width: 252, height: 80, left: 38, right: 130, top: 20, bottom: 48, isCard: true };

function scale(spark: Spark, frame: Frame): (value: number) => number {
  const values = [
    ...spark.slots.flatMap((slot) => (slot.value === null ? [] : [slot.value])),
    ...spark.comparators.map((c) => c.value),
  ];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const least = spark.unit === "percent" ? LEAST_SPAN : Math.max(high * 0.4, 4);
  const spare = Math.max(0, least - (high - low)) / 2;
  const span = high - low + 2 * spare || 1;
  return (value) => frame.bottom - ((value - low + spare) / span) * (frame.bottom - frame.top);
}

/** Every label of the drawing with its place; a test looks for overlaps here. */
export function sparkLabels(spark: Spark, layout: "ledger" | "card"): PlacedLabel[] {
  return plan(spark, layout === "card" ? CARD : LEDGER).labels.map((l) => l.label);
}

function plan(spark: Spark, frame: Frame) {
  const y = scale(spark, frame);
  const x = (slot: number) => frame.left + ((frame.right - frame.left) * slot) / (spark.slots.length - 1);
  const at = spark.slots.map((slot, i): [number, number] | null =>
    slot.value === null ? null : [x(i), y(slot.value)],
  );
  const shown = at.flatMap((point, i) => (point ? [i] : []));
  const first = shown[0];
  const last = shown[shown.length - 1];
  const line = at.filter((point): point is [number, number] => point !== null);
  const edge = { x0: 0, y0: 1, x1: frame.width, y1: frame.isCard ? frame.bottom + 12 : frame.height - 1 };
  const boxes: Box[] = [];
  const labels: { label: PlacedLabel; className: string }[] = [];
  const note = spark.note === null ? [] : wrapped(spark.note, SIZE, frame.width - frame.right - NOTE_AT);
  const isRightTaken = spark.comparators.length + note.length > 0;
  const text = (slot: number) => shortFigure(spark.slots[slot]?.value as number, spark.unit);
  if (last !== undefined) boxes.push(markBox(...(at[last] as [number, number]), 5));
  if (spark.ringSlot !== null && at[spark.ringSlot])
    boxes.push(markBox(...(at[spark.ringSlot] as [number, number]), 5));
  const tickX = frame.right + 9;
  const tickLabelY = pushedApart(
    spark.comparators.map((c) => y(c.value) + 4.5),
    LINE,
    frame.isCard ? 14 : 13,
    frame.isCard ? frame.bottom + 8 : frame.height - 6,
  );
  for (const [i, c] of spark.comparators.entries()) {
    const words = `${COMPARATOR_WORDS[c.who]} ${shortFigure(c.value, spark.unit)}`;
    const place = { x: tickX + 18, y: tickLabelY[i] as number, anchor: "start" as const };
    labels.push({ label: { text: words, size: SIZE, weight: 400, ...place }, className: "" });
    boxes.push({ x0: tickX, x1: tickX + 18 + textWidth(words, SIZE), y0: place.y - 9, y1: place.y + 3 });
    boxes.push({ x0: tickX - 4, x1: tickX + 12, y0: y(c.value) - 3, y1: y(c.value) + 3 });
  }
  for (const [i, words] of note.entries()) {
    const y = (frame.top + frame.bottom) / 2 + (i - (note.length - 1) / 2) * LINE + 4.5;
    const place = { x: frame.right + NOTE_AT, y, anchor: "start" as const };
    labels.push({ label: { text: words, size: SIZE, weight: 400, ...place }, className: "quiet" });
    boxes.push({ x0: place.x, x1: place.x + textWidth(words, SIZE), y0: y - 9, y1: y + 3 });
  }
  const around = (slot: number, preferRight: boolean) => {
    const [cx, cy] = at[slot] as [number, number];
    const side = { x: cx + 9, y: cy + 4.5, anchor: "start" as const };
    const upDown = [
      { x: cx, y: cy - 9, anchor: "middle" as const },
      { x: cx, y: cy + 17.5, anchor: "middle" as const },
      { x: cx + 6, y: cy - 9, anchor: "end" as const },
      { x: cx + 6, y: cy + 17.5, anchor: "end" as const },
      { x: cx - 4, y: cy - 10, anchor: "start" as const },
      { x: cx - 4, y: cy + 18, anchor: "start" as const },
    ];
    return preferRight ? [side, ...upDown] : upDown;
  };
  const put = (slot: number, weight: 400 | 600, className: string, places: ReturnType<typeof around>) => {
    const l = placed({ text: text(slot), size: SIZE, weight }, places, { boxes, lines: [line], edge });
    labels.push({ label: l, className });
    const width = textWidth(l.text, SIZE, weight);
    const x0 = l.anchor === "start" ? l.x : l.anchor === "end" ? l.x - width : l.x - width / 2;
    boxes.push({ x0: x0 - 2, x1: x0 + width + 2, y0: l.y - 10, y1: l.y + 3 });
  };
  const isNow = last === spark.slots.length - 1;
  if (last !== undefined) put(last, isNow ? 600 : 400, isNow ? "us" : "", around(last, !isRightTaken && isNow));
  if (first !== undefined && first !== last && first !== spark.ringSlot) {
    const [cx, cy] = at[first] as [number, number];
    put(first, 400, "", [{ x: cx - 7, y: cy + 4.5, anchor: "end" }]);
  }
  if (spark.ringSlot !== null && at[spark.ringSlot] && spark.ringSlot !== last)
    put(spark.ringSlot, 400, "", around(spark.ringSlot, false));
  return { x, y, at, last, labels, tickX, tickLabelY };
}

function guides(spark: Spark, frame: Frame, x: (slot: number) => number, ringY: number | null): string {
  const now = x(spark.slots.length - 1);
  if (!frame.isCard)
    return [spark.ringSlot === null ? null : x(spark.ringSlot), now]
      .map((at) => (at === null ? "" : `<path class="guide" d="M${px(at)} 0V${frame.height}"/>`))
      .join("");
  const base = frame.bottom + 14;
  const ringX = spark.ringSlot === null || ringY === null ? null : x(spark.ringSlot);
  const caption = (text: string, at: number) =>
    `<text x="${px(at)}" y="${base + 14}" text-anchor="middle" class="quiet">${text}</text>`;
  return (
    `<path class="base" d="M0 ${base}H${frame.right + 8}"/>` +
    (ringX === null || ringY === null
      ? ""
      : `<path class="drop" d="M${px(ringX)} ${px(ringY + 6)}V${base}"/>${caption("a year ago", ringX)}`) +
    caption("now", now)
  );
}

/** Draws the sparkline, in the ledger's row (424 x 57) or a card (252 x 80). */
export function sparkline(spark: Spark, layout: "ledger" | "card"): Html {
  const frame = layout === "card" ? CARD : LEDGER;
  const { x, y, at, last, labels, tickX, tickLabelY } = plan(spark, frame);
  const ringPoint = spark.ringSlot === null ? null : (at[spark.ringSlot] ?? null);
  const line = spark.isAnnual ? at.filter((point) => point !== null) : at;
  const hidden = spark.slots
    .map((slot, i) => {
      if (!slot.isHidden) return "";
      const words =
        i === spark.slots.length - 1 || frame.isCard
          ? `<text x="${px(x(i) + 12)}" y="${frame.bottom - 8}">hidden</text>`
          : "";
      return `<path class="hidden-slot" d="M${px(x(i) - 7)} ${frame.top - 8}h14v${frame.bottom - frame.top + 12}h-14z"/>${i === spark.slots.length - 1 ? words : ""}`;
    })
    .join("");
  const ticks = spark.comparators
    .map((c, i) => {
      const at = y(c.value);
      const to = (tickLabelY[i] as number) - 4.5;
      const leader =
        Math.abs(at - to) > 1.5
          ? `<path class="leader" d="M${px(tickX + 12)} ${px(at)}L${px(tickX + 17)} ${px(to)}"/>`
          : "";
      return `<path class="${c.who === "neighbours" ? "nbr-tick" : "eng-tick"}" d="M${px(tickX)} ${px(at)}h12"/>${leader}`;
    })
    .join("");
  const lastPoint = last === undefined ? null : (at[last] as [number, number]);
  const alone = at
    .map((point, i) => (point && !at[i - 1] && !at[i + 1] && i !== last && !spark.isAnnual ? dot(...point, 2.5) : ""))
    .join("");
  const body =
    guides(spark, frame, x, ringPoint ? ringPoint[1] : null) +
    hidden +
    `<path class="us-line" d="${path(line)}"/>` +
    alone +
    ticks +
    (ringPoint && spark.ringSlot !== last ? ring(...ringPoint, 4.2) : "") +
    (lastPoint ? dot(...lastPoint, last === spark.slots.length - 1 ? 4.6 : 2.6) : "") +
    labels.map((l) => label(l.label, l.className)).join("");
  return drawing({ ...frame, className: `spark spark-${layout}`, name: spark.name, body });
}

export interface SparkBars {
  readonly name: string;
  readonly unit: Unit;
  readonly bars: readonly { readonly label: string; readonly value: number | null }[];
  readonly note: string;
}

/** Calendar-year measures: up to three bars from 0, the last one filled. */
export function sparkBars(spark: SparkBars, layout: "ledger" | "card"): Html {
  const isCard = layout === "card";
  const [width, height, base, tall] = isCard ? [252, 70, 48, 26] : [424, 57, 40, 24];
  const top = Math.max(1, ...spark.bars.map((bar) => bar.value ?? 0));
  const step = isCard ? 58 : 64;
  const left = isCard ? 6 : 62;
  const body = spark.bars
    .map((bar, i) => {
      const x = left + i * step;
      const high = ((bar.value ?? 0) / top) * tall;
      const isLast = i === spark.bars.length - 1;
      const year = `<text x="${x + 20}" y="${base + 14}" text-anchor="middle" class="quiet">${bar.label}</text>`;
      if (bar.value === null) return `<path class="hidden-slot" d="M${x} ${base - 14}h40v14h-40z"/>${year}`;
      return (
        `<rect class="${isLast ? "bar" : "bar-open"}" x="${x}" y="${px(base - high)}" width="40" height="${px(high)}"/>` +
        `<text x="${x + 20}" y="${px(base - high - 4)}" text-anchor="middle"${isLast ? ' class="b us"' : ""}>${shortFigure(bar.value, spark.unit)}</text>${year}`
      );
    })
    .join("");
  const axis = `<path class="base" d="M${left - 8} ${base}H${left + step * 2 + 48}"/>`;
  const note = isCard ? "" : `<text x="${left + step * 2 + 60}" y="${base - 8}" class="quiet">${spark.note}</text>`;
  const className = `spark spark-${layout} spark-bars`;
  return drawing({ width, height, className, name: spark.name, body: axis + body + note });
}

/** Verdicts: a glyph that shape alone tells, and words from a closed list. The tables decide, this only says. */
import type { Comparator, ComparisonVerdict, TrendVerdict } from "../../schemas/published/tables.ts";
import { Html, html } from "./html.ts";

export type Glyph =
  | "tick"
  | "unmet"
  | "equal"
  | "alert"
  | "higher"
  | "lower"
  | "none"
  | "up"
  | "down"
  | "flat"
  | "dots";
export type Tone = "good" | "bad" | "us" | "quiet";

export interface Verdict {
  readonly glyph: Glyph;
  readonly words: string;
  readonly tone: Tone;
}

const AGAINST: Record<Comparator, string> = {
  neighbours: "neighbours",
  region: "our region",
  england: "England",
  target: "our target",
};

/** What we say of ourselves beside a comparator. */
export function comparisonVerdict(verdict: ComparisonVerdict, comparator: Comparator): Verdict {
  const whom = AGAINST[comparator];
  switch (verdict) {
    case "better":
      return { glyph: "tick", words: `Better than ${whom}`, tone: "good" };
    case "similar":
      return { glyph: "equal", words: `Similar to ${whom}`, tone: "quiet" };
    case "worse":
      return { glyph: "alert", words: `Worse than ${whom}`, tone: "bad" };
    case "higher":
      return { glyph: "higher", words: `Higher than ${whom}`, tone: "us" };
    case "lower":
      return { glyph: "lower", words: `Lower than ${whom}`, tone: "us" };
    case "too_few":
      return { glyph: "none", words: "Too few to compare", tone: "quiet" };
    case "not_enough_neighbours":
      return { glyph: "none", words: "Not enough neighbours", tone: "quiet" };
    case "not_compared":
      return { glyph: "none", words: "Not compared", tone: "quiet" };
    // Arithmetic, not a test: neither the colour of better nor that of worse.
    case "target_met":
      return { glyph: "tick", words: "Target met", tone: "us" };
    case "target_not_met":
      return { glyph: "unmet", words: "Target not met", tone: "us" };
    case "above_target":
      return { glyph: "higher", words: "Above target", tone: "us" };
    case "below_target":
      return { glyph: "lower", words: "Below target", tone: "us" };
  }
}

/** What we say over time. The arrow goes the way the number went; the colour says whether that is good. */
export function trendVerdict(verdict: TrendVerdict, numberRose: boolean): Verdict {
  const arrow = numberRose ? "up" : "down";
  switch (verdict) {
    case "getting_better":
      return { glyph: arrow, words: "Getting better", tone: "good" };
    case "getting_worse":
      return { glyph: arrow, words: "Getting worse", tone: "bad" };
    case "rising":
      return { glyph: "up", words: "Rising", tone: "us" };
    case "falling":
      return { glyph: "down", words: "Falling", tone: "us" };
    case "no_clear_change":
      return { glyph: "flat", words: "No clear change", tone: "quiet" };
    case "cannot_say_yet":
      return { glyph: "dots", words: "Cannot say yet", tone: "quiet" };
  }
}

const line = 'fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="square"';
const DRAWINGS: Record<Glyph, string> = {
  tick: '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.2l2.4 2.4 4.4-4.8" fill="none" stroke="#fff" stroke-width="1.8"/>',
  equal: `<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.3 6.5h5.4M5.3 9.5h5.4" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
  alert:
    '<path d="M8 .6L15.4 8 8 15.4.6 8z" fill="currentColor"/><path d="M8 4.2v4.6M8 10.6v1.7" fill="none" stroke="#fff" stroke-width="1.8"/>',
  higher: `<rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M4.8 9.6L8 6.4l3.2 3.2" ${line}/>`,
  lower: `<rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M4.8 6.6L8 9.8l3.2-3.2" ${line}/>`,
  unmet: `<rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 8h6" ${line}/>`,
  none: '<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2"/>',
  up: `<path d="M3 13L12.4 3.6M6 3.2h6.8V10" ${line}/>`,
  down: `<path d="M3 3l9.4 9.4M6 12.8h6.8V6" ${line}/>`,
  flat: `<path d="M1.6 8h12M9.6 3.8L13.8 8l-4.2 4.2" ${line}/>`,
  dots: '<path d="M1.4 6.6h3v3h-3zM6.5 6.6h3v3h-3zM11.6 6.6h3v3h-3z" fill="currentColor"/>',
};

/** The glyph alone; always beside its words, so it is hidden from readers of the page's text. */
export function glyph(name: Glyph): Html {
  return new Html(
    `<svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${DRAWINGS[name]}</svg>`,
  );
}

/** Glyph and words. */
export function verdict(v: Verdict): Html {
  return html`<span class="verdict ${v.tone}">${glyph(v.glyph)}<span>${v.words}</span></span>`;
}

/** Which strip a measure belongs in, by rule and never by hand (dashboard.md 5.3, settled reading 54). */

import { figure } from "../components/format.ts";
import { isFlagged } from "./confidence.ts";
import { drawn, drawnUnit, type Figure, isNeutral, isPublished } from "./figure.ts";
import { comparatorVerdict, isCompared, timeVerdict } from "./measure.ts";
import { remarkNow } from "./remarks.ts";

export type StripId = "well" | "attention" | "watch";

export interface StripLine {
  readonly figure: Figure;
  readonly text: string;
  /** Children affected, for the order. */
  readonly children: number;
}

const MOST = 3;

const BESIDE = ["neighbours", "england"] as const;

const beside = (f: Figure) => BESIDE.flatMap((who) => (isCompared(f, who) ? (f.comparisons[who] ?? []) : []));
const against = (f: Figure) => beside(f).map(({ verdict }) => verdict);

const GOOD = ["better", "getting_better", "target_met"];
const BAD = ["worse", "getting_worse", "target_not_met"];

/** Our own target counts only where chance would hardly ever make the difference: it was set, not measured. */
const farFromTarget = (f: Figure) => (f.comparisons.target?.is_firm ? f.comparisons.target : undefined);

/**
 * A verdict at 95% is "too early to say". Going well and Needs attention take one that holds at 99.8%, against others or over
 * time. Anything that pulls the other way keeps a measure out of both, and so does much doubt about its records.
 */
export function stripOf(f: Figure): StripId | null {
  // What the department published a year ago is no news of this quarter.
  if (f.current?.status !== "value" || isPublished(f)) return null;
  const isFull = f.state === "normal" && !isNeutral(f);
  const trend = f.trend?.verdict;
  const said = [...beside(f), f.trend ?? [], farFromTarget(f) ?? []].flat();
  const saying = (words: readonly string[]) => said.filter(({ verdict }) => words.includes(verdict));
  const [good, bad] = [saying(GOOD), saying(BAD)];
  const [isGood, isBad] = [good.length > 0, bad.length > 0];
  // Higher or lower, however firmly, is neither good nor bad and makes no other verdict surer.
  const isSure = isFull && [...good, ...bad].some(({ is_firm }) => is_firm) && !isFlagged(f);
  if (isSure && isGood && !isBad) return "well";
  if (isSure && isBad && !isGood) return "attention";
  if (isFull && (isGood || isBad)) return "watch";
  if (trend === "cannot_say_yet" || trend === "no_clear_change" || trend === undefined)
    return moved(f) > 1 && looksDifferent(f) ? "watch" : null;
  return null;
}

/** A move that rounds away is no news. */
function looksDifferent(f: Figure): boolean {
  const unit = drawnUnit(f);
  return figure(drawn(f, f.current) as number, unit) !== figure(drawn(f, f.baseline) as number, unit);
}

/** Children between now and the baseline, as the definition's own count. */
function moved(f: Figure): number {
  if (!f.baseline || !f.current || f.state === "very_small" || f.indicator.supplied?.is_free) return 0;
  const now = drawn(f, f.current);
  const then = drawn(f, f.baseline);
  if (now === null || then === null) return 0;
  if (drawnUnit(f) === "percent") return (Math.abs(now - then) * (f.current.denominator ?? 0)) / 100;
  return ["score", "per 10,000", "times", "days", "weeks", "months", "pounds"].includes(drawnUnit(f))
    ? 0
    : Math.abs(now - then);
}

function lineText(f: Figure, strip: StripId): string {
  const unit = drawnUnit(f);
  const now = figure(drawn(f, f.current) as number, unit);
  const counted = unit === "percent" || unit === "score" ? now : `${now} ${unit}`;
  const words = against(f);
  const beside = words.includes("better") || words.includes("worse") ? besideText(f, strip !== "watch") : null;
  if (beside) return `${counted}, ${beside}`;
  if (farFromTarget(f) && f.comparisons.target?.value != null)
    return `${counted}, our target ${figure(f.comparisons.target.value, unit)}`;
  if (!f.baseline) return counted;
  const when =
    f.baselineKind === "quarter-1"
      ? "in quarter 1"
      : f.indicator.headline_period_kind === "calendar-year"
        ? "the year before"
        : "a year ago";
  const chance = f.trend?.verdict === "no_clear_change" ? ", within chance" : "";
  return `${counted}, ${figure(drawn(f, f.baseline) as number, unit)} ${when}${chance}`;
}

/** `isSaid`: the strip's own title says better or worse. */
function besideText(f: Figure, isSaid: boolean): string | null {
  for (const who of BESIDE) {
    const row = f.comparisons[who];
    if (row && (row.verdict === "better" || row.verdict === "worse") && row.value !== null) {
      const [name, theirs] = [who === "england" ? "England" : "neighbours", figure(row.value, f.indicator.unit)];
      return isSaid ? `${name} ${theirs}` : `${row.verdict} than ${name} at ${theirs}`;
    }
  }
  return null;
}

/** The three strips: worst first, most children first, at most three each. */
export function strips(figures: readonly Figure[]): Record<StripId, StripLine[]> {
  const result: Record<StripId, StripLine[]> = { well: [], attention: [], watch: [] };
  for (const f of figures) {
    const strip = stripOf(f);
    if (!strip) continue;
    const gaps = BESIDE.map((who) => Math.abs(f.comparisons[who]?.gap_children ?? 0));
    result[strip].push({
      figure: f,
      text: [lineText(f, strip), remarkNow(f)].filter(Boolean).join(", "),
      children: Math.max(moved(f), ...gaps),
    });
  }
  const worst = (line: StripLine) => {
    const tones = [comparatorVerdict(line.figure).tone, timeVerdict(line.figure)?.tone];
    return tones.includes("bad") ? 0 : tones.includes("good") ? 1 : 2;
  };
  for (const id of Object.keys(result) as StripId[])
    result[id] = result[id].toSorted((a, b) => worst(a) - worst(b) || b.children - a.children).slice(0, MOST);
  return result;
}

/** What a figure's sparkline is drawn from. */
import { figureInWords, monthsBefore, monthYear, shortFigure } from "../components/format.ts";
import type { Spark, SparkBars } from "../components/sparkline.ts";
import { drawn, drawnUnit, type Figure, isBetweenQuarters } from "./figure.ts";
import { barLabel } from "./words.ts";

const SLOTS = 8;

/** Published figures that may stand beside ours: at least six neighbours, a full group, the same unit, and no mere count. */
export function shownComparators(f: Figure): { who: "neighbours" | "england"; value: number }[] {
  if (f.current?.status !== "value" || f.state === "very_small" || drawnUnit(f) !== f.indicator.unit) return [];
  if (f.indicator.kind === "count") return [];
  return (["neighbours", "england"] as const).flatMap((who) => {
    const row = f.comparisons[who];
    if (!row || row.value === null || row.verdict === "too_few" || row.verdict === "not_enough_neighbours") return [];
    if (who === "neighbours" && (row.with_data_count ?? 0) < 6) return [];
    return [{ who, value: row.value }];
  });
}

/** "around their birthday: 52%, neighbours 56%"; null without a measure to note, or a figure of it. */
export function notedWords({ indicator, noted }: Figure): string | null {
  const value = noted ? drawn(noted, noted.current) : null;
  if (!noted || !indicator.noted || value === null) return null;
  const neighbours = shownComparators(noted).find(({ who }) => who === "neighbours");
  const theirs = neighbours ? `, neighbours ${shortFigure(neighbours.value, noted.indicator.unit)}` : "";
  return `${indicator.noted.words}: ${shortFigure(value, drawnUnit(noted))}${theirs}`;
}

/** Bars for calendar years, a line for everything else; null where there is no figure to draw. */
export function sparkOf(f: Figure): { bars: SparkBars } | { line: Spark } | null {
  const unit = drawnUnit(f);
  const say = (value: number) => figureInWords(value, unit);
  if (isBetweenQuarters(f.indicator.headline_period_kind)) {
    // Of terms the same one of each year, so that a year ago is among them.
    const alike = f.points.filter((p) => p.date.slice(5, 7) === f.date.slice(5, 7));
    const bars = alike.slice(-3).map((p) => ({ label: barLabel(f, p.date), value: drawn(f, p.row) }));
    if (bars.every((bar) => bar.value === null)) return null;
    const name = bars.map((bar) => `${bar.label}: ${bar.value === null ? "hidden" : say(bar.value)}`).join(", ");
    return { bars: { name: `${f.indicator.title}. ${name}.`, unit, bars, note: basisNote(f) } };
  }
  const slots = Array.from({ length: SLOTS }, (_, i) => {
    const date = monthsBefore(f.date, 3 * (SLOTS - 1 - i));
    const point = f.points.find((p) => p.date === date);
    return { date, value: drawn(f, point?.row), isHidden: point?.status === "suppressed" };
  });
  if (slots.every((slot) => slot.value === null)) return null;
  const ringSlot = f.baselineKind === "year-ago" && slots[3]?.value !== null ? 3 : null;
  const comparators = shownComparators(f);
  const note = comparators.length > 0 ? null : notedWords(f);
  const shown = slots.filter((slot) => slot.value !== null);
  const said = [
    ...shown.slice(0, 1).map((slot) => `${say(slot.value as number)} in ${monthYear(slot.date)}`),
    ...(ringSlot === null ? [] : [`${say(slots[3]?.value as number)} a year ago`]),
    ...(slots[7]?.value === null
      ? [slots[7]?.isHidden ? "hidden now" : "no figure now"]
      : [`${say(slots[7]?.value as number)} now`]),
    ...comparators.map((c) => `${c.who === "england" ? "England" : "neighbours"} ${say(c.value)}`),
    ...(note === null ? [] : [note]),
  ];
  return {
    line: {
      name: `${f.indicator.title}: ${said.join(", ")}.`,
      unit,
      slots,
      ringSlot,
      isAnnual: f.isAnnual,
      comparators,
      note,
    },
  };
}

const basisNote = ({ indicator }: Figure): string =>
  ({ term: "School terms", "academic-year": "School years" })[indicator.headline_period_kind as string] ??
  "Calendar years";

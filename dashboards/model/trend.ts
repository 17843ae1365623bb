/** What a figure's trend chart and its table twin are drawn from, and the sentence that titles them. */
import type { Bars } from "../components/bar-chart.ts";
import { figure, figureInWords, monthYear } from "../components/format.ts";
import { quarterEnds } from "../components/trend-axes.ts";
import type { Trend, TrendPoint } from "../components/trend-plan.ts";
import {
  type ComparisonRow,
  drawn,
  drawnUnit,
  type Figure,
  isBetweenQuarters,
  isPublished,
  type Point,
} from "./figure.ts";
import { comparatorVerdict, isCompared, leadingComparator, timeVerdict } from "./measure.ts";
import { unsettled } from "./remarks.ts";
import { barLabel, basisWords, monthsOld, whenWords } from "./words.ts";

const QUARTERS = 12;
const YEARS = 8;

/** Periods on the chart and in its table, oldest first. */
export function chartPoints(f: Figure): { date: string; point: Point | undefined }[] {
  const at = (date: string) => ({ date, point: f.points.find((p) => p.date === date) });
  if (isBetweenQuarters(f.indicator.headline_period_kind) || f.isAnnual) {
    const yearly = f.points.filter((p) => !f.isAnnual || p.date.endsWith("03-31")).slice(-YEARS);
    return yearly.map((point) => ({ date: point.date, point }));
  }
  const slots = quarterEnds(f.date, QUARTERS).map(at);
  const first = slots.findIndex((slot) => slot.point !== undefined && slot.point.status !== "history_too_short");
  return slots.slice(first < 0 ? 0 : Math.min(first, QUARTERS - 2));
}

export function barsOf(f: Figure): Bars {
  const unit = drawnUnit(f);
  const bars = chartPoints(f).map(({ date, point }) => ({
    label: barLabel(f, date),
    value: drawn(f, point?.row),
    isHidden: point?.status === "suppressed",
  }));
  const said = bars.map(
    (bar) => `${bar.label}: ${bar.value === null ? "no figure shown" : figureInWords(bar.value, unit)}`,
  );
  return { name: `${findingTitle(f)}. ${basisWords(f)}. ${said.join(", ")}.`, unit, bars };
}

const NAMES = { neighbours: "neighbours", england: "England", target: "our target" } as const;

/** Null where fewer than one value can be drawn. What is published by years is drawn without a figure of ours too. */
export function trendOf(f: Figure): Trend | null {
  const unit = drawnUnit(f);
  const isOwnUnit = unit === f.indicator.unit;
  const points = chartPoints(f).map(({ date, point }): TrendPoint => {
    const value = drawn(f, point?.row);
    const range = value !== null && isOwnUnit ? point?.row : undefined;
    return {
      date,
      value,
      lower: range?.lower ?? null,
      upper: range?.upper ?? null,
      isHidden: point?.status === "suppressed",
    };
  });
  const shown = points.filter((p) => p.value !== null);
  const from = points[0]?.date;
  if ((shown.length === 0 && !isPublished(f)) || from === undefined) return null;
  const published = (["neighbours", "england"] as const).flatMap((who) => {
    const row = f.comparisons[who];
    // Councils differ in size, and England is 150 of them.
    if (!isOwnUnit || f.state === "very_small" || f.indicator.kind === "count") return [];
    if (!isPublished(f) && (f.current?.status === "suppressed" || !row || row.value === null)) return [];
    const line = f.series
      .filter((s) => s.comparator === who && s.value !== null && s.period_end_date >= from)
      .filter((s) => who === "england" || (s.with_data_count ?? 0) >= 6)
      .toSorted((a, b) => a.period_end_date.localeCompare(b.period_end_date))
      .map((s) => ({ date: s.period_end_date, value: s.value as number }));
    return line.length > 0 ? [{ who, points: line }] : [];
  });
  if (shown.length + published.length === 0) return null;
  const targets = isOwnUnit && shown.at(-1)?.date === f.date ? f.targets.filter((target) => target.date >= from) : [];
  const comparators = targets.length > 0 ? [...published, { who: "target" as const, points: targets }] : published;
  const ringDate = f.baselineKind === "year-ago" && f.baseline ? f.baseline.period_end_date : null;
  const ends = [shown[0], shown.at(-1)].filter((p) => p !== undefined);
  const said = ends.map((p) => `${figureInWords(p.value as number, unit)} in ${whenWords(f, p.date)}`);
  const beside = comparators.map((c) => {
    const newest = c.points.at(-1);
    return `${NAMES[c.who]} ${figureInWords(newest?.value ?? 0, unit)} in ${whenWords(f, newest?.date ?? from)}`;
  });
  const range = [...new Set(said)].join(" to ") || "no figure of ours";
  const name = `${findingTitle(f)}. ${f.indicator.title}: ${range}${beside.length > 0 ? `; ${beside.join(", ")}` : ""}.`;
  const council = f.catalog.council.short_name;
  const yearNames = isPublished(f) ? new Map(points.map((p) => [p.date, barLabel(f, p.date)])) : undefined;
  return { name, unit, council, points, isAnnual: f.isAnnual, yearNames, ringDate, comparators };
}

/** "No clear change over the year, and similar to neighbours". */
export function findingTitle(f: Figure): string {
  const over = timeVerdict(f);
  if (!over && isPublished(f)) return "Published figures of others, year by year";
  if (!over) return f.last ? "Figures up to the newest one we can show" : "No figures to show yet";
  const time =
    over.words === "No clear change"
      ? "No clear change over the year"
      : over.words === "Cannot say yet"
        ? "Too early to say which way this is going"
        : over.words;
  const who = leadingComparator(f);
  if (!who || !isCompared(f, who)) return time;
  const beside = comparatorVerdict(f).words.replace("some choices", "some choices of neighbours");
  return `${time}, and ${beside.charAt(0).toLowerCase()}${beside.slice(1)}`;
}

/** "mean of 9 of 10, March 2020, 9 months old": how a published figure was made, of when, and its age. */
export function comparatorSource(f: Figure, row: ComparisonRow): string {
  const kind = "period_kind" in f.indicator.comparator ? f.indicator.comparator.period_kind : "snapshot";
  const date = row.comparator_period_end_date ?? f.date;
  const when = isPublished(f) ? whenWords(f, date) : `${kind === "snapshot" ? "" : "year to "}${monthYear(date)}`;
  const how =
    row.comparator === "neighbours" ? `${row.method ?? "mean"} of ${row.with_data_count} of ${row.of_count}, ` : "";
  const months = isPublished(f) ? monthsOld(f, date) : row.age_months;
  const age = months ? `, ${months} ${months === 1 ? "month" : "months"} old` : "";
  return [`${how}${when}${age}`, ...unsettled(row.standing)].join(", ");
}

/** "56% for councils like us (mean of 9 of 10, March 2020, 9 months old)". */
export function comparatorSentence(f: Figure, who: "neighbours" | "england"): string | null {
  const row = f.comparisons[who];
  if (!row || row.value === null || row.comparator_period_end_date === null) return null;
  const sentence = `${figureInWords(row.value, f.indicator.unit)} for ${who === "england" ? "England" : "councils like us"} (${comparatorSource(f, row)})`;
  const own = who === "neighbours" ? countedAsPublished(f) : null;
  return own ? `${sentence}; ${own}` : sentence;
}

/** "counted as published figures are, ours is 62%"; null where ours is counted that way anyhow. */
export function countedAsPublished(f: Figure): string | null {
  const value = f.asPublished?.value ?? null;
  return value === null ? null : `counted as published figures are, ours is ${figureInWords(value, f.indicator.unit)}`;
}

/** "our likely range (chance) is 42% to 62%". */
export function likelyRange(f: Figure): string | null {
  const row = f.current;
  if (!row || row.lower === null || row.upper === null || row.status !== "value") return null;
  const unit = f.indicator.unit;
  return `our likely range (chance) is ${figure(row.lower, unit)} to ${figure(row.upper, unit)}`;
}

/** The figures of a made-up indicator, from its first value to its last, and their rows. */
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import type { PublishedTables, Status } from "@schemas/published/tables.ts";
import { interval, LA, QUARTERS, wobble } from "./council.ts";
import type { FixtureIndicator } from "./indicators.ts";

type ValueRow = PublishedTables["values"][number];

/** As it would be worked out, before anything is hidden. */
export interface Figure {
  date: string;
  status: Status;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

const SOUND = { band: "none", confidence: "sound" } as const;
const DOUBTS: Record<string, Pick<PublishedTables["confidence"][number], "band" | "confidence">> = {
  "in-area-share": { band: "under_1", confidence: "sound" },
  "cl-eet-19-21": { band: "1_to_5", confidence: "some_doubt" },
  "inhouse-foster-share": { band: "over_5", confidence: "much_doubt" },
};

export const rowKey = (i: FixtureIndicator, date: string) => ({
  indicator_id: i.id,
  la_code: LA,
  period_kind: i.period,
  period_end_date: date,
});

/** Oldest first. `index` is its place in the list: the seed of its wobble. */
export function figuresOf(i: FixtureIndicator, index: number): Figure[] {
  const dates = i.period === "calendar-year" ? ["2018-12-31", "2019-12-31", "2020-12-31"] : QUARTERS;
  return dates.map((date, at) => {
    const share = at / (dates.length - 1);
    const isNow = at === dates.length - 1;
    const off = wobble(index + at) * (i.unit === "percent" ? 2.4 : i.to * 0.03);
    const raw = isNow ? i.to : i.from + (i.to - i.from) * share + off;
    const denominator = i.of === undefined ? null : Math.round(i.of * (0.9 + 0.1 * share));
    const counted = countedAs(i, raw, denominator);
    return { date, status: statusOf(i, date, isNow), denominator, ...counted };
  });
}

function statusOf(i: FixtureIndicator, date: string, isNow: boolean): Status {
  if (i.hidden?.includes(date)) return "suppressed";
  if (i.collected === "march" && !date.endsWith("03-31")) return "not_yet_due";
  return isNow ? (i.status ?? "value") : "value";
}

function countedAs(
  i: FixtureIndicator,
  raw: number,
  denominator: number | null,
): Pick<Figure, "numerator" | "value" | "lower" | "upper"> {
  const none = { lower: null, upper: null };
  if (i.kind === "count") return { numerator: Math.round(raw), value: Math.round(raw), ...none };
  if (denominator !== null && i.kind === "share") {
    const numerator = Math.round((raw / 100) * denominator);
    const value = (numerator / denominator) * 100;
    const [lower, upper] = interval(value, denominator);
    return { numerator, value, lower, upper };
  }
  if (denominator !== null && i.kind === "rate") {
    const numerator = Math.round((raw / 10000) * denominator);
    const value = (numerator / denominator) * 10000;
    return { numerator, value, lower: value * 0.88, upper: value * 1.13 };
  }
  return { numerator: null, value: Math.round(raw * 10) / 10, ...none };
}

/** Totals of every period, and the breakdowns of the newest. */
export function valueRows(i: FixtureIndicator, figures: readonly Figure[]): ValueRow[] {
  return [...figures.map((figure) => totalRow(i, figure)), ...breakdownRows(i, figures.at(-1) as Figure)];
}

function totalRow(i: FixtureIndicator, figure: Figure): ValueRow {
  const has = figure.status === "value";
  return {
    ...rowKey(i, figure.date),
    breakdown_dimension: "total",
    breakdown_category: "total",
    numerator: has ? figure.numerator : null,
    denominator: has ? figure.denominator : null,
    value: has ? figure.value : null,
    lower: has ? figure.lower : null,
    upper: has ? figure.upper : null,
    status: figure.status,
    is_small_group: has && figure.denominator !== null && figure.denominator < 30,
    denominator_source: i.kind === "rate" ? "mid-2019, first published" : null,
    is_estimated: false,
    standing: null,
    is_approximate: false,
  };
}

/** Four parts of each breakdown; the last is hidden, and all are where the figure has no value. */
function breakdownRows(i: FixtureIndicator, now: Figure): ValueRow[] {
  return (i.breakdowns ?? []).flatMap((dimension) => {
    const parts = BREAKDOWNS.find(({ id }) => id === dimension)?.categories.slice(0, 4) ?? [];
    return parts.map(({ id }, at) => partRow(i, now, { dimension, category: id, at }));
  });
}

function partRow(
  i: FixtureIndicator,
  now: Figure,
  { dimension, category, at }: { dimension: string; category: string; at: number },
): ValueRow {
  const people = Math.round((i.of ?? now.numerator ?? 100) * ([0.4, 0.32, 0.2, 0.08][at] as number) || 1);
  const isHidden = now.status !== "value" || at === 3;
  const percent = i.kind === "share" ? Math.min(97, i.to + ([3, -5, 2, 0][at] as number)) : null;
  const numerator = percent === null ? people : Math.round((percent / 100) * people);
  const value = percent === null ? numerator : (numerator / people) * 100;
  const [lower, upper] = percent === null ? [null, null] : interval(value, people);
  return {
    ...rowKey(i, now.date),
    breakdown_dimension: dimension,
    breakdown_category: category,
    numerator: isHidden ? null : numerator,
    denominator: isHidden || percent === null ? null : people,
    value: isHidden ? null : value,
    lower: isHidden ? null : lower,
    upper: isHidden ? null : upper,
    status: isHidden ? "suppressed" : "value",
    is_small_group: !isHidden && percent !== null && people < 30,
    denominator_source: null,
    is_estimated: false,
    standing: null,
    is_approximate: false,
  };
}

export const confidenceRows = (i: FixtureIndicator, figures: readonly Figure[]): PublishedTables["confidence"] =>
  figures
    .filter(({ status }) => status === "value")
    .map(({ date }) => ({ ...rowKey(i, date), ...(DOUBTS[i.id] ?? SOUND) }));

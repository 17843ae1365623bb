/** Everything that a figure is set beside, in one form: theirs, the verdict, how far apart in points and in people, and from where. */
import { capital, figure, longDate, monthYear, number, ordinal } from "../components/format.ts";
import { comparisonVerdict, trendVerdict, type Verdict } from "../components/verdict.ts";
import { type ComparisonRow, type Figure, isBetweenQuarters, isPublished } from "./figure.ts";
import { distance, gapOf } from "./gap.ts";
import { comparatorVerdict, isCompared } from "./measure.ts";
import { comparatorSource, countedAsPublished } from "./trend.ts";
import { whenWords as publishedWhen, shortPeriod } from "./words.ts";

type TrendRow = NonNullable<Figure["trend"]>;

export interface Beside {
  /** "Councils like us" */
  readonly who: string;
  readonly figure: string;
  /** Null where none can be drawn by its nature. */
  readonly verdict: Verdict | null;
  readonly text: string;
  readonly note: string | null;
}

const NEITHER = "This is not good or bad in itself.";

interface Said {
  /** "Ours is % above", "Up %" */
  readonly direction: string;
  /** "neither": a number of people and no word for who is ahead. */
  readonly polarity: Figure["indicator"]["polarity_over_time"];
  /** Of those we are short of. */
  readonly reach: "would be level" | "would reach it";
  readonly isChance: boolean;
  readonly isNeutral: boolean;
}

/** Whole sentences: how far apart, what that is in people, and whether chance alone could do it. */
function apart(
  f: Figure,
  { difference, gap_children }: Pick<ComparisonRow, "difference" | "gap_children">,
  { direction, polarity, reach, isChance, isNeutral }: Said,
): string {
  const size = difference === null ? null : distance(f, difference);
  if (size === null) return "The same.";
  const gap = gapOf(f, gap_children, polarity);
  const said = direction.replace("%", size);
  return [
    gap?.is === "apart" ? `${said}, or ${gap.people}.` : `${said}.`,
    gap?.is === "level" ? `Level to the nearest ${f.indicator.words.one}.` : "",
    gap?.is === "ahead" ? capital(`${gap.people} ahead.`) : "",
    gap?.is === "short" ? capital(`${gap.people} ${reach}.`) : "",
    isChance ? "Chance alone could do that." : "",
    isNeutral ? NEITHER : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function published(f: Figure, who: "neighbours" | "region" | "england"): Beside | null {
  const row = f.comparisons[who];
  if (!row || row.value === null || f.indicator.kind === "count") return null;
  const isOurs = f.current?.status === "value";
  if (!isOurs && !isPublished(f)) return null;
  const verdict = !isOurs ? null : who === "neighbours" ? comparatorVerdict(f) : comparisonVerdict(row.verdict, who);
  const direction = `Ours is % ${(row.difference ?? 0) > 0 ? "above" : "below"}`;
  const own = who === "neighbours" ? countedAsPublished(f) : null;
  const text = isCompared(f, who)
    ? apart(f, row, {
        direction,
        polarity: f.indicator.polarity_against_others,
        reach: "would be level",
        isChance: row.verdict === "similar",
        isNeutral: row.verdict === "higher" || row.verdict === "lower",
      })
    : `${isOurs ? (row.reason ?? "Not compared") : "There is no figure of ours to set beside it"}.`;
  return {
    who: who === "neighbours" ? "Councils like us" : row.comparator_label,
    figure: figure(row.value, f.indicator.unit),
    verdict,
    text: own ? `${text} ${capital(own)}.` : text,
    note: capital(`${comparatorSource(f, row)}, release ${row.release}.`),
  };
}

/** Met or not is arithmetic; whether chance could make the difference is the reason given. */
function target(f: Figure): Beside | null {
  const row = f.comparisons.target;
  if (!row || row.value === null || row.difference === null) return null;
  const words = apart(f, row, {
    direction: `Ours is % ${row.difference > 0 ? "above" : "below"}`,
    polarity: f.indicator.polarity_over_time,
    reach: "would reach it",
    isChance: false,
    isNeutral: false,
  });
  return {
    who: row.comparator_label,
    figure: figure(row.value, f.indicator.unit),
    verdict: comparisonVerdict(row.verdict, "target"),
    text: row.reason === null ? words : `${words} ${row.reason}.`,
    note: `The council's own, from ${longDate(row.comparator_period_end_date ?? f.date)}.`,
  };
}

function whenWords(f: Figure, { against, earlier_period_end_date: date }: TrendRow): string {
  if (isBetweenQuarters(f.indicator.headline_period_kind)) return `A year ago, ${shortPeriod(f, date ?? "")}`;
  const name = { year_ago: "A year ago", quarter_1: "Quarter 1", quarter_before: "Last quarter" }[against];
  return `${name}, ${monthYear(date ?? "")}`;
}

/** Of an earlier figure of ours. Nothing is said of one that is not shown. */
function earlier(f: Figure, row: TrendRow | undefined): Beside | null {
  if (!row || row.earlier_value === null || row.difference === null) return null;
  const { earlier_numerator: n, earlier_denominator: d, verdict } = row;
  const count = f.indicator.kind === "share" && n !== null && d !== null ? ` (${number(n)} of ${number(d)})` : "";
  const isNever =
    row.against === "quarter_1" ||
    (row.against === "quarter_before" && f.indicator.headline_period_kind !== "snapshot");
  const words = apart(f, row, {
    direction: `${row.difference > 0 ? "Up" : "Down"} %`,
    polarity: "neither",
    reach: "would be level",
    isChance: verdict === "no_clear_change",
    isNeutral: verdict === "rising" || verdict === "falling",
  });
  return {
    who: whenWords(f, row),
    figure: `${figure(row.earlier_value, f.indicator.unit)}${count}`,
    verdict: isNever ? null : trendVerdict(verdict, row.difference > 0),
    text: row.reason === null ? words : `${words} ${row.reason}.`,
    note: null,
  };
}

const BANDS = {
  A: "the best quarter",
  B: "the second-best quarter",
  C: "the third quarter",
  D: "the last quarter",
} as const;

/** Rank and quarter of the council's published figure, as the department's own tool gives them. Of a group under 20 there is none. */
function place(f: Figure): Beside | null {
  const row = f.national;
  if (!row || row.rank === null || row.band === null || row.published_value === null || f.state === "very_small")
    return null;
  const name = f.catalog.council.borrowed_name ?? f.catalog.council.short_name;
  const theirs = figure(row.published_value, f.indicator.unit);
  return {
    who: "Place in England",
    figure: `${ordinal(row.rank)} of ${row.with_data_count}`,
    verdict: null,
    text: `${name}'s published ${theirs} is in ${BANDS[row.band]} of councils with a figure (band ${row.band}). One place up or down may be rounding.`,
    note: `${capital(publishedWhen(f, row.period_end_date))}, release ${row.release}. Equal figures share the better place.`,
  };
}

/** In the order of the page; nothing for a figure that is not shown. */
export function besides(f: Figure): Beside[] {
  const theirs = [published(f, "neighbours"), published(f, "region"), published(f, "england")];
  if (f.current?.status !== "value") return theirs.filter((one) => one !== null);
  const isTwice = f.trend?.earlier_period_end_date === f.quarterBefore?.earlier_period_end_date;
  return [...theirs, place(f), target(f), earlier(f, f.trend), isTwice ? null : earlier(f, f.quarterBefore)].filter(
    (one) => one !== null,
  );
}

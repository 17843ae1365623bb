/** Sentences: the templates of the page copy, filled from one figure. */
import {
  figure,
  figureInWords,
  longDate,
  lower,
  many,
  monthYear,
  number,
  opening,
  points,
  quarterOf,
  rounded,
  yearOf,
} from "../components/format.ts";
import { monthsBetween } from "../components/trend-axes.ts";
import {
  drawn,
  drawnUnit,
  type Figure,
  isBetweenQuarters,
  isInventedGap,
  isPublished,
  leadsWithCount,
  type State,
  type ValueRow,
} from "./figure.ts";

/** "about 1 child in 196", from the rate as printed. */
export function oneIn(rate: number): string {
  return `about 1 child in ${number(10000 / rounded(rate))}`;
}

/** "65%", "8 of 14", "221"; null where there is no figure. */
export function cardNumber(f: Figure): { big: string; small: string } | null {
  const row = f.current;
  if (row?.status !== "value" || row.value === null) return null;
  if (f.state === "very_small" && row.numerator !== null && row.denominator !== null && f.indicator.kind === "share")
    return { big: number(row.numerator), small: ` of ${number(row.denominator)}` };
  if (leadsWithCount(f) && row.numerator !== null) return { big: number(row.numerator), small: "" };
  return { big: figure(row.value, f.indicator.unit), small: "" };
}

/** "67 of 118"; empty where the figure is no share or is not shown. */
export function countWords(f: Figure): string {
  const row = f.current;
  if (f.indicator.kind !== "share" || row?.status !== "value" || row.numerator === null) return "";
  return `${number(row.numerator)} of ${number(row.denominator ?? 0)}`;
}

/** Why there is no figure: the closed list of phrases. */
export const missingPhrase = (f: Figure): string => statePhrase(f, f.state);

/** The same for a figure of another day. */
export function statePhrase(f: Figure, state: State): string {
  switch (state) {
    case "suppressed":
      return isPublished(f) ? "Hidden by the department" : "Hidden to protect young people";
    case "not_published":
      return isInventedGap(f) ? "Not published for an invented council" : "Not published for this year";
    case "rounds_to_zero":
      return "More than none, and rounds to 0";
    case "withheld":
      return "Withheld: too many records are in doubt";
    case "history_too_short":
      return "History too short";
    case "not_yet_due":
      return "Not yet due: collected in March, shown in June";
    case "not_yet_complete":
      return "Not yet complete";
    case "not_collected": {
      const first = f.points.find((point) => point.status !== "not_collected");
      const since = f.indicator.since === undefined ? first?.date : `${f.indicator.since.slice(0, 4)}-04-01`;
      return since ? `Not collected before ${longDate(since)}` : "Does not apply";
    }
    default:
      return "No figure supplied this quarter";
  }
}

/** What would have to be there, for states that somebody can mend. */
export function missingReason(f: Figure): string | null {
  switch (f.state) {
    case "no_postcode_directory":
      return "Needs a postcode directory, which has not been loaded.";
    case "no_bank_holidays":
      return "Needs a list of bank holidays for these days, which has not been loaded.";
    case "no_population":
      return "Needs a population estimate, and none is held for this date.";
    case "history_too_short":
      return "Needs more past returns than we hold.";
    case "not_yet_complete":
      return "Too few records are filled in to give a fair figure.";
    case "withheld":
      return `Over ${number(f.catalog.doubt.withhold_over)}% of the records behind it are wrong or missing. They have to be mended first.`;
    case "not_published":
      return isInventedGap(f)
        ? "The department publishes figures of real councils alone."
        : "The department's releases have no figure of ours for that year.";
    case "suppressed":
      if (isPublished(f)) return "The department hides small numbers, to protect young people.";
      return `1 to ${f.catalog.thresholds.suppress_up_to} people, none or all of a small group, or a figure that would tell of them.`;
    default:
      return null;
  }
}

/** "Last figure: 79% (98 of 124), March 2020." */
export function lastFigure(f: Figure): string | null {
  const row = f.last;
  if ((f.state === "suppressed" && !isPublished(f)) || !row || row.value === null || row.period_end_date === f.date)
    return null;
  const count =
    f.indicator.kind === "share" && row.numerator !== null
      ? ` (${number(row.numerator)} of ${number(row.denominator ?? 0)})`
      : "";
  return `Last figure: ${figureInWords(row.value, f.indicator.unit)}${count}, ${whenWords(f, row.period_end_date)}.`;
}

/** When it happened, for what happens over a quarter or a calendar year. */
function inYear(f: Figure): string {
  const kind = f.indicator.headline_period_kind;
  if (isBetweenQuarters(kind)) return ` in ${kind === "calendar-year" ? "" : "the "}${lower(shortPeriod(f, f.date))}`;
  if (kind === "r36") return " in three years";
  return kind === "quarter" ? " this quarter" : "";
}

/** "143 of 221 children live inside Severnshore": the whole count in words. */
function countSentence(f: Figure, row: ValueRow, startsSentence = false): string {
  const { who, does } = f.indicator.words;
  const say = startsSentence ? opening : number;
  if (f.indicator.kind === "share" && row.numerator !== null && row.denominator !== null)
    return `${say(row.numerator)} of ${number(row.denominator)} ${who} ${does}${inYear(f)}`;
  // Of some published shares the numbers behind them are hidden.
  if (f.indicator.kind === "share" && row.value !== null)
    return `${figure(row.value, "percent")} of ${who} ${does}${inYear(f)}`;
  if (isDifference(f)) return moreOrFewer(f, row.value ?? 0, say);
  const n = f.indicator.kind === "mean" ? row.denominator : (row.numerator ?? row.value);
  if (f.indicator.unit === "pounds" && n !== null) return `${figure(n, "pounds")} ${who} ${does}${inYear(f)}`;
  const counted = n === 0 && startsSentence ? "No " : n === null ? "" : `${say(n)} `;
  return `${counted}${who} ${does}${inYear(f)}`;
}

/** Says how many more or fewer there are: what a definition counts so, and what a council supplies that may be below 0. */
const isDifference = ({ indicator: { kind, unit, supplied } }: Figure): boolean =>
  kind === "change" || (kind === "count" && unit !== "pounds" && supplied?.is_free === true);

/** 5 to "5 more children ... than ...", -1 to "1 fewer child ...", 0 to "as many children ... as ...". */
function moreOrFewer(f: Figure, value: number, say: (n: number) => string): string {
  const { who, does } = f.indicator.words;
  if (value === 0) return `${say === opening ? "As" : "as"} many ${who} ${does.replace(/\bthan\b/, "as")}`;
  const n = Math.abs(value);
  return `${say(n)} ${value > 0 ? "more" : "fewer"} ${who.replace(people(f), people(f, n))} ${does}`;
}

/** "One child is 0.5 points". */
export function worth(f: Figure): string | null {
  const d = f.current?.denominator;
  return f.indicator.kind !== "share" || !d ? null : `${points(100 / d)}`;
}

/** The sentence beside the big number. */
export function cardSentence(f: Figure): string {
  const row = f.current;
  if (!row || row.value === null || row.status !== "value") return missingPhrase(f);
  const { who, does, one } = f.indicator.words;
  const quarter1 =
    f.baselineKind === "quarter-1" && f.baseline
      ? `; ${figure(drawn(f, f.baseline) as number, drawnUnit(f))} in quarter 1`
      : "";
  if (isDifference(f)) return countSentence(f, row);
  if (f.indicator.kind === "count") return `${who} ${does}${inYear(f)}${quarter1}`;
  if (f.indicator.kind === "rate")
    return `${countSentence(f, row)}: ${number(row.value)} in every 10,000 (${oneIn(row.value)})`;
  if (f.indicator.kind === "mean") return countSentence(f, row);
  if (f.state === "very_small")
    return `${who} ${does}${inYear(f)}, ${figure(row.value, "percent")}; one ${one} is ${worth(f)}`;
  if (leadsWithCount(f)) return `of ${number(row.denominator ?? 0)} ${who} ${does}${inYear(f)}${quarter1}`;
  const small = f.state === "small" ? `; small group, one ${one} is ${worth(f)}` : "";
  return `${countSentence(f, row)}${small}${quarter1}`;
}

/** "up from 58% a year ago", "the same as in quarter 1"; null without a baseline. Compares the numbers as printed. */
export function change(f: Figure): string | null {
  const [to, from] = [drawn(f, f.current), drawn(f, f.baseline)];
  if (!f.baseline || to === null || from === null) return null;
  const now = figure(to, drawnUnit(f));
  const then = figure(from, drawnUnit(f));
  const when =
    f.baselineKind === "quarter-1"
      ? "in quarter 1"
      : f.indicator.headline_period_kind === "calendar-year"
        ? `in ${shortPeriod(f, f.baseline.period_end_date)}`
        : "a year ago";
  if (now === then) return f.baselineKind === "quarter-1" ? `the same as ${then} ${when}` : `the same as ${when}`;
  return `${to > from ? "up from" : "down from"} ${then} ${when}`;
}

/** The page's title sentence. */
export function headline(f: Figure): string {
  const row = f.current;
  if (!row || row.value === null || row.status !== "value") {
    const phrase = missingPhrase(f);
    return `${f.indicator.title}: ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
  }
  const changed = change(f);
  const tail = changed ? `, ${changed}` : "";
  const count = countSentence(f, row, true);
  if (isDifference(f)) return count;
  if (f.indicator.kind === "count" || drawnUnit(f) !== f.indicator.unit) return `${count}${tail}`;
  if (f.indicator.kind === "mean")
    return `${count}: ${figureInWords(row.value, f.indicator.unit)} ${f.indicator.average === "median" ? "for the one in the middle" : "on average"}${tail}`;
  if (f.indicator.kind === "rate") return `${count}: ${number(row.value)} in every 10,000 (${oneIn(row.value)})${tail}`;
  return `${count}: ${figure(row.value, f.indicator.unit)}${tail}`;
}

/** What a figure is of, under its chart: "per cent, 12 months to each quarter end". */
export function basisWords(f: Figure): string {
  const unit = { percent: "per cent", "per 10,000": "in every 10,000 children", score: "average score" } as Record<
    string,
    string
  >;
  const basis = {
    snapshot: "at each quarter end",
    quarter: "in each quarter",
    ytd: "April to each quarter end",
    r12: "12 months to each quarter end",
    r36: "three years to each quarter end",
    "calendar-year": "January to December",
    term: "in each school term",
    "academic-year": "in each school year",
    "financial-year": "year to 31 March",
  }[f.indicator.headline_period_kind];
  const what = drawnUnit(f);
  return `${f.indicator.title}, ${unit[what] ?? what}, ${f.isAnnual ? "at 31 March each year" : basis}`;
}

/** A year or a school term by the day at which it is shown: "2020", "School year 2019/20", "Year to March 2020", "Autumn term 2020". */
export function shortPeriod(f: Figure, date: string): string {
  const year = Number(date.slice(0, 4));
  if (f.indicator.headline_period_kind === "calendar-year") return `${year}`;
  if (f.indicator.headline_period_kind === "academic-year")
    return `School year ${year - 1}/${String(year % 100).padStart(2, "0")}`;
  if (f.indicator.headline_period_kind === "financial-year") return `Year to ${monthYear(date)}`;
  return `${{ 1: "Summer", 2: "Summer", 3: "Autumn", 4: "Spring" }[quarterOf(date)]} term ${year}`;
}

/** The same under a bar: "2020", "19/20", "Mar 2020", "Aut 20". */
export const barLabel = (f: Figure, date: string): string =>
  shortPeriod(f, date)
    .replace(/^Year to March/, "Mar")
    .replace(/^School year 20/, "")
    .replace(/^(...)\w* term 20/, "$1 ");

/** The period of one row, as a row head: "Quarter 3, 2020/21", "31 March 2020", "2020". */
export function periodWords(f: Figure, date: string): string {
  if (isBetweenQuarters(f.indicator.headline_period_kind)) return shortPeriod(f, date);
  if (f.isAnnual) return longDate(date);
  return `Quarter ${quarterOf(date)}, ${yearOf(date)}`;
}

/** When a figure of ours or a published one is of, inside a sentence: "March 2020"; of what is published by years "school year 2019/20". */
export const whenWords = (f: Figure, date: string): string =>
  isPublished(f) ? lower(shortPeriod(f, date)) : monthYear(date);

/** Months from a published figure to the end of the quarter that the pages are of. */
export const monthsOld = (f: Figure, date: string): number =>
  monthsBetween(date, f.catalog.current_period.period_end_date);

/** "children", "young people" or "episodes" as gaps and changes count them. */
export function people(f: Figure, n = 2): string {
  return many(f.indicator.words.one, n);
}

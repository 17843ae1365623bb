/** Every measure that stands beside others, in the order of the gap in children, and the words of Compare. */
import { capital, figure, inWords, list, lower, monthYear, number } from "../components/format.ts";
import type { Spine } from "../components/spine.ts";
import type { ComparisonRow, Figure, ValueRow } from "./figure.ts";
import { distance, gapOf } from "./gap.ts";
import { isCompared, leadingComparator } from "./measure.ts";

export interface Compared {
  readonly figure: Figure;
  readonly who: "neighbours" | "england";
  /** The leading comparison: neighbours, or England where neighbours are not published. */
  readonly row: ComparisonRow;
  /** Ours, counted as the published figures are. */
  readonly ours: ValueRow;
}

/** What can be better or worse, shortfalls first; what is neither, in the order of the catalogue. */
export function comparedOf(figures: Iterable<Figure>): { better: Compared[]; neither: Compared[] } {
  const all = [...figures].flatMap((figure): Compared[] => {
    const who = leadingComparator(figure);
    const row = who ? figure.comparisons[who] : undefined;
    const ours = figure.asPublished ?? figure.current;
    if ((who !== "neighbours" && who !== "england") || !row || !isCompared(figure, who) || ours?.value == null)
      return [];
    return [{ figure, who, row, ours }];
  });
  // A measure that only counts another one as it is published stands there already.
  const twins = new Set(all.flatMap(({ figure: { asPublished } }) => asPublished?.indicator_id ?? []));
  const rows = all.filter(({ figure }) => !twins.has(figure.indicator.id));
  const isNeither = ({ figure }: Compared) => figure.indicator.polarity_against_others === "neither";
  const gap = ({ row }: Compared) => row.gap_children ?? Number.NEGATIVE_INFINITY;
  return {
    better: rows.filter((one) => !isNeither(one)).toSorted((a, b) => gap(b) - gap(a) || 0),
    neither: rows.filter(isNeither),
  };
}

const chance = ({ row }: Compared): string => (row.verdict === "similar" ? ", within chance" : "");

/** "Four more young people would be level, within chance"; of an average how far apart, since people mean nothing there. */
export function gapWords(one: Compared): string {
  const { figure, row } = one;
  const polarity = figure.indicator.polarity_against_others;
  if (polarity === "neither") return "Not a target";
  const gap = gapOf(figure, row.gap_children, polarity);
  if (gap === null) {
    const apart = row.difference === null ? null : distance(figure, row.difference);
    return apart === null ? "The same" : `${apart} ${(row.difference ?? 0) > 0 ? "above" : "below"}${chance(one)}`;
  }
  if (gap.is === "level") return "Level";
  return `${capital(gap.people)} ${gap.is === "ahead" ? "ahead" : "would be level"}${chance(one)}`;
}

const SIDES = { similar: "similar to", better: "better than", worse: "worse than" } as const;

/** "On 13 of 15 measures we are similar to our neighbours, and on two worse." */
export function leadWords(better: readonly Compared[]): string {
  const all = new Set(better.map(({ who }) => who));
  const whom = all.size > 1 ? "others" : all.has("england") ? "England" : "our neighbours";
  const said = (["similar", "better", "worse"] as const)
    .map((verdict) => ({ verdict, n: better.filter(({ row }) => row.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }, at) =>
      at === 0
        ? `on ${number(n)} of ${number(better.length)} measures we are ${SIDES[verdict]} ${whom}`
        : `on ${inWords(n)} ${verdict}`,
    );
  return said.length === 0 ? "No measure can be set beside others this quarter." : `${capital(list(said))}.`;
}

/** The largest shortfall in people; null where there is none. */
export function biggestGap(better: readonly Compared[]): string | null {
  const [first] = better;
  if (first === undefined || (first.row.gap_children ?? 0) <= 0) return null;
  return `The biggest gap is ${lower(first.figure.indicator.title)}: ${lower(gapWords(first))}.`;
}

/** How many verdicts another average or list would change, and one neighbour left out; null where nothing is compared with neighbours. */
export function choiceWords(rows: readonly Compared[]): string | null {
  const all = rows.filter(({ who }) => who === "neighbours").map(({ figure }) => figure.stress);
  const whole = all.flat().filter(({ without_name }) => without_name === null);
  if (whole.length === 0) return null;
  const choiceOf = ({ edition, method, without_name }: Figure["stress"][number]) =>
    without_name === null ? `the ${method} of the ${edition} list` : "one neighbour left out";
  const turned = [...new Set([...whole.map(choiceOf), "one neighbour left out"])].map((choice) => {
    const n = all.filter((own) => own.some((row) => row.is_other_verdict && choiceOf(row) === choice)).length;
    return `${choice}, ${inWords(n)}`;
  });
  return `Verdicts that another choice would change: ${turned.join("; ")}.`;
}

/** "March 2024 to September 2025, 12 to 30 months old"; null where nothing is compared. */
export function publishedWords(rows: readonly Compared[]): string | null {
  const dates = rows.flatMap(({ row }) => row.comparator_period_end_date ?? []).sort();
  const ages = rows.flatMap(({ row }) => row.age_months ?? []).toSorted((a, b) => a - b);
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (oldest === undefined || newest === undefined) return null;
  const span = (from: string, to: string) => (from === to ? from : `${from} to ${to}`);
  const old = ages.length === 0 ? "" : `, ${span(number(ages[0] ?? 0), number(ages.at(-1) ?? 0))} months old`;
  return `${span(monthYear(oldest), monthYear(newest))}${old}`;
}

/** What is drawn. All councils are of the same published year as the neighbours, or are left out. */
export function spineOf({ figure: f, row, ours }: Compared): Spine {
  const { unit, title } = f.indicator;
  const { neighbours, england } = f.comparisons;
  const n = f.national;
  const isSameYear = n?.period_end_date === row.comparator_period_end_date;
  const councils =
    isSameYear && n.lowest !== null && n.quarter !== null && n.three_quarters !== null && n.highest !== null
      ? { lowest: n.lowest, quarter: n.quarter, three_quarters: n.three_quarters, highest: n.highest }
      : null;
  const us = { value: ours.value ?? 0, lower: ours.lower, upper: ours.upper };
  const say = (value: number) => figure(value, unit);
  const said = [
    `ours ${say(us.value)}`,
    us.lower !== null && us.upper !== null ? `likely range ${say(us.lower)} to ${say(us.upper)}` : "",
    neighbours?.value != null ? `neighbours ${say(neighbours.value)}` : "",
    england?.value != null ? `England ${say(england.value)}` : "",
    councils ? `all councils ${say(councils.lowest)} to ${say(councils.highest)}` : "",
    councils ? `the middle half ${say(councils.quarter)} to ${say(councils.three_quarters)}` : "",
  ];
  return {
    name: `${title}: ${said.filter(Boolean).join("; ")}.`,
    isLowGood: f.indicator.polarity_against_others === "lower-is-better",
    us,
    neighbours: neighbours?.value ?? null,
    england: england?.value ?? null,
    councils,
  };
}

/** A made-up indicator beside its own past, its neighbours and England. */
import type { ComparisonVerdict, PublishedTables, TrendVerdict } from "@schemas/published/tables.ts";
import { NEIGHBOURS, wobble } from "./council.ts";
import { type Figure, rowKey } from "./figures.ts";
import type { FixtureIndicator } from "./indicators.ts";

type Comparator = "neighbours" | "england";
type Comparison = PublishedTables["comparisons"][number];

const DATASET = { dataset: "children-looked-after-in-england", release: "2020" };

/** Against a year ago (or the first quarter) and, of what has quarters, the quarter before. */
export function trendRows(i: FixtureIndicator, figures: readonly Figure[]): PublishedTables["trends"] {
  const now = figures.at(-1) as Figure;
  const yearAgo = figures.find(({ date }) => date === "2019-12-31") as Figure;
  const isBad = now.status !== "value";
  const trend: TrendVerdict = isBad || i.baseline === "quarter-1" ? "cannot_say_yet" : (i.trend ?? "no_clear_change");
  const quarter: TrendVerdict = isBad || i.period !== "snapshot" ? "cannot_say_yet" : "no_clear_change";
  const long = trendRow(i, now, yearAgo, {
    against: i.baseline === "quarter-1" ? "quarter_1" : "year_ago",
    verdict: trend,
  });
  if (i.period === "calendar-year") return [long];
  return [long, trendRow(i, now, figures.at(-2) as Figure, { against: "quarter_before", verdict: quarter })];
}

function trendRow(
  i: FixtureIndicator,
  now: Figure,
  then: Figure,
  { against, verdict }: { against: PublishedTables["trends"][number]["against"]; verdict: TrendVerdict },
): PublishedTables["trends"][number] {
  const had = then.status === "value";
  const isShown = had && now.status === "value";
  return {
    ...rowKey(i, now.date),
    against,
    earlier_period_end_date: then.date,
    earlier_value: had ? then.value : null,
    earlier_numerator: had ? then.numerator : null,
    earlier_denominator: had ? then.denominator : null,
    difference: isShown ? (now.value as number) - (then.value as number) : null,
    gap_children: isShown ? gapOf(i, now, then.value as number, i.polarity) : null,
    verdict,
    reason:
      against === "quarter_before" && i.period === "r12"
        ? "Nine of the twelve months are the same in both figures"
        : null,
    is_firm: verdict.startsWith("getting"),
  };
}

/** One row for each comparator that there is, or one that says why there is none. */
export function comparisonRows(i: FixtureIndicator, now: Figure): Comparison[] {
  if (!i.comparator || now.status !== "value") return [comparison(i, now, "neighbours", null, "not_compared")];
  const [neighbours, england] = i.comparator;
  return [
    neighbours === null
      ? comparison(i, now, "neighbours", null, "not_enough_neighbours")
      : comparison(i, now, "neighbours", neighbours, verdictOf(i, now, neighbours)),
    ...(england === null ? [] : [comparison(i, now, "england", england, verdictOf(i, now, england))]),
  ];
}

function verdictOf(i: FixtureIndicator, now: Figure, theirs: number): ComparisonVerdict {
  if (i.kind === "share" && now.denominator !== null && now.denominator < 20) return "too_few";
  if (now.lower === null || now.upper === null || (theirs > now.lower && theirs < now.upper)) return "similar";
  const isMore = (now.value as number) > theirs;
  const polarity = i.against ?? i.polarity;
  if (polarity === "neither") return isMore ? "higher" : "lower";
  return isMore === (polarity === "higher-is-better") ? "better" : "worse";
}

/** Three years of each comparator. */
export function seriesRows(i: FixtureIndicator, now: Figure): PublishedTables["comparator_series"] {
  if (!i.comparator || now.status !== "value") return [];
  const [neighbours, england] = i.comparator;
  const listed: [Comparator, number | null][] = [
    ["neighbours", neighbours],
    ["england", england],
  ];
  return listed.flatMap(([comparator, value]) =>
    value === null
      ? []
      : [-2.4, -1.1, 0].map((shift, at) => ({
          indicator_id: i.id,
          la_code: rowKey(i, now.date).la_code,
          comparator,
          period_end_date: `${2018 + at}-03-31`,
          edition: comparator === "neighbours" ? "2021" : null,
          method: comparator === "neighbours" ? "mean" : null,
          ...DATASET,
          value: value + (shift * value) / 60,
          status: "value" as const,
          with_data_count: comparator === "neighbours" ? 9 : null,
          of_count: comparator === "neighbours" ? 10 : null,
          standing: null,
        })),
  );
}

/** Each neighbour; the first has hidden its figure. */
export function neighbourRows(i: FixtureIndicator, now: Figure, index: number): PublishedTables["neighbours"] {
  const [average] = i.comparator ?? [null];
  if (average === null || now.status !== "value") return [];
  const spread = i.unit === "percent" ? 22 : average * 0.6;
  const most = i.unit === "percent" ? 98 : 9999;
  return NEIGHBOURS.map((name, at) => {
    const value = at === 0 ? null : Math.round(Math.min(most, average + (wobble(index * 3 + at * 7) * spread) / 1.4));
    return {
      indicator_id: i.id,
      la_code: rowKey(i, now.date).la_code,
      edition: "2021",
      release: DATASET.release,
      dataset: DATASET.dataset,
      period_end_date: "2020-03-31",
      rank: at + 1,
      neighbour_code: String(801 + at),
      neighbour_name: name,
      closeness: "Very close",
      value,
      status: value === null ? "suppressed" : "value",
    };
  });
}

/** More needed (+) or ahead (-); without polarity more (+) or fewer (-). */
function gapOf(
  i: FixtureIndicator,
  now: Figure,
  theirs: number,
  polarity: FixtureIndicator["polarity"],
): number | null {
  if (i.kind !== "share" || now.value === null || now.denominator === null) return null;
  const gap = ((polarity === "lower-is-better" ? now.value - theirs : theirs - now.value) * now.denominator) / 100;
  return polarity === "neither" ? Math.sign(gap) * Math.ceil(Math.abs(gap)) : Math.ceil(gap);
}

const REASONS: Partial<Record<ComparisonVerdict, string>> = {
  not_compared: "Other councils' figures for this are not published.",
  not_enough_neighbours: "4 of 10 neighbours have a figure.",
};

function comparison(
  i: FixtureIndicator,
  now: Figure,
  comparator: Comparator,
  value: number | null,
  verdict: ComparisonVerdict,
): Comparison {
  const isOfNeighbours = comparator === "neighbours";
  const has = value !== null;
  return {
    ...rowKey(i, now.date),
    comparator,
    comparator_label: isOfNeighbours ? "Councils like us" : "England",
    edition: isOfNeighbours ? "2021" : null,
    method: isOfNeighbours ? "mean" : null,
    dataset: has ? DATASET.dataset : null,
    release: has ? DATASET.release : null,
    comparator_period_end_date: has ? "2020-03-31" : null,
    age_months: has ? 9 : null,
    value,
    with_data_count: isOfNeighbours ? (has ? 9 : 4) : null,
    of_count: isOfNeighbours ? 10 : null,
    verdict,
    reason: REASONS[verdict] ?? null,
    difference: has && now.value !== null ? now.value - value : null,
    gap_children: has ? gapOf(i, now, value, i.against ?? i.polarity) : null,
    neighbours_above_count: isOfNeighbours && has ? 6 : null,
    is_firm: false,
    standing: null,
  };
}

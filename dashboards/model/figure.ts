/** One indicator as at the report's period: our figures, what they are set beside, and the state of its card. */
import type { Catalog, CatalogIndicator } from "../../schemas/published/catalog.ts";
import type { Comparator, PublishedRow, Status } from "../../schemas/published/tables.ts";
import { monthsBefore, quarterOf } from "../components/format.ts";
import type { Publication } from "../published.ts";

export type ValueRow = PublishedRow<"values">;
export type ComparisonRow = PublishedRow<"comparisons">;

export interface Point {
  readonly date: string;
  readonly status: Status | "no_row";
  readonly value: number | null;
  readonly row: ValueRow | undefined;
}

export type State = "normal" | "small" | "very_small" | Exclude<Status, "value">;

export interface Figure {
  readonly indicator: CatalogIndicator;
  readonly catalog: Catalog;
  /** Period end of the figure shown: the report's, or the newest before it for calendar years. */
  readonly date: string;
  readonly state: State;
  readonly current: ValueRow | undefined;
  /** A year ago, or quarter 1 of this year. */
  readonly baseline: ValueRow | undefined;
  readonly baselineKind: "year-ago" | "quarter-1";
  /** Every period end up to now with a row of the headline period kind, oldest first. */
  readonly points: readonly Point[];
  /** Shown once a year, in March. */
  readonly isAnnual: boolean;
  /** Newest figure before now, where now has none. */
  readonly last: ValueRow | undefined;
  readonly comparisons: Partial<Record<Comparator, ComparisonRow>>;
  /** The council's own target at each period end for which one is in force, oldest first. */
  readonly targets: readonly { readonly date: string; readonly value: number }[];
  /** Our figure counted as the published one is, where that is another than ours: it is what is compared. */
  readonly asPublished: ValueRow | undefined;
  /** How far records in doubt could move the figure; undefined where no figure is shown. */
  readonly confidence: PublishedRow<"confidence"> | undefined;
  /** The verdict over time, against the baseline. */
  readonly trend: PublishedRow<"trends"> | undefined;
  /** The same against the quarter before; undefined where quarters are not set side by side. */
  readonly quarterBefore: PublishedRow<"trends"> | undefined;
  /** Who moved it, since the quarter before and since a year ago. */
  readonly movements: readonly PublishedRow<"movements">[];
  /** What the verdict beside neighbours would be by other choices of them. */
  readonly stress: readonly PublishedRow<"neighbour_stress">[];
  /** Period ends of the figures that read otherwise since the last publication. */
  readonly restated: ReadonlySet<string>;
  readonly series: readonly PublishedRow<"comparator_series">[];
  readonly neighbours: readonly PublishedRow<"neighbours">[];
  /** Where all councils with a published figure stand, and the real or borrowed council among them. */
  readonly national: PublishedRow<"national"> | undefined;
  readonly breakdowns: readonly ValueRow[];
  /** The measure that the definition notes beside this one. */
  readonly noted: Figure | undefined;
}

const isTotal = (row: ValueRow) => row.breakdown_dimension === "total";

function stateOf(row: ValueRow | undefined, thresholds: Catalog["thresholds"]): State {
  if (row === undefined) return "not_supplied";
  if (row.status !== "value") return row.status;
  const isShare = row.denominator !== null && row.value !== null;
  if (row.is_small_group && isShare && (row.denominator as number) < thresholds.no_comparison_under)
    return "very_small";
  return row.is_small_group ? "small" : "normal";
}

/** Years and school terms do not end with every quarter: the newest is shown, and bars stand for them instead of a line. */
export const isBetweenQuarters = (kind: CatalogIndicator["headline_period_kind"]): boolean =>
  ["calendar-year", "term", "academic-year", "financial-year"].includes(kind);

/** Published by the department once a year: no count of ours stands behind it. */
export const isPublished = (f: Pick<Figure, "indicator">): boolean => f.indicator.published !== undefined;

/** Published, and the council is an invented one, which no release can hold. */
export const isInventedGap = (f: Figure): boolean =>
  isPublished(f) && f.catalog.council.is_invented && f.points.every((point) => point.status === "not_published");

/** Bars stand for single years and terms of our own; a published year is drawn beside those of others. */
export const hasBars = (f: Figure): boolean => isBetweenQuarters(f.indicator.headline_period_kind) && !isPublished(f);

/** Builds the figure of one indicator. Rows of other councils and of periods after the report's are left out. */
export function figureOf(publication: Publication, indicator: CatalogIndicator): Figure {
  const { catalog, tables } = publication;
  const now = catalog.current_period.period_end_date;
  const kind = indicator.headline_period_kind;
  const ours = <T extends { indicator_id: string; la_code: string; period_end_date: string }>(rows: readonly T[]) =>
    rows.filter(
      (row) =>
        row.indicator_id === indicator.id && row.la_code === catalog.council.la_code && row.period_end_date <= now,
    );
  const rows = ours(tables.values).filter((row) => row.period_kind === kind);
  const totals = new Map(rows.filter(isTotal).map((row) => [row.period_end_date, row]));
  const dates = [...totals.keys()].sort();
  const date = isBetweenQuarters(kind) ? (dates[dates.length - 1] ?? now) : now;
  const current = totals.get(date);
  const at = <T extends { period_kind: string; period_end_date: string }>(all: readonly T[]) =>
    all.filter((row) => row.period_kind === kind && row.period_end_date === date);
  const firstQuarter = monthsBefore(date, (quarterOf(date) - 1) * 3);
  const baselineKind = indicator.baseline;
  const baselineDate = baselineKind === "year-ago" ? monthsBefore(date, 12) : firstQuarter;
  const baseline = baselineDate === date ? undefined : totals.get(baselineDate);
  const trends = at(ours(tables.trends));
  const noted = catalog.indicators.find(({ id }) => id === indicator.noted?.id);
  const withValue = dates.filter((d) => totals.get(d)?.status === "value");
  return {
    indicator,
    catalog,
    date,
    state: stateOf(current, catalog.thresholds),
    current,
    baseline: baseline?.status === "value" ? baseline : undefined,
    baselineKind,
    points: dates.map((d) => {
      const row = totals.get(d) as ValueRow;
      return { date: d, status: row.status, value: row.status === "value" ? row.value : null, row };
    }),
    isAnnual: indicator.collected_in === "march" && withValue.every((d) => quarterOf(d) === 4),
    last: totals.get(withValue[withValue.length - 1] ?? ""),
    comparisons: Object.fromEntries(at(ours(tables.comparisons)).map((row) => [row.comparator, row])),
    targets: ours(tables.comparisons)
      .flatMap(({ comparator, period_kind, period_end_date, value: target }) =>
        comparator === "target" && period_kind === kind && target !== null
          ? [{ date: period_end_date, value: target }]
          : [],
      )
      .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    asPublished: asPublished(tables.values, indicator, current),
    confidence: at(ours(tables.confidence))[0],
    trend: trends.find(({ against }) => against !== "quarter_before"),
    quarterBefore: trends.find(({ against }) => against === "quarter_before"),
    restated: new Set(
      ours(tables.restatements)
        .filter((row) => row.is_since_last && row.period_kind === kind)
        .map((row) => row.period_end_date),
    ),
    series: ours(tables.comparator_series),
    movements: at(ours(tables.movements)).toSorted((a, b) =>
      a.earlier_period_end_date < b.earlier_period_end_date ? 1 : -1,
    ),
    stress: at(ours(tables.neighbour_stress)),
    neighbours: ours(tables.neighbours).toSorted((a, b) => a.rank - b.rank),
    national: ours(tables.national)[0],
    breakdowns: at(rows).filter((row) => !isTotal(row)),
    noted: noted && figureOf(publication, noted),
  };
}

function asPublished(
  rows: readonly ValueRow[],
  { comparator }: CatalogIndicator,
  current: ValueRow | undefined,
): ValueRow | undefined {
  const id = "measured_by" in comparator ? comparator.measured_by : undefined;
  const row = rows.find(
    (other) =>
      other.indicator_id === id &&
      other.la_code === current?.la_code &&
      other.period_kind === current.period_kind &&
      other.period_end_date === current.period_end_date &&
      isTotal(other),
  );
  return row?.status === "value" ? row : undefined;
}

/** The number that leads: the value, or the count where the definition leads with it or the group is very small. */
export function leadsWithCount(f: Figure): boolean {
  return f.state === "very_small" || (f.indicator.headline_shows === "numerator" && f.indicator.kind !== "count");
}

/** The number that is drawn over time for one row. */
export function drawn(f: Figure, row: ValueRow | undefined): number | null {
  if (row === undefined || row.status !== "value") return null;
  return f.indicator.headline_shows === "numerator" && f.indicator.kind === "share" ? row.numerator : row.value;
}

/** Unit of what is drawn. */
export function drawnUnit(f: Figure): CatalogIndicator["unit"] {
  return f.indicator.headline_shows === "numerator" && f.indicator.kind === "share"
    ? f.indicator.words.one === "young person"
      ? "young people"
      : "children"
    : f.indicator.unit;
}

/** Whether the figure says good or bad at all. */
export function isNeutral(f: Figure): boolean {
  return f.indicator.polarity_over_time === "neither" && f.indicator.polarity_against_others === "neither";
}

/**
 * The invented council's local returns: every quarter the figures of that quarter, provisional, and those of the quarter before,
 * final. The figures of 2020-21 that minutes quote are as quoted (board-needs: 116 episodes, 48 children, 18 in care in quarter 1;
 * 103, 56 and 20 in quarter 3; about 20 looking for an opportunity); everything else is invented.
 */
import { addMonths, type Day, day, isoOf, type Quarter } from "./days.ts";
import { LOCAL_MEASURES, type LocalMeasure, type Span } from "./local-measures.ts";
import { fractionOf } from "./random.ts";
import { missingChildrenIn } from "./story.ts";
import type { Table } from "./tables.ts";

const HEADINGS = [
  "period_from",
  "period_to",
  "basis",
  "indicator_id",
  "breakdown_dimension",
  "breakdown",
  "numerator",
  "denominator",
  "value",
  "unit",
  "approximate",
  "status",
  "source_owner",
  "note",
];

const FIRST_LOCAL = day("2020-06-30");
const LAST_LOCAL = day("2026-09-30");

/** Figures that minutes quote, by measure and quarter end. */
const QUOTED: Readonly<Record<string, number>> = {
  "missing-all-children-episodes 2020-06-30": 116,
  "missing-all-children-episodes 2020-12-31": 103,
  "missing-all-children 2020-06-30": 48,
  "missing-all-children 2020-12-31": 56,
  "opportunities 2020-12-31": 20,
};

interface Numbers {
  numerator?: number;
  denominator?: number;
  value?: number;
}

/** The council's local return of a quarter; undefined before it began to keep one. `before`: the quarter before, when that has one. */
export function createLocalReturn(seed: number, quarter: Quarter, before: Quarter | undefined): Table | undefined {
  if (quarter.end < FIRST_LOCAL) return undefined;
  const earlier = before === undefined || before.end < FIRST_LOCAL ? [] : rowsOf(seed, before, "final");
  return {
    fileName: "local-return.csv",
    headings: HEADINGS,
    rows: [...rowsOf(seed, quarter, "provisional"), ...earlier],
  };
}

function rowsOf(seed: number, quarter: Quarter, status: "provisional" | "final"): string[][] {
  return LOCAL_MEASURES.flatMap((measure) => {
    const span = spanOf(measure.span, quarter);
    if (span === undefined || (measure.until !== undefined && quarter.end >= day(measure.until))) return [];
    const whole = numbersOf(seed, measure, quarter, status);
    const parts = Object.entries(measure.parts?.shares ?? {}).map(([category, share]) => ({
      dimension: measure.parts?.dimension ?? "",
      category,
      numbers: partOf(measure, whole, share),
    }));
    return [{ dimension: "", category: "", numbers: whole }, ...parts].map(({ dimension, category, numbers }) => [
      span.from,
      span.to,
      span.basis,
      measure.id,
      dimension,
      category,
      text(numbers.numerator),
      text(numbers.denominator),
      text(numbers.value),
      measure.unit,
      measure.isApproximate === true ? "y" : "n",
      status,
      measure.owner,
      measure.note ?? "",
    ]);
  });
}

const text = (number: number | undefined): string => (number === undefined ? "" : String(number));

/** The days of a measure's figure in this quarter's return; undefined when none ends in it. */
function spanOf(
  span: Span,
  { start, end, yearStart }: Quarter,
): { basis: string; from: string; to: string } | undefined {
  const [to, month, year] = [isoOf(end), isoOf(end).slice(5, 7), Number(isoOf(end).slice(0, 4))];
  const period = (from: Day) => ({ basis: "period", from: isoOf(from), to });
  switch (span) {
    case "snapshot":
      return { basis: "snapshot", from: to, to };
    case "quarter":
      return period(start);
    case "ytd":
      return period(yearStart);
    case "r12":
      return period(addMonths(start, -9));
    case "term": {
      const days = { "12": ["09-02", "12-18"], "03": ["01-06", "03-28"], "09": ["04-16", "07-21"] }[month];
      return days && { basis: "term", from: `${year}-${days[0]}`, to: `${year}-${days[1]}` };
    }
    case "academic-year":
      return month === "09" ? { basis: "academic", from: `${year - 1}-09-02`, to: `${year}-07-21` } : undefined;
  }
}

/** On the straight line between the first and the last quarter, moved by up to a twentieth. */
function onTheLine(seed: number, key: string, [first, last]: readonly [number, number], end: Day): number {
  const way = (end - FIRST_LOCAL) / (LAST_LOCAL - FIRST_LOCAL);
  return (first + (last - first) * way) * (0.95 + 0.1 * fractionOf(seed, `local ${key} ${isoOf(end)}`));
}

function numbersOf(seed: number, measure: LocalMeasure, quarter: Quarter, status: string): Numbers {
  const { id, unit, level, of } = measure;
  const quoted = QUOTED[`${id} ${isoOf(quarter.end)}`];
  // What comes in late: a provisional count is a little lower.
  const late = status === "provisional" && quoted === undefined ? 0.985 : 1;
  const size = of === undefined ? undefined : sizeOf(seed, of, quarter);
  if (id === "missing-all-children-in-care") return { numerator: missingChildrenIn(quarter), denominator: size ?? 0 };
  const line = onTheLine(seed, id, level, quarter.end);
  if (size === undefined) return { value: quoted ?? Math.round(line * late) };
  if (unit === "%") return { numerator: Math.min(Math.round(size * line * late), size), denominator: size };
  return { denominator: size, value: Math.round(line) };
}

/** A group is a line of its own, or the count of another measure. */
function sizeOf(seed: number, of: NonNullable<LocalMeasure["of"]>, quarter: Quarter): number {
  if (typeof of !== "string") return Math.round(onTheLine(seed, of.join(), of, quarter.end));
  const other = LOCAL_MEASURES.find(({ id }) => id === of) as LocalMeasure;
  const numbers = numbersOf(seed, other, quarter, "final");
  return numbers.numerator ?? numbers.value ?? 0;
}

function partOf({ unit }: LocalMeasure, whole: Numbers, share: number): Numbers {
  if (unit === "gbp") return { value: Math.round((whole.value ?? 0) * share) };
  if (whole.denominator === undefined) return { value: Math.round((whole.value ?? 0) * share) };
  return {
    numerator: Math.round((whole.numerator ?? 0) * share),
    denominator: Math.round(whole.denominator * share),
  };
}

/** Two shares that the department does not print, from two counts that it does, of the same release, period and area. */
import { INHOUSE_PARTS } from "./maps/national-provider.ts";
import { OUTSIDE_SERIES } from "./maps/net-gain.ts";
import type { Cell, PublishedRow, PublishedStatus } from "./published-row.ts";

const keyOf = (row: PublishedRow) =>
  `${row.release}|${row.period_end_date}|${row.geographic_level}|${row.old_la_code || row.new_la_code}`;
const partOf = (row: PublishedRow, part: "numerator" | "denominator"): Cell => ({
  number: row[part],
  status: row[`${part}_status`],
});

/** The share that a series is only an ingredient of, else the series itself. */
export function shareOf(series: string): string {
  if (series === OUTSIDE_SERIES) return "in-area-share-all";
  return (INHOUSE_PARTS as readonly string[]).includes(series) ? "inhouse-foster-share" : series;
}

/** Drops the series that are only ingredients and adds what is made of them. `careNumbers` may hold more than this import's. */
export function deriveShares(rows: readonly PublishedRow[], careNumbers: readonly PublishedRow[]): PublishedRow[] {
  const ingredients = new Set<string>([OUTSIDE_SERIES, ...INHOUSE_PARTS]);
  const numbers = new Map(careNumbers.filter((row) => row.series === "cic-number").map((row) => [keyOf(row), row]));
  const kept = rows.filter((row) => !ingredients.has(row.series));
  for (const outside of rows.filter((row) => row.series === OUTSIDE_SERIES)) {
    const total = numbers.get(keyOf(outside));
    if (total !== undefined) kept.push(share("in-area-share-all", outside, ...inside(outside, total)));
  }
  const other = new Map(rows.filter((row) => row.series === INHOUSE_PARTS[1]).map((row) => [keyOf(row), row]));
  for (const one of rows.filter((row) => row.series === INHOUSE_PARTS[0])) {
    const two = other.get(keyOf(one));
    if (two === undefined) continue;
    const own = combine(partOf(one, "numerator"), partOf(two, "numerator"), (a, b) => a + b);
    const all = combine(partOf(one, "denominator"), partOf(two, "denominator"), (a, b) => a + b);
    kept.push(share("inhouse-foster-share", one, own, all));
  }
  return kept;
}

function inside(outside: PublishedRow, total: PublishedRow): [Cell, Cell] {
  const all = partOf(total, "numerator");
  return [combine(all, partOf(outside, "numerator"), (a, b) => a - b), all];
}

/** A number only when both are: a hidden cell is never rebuilt. */
function combine(one: Cell, other: Cell, arithmetic: (a: number, b: number) => number): Cell {
  if (one.status === "value" && other.status === "value") {
    return { number: String(arithmetic(Number(one.number), Number(other.number))), status: "value" };
  }
  return { number: "", status: worst(one.status, other.status) };
}

const ORDER: readonly PublishedStatus[] = [
  "suppressed",
  "not_available",
  "not_applicable",
  "low_reliability",
  "low",
  "rounds_to_zero",
  "missing",
];
const worst = (one: PublishedStatus, other: PublishedStatus): PublishedStatus =>
  ORDER.find((status) => status === one || status === other) ?? "missing";

/** Kept to one decimal: the counts behind it are at hand, and those of England are rounded to 10. */
function share(series: string, model: PublishedRow, numerator: Cell, denominator: Cell): PublishedRow {
  const whole = Number(denominator.number);
  const known = numerator.status === "value" && denominator.status === "value" && whole > 0;
  return {
    ...model,
    series,
    numerator: numerator.number,
    numerator_status: numerator.status,
    denominator: denominator.number,
    denominator_status: denominator.status,
    value: known ? String(Math.round((1000 * Number(numerator.number)) / whole) / 10) : "",
    value_status: known
      ? "value"
      : numerator.status === "value" && denominator.status === "value"
        ? "not_applicable"
        : worst(numerator.status, denominator.status),
    unit: "percent",
  };
}

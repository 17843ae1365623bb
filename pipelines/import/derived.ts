/** Shares that the department does not print, from counts that it does, of the same release, period and area. */
import { KINDS } from "./maps/national-accommodation.ts";
import { KINSHIP_PARTS } from "./maps/national-characteristics.ts";
import { INHOUSE_PARTS } from "./maps/national-provider.ts";
import { OUTSIDE_SERIES } from "./maps/net-gain.ts";
import { type Cell, combine, type PublishedRow, shareOfCounts } from "./published-row.ts";

const keyOf = (row: PublishedRow) =>
  `${row.release}|${row.period_end_date}|${row.geographic_level}|${row.old_la_code || row.new_la_code}`;
const partOf = (row: PublishedRow, part: "numerator" | "denominator"): Cell => ({
  number: row[part],
  status: row[`${part}_status`],
});

/** A share whose count, and whose whole where that is `added` too, the department prints in two lines. */
const SUMS: readonly { series: string; parts: readonly [string, string]; whole: "added" | "same" }[] = [
  { series: "inhouse-foster-share", parts: INHOUSE_PARTS, whole: "added" },
  { series: "kinship-foster-share", parts: KINSHIP_PARTS, whole: "same" },
  ...KINDS.map(([id]) => ({
    series: `${id}-17-18`,
    parts: [`${id}-17`, `${id}-18`] as const,
    whole: "added" as const,
  })),
];

const INGREDIENTS = new Map([
  [OUTSIDE_SERIES, "in-area-share-all"],
  ...SUMS.flatMap(({ series, parts }) => parts.map((part) => [part, series] as const)),
]);

/** The share that a series is only an ingredient of, else the series itself. */
export const shareOf = (series: string): string => INGREDIENTS.get(series) ?? series;

/** Drops the series that are only ingredients and adds what is made of them. `careNumbers` may hold more than this import's. */
export function deriveShares(rows: readonly PublishedRow[], careNumbers: readonly PublishedRow[]): PublishedRow[] {
  const numbers = new Map(careNumbers.filter((row) => row.series === "cic-number").map((row) => [keyOf(row), row]));
  const kept = rows.filter((row) => !INGREDIENTS.has(row.series));
  for (const outside of rows.filter((row) => row.series === OUTSIDE_SERIES)) {
    const total = numbers.get(keyOf(outside));
    if (total !== undefined) kept.push(share("in-area-share-all", outside, ...inside(outside, total)));
  }
  for (const { series, parts, whole } of SUMS) {
    const others = new Map(rows.filter((row) => row.series === parts[1]).map((row) => [keyOf(row), row]));
    for (const one of rows.filter((row) => row.series === parts[0])) {
      const two = others.get(keyOf(one));
      if (two === undefined) continue;
      const top = combine([partOf(one, "numerator"), partOf(two, "numerator")]);
      const wholes = [partOf(one, "denominator"), ...(whole === "added" ? [partOf(two, "denominator")] : [])];
      kept.push(share(series, one, top, combine(wholes)));
    }
  }
  return kept;
}

function inside(outside: PublishedRow, total: PublishedRow): [Cell, Cell] {
  const all = partOf(total, "numerator");
  return [combine([all, partOf(outside, "numerator")], ([a = 0, b = 0]) => a - b), all];
}

/** Kept to one decimal: the counts behind it are at hand, and those of England are rounded to 10. */
function share(series: string, model: PublishedRow, numerator: Cell, denominator: Cell): PublishedRow {
  const exact = shareOfCounts(numerator, denominator, "percent");
  return {
    ...model,
    series,
    numerator: numerator.number,
    numerator_status: numerator.status,
    denominator: denominator.number,
    denominator_status: denominator.status,
    value: exact.status === "value" ? String(Math.round(10 * Number(exact.number)) / 10) : "",
    value_status: exact.status,
    unit: "percent",
  };
}

/**
 * What a reader may hold of earlier publications. A cell that one of them shows as it is today is known, whatever is hidden now; one
 * that they hide stays hidden while nothing of its figure has changed: else the two together give back what each of them hides.
 */
import type { Database } from "../database.ts";
import { type Cell, figureKey, type MeasuredRow, rowKey } from "./cells.ts";

/** shown: with today's numbers. kept: hidden, in a figure that shows today's numbers. hidden: in a figure that has changed since. */
export type Earlier = "shown" | "kept" | "hidden";

/** A cell in one edition of its figure: publications that say the same of a figure are one edition. */
export type EarlierCell = Pick<
  MeasuredRow,
  | "indicator_id"
  | "period_kind"
  | "period_end_date"
  | "breakdown_dimension"
  | "breakdown_category"
  | "status"
  | "numerator"
  | "denominator"
  | "value"
> & { publication_id: string };

/** Every edition of every figure that the council has published, of whatever quarter and day of knowledge. */
export const readEarlierCells = (store: Database, laCode: string): Promise<EarlierCell[]> =>
  store.query<EarlierCell & Record<string, unknown>>(
    `
-- one row per cell, shown or hidden, of each edition of a figure
with cells as (
  select publication_id, indicator_id, period_kind, period_end_date, breakdown_dimension, breakdown_category,
    status, numerator, denominator, "value"
  from ledger.published_cells where la_code = ? and status in ('value', 'suppressed')
),
editions as (
  select publication_id, indicator_id, period_kind, period_end_date,
    list((breakdown_dimension, breakdown_category, status, numerator, denominator, "value") order by
      breakdown_dimension, breakdown_category) as said
  from cells group by all
),
firsts as (
  select indicator_id, period_kind, period_end_date, min(publication_id) as publication_id
  from editions group by indicator_id, period_kind, period_end_date, said
),
final as (
  select cells.* from cells join firsts using (publication_id, indicator_id, period_kind, period_end_date)
)
select * from final order by all`,
    [laCode],
  );

const STRENGTH: readonly Earlier[] = ["shown", "kept", "hidden"];

/** By rowKey: what earlier publications mean for each of today's rows. */
export function earlierOf(rows: readonly MeasuredRow[], earlier: readonly EarlierCell[]): ReadonlyMap<string, Earlier> {
  const today = new Map(rows.map((row) => [rowKey(row), row]));
  const isAsToday = (then: EarlierCell) => {
    const now = today.get(rowKey(then));
    return now?.status === "value" && saysTheSame(then, now);
  };
  const edition = (cell: EarlierCell) =>
    [cell.publication_id, cell.indicator_id, cell.period_kind, cell.period_end_date].join("|");
  const shown = earlier.filter((cell) => cell.status === "value");
  const changed = new Set(shown.filter((cell) => !isAsToday(cell)).map(edition));
  // Of a figure that was hidden whole nobody can say whether it has changed.
  const isAsShown = new Set(shown.map(edition).filter((one) => !changed.has(one)));
  const found = new Map<string, Earlier>();
  for (const cell of earlier) {
    if (cell.status === "value" && !isAsToday(cell)) continue;
    const said = cell.status === "value" ? "shown" : isAsShown.has(edition(cell)) ? "kept" : "hidden";
    const before = found.get(rowKey(cell)) ?? "hidden";
    found.set(rowKey(cell), STRENGTH.indexOf(said) < STRENGTH.indexOf(before) ? said : before);
  }
  return found;
}

/** What a reader would hold of the cells as they are hidden now, besides what earlier publications gave. */
export function remember(cells: readonly Cell[]): void {
  const shown = new Set(cells.filter(({ reason }) => reason === undefined).map(({ row }) => figureKey(row)));
  for (const cell of cells) {
    if (cell.earlier === "shown") continue;
    if (cell.reason === undefined) cell.earlier = "shown";
    else if (shown.has(figureKey(cell.row))) cell.earlier = "kept";
    else cell.earlier ??= "hidden";
  }
}

/** The numbers of people are the same; of a figure without them, its value. */
function saysTheSame(then: EarlierCell, now: MeasuredRow): boolean {
  if (then.numerator !== now.numerator || then.denominator !== now.denominator) return false;
  return now.numerator !== null || now.denominator !== null || then.value === now.value;
}

/** What follows from equations of small whole numbers, by elimination: whether, not what. */

/** A row of coefficients whose first that is not 0 is 1, in a column where rows after it have 0. */
export interface Pivot {
  column: number;
  row: Float64Array;
}

const NOTHING = 1e-9;

/** The rows in echelon form. */
export function eliminated(rows: readonly Float64Array[]): Pivot[] {
  const pivots: Pivot[] = [];
  for (const given of rows) {
    const row = reduced(given, pivots);
    const column = row.findIndex((coefficient) => Math.abs(coefficient) > NOTHING);
    if (column < 0) continue;
    const scale = row[column] as number;
    pivots.push({ column, row: row.map((coefficient) => coefficient / scale) });
  }
  return pivots;
}

/** Whether the row is a sum of multiples of the others. */
export const follows = (row: Float64Array, pivots: readonly Pivot[]): boolean =>
  reduced(row, pivots).every((coefficient) => Math.abs(coefficient) <= NOTHING);

function reduced(given: Float64Array, pivots: readonly Pivot[]): Float64Array {
  const row = given.slice();
  for (const { column, row: pivot } of pivots) {
    const times = row[column] as number;
    if (Math.abs(times) <= NOTHING) continue;
    for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) - times * (pivot[at] as number);
  }
  return row;
}

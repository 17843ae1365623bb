/** A reader who subtracts: everything that follows from linear sums of the shown numbers, by elimination. Knows nothing of the program. */

/** Sum of coefficient times unknown = constant. */
export interface Equation {
  coefficients: Map<string, number>;
  constant: number;
}

/** Name of each unknown that has a single solution, with its number. */
export function workedOut(equations: readonly Equation[]): Map<string, number> {
  const names = [...new Set(equations.flatMap((equation) => [...equation.coefficients.keys()]))].sort();
  const rows = equations.map(({ coefficients, constant }) => [
    ...names.map((name) => coefficients.get(name) ?? 0),
    constant,
  ]);
  const solved = new Map<string, number>();
  let top = 0;
  for (let column = 0; column < names.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [chosen] = rows.splice(pivot, 1) as [number[]];
    const scale = chosen[column] ?? 1;
    const unit = chosen.map((cell) => cell / scale);
    rows.splice(top, 0, unit);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index === top || Math.abs(factor) < 1e-9) continue;
      for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - factor * (unit[at] ?? 0);
    }
    top++;
  }
  for (const row of rows.slice(0, top)) {
    const used = names.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9);
    if (used.length === 1 && used[0] !== undefined) solved.set(used[0], Math.round(row.at(-1) ?? 0));
  }
  return solved;
}

/** Disclosure control over random councils: what a reader who subtracts can and cannot work out. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workedOut } from "../support/attacker.ts";
import { THRESHOLDS } from "../support/measured-figures.ts";
import { cellName, council, DIMENSIONS, definitions, equations, measure } from "../support/random-council.ts";

const control = (rows: readonly MeasuredRow[]) => controlDisclosure(rows, definitions, THRESHOLDS);

describe("disclosure control", () => {
  test("no count of 1 to 5 can be worked out, over all tables at once", () => {
    fc.assert(
      fc.property(council, (children) => {
        const rows = measure(children);
        const found = workedOut(equations(rows, control(rows).values));
        const small = [...found].filter(([, number]) => number >= 1 && number <= 5).map(([set]) => set);
        expect(small).toEqual([]);
      }),
      { numRuns: 300, seed: 903 },
    );
  });

  test("no table keeps a hidden cell with a single possible value beside its visible total", () => {
    fc.assert(
      fc.property(council, (children) => {
        const rows = measure(children);
        const { values } = control(rows);
        const truth = new Map(rows.map((row) => [cellName(row), row]));
        for (const total of values.filter((row) => row.breakdown_dimension === "total" && row.status === "value")) {
          for (const dimension of Object.keys(DIMENSIONS)) {
            const table = values.filter(
              (row) => row.indicator_id === total.indicator_id && row.breakdown_dimension === dimension,
            );
            const hidden = table.filter((row) => row.status === "suppressed");
            if (hidden.length === 0) continue;
            expect(hidden.length, `${total.indicator_id} ${dimension}`).toBeGreaterThan(1);
            const counts = hidden.map((row) => truth.get(cellName(row))?.numerator ?? 0);
            const left = counts.reduce((sum, count) => sum + count, 0);
            const positive = counts.filter((count) => count > 0).length;
            // One that is not zero would be what is left; several that are all 1 would be too.
            if (total.numerator !== 0) expect(left === 0 || left > Math.max(1, positive)).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 904 },
    );
  });

  test("every visible number is the measured one, and no hidden row has one", () => {
    fc.assert(
      fc.property(council, (children) => {
        const rows = measure(children);
        const truth = new Map(rows.map((row) => [cellName(row), row]));
        for (const row of control(rows).values) {
          const numbers = [row.numerator, row.denominator, row.value, row.lower, row.upper];
          if (row.status === "suppressed") expect(numbers).toEqual([null, null, null, null, null]);
          else {
            const { numerator, denominator, value, lower, upper } = truth.get(cellName(row)) as MeasuredRow;
            expect(numbers).toEqual([numerator, denominator, value, lower, upper]);
          }
        }
      }),
      { numRuns: 100, seed: 905 },
    );
  });

  test("the order of the rows never matters", () => {
    const shuffled = council.chain((children) => {
      const rows = measure(children);
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }));
    });
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(control(others)).toEqual(control(rows));
      }),
      { numRuns: 60, seed: 906 },
    );
  });
});

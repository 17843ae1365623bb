/** Disclosure control over random councils: what a reader who subtracts can and cannot work out. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workedOut } from "../support/attacker.ts";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../support/measured-figures.ts";
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

describe("differencing over time", () => {
  const ENDS = ["06-30", "09-30", "12-31", "03-31"];
  const end = (quarter: number) =>
    `${2018 + Math.floor(quarter / 4) + (quarter % 4 === 3 ? 1 : 0)}-${ENDS[quarter % 4]}`;
  /** Each kind's figures as the quarters, from first to last, that they add up. */
  const spans = (quarters: number) =>
    Array.from({ length: quarters }, (_, last) => [
      { kind: "quarter", first: last, last },
      { kind: "ytd", first: last - (last % 4), last },
      ...(last >= 3 ? [{ kind: "r12", first: last - 3, last }] : []),
    ]).flat();
  const flow = definitionsOf(
    indicator({
      id: "cic-starts",
      kind: "count",
      population: "started_during_period",
      period_kinds: ["quarter", "ytd", "r12"],
      headline_period_kind: "r12",
    }),
  );

  test("no quarter of 1 to 5 can be worked out from cumulative figures", () => {
    const quarters = fc.array(fc.nat(7), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(quarters, (counts) => {
        const all = spans(counts.length).map(({ kind, first, last }) => ({
          span: Array.from({ length: last - first + 1 }, (_, at) => `quarter ${first + at}`),
          row: figure("cic-starts", "total", sum(counts.slice(first, last + 1)), null, {
            period_kind: kind,
            period_end_date: end(last),
          }),
        }));
        const { values } = controlDisclosure(
          all.map(({ row }) => row),
          flow,
          THRESHOLDS,
        );
        const shown = new Set(
          values.filter((row) => row.status === "value").map((row) => `${row.period_kind} ${row.period_end_date}`),
        );
        const known = all
          .filter(({ row }) => shown.has(`${row.period_kind} ${row.period_end_date}`))
          .map(({ span, row }) => ({
            coefficients: new Map(span.map((name) => [name, 1])),
            constant: row.numerator ?? 0,
          }));
        const small = [...workedOut(known)].filter(([, number]) => number >= 1 && number <= 5);
        expect(small).toEqual([]);
        // Safety by showing nothing would be no service.
        const hasYear = all.some(({ row }) => row.period_kind === "r12" && (row.numerator ?? 0) >= 6);
        if (hasYear) expect([...shown].some((name) => name.startsWith("r12"))).toBe(true);
      }),
      { numRuns: 300, seed: 907 },
    );
  });

  test("a second publication of the same figures hides the same cells", () => {
    const sexes = ["F", "M", "U"];
    const quarters = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(2)), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(quarters, (counts) => {
        const rows = spans(counts.length).flatMap(({ kind, first, last }) => {
          const of = (sex: number) => sum(counts.slice(first, last + 1).map((quarter) => quarter[sex] ?? 0));
          const period = { period_kind: kind, period_end_date: end(last) };
          return [
            figure("cic-starts", "total", sum(sexes.map((_, sex) => of(sex))), null, period),
            ...sexes.map((name, sex) => figure("cic-starts", `sex:${name}`, of(sex), null, period)),
          ];
        });
        const first = controlDisclosure(rows, flow, THRESHOLDS).values;
        const held = first.map((row) => ({ ...row, publication_id: "first" }));
        expect(controlDisclosure(rows, flow, THRESHOLDS, new Set(), held).values).toEqual(first);
      }),
      { numRuns: 300, seed: 908 },
    );
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

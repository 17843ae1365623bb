/** Disclosure control over random councils: what a reader who subtracts can and cannot work out. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Equation, workedOut } from "../support/attacker.ts";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../support/measured-figures.ts";

interface Child {
  sex: "F" | "M" | "U";
  age: "under-1" | "1-4" | "5-9" | "10-15" | "16-over";
  alone: "only" | "excluding";
  foster: boolean;
  near: boolean;
  /** Not in the file: no cell of the kind of home has this child. */
  home: "foster" | "parents" | "unlisted";
  isLocated: boolean;
  does: "work" | "neither" | "unknown";
}
type Sum = { set: string; of: string[] };

const DIMENSIONS = { sex: "sex", "age-band": "age", unaccompanied: "alone" } as const;
/** With a dimension whose cells need not reach the total. */
const ALL_DIMENSIONS = { ...DIMENSIONS, "placement-group": "home" } as const;
/** Whom each share is about, and who of them count. */
const SHARES = {
  "foster-care-share": { of: "", counted: "foster" },
  "in-area-share": { of: "located", counted: "near" },
  "cl-eet-19-21": { of: "", counted: "work" },
  "cl-neet-19-21": { of: "", counted: "neither" },
} as const;
const definitions = definitionsOf(
  indicator({ id: "cic-number", kind: "count" }),
  indicator({ id: "uasc-number", kind: "count", where: "unaccompanied_code = 'only'" }),
  indicator({ id: "foster-care-share" }),
  indicator({ id: "in-area-share", where: "placement_location_code is not null" }),
  indicator({ id: "cl-eet-19-21", parts_of: "activity" }),
  indicator({ id: "cl-neet-19-21", parts_of: "activity" }),
);

const child: fc.Arbitrary<Child> = fc.record({
  sex: fc.constantFrom("F", "F", "F", "M", "M", "M", "M", "U"),
  age: fc.constantFrom("under-1", "1-4", "5-9", "5-9", "10-15", "10-15", "10-15", "16-over"),
  alone: fc.constantFrom("only", ...Array<"excluding">(9).fill("excluding")),
  foster: fc.constantFrom(true, true, true, false),
  near: fc.boolean(),
  home: fc.constantFrom(...Array<"foster">(20).fill("foster"), "parents", "parents", "parents", "unlisted"),
  isLocated: fc.constantFrom(...Array<boolean>(30).fill(true), false),
  does: fc.constantFrom(...Array<"work">(12).fill("work"), "neither", "neither", "neither", "neither", "unknown"),
});

/** Who of the members count in each share, and whom it is about. */
const isCounted: Record<"foster" | "near" | "work" | "neither", (one: Child) => boolean> = {
  foster: (one) => one.foster,
  near: (one) => one.near,
  work: (one) => one.does === "work",
  neither: (one) => one.does === "neither",
};
const council = fc.array(child, { minLength: 0, maxLength: 120, size: "max" });

function measure(children: readonly Child[]): MeasuredRow[] {
  const rows: MeasuredRow[] = [];
  const add = (category: string, members: readonly Child[]) => {
    rows.push(figure("cic-number", category, members.length));
    for (const [id, { of, counted }] of Object.entries(SHARES)) {
      const about = of === "located" ? members.filter((one) => one.isLocated) : members;
      rows.push(figure(id, category, about.filter(isCounted[counted]).length, about.length));
    }
    if (!category.startsWith("unaccompanied")) {
      rows.push(figure("uasc-number", category, members.filter((one) => one.alone === "only").length));
    }
  };
  add("total", children);
  for (const [dimension, field] of Object.entries(ALL_DIMENSIONS)) {
    for (const value of new Set(children.map((one) => one[field]))) {
      if (value === "unlisted") continue;
      add(
        `${dimension}:${value}`,
        children.filter((one) => one[field] === value),
      );
    }
  }
  return rows;
}

/** The numbers that a visible row shows, by the set of children they count. */
function shows(row: Pick<MeasuredRow, "indicator_id" | "breakdown_dimension" | "breakdown_category">) {
  const where = row.breakdown_dimension === "total" ? "" : `${row.breakdown_dimension}:${row.breakdown_category}`;
  const share = SHARES[row.indicator_id as keyof typeof SHARES];
  if (row.indicator_id === "uasc-number")
    return { where, count: where === "" ? "unaccompanied:only" : `alone ${where}` };
  if (share === undefined) return { where, count: where };
  const { of, counted } = share;
  return {
    count: `${counted} ${where}`,
    whole: of === "" ? where : `${of} ${where}`,
    rest: `not ${counted} ${where}`,
    where,
  };
}

/** Every sum there is: a whole and its two parts, a total and its cells, and those of whom something is not known. */
function sums(rows: readonly MeasuredRow[]): Sum[] {
  const found: Sum[] = [];
  const lines = new Map<string, Sum>();
  for (const row of rows) {
    const { count, whole, rest, where } = shows(row);
    if (whole !== undefined && rest !== undefined) found.push({ set: whole, of: [count, rest] });
    if (row.indicator_id === "in-area-share" && whole !== undefined)
      found.push({ set: where, of: [whole, `not located ${where}`] });
    if (row.indicator_id === "cl-eet-19-21")
      found.push({ set: where, of: [count, `neither ${where}`, `activity not known ${where}`] });
    if (row.breakdown_dimension === "total") continue;
    const total = shows({ ...row, breakdown_dimension: "total", breakdown_category: "total" });
    for (const part of ["count", "whole", "rest"] as const) {
      const [set, member] = [total[part], shows(row)[part]];
      if (set === undefined || member === undefined) continue;
      const key = `${row.indicator_id} ${row.breakdown_dimension} ${part}`;
      const unlisted = row.breakdown_dimension === "placement-group" ? [`unlisted home ${set}`] : [];
      const line = lines.get(key) ?? { set, of: unlisted };
      line.of.push(member);
      lines.set(key, line);
    }
  }
  return [...found, ...lines.values()];
}

function equations(rows: readonly MeasuredRow[], published: readonly PublishedRow<"values">[]): Equation[] {
  const shown = published.flatMap((row) => {
    const { count, whole } = shows(row);
    if (row.status !== "value" || row.numerator === null) return [];
    const known = [{ coefficients: new Map([[count, 1]]), constant: row.numerator }];
    return whole === undefined || row.denominator === null
      ? known
      : [...known, { coefficients: new Map([[whole, 1]]), constant: row.denominator }];
  });
  const added = sums(rows).map(({ set, of }) => {
    const coefficients = new Map([[set, -1]]);
    for (const member of of) coefficients.set(member, (coefficients.get(member) ?? 0) + 1);
    return { coefficients, constant: 0 };
  });
  return [...shown, ...added];
}

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
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const cellName = (row: Pick<MeasuredRow, "indicator_id" | "breakdown_dimension" | "breakdown_category">) =>
  `${row.indicator_id} ${row.breakdown_dimension} ${row.breakdown_category}`;

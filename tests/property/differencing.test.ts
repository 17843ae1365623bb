/** Differencing over time: what a reader who subtracts quarters, years so far and twelve months can and cannot work out. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Equation, workedOut } from "../support/attacker.ts";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../support/measured-figures.ts";

const ENDS = ["06-30", "09-30", "12-31", "03-31"];
const end = (quarter: number) => `${2018 + Math.floor(quarter / 4) + (quarter % 4 === 3 ? 1 : 0)}-${ENDS[quarter % 4]}`;
const starts = definitionsOf(
  indicator({
    id: "cic-starts",
    kind: "count",
    population: "started_during_period",
    period_kinds: ["quarter", "ytd", "r12"],
    headline_period_kind: "r12",
  }),
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A figure, and the quarters of the sexes that it adds up. */
interface Told {
  names: string[];
  row: MeasuredRow;
}

/** Every figure of the quarters, from first to last, that each period kind adds up; the numbers of a quarter are by sex. */
function figuresOf(counts: readonly (readonly number[])[], sexes: readonly string[]): Told[] {
  const spans = counts.flatMap((_, last) => [
    { kind: "quarter", first: last, last },
    { kind: "ytd", first: last - (last % 4), last },
    ...(last >= 3 ? [{ kind: "r12", first: last - 3, last }] : []),
  ]);
  return spans.flatMap(({ kind, first, last }) => {
    const quarters = counts.slice(first, last + 1);
    const told = (category: string, asked: readonly string[]): Told => ({
      names: quarters.flatMap((_, at) => asked.map((sex) => `${sex} ${first + at}`)),
      row: figure(
        "cic-starts",
        category,
        sum(quarters.flatMap((quarter) => asked.map((sex) => quarter[sexes.indexOf(sex)] ?? 0))),
        null,
        { period_kind: kind, period_end_date: end(last) },
      ),
    });
    const bySex = sexes.length > 1 ? sexes.map((sex) => told(`sex:${sex}`, [sex])) : [];
    return [told("total", sexes), ...bySex];
  });
}

const keyOf = (row: MeasuredRow) => [row.period_kind, row.period_end_date, row.breakdown_category].join(" ");
const shownOf = (all: readonly Told[]) =>
  new Set(
    controlDisclosure(
      all.map(({ row }) => row),
      starts,
      THRESHOLDS,
    )
      .values.filter((row) => row.status === "value")
      .map(keyOf),
  );
const equationsOf = (all: readonly Told[], shown: ReadonlySet<string>): Equation[] =>
  all
    .filter(({ row }) => shown.has(keyOf(row)))
    .map(({ names, row }) => ({ coefficients: new Map(names.map((name) => [name, 1])), constant: row.numerator ?? 0 }));
const smallOf = (all: readonly Told[], shown: ReadonlySet<string>) =>
  [...workedOut(equationsOf(all, shown))].filter(([, number]) => number >= 1 && number <= 5);

test("no quarter of 1 to 5 can be worked out from cumulative figures", () => {
  const quarters = fc.array(fc.tuple(fc.nat(7)), { minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(quarters, (counts) => {
      const all = figuresOf(counts, ["all"]);
      const shown = shownOf(all);
      expect(smallOf(all, shown)).toEqual([]);
      // Safety by showing nothing would be no service.
      const hasYear = all.some(({ row }) => row.period_kind === "r12" && (row.numerator ?? 0) >= 6);
      if (hasYear) expect([...shown].some((name) => name.startsWith("r12"))).toBe(true);
    }),
    { numRuns: 300, seed: 907 },
  );
});

const SEXES = ["F", "M", "U"];
const bySex = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.nat(2)), { minLength: 4, maxLength: 9 });
/** What follows from several figures at once, none of which tells it with those before. */
const AT_ONCE: [[number, number, number][]] = [
  [
    [1, 1, 2],
    [12, 5, 0],
    [12, 8, 1],
    [11, 5, 0],
    [14, 1, 2],
    [11, 6, 0],
    [14, 6, 2],
  ],
];

test("nor one of a sex, from all figures of all and of each sex together", () => {
  fc.assert(
    fc.property(bySex, (counts) => {
      const all = figuresOf(counts, SEXES);
      expect(smallOf(all, shownOf(all))).toEqual([]);
    }),
    { numRuns: 400, seed: 1, examples: [AT_ONCE] },
  );
});

test("a second publication of the same figures hides the same cells", () => {
  fc.assert(
    fc.property(bySex, (counts) => {
      const rows = figuresOf(counts, SEXES).map(({ row }) => row);
      const first = controlDisclosure(rows, starts, THRESHOLDS).values;
      const held = first.map((row) => ({ ...row, publication_id: "first" }));
      expect(controlDisclosure(rows, starts, THRESHOLDS, new Set(), held).values).toEqual(first);
    }),
    { numRuns: 300, seed: 908 },
  );
});

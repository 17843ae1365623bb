/** The arithmetic of each kind in SQL, against the same formulas in plain code and the printed anchors. */
import { explainIndicator } from "@pipelines/transform/measure/explain.ts";
import { measure } from "@pipelines/transform/measure/measure.ts";
import { byarInterval, meanInterval, poissonInterval, wilsonInterval } from "@pipelines/transform/statistics.ts";
import { type IndicatorDefinition, indicatorSchema } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { type HandMade, openHandMade } from "../../../support/hand-made-mart.ts";

const base = definitions.indicators.get("inhouse-foster-share") as IndicatorDefinition;
const indicator = (change: Partial<IndicatorDefinition>): IndicatorDefinition =>
  indicatorSchema.parse({ ...base, where: "true", numerator: undefined, breakdowns: [], ...change });

const END = "2024-12-31";
/** So many children, numbered from 1. */
const children = (n: number) => `select range + 1 as child_id, date '${END}' as period_end_date from range(${n})`;

async function total(change: Partial<IndicatorDefinition>, handMade: Partial<HandMade>) {
  const db = await openHandMade({ rows: children(1), periodEnds: [END], ...handMade });
  try {
    await measure(db, [indicator(change)]);
    return await db.one<Record<string, number>>("select * from indicators.values where breakdown_dimension = 'total'");
  } finally {
    db.close();
  }
}

test.each([
  [81, 122],
  [34, 280],
  [0, 40],
  [12, 12],
])("a share of %i of %i has Wilson's interval in per cent", async (x, n) => {
  const row = await total({ kind: "share", numerator: `child_id <= ${x}` }, { rows: children(n) });
  const { lower, upper } = wilsonInterval(x, n);
  expect(row).toMatchObject({ numerator: x, denominator: n, n, status: "value" });
  expect(row?.value).toBeCloseTo((100 * x) / n, 10);
  expect(row?.lower).toBeCloseTo(100 * lower, 10);
  expect(row?.upper).toBeCloseTo(100 * upper, 10);
});

test("nobody to count gives no percentage rather than 0%", async () => {
  const row = await total({ kind: "share", where: "false", numerator: "true" }, {});
  expect(row).toMatchObject({ numerator: 0, denominator: 0, value: null, lower: null, upper: null, status: "value" });
});

test("a count has no bottom number and no interval, and nobody is a true 0", async () => {
  expect(await total({ kind: "count", where: "child_id < 4" }, { rows: children(9) })).toMatchObject({
    numerator: 3,
    denominator: null,
    value: 3,
    lower: null,
  });
  expect(await total({ kind: "count", where: "false" }, {})).toMatchObject({ numerator: 0, value: 0, status: "value" });
});

test("a share of the population is a hundredth of the rate, its range too", async () => {
  const rows = { rows: children(20), childrenAged0To17: 20_000 };
  const share = await total({ kind: "population-share", per: "population-0-17" }, rows);
  const rate = await total({ kind: "rate", per: "population-0-17" }, rows);
  expect(share).toMatchObject({ numerator: 20, denominator: 20_000, value: 0.1 });
  expect([share?.lower, share?.upper].map((end) => Number(end) * 100)).toEqual([
    expect.closeTo(Number(rate?.lower), 9),
    expect.closeTo(Number(rate?.upper), 9),
  ]);
});

test("221 children where 43,711 live: 51 per 10,000, between Byar's limits", async () => {
  const rate = { kind: "rate", per: "population-0-17" } as const;
  const row = await total(rate, { rows: children(221), childrenAged0To17: 43711 });
  const { lower, upper } = byarInterval(221);
  expect(row).toMatchObject({ numerator: 221, denominator: 43711, denominator_source: "mid-2019, first published" });
  expect(row?.value).toBeCloseTo(50.559, 3);
  expect(row?.lower).toBeCloseTo((lower / 43711) * 10000, 8);
  expect(row?.upper).toBeCloseTo((upper / 43711) * 10000, 8);
});

test("a rate of fewer than ten children has exact limits", async () => {
  const rate = { kind: "rate", per: "population-0-17" } as const;
  const row = await total(rate, { rows: children(9), childrenAged0To17: 10000 });
  const { lower, upper } = poissonInterval(9);
  expect(row?.lower).toBeCloseTo(lower, 8);
  expect(row?.upper).toBeCloseTo(upper, 8);
});

test("a rate without a population estimate has no figure", async () => {
  const row = await total({ kind: "rate", per: "population-0-17" }, {});
  expect(row).toMatchObject({ status: "no_population", numerator: null, value: null, denominator_source: null });
});

test.each([30, 600])("an average of %i values keeps sum, squares and the t interval", async (n) => {
  const row = await total(
    { kind: "mean", legal_ends: { from: 0, to: 40 }, value: "child_id % 7" },
    { rows: children(n) },
  );
  const values = Array.from({ length: n }, (_, index) => (index + 1) % 7);
  const sum = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b * b, 0);
  const interval = meanInterval(n, sum, squares);
  expect(row).toMatchObject({ numerator: null, denominator: n, sum_value: sum, sum_squares: squares, n });
  expect(row?.value).toBeCloseTo(sum / n, 10);
  expect(row?.lower).toBeCloseTo(interval?.lower as number, 6);
  expect(row?.upper).toBeCloseTo(interval?.upper as number, 6);
});

test("an average of 29 has no interval; rows without a value are not in it", async () => {
  const row = await total(
    { kind: "mean", legal_ends: { from: 0, to: 40 }, value: "case when child_id <= 29 then 3 end" },
    { rows: children(40) },
  );
  expect(row).toMatchObject({ denominator: 29, value: 3, lower: null, upper: null });
});

test("breakdown cells add up to the total, and a category of another quarter is a true 0", async () => {
  const rows = `select range as child_id, date '2024-12-31' as period_end_date, case when range < 3 then 'F' else 'M' end as sex_code
    from range(5) union all select 9, date '2024-09-30', 'U'`;
  const db = await openHandMade({ rows, periodEnds: ["2024-09-30", END] });
  await measure(db, [indicator({ kind: "count", breakdowns: ["sex"] })]);
  const cells = await db.query(`select breakdown_category as category, numerator from indicators.values
    where period_end_date = date '${END}' and breakdown_dimension = 'sex' order by 1`);
  db.close();
  expect(cells).toEqual([
    { category: "F", numerator: 3 },
    { category: "M", numerator: 2 },
    { category: "U", numerator: 0 },
  ]);
});

test("the worked overlap of two dates: 200 children, 221 a year on, 150 of them at both", async () => {
  // 1 to 150 are there at both dates: 80 in both numerators, 10 in the first, 20 in the second, 40 in neither.
  const rows = `
    select range + 1 as child_id, date '2023-12-31' as period_end_date, range < 90 or range >= 174 as is_in_area from range(200)
    union all
    select case when range < 150 then range + 1 else range + 1000 end, date '${END}',
      range < 80 or (range >= 90 and range < 110) or (range >= 150 and range < 194) from range(221)`;
  const db = await openHandMade({ rows, periodEnds: ["2023-12-31", END] });
  await measure(db, [indicator({ kind: "share", numerator: "is_in_area" })]);
  const totals = await db.query("select numerator, denominator from indicators.values order by period_end_date");
  expect(totals).toEqual([
    { numerator: 116, denominator: 200 },
    { numerator: 144, denominator: 221 },
  ]);
  expect(await db.query("select * exclude (la_code, indicator_id, period_kind) from indicators.overlaps")).toEqual([
    { period_end_date: END, earlier_period_end_date: "2023-12-31", n12: 150, a: 80, b: 10, c: 20, d: 40 },
  ]);
  db.close();
});

test("children of two quarter ends in a row are matched as well as those a year apart", async () => {
  const at = (day: string, from: number, to: number) =>
    `select range as child_id, date '${day}' as period_end_date, range % 2 = 0 as is_in_area from range(${from}, ${to})`;
  const rows = `${at("2023-12-31", 0, 10)} union all ${at("2024-09-30", 5, 15)} union all ${at(END, 8, 20)}`;
  const db = await openHandMade({ rows, periodEnds: ["2023-12-31", "2024-09-30", END] });
  await measure(db, [indicator({ kind: "share", numerator: "is_in_area" })]);
  const overlaps = await db.query(
    "select earlier_period_end_date, n12, a, d from indicators.overlaps where period_end_date = ? order by all",
    [END],
  );
  db.close();
  expect(overlaps).toEqual([
    { earlier_period_end_date: "2023-12-31", n12: 2, a: 1, d: 1 },
    { earlier_period_end_date: "2024-09-30", n12: 7, a: 4, d: 3 },
  ]);
});

test("a wrong expression is blamed on its definition, among the right ones of the same population", async () => {
  const db = await openHandMade({ rows: children(3), periodEnds: [END] });
  const wrong = { ...indicator({ kind: "share", numerator: "is_typo" }), id: "wrong-one" };
  await expect(measure(db, [indicator({ kind: "count" }), wrong])).rejects.toThrow(
    /schemas\/indicators\/homes\/wrong-one\.ts: expected expressions over marts\.looked_after_at_period_end/,
  );
  db.close();
});

test("no definitions make no figures", async () => {
  const db = await openHandMade({ rows: children(3), periodEnds: [END] });
  await measure(db, []);
  expect(await db.query("select * from indicators.values")).toEqual([]);
  db.close();
});

test("what is explained is what runs", async () => {
  const counted = indicator({ kind: "share", numerator: "child_id <= 2" });
  const db = await openHandMade({ rows: children(3), periodEnds: [END] });
  await measure(db, [counted]);
  const [tallies = "", figures = ""] = explainIndicator(counted)
    .split(/^--.*$/m)
    .slice(1)
    .join("")
    .split(/;\s*/);
  await db.run(`create table indicators.tallies as ${tallies}`);
  const explained = await db.query(figures);
  expect(explained).toEqual(await db.query("select * from indicators.values"));
  expect(explained).toMatchObject([{ numerator: 2, denominator: 3 }]);
  db.close();
});

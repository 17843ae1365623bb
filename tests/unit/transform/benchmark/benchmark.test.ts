import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { benchmark } from "@pipelines/transform/benchmark/benchmark.ts";
import { type TargetRow, targetRows } from "@pipelines/transform/benchmark/targets.ts";
import { besideLines, readBeside } from "@pipelines/verbs/beside-lines.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { explainShape } from "@schemas/cli/explain.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

type Comparison = { verdict: string; reason: string | null; value: number | null; [column: string]: unknown };

const indicator = (id: string, kind: string, more: Record<string, unknown> = {}) => ({
  id,
  kind,
  unit: "percent",
  baseline: "year-ago",
  headline_period_kind: "snapshot",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  comparator: {
    series: id,
    label: id,
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
    like_for_like: true,
  },
  ...more,
});

const DEFINITIONS = [
  indicator("health-assessment", "share"),
  indicator("cic-rate", "rate", {
    unit: "per 10,000",
    polarity_against_others: "neither",
    polarity_over_time: "neither",
  }),
  indicator("cic-number", "count"),
  indicator("long-term-stability", "share", {
    comparator: {
      series: "long-term-stability",
      label: "x",
      period_kind: "snapshot",
      levels: ["la"],
      like_for_like: false,
      difference: "Counted otherwise",
    },
  }),
  indicator("cic-need-abuse-neglect", "share", {
    comparator: {
      series: "cic-need-abuse-neglect",
      label: "x",
      period_kind: "r12",
      levels: ["england"],
      like_for_like: true,
    },
  }),
  indicator("local-one", "share", { comparator: { none: "Nobody publishes it" } }),
  indicator("missing-children", "share", {
    baseline: "quarter-1",
    comparator: {
      series: "missing-children",
      label: "x",
      period_kind: "r12",
      levels: ["la", "region", "england"],
      like_for_like: true,
    },
  }),
];

let db: Database;
beforeEach(async () => {
  db = await Database.open(":memory:");
  await db.run("create schema indicators; create schema reference; create schema benchmarks");
  await db.run(`create table indicators.values (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
    breakdown_dimension varchar, breakdown_category varchar, numerator double, denominator double, value double, lower double, upper double,
    sum_value double, sum_squares double, n double, status varchar, denominator_source varchar)`);
  await db.run(`create table indicators.overlaps (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
    earlier_period_end_date date, n12 bigint, a bigint, b bigint, c bigint, d bigint)`);
});
afterEach(() => db.close());

async function figure(
  id: string,
  kind: string,
  day: string,
  x: number | null,
  n: number | null,
  range?: [number, number],
) {
  const value = x === null || n === null ? null : (100 * x) / n;
  await db.run(
    `insert into indicators.values values ('990', ?, ?, cast(? as date), 'total', 'total', ?, ?, ?, ?, ?, null, null, ?, ?, null)`,
    [
      id,
      kind,
      day,
      x,
      n,
      value,
      range?.[0] ?? null,
      range?.[1] ?? null,
      n,
      value === null ? "history_too_short" : "value",
    ],
  );
}

async function run(asKnownOn = "2026-11-22", method = "mean", edition = "2025") {
  await loadReference(db, [join(projectRoot(), "data", "reference")], asKnownOn);
  await db.run(`create or replace table reference.run as select date '${asKnownOn}' as as_known_on, '${edition}' as neighbour_edition,
    '${method}' as neighbour_method, 20 as no_comparison_under, 30 as small_group_under`);
  await db.run("create or replace table reference.councils as select '990' as la_code, '802' as comparator_la_code");
  await db.run(
    "create or replace table reference.council_periods as select distinct la_code, period_kind, period_end_date from indicators.values",
  );
  await db.run(`create or replace table reference.loads_in_force as
    select distinct la_code, period_end_date as as_at_date, 'final' as stage from indicators.values`);
  await compare();
}

const indicators = new Map(DEFINITIONS.map((one) => [one.id, one])) as never;
/** Once more over other figures or settings, with the reference tables as they are. */
const compare = (targets: readonly TargetRow[] = []) => benchmark(db, { definitions: { indicators }, targets });

const comparison = (id: string, comparator: string) =>
  db.one<Comparison>("select * from benchmarks.comparisons where indicator_id = ? and comparator = ?", [
    id,
    comparator,
  ]);
const trend = (id: string, isQuarterBefore = false) =>
  db.one(
    `select * from benchmarks.trends where indicator_id = ? and (against = 'quarter_before') = ?
     order by period_end_date desc limit 1`,
    [id, isQuarterBefore],
  );

describe("against others", () => {
  test("the comparator is the newest 31 March on or before our date, and its age is said", async () => {
    await figure("health-assessment", "snapshot", "2024-12-31", 150, 200, [68.5, 80.5]);
    await run();
    expect(await comparison("health-assessment", "england")).toMatchObject({
      comparator_period_end_date: "2024-03-31",
      age_months: 9,
      value: 89,
      release: "2024",
      verdict: "worse",
      difference: -14,
      gap_children: 28,
    });
    expect(await comparison("health-assessment", "neighbours")).toMatchObject({
      of_count: 10,
      edition: "2025",
      method: "mean",
    });
    expect(await comparison("health-assessment", "region")).toMatchObject({ comparator_label: "South West" });
  });

  test("inside the likely range is similar, above it by polarity better, with children ahead as a negative gap", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 176, 200, [82.8, 91.8]);
    await run();
    expect((await comparison("health-assessment", "england"))?.verdict).toBe("similar");
    await db.run("update indicators.values set value = 95, numerator = 190, lower = 91, upper = 97.3");
    await compare();
    expect(await comparison("health-assessment", "england")).toMatchObject({ verdict: "better", gap_children: -12 });
  });

  test("no polarity says higher or lower, and how many children more or fewer would be level", async () => {
    await db.run(`insert into indicators.values values ('990', 'cic-rate', 'snapshot', date '2025-03-31', 'total', 'total', 221, 43711,
      50.6, 44.1, 57.7, null, null, null, 'value', 'mid-2019')`);
    await run();
    expect(await comparison("cic-rate", "england")).toMatchObject({
      verdict: "lower",
      gap_children: 72, // 67 of 10,000 of 43,711 children are 292.9: 72 more than 221 is the first number that reaches it
      value: 67,
    });
    const near = await comparison("cic-rate", "neighbours");
    expect(near).toMatchObject({ verdict: "similar", with_data_count: 10 });
    expect(near?.value).toBeCloseTo(49.4, 6);
    expect(near?.neighbours_above_count).toBe(6);
  });

  test("each way of not comparing says why", async () => {
    await figure("cic-number", "snapshot", "2025-03-31", 221, 221);
    await figure("long-term-stability", "snapshot", "2025-03-31", 50, 80, [51, 72]);
    await figure("cic-need-abuse-neglect", "r12", "2025-03-31", 50, 80, [51, 72]);
    await figure("local-one", "snapshot", "2025-03-31", 50, 80, [51, 72]);
    await figure("health-assessment", "snapshot", "2025-03-31", 10, 19, [31, 73]);
    await figure("missing-children", "quarter", "2025-03-31", 10, 200, [3, 9]);
    await run();
    expect((await comparison("cic-number", "england"))?.reason).toMatch(/Counts are not compared/);
    expect((await comparison("long-term-stability", "neighbours"))?.reason).toBe("Counted otherwise");
    expect((await comparison("cic-need-abuse-neglect", "neighbours"))?.reason).toBe("Published for England only");
    expect((await comparison("cic-need-abuse-neglect", "england"))?.verdict).not.toBe("not_compared");
    expect((await comparison("local-one", "england"))?.reason).toBe("Nobody publishes it");
    expect(await comparison("health-assessment", "england")).toMatchObject({
      verdict: "too_few",
      value: null,
      difference: null,
    });
    expect((await comparison("missing-children", "england"))?.reason).toMatch(/for the year to 31 March/);
  });

  test("a date before every release that we hold leaves comparators empty and says so", async () => {
    await figure("health-assessment", "snapshot", "2020-12-31", 150, 200, [68.5, 80.5]);
    await run("2021-02-12");
    const found = await comparison("health-assessment", "neighbours");
    expect(found).toMatchObject({ verdict: "not_compared", value: null });
    expect(found?.reason).toBe("No release published by 12 February 2021 holds a figure for this date");
  });

  test("fewer than six neighbours with a figure: no average, England stays", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
    await run();
    await db.run(`update reference.published_values set value = null, value_status = 'suppressed' where series = 'health-assessment'
      and old_la_code in (select neighbour_code from reference.statistical_neighbours where la_code = '802' and edition = '2025' and rank <= 5)`);
    await compare();
    const near = await comparison("health-assessment", "neighbours");
    expect(near).toMatchObject({ verdict: "not_enough_neighbours", value: null, with_data_count: 5 });
    expect((await comparison("health-assessment", "england"))?.verdict).toBe("worse");
    const hidden = await db.query(
      "select value, status from benchmarks.neighbours where indicator_id = 'health-assessment' and rank <= 5",
    );
    expect(hidden).toEqual(Array.from({ length: 5 }, () => ({ value: null, status: "suppressed" })));
  });

  test("the national spread ranks the borrowed council's own published figure", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
    await run();
    const row = await db.one("select * from benchmarks.national where indicator_id = 'health-assessment'");
    expect(row).toMatchObject({ la_code: "990", published_value: 82, band: "D" });
    const better = await db.one<{ count: number }>(
      "select count(*) as count from benchmarks.newest_values where series = 'health-assessment' and geographic_level = 'la' and period_end_date = '2024-03-31' and figure > 82",
    );
    expect(row?.rank).toBe((better?.count ?? 0) + 1);
  });
});

describe("over time", () => {
  test("settled reading 67, as worked there: z 1.955 is no clear change", async () => {
    await figure("health-assessment", "snapshot", "2023-12-31", 116, 200);
    await figure("health-assessment", "snapshot", "2024-12-31", 144, 221);
    await db.run(
      "insert into indicators.overlaps values ('990', 'health-assessment', 'snapshot', '2024-12-31', '2023-12-31', 150, 80, 10, 20, 40)",
    );
    await run();
    const worked = await db.one<{ covariance: number; variance: number; z: number }>(`select
      overlap_covariance(150, 80, 10, 20, 40) as covariance,
      overlap_adjusted_variance(116, 200, 144, 221, 150, overlap_covariance(150, 80, 10, 20, 40)) as variance,
      overlap_adjusted_z(116, 200, 144, 221, 150, overlap_covariance(150, 80, 10, 20, 40)) as z`);
    expect(worked?.covariance).toBeCloseTo(0.13333, 5);
    expect(worked?.variance).toBeCloseTo(0.0013403, 6);
    expect(worked?.z).toBeCloseTo(1.955, 3);
    expect(await trend("health-assessment")).toMatchObject({
      verdict: "no_clear_change",
      earlier_period_end_date: "2023-12-31",
      earlier_numerator: 116,
      reason: null,
    });
    await db.run("update indicators.values set numerator = 150, value = 67.9 where period_end_date = '2024-12-31'");
    await compare();
    expect((await trend("health-assessment"))?.verdict).toBe("getting_better");
  });

  test("flows in separate years take the score test", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-02-29", 60, 100);
    await figure("cic-need-abuse-neglect", "r12", "2023-02-28", 40, 100);
    await run();
    // z = 0.2 / sqrt(0.5 * 0.5 * 0.02) = 2.828
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({ verdict: "getting_better", earlier_value: 40 });
  });

  test("the quarter before: two days by the same test, in points and in children", async () => {
    await figure("health-assessment", "snapshot", "2024-09-30", 116, 200);
    await figure("health-assessment", "snapshot", "2024-12-31", 150, 221);
    await db.run(
      "insert into indicators.overlaps values ('990', 'health-assessment', 'snapshot', '2024-12-31', '2024-09-30', 150, 80, 10, 20, 40)",
    );
    await run();
    const row = await trend("health-assessment", true);
    expect(row).toMatchObject({ verdict: "getting_better", earlier_numerator: 116, reason: null });
    expect(row?.difference).toBeCloseTo(67.873 - 58, 3);
    // 58% of 221 is 128.2: with 129 we would still be at it, 21 fewer than now.
    expect(row?.gap_children).toBe(-21);
    await db.run(
      "update indicators.values set numerator = 120, value = 100 * 120 / 221 where period_end_date = '2024-12-31'",
    );
    await compare();
    expect((await trend("health-assessment", true))?.gap_children).toBe(9);
  });

  test("windows that share months, and quarters of one year, have a difference and no verdict", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-03-31", 60, 100);
    await figure("cic-need-abuse-neglect", "r12", "2023-12-31", 30, 100);
    await figure("missing-children", "quarter", "2024-12-31", 40, 80);
    await figure("missing-children", "quarter", "2024-09-30", 10, 80);
    await run();
    expect(await trend("cic-need-abuse-neglect", true)).toMatchObject({
      verdict: "cannot_say_yet",
      difference: 30,
      gap_children: -30,
      reason: "Nine of the twelve months are the same in both figures",
    });
    expect((await trend("missing-children", true))?.reason).toMatch(
      /Quarters of one year are not set against each other/,
    );
  });

  test("three years against the three a year before share two: the test that allows for it, or none", async () => {
    await figure("cic-need-abuse-neglect", "r36", "2024-03-31", 60, 100);
    await figure("cic-need-abuse-neglect", "r36", "2023-03-31", 47, 100);
    await run();
    expect((await trend("cic-need-abuse-neglect"))?.reason).toMatch(/could not be matched/);
    // As if separate z is 1.84; with 60 children in both, none changed, it is 3.08.
    await db.run(
      "insert into indicators.overlaps values ('990', 'cic-need-abuse-neglect', 'r36', '2024-03-31', '2023-03-31', 60, 32, 0, 0, 28)",
    );
    await compare();
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({ verdict: "getting_better", is_firm: false });
  });

  test("settled reading 54: firm at 99.8%, or at 95% in two successive quarters that share no data", async () => {
    const quarters = [
      ["2023-06-30", 30],
      ["2023-09-30", 30],
      ["2024-06-30", 45],
      ["2024-09-30", 45],
    ] as const;
    for (const [day, x] of quarters) await figure("cic-need-abuse-neglect", "quarter", day, x, 100);
    await run();
    // z = 0.15 / sqrt(0.375 x 0.625 x 0.02) = 2.19
    const rows = await db.query(
      `select period_end_date, verdict, is_firm from benchmarks.trends
       where against = 'year_ago' and earlier_value is not null order by period_end_date`,
    );
    expect(rows).toEqual([
      { period_end_date: "2024-06-30", verdict: "getting_better", is_firm: false },
      { period_end_date: "2024-09-30", verdict: "getting_better", is_firm: true },
    ]);
    await db.run("delete from indicators.values where period_end_date = '2024-06-30'");
    await compare();
    expect((await trend("cic-need-abuse-neglect"))?.is_firm, "the quarter before is not there").toBe(false);
  });

  test("small groups, counts, missing years and quarter-1 baselines cannot say yet", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-03-31", 29, 29);
    await figure("cic-need-abuse-neglect", "r12", "2023-03-31", 1, 100);
    await figure("cic-number", "snapshot", "2024-03-31", 221, 221);
    await figure("cic-number", "snapshot", "2023-03-31", 100, 100);
    await figure("long-term-stability", "snapshot", "2024-03-31", 40, 80);
    await figure("missing-children", "quarter", "2024-12-31", 40, 80);
    await figure("missing-children", "quarter", "2024-06-30", 10, 80);
    await run();
    expect((await trend("cic-need-abuse-neglect"))?.reason).toMatch(/Fewer than 30/);
    expect((await trend("cic-number"))?.reason).toMatch(/Only changes in a share/);
    expect((await trend("long-term-stability"))?.reason).toMatch(/no figure for the year before/);
    const quarter = await trend("missing-children");
    expect(quarter).toMatchObject({
      verdict: "cannot_say_yet",
      earlier_period_end_date: "2024-06-30",
      earlier_numerator: 10,
    });
  });
});

describe("against a target of our own", () => {
  const target = (indicator_id: string, from_date: string, value: number) => ({
    la_code: "990",
    indicator_id,
    from_date,
    value,
  });
  const found = () =>
    db.query(
      `select indicator_id, verdict, value, round(difference, 4) as difference, gap_children, reason, is_firm
       from benchmarks.comparisons where comparator = 'target' order by indicator_id, period_end_date`,
    );

  test("each quarter has the target in force, met or not by arithmetic, and says where chance could make the difference", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
    await figure("health-assessment", "snapshot", "2024-06-30", 150, 200, [68.5, 80.5]);
    await figure("health-assessment", "snapshot", "2025-03-31", 150, 200, [68.5, 80.5]);
    await figure("health-assessment", "snapshot", "2025-06-30", 5, 19, [10, 49]);
    await run();
    await compare([
      target("health-assessment", "2024-04-01", 80.2),
      target("health-assessment", "2025-03-31", 60),
      target("long-term-stability", "2024-04-01", 60),
    ]);
    const chance = "The target lies within our likely range: chance alone could make the difference";
    const row = { indicator_id: "health-assessment", reason: null, is_firm: false };
    expect(await found()).toEqual([
      // 80.2% of 200 is 160.4: 161 reach it, 11 more.
      { ...row, verdict: "target_not_met", value: 80.2, difference: -5.2, gap_children: 11, reason: chance },
      // 60% is 120: z = 0.15 / sqrt(0.6 x 0.4 / 200) = 4.3
      { ...row, verdict: "target_met", value: 60, difference: 15, gap_children: -30, is_firm: true },
      {
        ...row,
        verdict: "too_few",
        value: null,
        difference: null,
        gap_children: null,
        reason: "Fewer than 20 in the group",
      },
    ]);
  });

  test("without polarity it is above or below, and a rate is said in children", async () => {
    await db.run(`insert into indicators.values values ('990', 'cic-rate', 'snapshot', date '2025-03-31', 'total', 'total', 221, 43711,
      221 * 10000 / 43711.0, 44.1, 57.7, null, null, null, 'value', 'mid-2019')`);
    await run();
    await compare([target("cic-rate", "2025-01-01", 48)]);
    // 48 of 10,000 of 43,711 children are 209.8: 12 fewer than 221 are at or under it.
    expect(await found()).toMatchObject([{ verdict: "above_target", gap_children: -12 }]);
  });

  test("a target that cannot be meant is refused by its place in the settings", () => {
    const read = (targets: Record<string, Record<string, number>>) =>
      targetRows({ council: { la_code: "990" } as never, targets }, indicators);
    expect(read({ "cic-rate": { "2025-04-01": 120 } })).toEqual([target("cic-rate", "2025-04-01", 120)]);
    expect(() => read({ "cic-rates": {} })).toThrow(
      /careboard\.json: targets names cic-rates, which is no indicator\. Did you mean cic-rate/,
    );
    expect(() => read({ "health-assessment": { "2025-04-01": 120 } })).toThrow(
      /targets\.health-assessment from 2025-04-01: expected a percentage from 0 to 100/,
    );
    expect(() => read({ "cic-rate": { "2025-04-01": -1 } })).toThrow(/not below 0/);
  });
});

test("what the analyst is told a figure stands beside", async () => {
  await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
  await figure("health-assessment", "snapshot", "2023-12-31", 140, 200, [63.3, 75.9]);
  await run();
  await compare([{ la_code: "990", indicator_id: "health-assessment", from_date: "2023-04-01", value: 80 }]);
  const [definition] = DEFINITIONS as unknown as [IndicatorDefinition];
  const rows = await readBeside(db, definition, "990", "2024-03-31");
  expect(explainShape.shape.beside.safeParse(rows).success).toBe(true);
  expect(rows.map(({ comparator }) => comparator)).toEqual([
    ...["neighbours", "region", "england", "target", "year_ago", "quarter_before"],
  ]);
  const lines = besideLines(rows, definition);
  expect(lines).toContain(
    "England: 89.0 (2024-03-31, release 2024): worse (also at 99.8%), -14.0, 28 more would be level",
  );
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^Our target: 80\.0 \(2023-04-01\): target not met, -5\.0, 10 more would be level\. The target lies/,
    ),
  );
  expect(lines.at(-1)).toMatch(
    /^Ours, quarter before: 70\.0 \(2023-12-31, 3 months old\): cannot say yet, \+5\.0, 10 ahead/,
  );
});

test("the columns are those of the contract", async () => {
  await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
  await run();
  const { PUBLISHED_TABLES } = await import("@schemas/published/tables.ts");
  for (const name of ["comparisons", "trends", "comparator_series", "neighbours", "national"] as const) {
    const row = await db.one(`select * from benchmarks.${name} limit 1`);
    expect(Object.keys(row ?? {}).sort(), name).toEqual(Object.keys(PUBLISHED_TABLES[name].shape).sort());
    expect(PUBLISHED_TABLES[name].safeParse(row).success, name).toBe(true);
  }
});

describe("another choice of neighbours", () => {
  const stress = () =>
    db.query<{
      edition: string;
      method: string;
      without_name: string | null;
      value: number;
      verdict: string;
      is_other_verdict: boolean;
    }>(
      "select * from benchmarks.neighbour_stress where indicator_id = 'cic-rate' order by edition, method, without_name",
    );

  test("North Somerset's neighbours at 31 March 2021: both lists, three averages, and each council left out", async () => {
    await figure("cic-rate", "snapshot", "2021-03-31", 213, 42_858, [43.2, 53]);
    await run();
    const rows = await stress();
    const average = (edition: string, method: string) =>
      rows.find((row) => row.edition === edition && row.method === method && row.without_name === null)?.value;
    expect(average("2021", "mean")).toBeCloseTo(54.0, 1);
    expect(average("2021", "median")).toBeCloseTo(55.0, 1);
    expect(average("2025", "median")).toBeCloseTo(50.5, 1);
    expect(average("2025", "mean"), "the choice that the verdict was made with").toBeUndefined();
    const without = rows.filter((row) => row.without_name !== null);
    expect(without).toHaveLength(10);
    expect(without.every((row) => row.edition === "2025" && row.method === "mean")).toBe(true);
    // 51.8 on the 2025 list is within 43.2 to 53, 54.0 on the list of 2021 is not.
    const verdictBy = (edition: string, method: string) =>
      rows.find((row) => row.edition === edition && row.method === method && row.without_name === null);
    expect(verdictBy("2025", "median")).toMatchObject({ verdict: "similar", is_other_verdict: false });
    expect(verdictBy("2021", "mean")).toMatchObject({ verdict: "lower", is_other_verdict: true });
  });

  test("what is not compared is not tried", async () => {
    await figure("cic-rate", "snapshot", "2021-03-31", null, 10, undefined);
    await run();
    expect(await stress()).toEqual([]);
  });
});

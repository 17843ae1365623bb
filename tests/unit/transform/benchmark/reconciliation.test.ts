import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database, identifier } from "@pipelines/database.ts";
import { sqlTexts } from "@pipelines/definition-files.ts";
import { makeReconciled } from "@pipelines/transform/benchmark/as-submitted.ts";
import { createMacros } from "@pipelines/transform/benchmark/macros.ts";
import { RECONCILIATION_IDS } from "@schemas/reconciliation.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const DAY = "2021-03-31";
let db: Database;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
  db = await Database.open(":memory:");
  await createMacros(db);
  await db.run(`create schema reference; create schema indicators; create schema benchmarks;
    create table indicators.values (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date, breakdown_dimension varchar,
      status varchar, numerator double, denominator double, value double, denominator_source varchar);
    create table reference.indicators (indicator_id varchar, measured_by varchar, series varchar, kind varchar, has_la boolean, comparator_period_kind varchar,
      is_like_for_like boolean, is_of_department boolean);
    create table reference.councils as select '802' as la_code, '802' as comparator_la_code;
    create table reference.loads_in_force as select '802' as la_code, date '${DAY}' as as_at_date, 'final' as stage;
    create table reference.population_estimates (geographic_level varchar, old_la_code varchar, mid_year integer, population_0_17 integer);
    create table reference.published_values (series varchar, period_end_date date, geographic_level varchar, old_la_code varchar,
      release varchar, value double);
    create table benchmarks.newest_values (series varchar, period_end_date date, geographic_level varchar, old_la_code varchar,
      dataset varchar, release varchar, figure double, status varchar)`);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

interface Case {
  kind?: string;
  ours: [numerator: number, denominator: number, value: number] | null;
  published: number | null;
  earlier?: number;
  isLikeForLike?: boolean;
  measuredBy?: string;
  council?: string;
}

async function reasonOf({
  kind = "share",
  ours,
  published,
  earlier,
  isLikeForLike = true,
  measuredBy = "one",
  council = "802",
}: Case): Promise<unknown> {
  const [numerator, denominator, value] = ours ?? [null, null, null];
  await db.insert("reference.indicators", [
    {
      indicator_id: "one",
      measured_by: measuredBy,
      series: "one",
      kind,
      has_la: true,
      comparator_period_kind: "snapshot",
      is_like_for_like: isLikeForLike,
      is_of_department: false,
    },
  ]);
  const figure = { la_code: council, indicator_id: "one", period_kind: "snapshot", breakdown_dimension: "total" };
  await db.insert(
    "indicators.values",
    [
      {
        ...figure,
        period_end_date: DAY,
        status: ours === null ? "history_too_short" : "value",
        numerator,
        denominator,
        value,
        denominator_source: null,
      },
      // In-year figures are nobody's to reconcile.
      { ...figure, period_end_date: "2020-12-31", status: "value", numerator: 1, denominator: 2, value: 50 },
    ].map((row) => ({ denominator_source: null, ...row })),
  );
  const place = { series: "one", period_end_date: DAY, geographic_level: "la", old_la_code: "802" };
  await db.insert("benchmarks.newest_values", [
    { ...place, dataset: "d", release: "2025", figure: published, status: published === null ? "suppressed" : "value" },
  ]);
  await db.insert("reference.published_values", [
    { ...place, release: "2025", value: published },
    ...(earlier === undefined ? [] : [{ ...place, release: "2021", value: earlier }]),
  ]);
  const text = async (name: string) => (await sqlTexts()).find(({ path }) => path === `benchmark/${name}.sql`)?.text;
  for (const name of ["published_beside", "reconciliation"]) {
    await db.run(`create or replace table benchmarks.${name} as ${await text(name)}`);
  }
  const rows = await db.query("select period_end_date, reason from benchmarks.reconciliation");
  expect(rows.map((row) => row.period_end_date)).toEqual([DAY]);
  expect(RECONCILIATION_IDS).toContain(rows[0]?.reason);
  return rows[0]?.reason;
}

const CASES: [name: string, reason: string, Case][] = [
  ["40 of 71 is 56.3%, published 56", "agrees", { ours: [40, 71, 56.338], published: 56 }],
  ["a half rounds away from zero", "agrees", { ours: [1, 8, 12.5], published: 13 }],
  ["a half that was rounded to even", "rounding", { ours: [1, 8, 12.5], published: 12 }],
  ["an average to one decimal", "agrees", { kind: "mean", ours: [14, 10, 13.96], published: 14 }],
  ["a count that is one out", "unexplained", { kind: "count", ours: [221, 221, 221], published: 220 }],
  ["an earlier release held it", "timing", { kind: "count", ours: [221, 221, 221], published: 220, earlier: 221 }],
  ["counted in another way", "definition", { ours: [40, 71, 56.338], published: 60, isLikeForLike: false }],
  ["set beside others by another measure", "definition", { ours: [40, 66, 60.6], published: 56, measuredBy: "of-all" }],
  ["the department hid it", "not_published", { ours: [3, 71, 4.2], published: null }],
  ["none of ours", "no_figure", { ours: null, published: 56 }],
];

test.each(CASES)("%s: %s", async (_name, reason, given) => {
  expect(await reasonOf(given)).toBe(reason);
});

test("221 children: 51 on the population first published, 52 on the rebased one", async () => {
  await db.insert("reference.population_estimates", [
    { geographic_level: "la", old_la_code: "802", mid_year: 2020, population_0_17: 43_711 },
    { geographic_level: "la", old_la_code: "802", mid_year: 2020, population_0_17: 42_858 },
  ]);
  const rebased = (221 / 42_858) * 10_000;
  expect(Math.round(rebased)).toBe(52);
  expect(await reasonOf({ kind: "rate", ours: [221, 42_858, rebased], published: 51 })).toBe("population");
});

test("a figure of a return that is not final is a matter of timing", async () => {
  await db.run("update reference.loads_in_force set stage = 'submitted'");
  expect(await reasonOf({ kind: "count", ours: [219, 219, 219], published: 221 })).toBe("timing");
});

test("an invented council has no published figures but those that it borrows", async () => {
  await db.run("update reference.councils set la_code = '990'");
  expect(await reasonOf({ kind: "count", ours: [221, 221, 221], published: 220, council: "990" })).toBe("borrowed");
});

/** The reason given with what the final return said of the same figure. */
async function reasonBeside(submitted: { numerator: number; value: number }): Promise<unknown> {
  const [now, then] = [join(folder, "now.duckdb"), join(folder, "then.duckdb")];
  for (const [alias, file] of [
    ["now", now],
    ["then", then],
  ] as const) {
    await db.attach(file, alias);
    await db.run(`create schema ${identifier(alias)}.indicators; create schema ${identifier(alias)}.benchmarks;
      create table ${identifier(alias)}.indicators.values as from indicators.values;
      create table ${identifier(alias)}.benchmarks.reconciliation as from benchmarks.reconciliation`);
  }
  await db.run(`update "then".indicators.values set numerator = ${submitted.numerator}, value = ${submitted.value}`);
  await db.detach("then");
  await makeReconciled(db, "802", [{ as_at_date: DAY, known_on: "2021-06-30", warehouse: then }], "now");
  const row = await db.one("select submitted_value, reason from reconciled");
  expect(row?.submitted_value).toBe(submitted.value);
  return row?.reason;
}

test("what was submitted gives the published figure, what is known now does not: a late entry", async () => {
  await reasonOf({ kind: "count", ours: [222, 222, 222], published: 221 });
  expect(await reasonBeside({ numerator: 221, value: 221 })).toBe("late");
});

describe("a rate as submitted was over the population of its day", () => {
  const rate = (count: number, population: number) => (count / population) * 10_000;
  beforeEach(() =>
    db.insert("reference.population_estimates", [
      { geographic_level: "la", old_la_code: "802", mid_year: 2020, population_0_17: 43_820 },
      { geographic_level: "la", old_la_code: "802", mid_year: 2020, population_0_17: 42_858 },
    ]),
  );
  const ours = (count: number): Case["ours"] => [count, 42_858, rate(count, 42_858)];

  test("the children submitted over today's estimate give the published rate: a late entry", async () => {
    // 220 over the first estimate is 50.2: the same figure by chance
    expect(await reasonOf({ kind: "rate", ours: ours(220), published: 50 })).toBe("population");
    expect(await reasonBeside({ numerator: 213, value: rate(213, 43_820) })).toBe("late");
  });

  test("the same children submitted: the estimate was revised, and nothing came late", async () => {
    expect(await reasonOf({ kind: "rate", ours: ours(213), published: 49 })).toBe("population");
    expect(await reasonBeside({ numerator: 213, value: rate(213, 43_820) })).toBe("population");
  });

  test("children came late and no estimate gives the published rate with or without them", async () => {
    expect(await reasonOf({ kind: "rate", ours: ours(213), published: 45 })).toBe("unexplained");
    expect(await reasonBeside({ numerator: 198, value: rate(198, 43_820) })).toBe("unexplained");
  });
});

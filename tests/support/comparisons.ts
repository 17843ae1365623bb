/** Figures made up by hand, set against the reference tables that the program brings: for tests of every kind of comparison. */
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { benchmark } from "@pipelines/transform/benchmark/benchmark.ts";
import type { TargetRow } from "@pipelines/transform/benchmark/targets.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";

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

export const DEFINITIONS = [
  indicator("health-assessment", "share"),
  indicator("cic-rate", "rate", {
    unit: "per 10,000",
    polarity_against_others: "neither",
    polarity_over_time: "neither",
  }),
  indicator("sdq-mean", "mean", { unit: "score" }),
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

export let db: Database;

const TODAY = "2026-11-22";
const loadKnownOn = (day: string) => loadReference(db, [join(projectRoot(), "data", "reference")], day);

/** One database for a test file: what a test does to it is taken back at its end. */
export function useComparisons(): void {
  beforeAll(async () => {
    db = await Database.open(":memory:");
    await loadKnownOn(TODAY);
    await db.run("create schema indicators; create schema benchmarks");
    await db.run(`create table indicators.values (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
      breakdown_dimension varchar, breakdown_category varchar, numerator double, denominator double, value double, lower double, upper double,
      sum_value double, sum_squares double, n double, status varchar, denominator_source varchar)`);
    await db.run(`create table indicators.overlaps (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
      earlier_period_end_date date, n12 bigint, a bigint, b bigint, c bigint, d bigint)`);
  });
  beforeEach(() => db.run("begin transaction"));
  afterEach(() => db.run("rollback"));
  afterAll(() => db.close());
}

/** A share's figure of council 990. */
export async function figure(
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

/** Everything compared, as known on a day, with the mean of the neighbours of 2025. */
export async function run(asKnownOn = TODAY) {
  if (asKnownOn !== TODAY) await loadKnownOn(asKnownOn);
  await db.run(`create or replace table reference.run as select date '${asKnownOn}' as as_known_on, '2025' as neighbour_edition,
    'mean' as neighbour_method, 20 as no_comparison_under, 30 as small_group_under`);
  await db.run("create or replace table reference.councils as select '990' as la_code, '802' as comparator_la_code");
  await db.run(
    "create or replace table reference.council_periods as select distinct la_code, period_kind, period_end_date from indicators.values",
  );
  await db.run(`create or replace table reference.loads_in_force as
    select distinct la_code, period_end_date as as_at_date, 'final' as stage from indicators.values`);
  await compare();
}

export const indicators = new Map(DEFINITIONS.map((one) => [one.id, one])) as never;
/** Once more over other figures or settings, with the reference tables as they are. */
export const compare = (targets: readonly TargetRow[] = []) => benchmark(db, { definitions: { indicators }, targets });

export const comparison = (id: string, comparator: string) =>
  db.one<Comparison>("select * from benchmarks.comparisons where indicator_id = ? and comparator = ?", [
    id,
    comparator,
  ]);
export const trend = (id: string, isQuarterBefore = false) =>
  db.one(
    `select * from benchmarks.trends where indicator_id = ? and (against = 'quarter_before') = ?
     order by period_end_date desc limit 1`,
    [id, isQuarterBefore],
  );

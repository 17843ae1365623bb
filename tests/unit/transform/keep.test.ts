import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { KEPT_SCHEMAS, keepBatch } from "@pipelines/transform/keep.ts";
import { attachWarehouse } from "@pipelines/transform/transform.job.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "careboard-keep-"));
let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
  await attachWarehouse(db, join(folder, "warehouse.duckdb"));
  for (const schema of KEPT_SCHEMAS) await db.run(`create schema ${schema}`);
  await db.run(`create table marts.looked_after_at_period_end as select unnest(['201', '202']) as la_code;
    create table marts.episodes as select '201' as la_code;
    create table marts.reviews as select unnest(['201', '202']) as la_code, date '2025-05-01' as review_date;
    create view marts.reviews_during_period as select * from marts.reviews where review_date > date '2025-04-01';
    create table indicators.values as select '201' as la_code, 1 as "value";
    create table indicators.tallies as select '201' as la_code;
    create table benchmarks.trends as select '201' as la_code;
    create table benchmarks.verdicts as select '201' as la_code;
    create schema warehouse.marts; create table warehouse.marts.placements as select '201' as la_code`);
  await keepBatch(db, ["201", "202"], { ofCouncil: new Map([["201", "made from this"]]) });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const held = () =>
  db.query(
    "select schema_name || '.' || table_name as name from duckdb_tables() where database_name = 'warehouse' order by 1",
  );

test("populations and figures are kept, and what a view among them reads; steps on the way are not, and what an earlier version kept of them goes", async () => {
  expect((await held()).map(({ name }) => name)).toEqual([
    "benchmarks.trends",
    "indicators.values",
    "marts.looked_after_at_period_end",
    "marts.reviews",
    "state.councils",
  ]);
});

test("a population that is a view is one in the warehouse too, over the warehouse's own rows, under whatever name it is attached", async () => {
  await db.run("delete from marts.reviews where la_code = '201'");
  await db.run("detach warehouse");
  await db.attach(join(folder, "warehouse.duckdb"), "later", { readOnly: true });
  expect(await db.query("select la_code from later.marts.reviews_during_period order by 1")).toEqual([
    { la_code: "201" },
    { la_code: "202" },
  ]);
  await db.detach("later");
  await attachWarehouse(db, join(folder, "warehouse.duckdb"));
});

test("another batch replaces its own rows and leaves the others", async () => {
  await db.run(`delete from marts.looked_after_at_period_end where la_code = '201'; delete from indicators.values`);
  await keepBatch(db, ["202"], { ofCouncil: new Map([["202", "made from that"]]) });
  expect(await db.query("select la_code from warehouse.marts.looked_after_at_period_end order by 1")).toEqual([
    { la_code: "201" },
    { la_code: "202" },
  ]);
  expect(await db.query("select la_code from warehouse.marts.reviews_during_period order by 1")).toEqual([
    { la_code: "201" },
    { la_code: "202" },
  ]);
  expect(await db.query("select la_code from warehouse.indicators.values")).toEqual([{ la_code: "201" }]);
  expect(await db.query("select la_code from warehouse.state.councils order by 1")).toEqual([
    { la_code: "201" },
    { la_code: "202" },
  ]);
});

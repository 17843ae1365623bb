import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

const PROGRAM = join(projectRoot(), "data", "reference");

let db: Database;
beforeEach(async () => {
  db = await Database.open(":memory:");
});
afterEach(() => db.close());

test("on 12 February 2021 the only population known is mid-2019 as first published: 221 children are 51 per 10,000", async () => {
  await loadReference(db, [PROGRAM], "2021-02-12");
  const rows = await db.query<{ population_0_17: number }>(
    "select * from reference.population_estimates where old_la_code = '802'",
  );
  expect(rows).toMatchObject([{ mid_year: 2019, population_0_17: 43711, release: "mid-2019-first-published" }]);
  expect(Math.round((221 / (rows[0]?.population_0_17 ?? 0)) * 10000)).toBe(51);
  expect(await db.query("select distinct release from reference.published_values")).toEqual([{ release: "2017" }]);
});

test("a release is known from the day it came out", async () => {
  await loadReference(db, [PROGRAM], "2024-11-13");
  expect(await db.query("select distinct release from reference.published_values order by 1")).toEqual([
    { release: "2017" },
    { release: "2022" },
  ]);
  await loadReference(db, [PROGRAM], "2024-11-14");
  expect(await db.query("select distinct release from reference.published_values order by 1")).toEqual([
    { release: "2017" },
    { release: "2022" },
    { release: "2024" },
  ]);
});

test("a later folder replaces a series of a release, an area and an edition, and leaves the rest", async () => {
  const own = mkdtempSync(join(tmpdir(), "careboard-reference-"));
  mkdirSync(join(own, "published-values"));
  writeFileSync(
    join(own, "published-values", "2025.csv"),
    "series,dataset,release,period_end_date,geographic_level,new_la_code,old_la_code,numerator,numerator_status,denominator,denominator_status,value,value_status,unit\n" +
      'cic-rate,cla_number_and_rate_per_10k_children,2025,2025-03-31,la,E06000024,802,,suppressed,,missing,,suppressed,"per 10,000"\n',
  );
  writeFileSync(
    join(own, "areas.csv"),
    'old_la_code,new_la_code,name,geographic_level,region_code,region_name,since,until\n802,E99999999,"North, Somerset",la,E12000009,South West,,\n',
  );
  await loadReference(db, [PROGRAM, own, join(own, "nowhere")], "2026-11-22");
  expect(
    await db.query(
      "select old_la_code, value, value_status, unit from reference.published_values where series = 'cic-rate' and release = '2025'",
    ),
  ).toEqual([{ old_la_code: "802", value: null, value_status: "suppressed", unit: "per 10,000" }]);
  expect(await db.query("select name, new_la_code from reference.areas where old_la_code = '802'")).toEqual([
    { name: "North, Somerset", new_la_code: "E99999999" },
  ]);
  expect(
    await db.one(
      "select count(*) as count from reference.published_values where series = 'cic-rate' and release = '2024'",
    ),
  ).toEqual({ count: 835 });
});

test("no folder at all gives empty tables of the right columns", async () => {
  await loadReference(db, [], "2026-11-22");
  expect(await db.query("select population_0_17, mid_year from reference.population_estimates")).toEqual([]);
  expect(await db.query("select max(edition) as edition from reference.statistical_neighbours")).toEqual([
    { edition: null },
  ]);
});

test("the committed tables hold both editions, real symbols as statuses, and no invented council", async () => {
  await loadReference(db, [PROGRAM], "2026-11-22");
  expect(
    await db.query(
      "select edition, count(distinct la_code) as councils, count(*) as rows from reference.statistical_neighbours group by 1 order by 1",
    ),
  ).toEqual([
    { edition: "2021", councils: 152, rows: 1520 },
    { edition: "2025", councils: 153, rows: 1530 },
  ]);
  const broken =
    "select count(*) as count from reference.published_values where (value_status = 'value') <> (value is not null)";
  expect(await db.one(broken)).toEqual({ count: 0 });
  expect(await db.one("select count(*) as count from reference.areas where old_la_code = '990'")).toEqual({ count: 0 });
  expect(
    await db.query(
      "select value, value_status from reference.published_values where series = 'missing-children' and release = '2024' and old_la_code = '204' and period_end_date = '2021-03-31'",
    ),
  ).toEqual([{ value: null, value_status: "not_available" }]);
  expect(
    await db.one(
      "select count(*) as count from (select dataset, release from reference.published_values except select dataset, release from reference.releases)",
    ),
  ).toEqual({ count: 0 });
});

test("a council and those that followed it never both have a figure of one series, release and day", async () => {
  await loadReference(db, [PROGRAM], "2026-11-22");
  const twice = await db.query(
    `with reorganised(before, after) as (values
       ('835', '838'), ('836', '839'), ('837', '839'), ('928', '940'), ('928', '941'), ('909', '942'), ('909', '943'))
     select distinct one.series, one.release, one.period_end_date, one.old_la_code
     from reference.published_values as one
     join reorganised on reorganised.before = one.old_la_code
     join reference.published_values as other
       on other.old_la_code = reorganised.after and other.value is not null
       and (other.series, other.release, other.period_end_date) = (one.series, one.release, one.period_end_date)
     where one.value is not null`,
  );
  expect(twice).toEqual([]);
});

test("a hidden or missing cell has no number, whatever release it is of", async () => {
  await loadReference(db, [PROGRAM], "2026-11-22");
  for (const part of ["value", "numerator", "denominator"]) {
    expect(
      await db.query(
        `select * from reference.published_values where (${part} is null) = (${part}_status = 'value') limit 3`,
      ),
    ).toEqual([]);
  }
});

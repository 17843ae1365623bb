/** Which load is counted for a council and collection year, as known on a date. */
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { loadsInForce } from "@pipelines/load/in-force.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { collectionYearOf } from "@schemas/collection-years.ts";
import { expect, test } from "vitest";

type Load = [as_at: string, known_on: string, coverage?: string, la_code?: string, stage?: string];

/** Rows "la year load as-at [stand-in from date]" of the loads in force; load ids are 1, 2, 3 in the order given. */
async function inForce(loads: Load[], asKnownOn = "2099-01-01", councils?: string[]) {
  const db = await Database.open(":memory:");
  await db.run("attach ':memory:' as store; use store");
  await createLedger(db, await loadDefinitions());
  await db.insert(
    "store.ledger.loads",
    loads.map(([as_at_date, known_on, coverage = "ytd", la_code = "990", stage = "final"], at) => ({
      load_id: String(at + 1),
      la_code,
      collection_year: collectionYearOf(as_at_date),
      as_at_date,
      known_on,
      coverage,
      stage,
    })),
  );
  await db.insert(
    "store.ledger.withdrawals",
    loads.flatMap(([, known_on, , , stage], at) =>
      stage === "withdrawn" ? [{ load_id: String(at + 1), known_on }] : [],
    ),
  );
  await db.run("use memory");
  await loadsInForce(db, asKnownOn, councils);
  const rows = await db.query<{
    la_code: string;
    collection_year: string;
    load_id: string;
    as_at_date: string;
    is_stand_in: boolean;
    year_start_date: string;
  }>("select * from reference.loads_in_force order by la_code, collection_year");
  const oc2 = await db.query<{ load_id: string; as_at_date: string }>(
    "select * from reference.oc2_loads order by la_code, as_at_date",
  );
  db.close();
  return {
    rows: rows.map(
      (row) =>
        `${row.la_code} ${row.collection_year} ${row.load_id} ${row.as_at_date}${row.is_stand_in ? ` from ${row.year_start_date}` : ""}`,
    ),
    oc2: oc2.map((row) => `${row.as_at_date} ${row.load_id}`),
  };
}

test("the highest as-at date of the year wins, then the latest known, then the load id", async () => {
  const { rows, oc2 } = await inForce([
    ["2020-12-31", "2021-02-12"],
    ["2020-06-30", "2022-01-01"],
    ["2020-12-31", "2021-03-01"],
    ["2020-12-31", "2021-03-01"],
    ["2021-06-30", "2021-08-01"],
    ["2020-12-31", "2021-02-01", "ytd", "991"],
  ]);
  expect(rows).toEqual(["990 2020-21 4 2020-12-31", "990 2021-22 5 2021-06-30", "991 2020-21 6 2020-12-31"]);
  expect(oc2).toEqual(["2020-06-30 2", "2020-12-31 4", "2021-06-30 5", "2020-12-31 6"]);
});

test("a load known later is not yet there", async () => {
  const loads: Load[] = [
    ["2020-09-30", "2020-11-11"],
    ["2020-12-31", "2021-02-12"],
    ["2020-12-31", "2021-04-01"],
  ];
  expect((await inForce(loads, "2021-02-11")).rows).toEqual(["990 2020-21 1 2020-09-30"]);
  expect((await inForce(loads, "2021-02-12")).rows).toEqual(["990 2020-21 2 2020-12-31"]);
});

test("a withdrawn load is not counted, and only the councils asked for are made", async () => {
  const { rows } = await inForce(
    [
      ["2020-12-31", "2021-02-12"],
      ["2021-03-31", "2021-05-12", "ytd", "990", "withdrawn"],
      ["2021-03-31", "2021-05-12", "ytd", "991"],
    ],
    "2099-01-01",
    ["990"],
  );
  expect(rows).toEqual(["990 2020-21 1 2020-12-31"]);
});

test("a full history supersedes every load of the council to its as-at date, and no later one", async () => {
  const { rows } = await inForce([
    ["2019-03-31", "2019-05-12"],
    ["2020-03-31", "2020-05-12"],
    ["2020-03-31", "2020-06-12", "full_history"],
    ["2020-09-30", "2020-11-11"],
    ["2019-03-31", "2019-05-12", "ytd", "991"],
  ]);
  expect(rows).toEqual(["990 2019-20 3 2020-03-31", "990 2020-21 4 2020-09-30", "991 2018-19 5 2019-03-31"]);
});

test("a full history whose own year has a later load stands for the years before", async () => {
  const { rows } = await inForce([
    ["2019-03-31", "2019-05-12"],
    ["2020-06-30", "2020-08-12", "full_history"],
    ["2020-09-30", "2020-11-11"],
  ]);
  expect(rows).toEqual(["990 2019-20 2 2020-03-31 from 2019-04-01", "990 2020-21 3 2020-09-30"]);
});

test("a rolling twelve months stands in for the year before only while no load of that year is there", async () => {
  const rolling: Load = ["2020-09-30", "2020-11-11", "rolling12"];
  expect((await inForce([rolling])).rows).toEqual([
    "990 2019-20 1 2020-03-31 from 2019-10-01",
    "990 2020-21 1 2020-09-30",
  ]);
  expect((await inForce([rolling, ["2019-12-31", "2020-02-11"]])).rows).toEqual([
    "990 2019-20 2 2019-12-31",
    "990 2020-21 1 2020-09-30",
  ]);
  expect((await inForce([["2021-03-31", "2021-05-12", "rolling12"]])).rows).toEqual(["990 2020-21 1 2021-03-31"]);
});

/** How old the errors of the newest return are: by the first load of the year that had them and still stands, to the nearest ten. */
import { Database } from "@pipelines/database.ts";
import { readErrorAges } from "@pipelines/publish/publication-inputs.ts";
import { errorAgeRows } from "@pipelines/publish/return-tables.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { THRESHOLDS } from "../../support/measured-figures.ts";

const load = { la_code: "990", collection_year: "2024-25", as_at_date: "2024-12-31", stage: "submitted" as const };
const newest = { ...load, load_id: "third", content_hash: "" };

let warehouse: Database;
let store: Database;

beforeAll(async () => {
  warehouse = await Database.open(":memory:", { threads: 1 });
  store = await Database.open(":memory:", { threads: 1 });
  await warehouse.run(`create schema validation;
    create table validation.findings as
    select * from (values ('third', 'long-known', 'error'), ('third', 'long-known', 'error'), ('third', 'withdrawn-before', 'error'),
      ('third', 'last-quarter', 'error'), ('third', 'new', 'error'), ('third', 'unjudged', 'error'), ('third', 'a-query', 'query'),
      ('first', 'mended', 'error')) as found (load_id, finding_id, severity)`);
  await store.run(`create schema ledger;
    create table ledger.loads as
    select * from (values ('first', '990', '2024-25', date '2024-07-10'), ('taken-back', '990', '2024-25', date '2024-07-11'),
      ('second', '990', '2024-25', date '2024-11-01'), ('third', '990', '2024-25', date '2025-01-20'),
      ('year-before', '990', '2023-24', date '2024-05-01'), ('later', '990', '2024-25', date '2025-03-01'))
      as loads (load_id, la_code, collection_year, known_on);
    create table ledger.withdrawals as select 'taken-back' as load_id, date '2024-07-12' as known_on;
    create table ledger.findings as
    select * from (values ('first', 'long-known'), ('first', 'mended'), ('taken-back', 'withdrawn-before'), ('third', 'withdrawn-before'),
      ('second', 'last-quarter'), ('third', 'last-quarter'), ('third', 'long-known'), ('third', 'new'), ('year-before', 'new'),
      ('later', 'new')) as findings (load_id, finding_id)`);
});
afterAll(() => {
  warehouse.close();
  store.close();
});

const agesOn = async (day: string) =>
  Object.fromEntries((await readErrorAges(warehouse, store, newest, day)).map(({ age, count }) => [age, count]));

test("an error is as old as the first load of its year that had it", async () => {
  expect(await agesOn("2025-01-20")).toEqual({ under_1_month: 3, "1_to_3_months": 1, over_3_months: 1 });
});

test("it grows older until the day of the publication", async () => {
  expect(await agesOn("2025-02-19")).toEqual({ under_1_month: 3, over_3_months: 2 });
  expect(await agesOn("2025-02-20")).toEqual({ "1_to_3_months": 3, over_3_months: 2 });
});

test("every age has a row; small numbers are hidden and the others are to the nearest ten", () => {
  const counted = [
    { age: "1_to_3_months" as const, count: 5 },
    { age: "over_3_months" as const, count: 16 },
  ];
  expect(
    errorAgeRows(load, counted, THRESHOLDS).map(({ age, count, count_status }) => [age, count, count_status]),
  ).toEqual([
    ["under_1_month", 0, "value"],
    ["1_to_3_months", null, "suppressed"],
    ["over_3_months", 20, "value"],
  ]);
});

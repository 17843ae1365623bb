/** Which population a rate is divided by (settled reading 63), with the real council's printed anchors. */

import type { Database } from "@pipelines/database.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMarts } from "../../../support/measured-warehouse.ts";

const header = "CHILD,SEX,DOB\nA,F,01/01/2015";
const episodes = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA,01/05/2018,S,C2,U6,,";
const loads = [{ asAt: "2021-03-31", coverage: "full_history" as const, files: { header, episodes } }];
const populations = [
  { mid_year: 2019, population_0_17: 43711, release: "mid-2019-first-published", published_on: "2020-06-24" },
  { mid_year: 2020, population_0_17: 43820, release: "mid-2020-first-published", published_on: "2021-06-25" },
  { mid_year: 2019, population_0_17: 42901, release: "rebased-mid-2024", published_on: "2025-07-30" },
  { mid_year: 2020, population_0_17: 42858, release: "rebased-mid-2024", published_on: "2025-07-30" },
];

let newest: Database;
let atTheTime: Database;
beforeAll(async () => {
  newest = await openMarts(loads, { populations });
  atTheTime = await openMarts(loads, { populations, run: "population_release = 'known-at-the-time'" });
});
afterAll(() => {
  newest.close();
  atTheTime.close();
});

const at = (db: Database, end: string) =>
  db.one(
    "select population_0_17 as children, denominator_source as source from marts.population_at_period_end where period_end_date = $end::date",
    { end },
  );

test("in-year: the newest mid-year published by the day, as first published", async () => {
  const row = await at(atTheTime, "2020-12-31");
  expect(row).toEqual({ children: 43711, source: "mid-2019, first published" });
  expect(Math.round((221 / 43711) * 10000)).toBe(51);
});

test("in-year, newest release: the same mid-year, revised", async () => {
  expect(await at(newest, "2020-12-31")).toEqual({ children: 42901, source: "mid-2019, revised (rebased-mid-2024)" });
  expect(Math.round((221 / 42901) * 10000)).toBe(52);
});

test("31 March: the mid-year before it, though it came out afterwards", async () => {
  expect(await at(atTheTime, "2021-03-31")).toEqual({ children: 43820, source: "mid-2020, first published" });
  expect(await at(newest, "2021-03-31")).toMatchObject({ children: 42858 });
});

test("no mid-year that was out by the day: no population", async () => {
  expect(await at(newest, "2019-12-31")).toBeUndefined();
});

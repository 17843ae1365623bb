/** Why there is no figure: missing is never zero. */
import type { Database } from "@pipelines/database.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";
import type { ScratchLoad } from "../../../support/scratch.ts";
import { tenChildren, tenChildrenYearOnly } from "../../../support/ten-children.ts";

const OC2 = `CHILD,DOB,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE
A,01/01/2012,1,1,1,0
B,15/08/2010,1,1,1,0
C,02/02/2009,1,1,1,0`;
const emptyFile = (headings: string) => headings;
const inAutumn: ScratchLoad = {
  asAt: "2025-09-30",
  files: { ...tenChildren.files, uasc: emptyFile("CHILD,SEX,DOB,DUC"), missing: "CHILD,DOB,MISSING,MIS_START,MIS_END" },
};

let full: Database;
let year: Database;
let twoYears: Database;
beforeAll(async () => {
  const all = [...definitions.indicators.values()];
  full = await openMeasured([{ ...tenChildren, coverage: "full_history" }], all);
  year = await openMeasured([{ ...tenChildrenYearOnly, files: { ...tenChildrenYearOnly.files, oc2: OC2 } }], all);
  twoYears = await openMeasured([tenChildrenYearOnly, inAutumn], all);
});
afterAll(() => {
  for (const db of [full, year, twoYears]) db.close();
});

const total = (db: Database, id: string, kind = "snapshot", end = "2025-03-31") =>
  db.one(
    `select numerator, denominator, round(value, 1) as value, status from indicators.values
     where breakdown_dimension = 'total' and indicator_id = $id and period_kind = $kind and period_end_date = $end::date`,
    { id, kind, end },
  );

test.each([
  ["cic-number", "snapshot", { numerator: 5, value: 5 }],
  ["cic-starts", "r12", { numerator: 2, value: 2 }],
  ["cic-leavers", "r12", { numerator: 4, value: 4 }],
  ["left-by-sgo", "r12", { numerator: 1, denominator: 4, value: 25 }],
  ["foster-care-share", "snapshot", { numerator: 3, denominator: 5, value: 60 }],
  ["three-plus-placements", "snapshot", { numerator: 1, denominator: 5, value: 20 }],
  ["long-term-stability", "snapshot", { numerator: 2, denominator: 3, value: 66.7 }],
  ["uasc-number", "snapshot", { numerator: 1, value: 1 }],
])("the ten children: %s", async (id, kind, expected) => {
  expect(await total(full, id, kind)).toMatchObject({ ...expected, status: "value" });
});

test("one unaccompanied child is 20% of five", async () => {
  const row = await full.one(`select numerator from indicators.values where indicator_id = 'cic-number'
    and breakdown_category = 'only' and period_end_date = date '2025-03-31'`);
  expect(row).toEqual({ numerator: 1 });
});

const nothing = (status: string) => ({ numerator: null, denominator: null, value: null, status });

test("one year's file: history too short, not 0 of 0", async () => {
  expect(await total(year, "long-term-stability")).toEqual(nothing("history_too_short"));
});

test("one year's file is enough for the year that it covers, and not for a quarter inside it", async () => {
  expect(await total(year, "cic-starts", "r12")).toMatchObject({ numerator: 2, status: "value" });
  expect(await total(year, "cic-starts", "r12", "2024-12-31")).toEqual(nothing("history_too_short"));
  expect(await total(year, "cic-starts", "ytd", "2024-12-31")).toMatchObject({ numerator: 2, status: "value" });
  expect(await total(year, "three-plus-placements")).toMatchObject({ numerator: 1, status: "value" });
  expect(await total(year, "three-plus-placements", "snapshot", "2024-12-31")).toEqual(nothing("history_too_short"));
});

test("three of four health rows is under nine in ten: not yet complete", async () => {
  for (const id of ["dental-check", "sdq-mean"]) expect(await total(year, id), id).toEqual(nothing("not_yet_complete"));
});

test("a health file without an item in it: not yet complete, also of those with a score or found to misuse drugs", async () => {
  const blank = `${OC2.split("\n")[0]},SDQ_SCORE\nA,01/01/2012,,,,,\nB,15/08/2010,,,,,`;
  const db = await openMeasured(
    [{ ...tenChildrenYearOnly, files: { ...tenChildrenYearOnly.files, oc2: blank } }],
    [...definitions.indicators.values()],
  );
  try {
    for (const id of ["sdq-concern", "substance-intervention", "substance-refused", "development-check"])
      expect(await total(db, id), id).toEqual(nothing("not_yet_complete"));
  } finally {
    db.close();
  }
});

test("health is not yet due in December, and not supplied when March brought no file", async () => {
  expect(await total(year, "dental-check", "snapshot", "2024-12-31")).toEqual(nothing("not_yet_due"));
  expect(await total(full, "dental-check")).toEqual(nothing("not_supplied"));
});

test("a file that is not there is not an empty file", async () => {
  expect(await total(full, "missing-children", "r12")).toEqual(nothing("not_supplied"));
  expect(await total(twoYears, "missing-children", "quarter", "2025-09-30")).toMatchObject({
    numerator: 0,
    status: "value",
  });
});

test("a year that lacks the file leaves a window over both years without a figure", async () => {
  expect(await total(twoYears, "missing-children", "r12", "2025-09-30")).toEqual(nothing("not_supplied"));
});

test("without a directory nobody is outside; without an estimate there is no rate", async () => {
  expect(await total(full, "in-area-share")).toEqual(nothing("no_postcode_directory"));
  expect(await total(full, "cic-rate")).toEqual(nothing("no_population"));
});

test("social workers: not collected before 2023-24, and not supplied since", async () => {
  expect(await total(full, "social-worker-3plus", "snapshot", "2020-03-31")).toEqual(nothing("not_collected"));
  expect(await total(full, "social-worker-3plus")).toEqual(nothing("not_supplied"));
});

test("a figure without a status of value has nothing in any cell", async () => {
  const [row] = await full.query(`select count(*) as n from indicators.values where status <> 'value'
    and coalesce(numerator, denominator, value, lower, upper, sum_value, sum_squares, n) is not null`);
  expect(row).toEqual({ n: 0 });
});

test("numerator never exceeds denominator, and cells add up to their total", async () => {
  expect(
    await full.query(`select indicator_id from indicators.values v join (values ('share')) on true
    where numerator > denominator and indicator_id <> 'cic-rate'`),
  ).toEqual([]);
  expect(
    await full.query(`with sums as (
      select indicator_id, period_kind, period_end_date, breakdown_dimension, sum(numerator) as numerator
      from indicators.values where status = 'value' group by all)
    select cells.* from sums as cells join sums as totals using (indicator_id, period_kind, period_end_date)
    where totals.breakdown_dimension = 'total' and cells.numerator <> totals.numerator`),
  ).toEqual([]);
});

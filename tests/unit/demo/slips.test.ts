/** The newest returns differ from what happened in the slips that were planted, and in nothing else. */
import { beforeAll, expect, test } from "vitest";
import { type DemoReturns, makeDemoReturns, RETURNS } from "./demo-returns.ts";

let mended: DemoReturns;
let exported: DemoReturns;
beforeAll(async () => {
  mended = await makeDemoReturns({ isMended: true });
  exported = await makeDemoReturns();
});

/** Heading to the number of cells that differ, of the files of a return; every file has the same rows in the same order. */
function differences(year: string, quarter: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const file of mended.files(year, quarter)) {
    const rows = exported.rows(year, quarter, file);
    for (const [at, row] of mended.rows(year, quarter, file).entries()) {
      for (const heading of Object.keys(row)) {
        if (rows[at]?.[heading] !== row[heading]) found[`${file} ${heading}`] = (found[`${file} ${heading}`] ?? 0) + 1;
      }
    }
  }
  return found;
}

test("a return of June has some slips, and that of September some of them and others", () => {
  expect(differences("2026-27", "q1")).toEqual({
    "header.csv UPN": 8,
    "episodes.csv REASON_PLACE_CHANGE": 1,
    "oc3.csv ACTIV": 4,
    "reviews.csv REVIEW_CODE": 2,
    "missing.csv MISSING": 1,
    "sw_episodes.csv SW_REASON": 2,
  });
  expect(differences("2026-27", "q2")).toEqual({
    "header.csv UPN": 6,
    "header.csv ETHNIC": 2,
    "episodes.csv PL_POST": 7,
    "episodes.csv REASON_PLACE_CHANGE": 3,
    "oc3.csv ACTIV": 6,
    "reviews.csv REVIEW_CODE": 3,
    "missing.csv MISSING": 1,
    "sw_episodes.csv SW_REASON": 2,
  });
});

test("older returns are mended", () => {
  const older = RETURNS.filter(({ year }) => year < "2026-27");
  expect(older.flatMap(({ year, quarter }) => Object.keys(differences(year, quarter)))).toEqual([]);
});

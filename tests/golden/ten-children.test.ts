/**
 * The ten invented children of the domain's worked example, measured: every indicator that it names gives its value, and some more
 * worked out by hand. What is not supplied, too short or without a directory says so, never 0.
 */
import type { Database } from "@pipelines/database.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { openMeasured } from "../support/measured-warehouse.ts";
import { tenChildren, tenChildrenYearOnly } from "../support/ten-children.ts";

const all = [...definitions.indicators.values()];
let full: Database;
let year: Database;
beforeAll(async () => {
  full = await openMeasured([{ ...tenChildren, coverage: "full_history" }], all);
  year = await openMeasured([tenChildrenYearOnly], all);
}, 120_000);
afterAll(() => {
  full.close();
  year.close();
});

const figure = (db: Database, id: string, kind: string) =>
  db.one(
    `select numerator, denominator, round("value", 1) as value, status from indicators."values"
     where indicator_id = $id and period_kind = $kind and breakdown_dimension = 'total' and period_end_date = date '2025-03-31'`,
    { id, kind },
  );

test.each([
  ["cic-number", "snapshot", 5, null, 5],
  ["cic-starts", "r12", 2, null, 2],
  ["cic-leavers", "r12", 4, null, 4],
  ["left-by-sgo", "r12", 1, 4, 25],
  ["foster-care-share", "snapshot", 3, 5, 60],
  ["three-plus-placements", "snapshot", 1, 5, 20],
  ["long-term-stability", "snapshot", 2, 3, 66.7],
  ["uasc-number", "snapshot", 1, null, 1],
] as const)("the worked example's %s", async (id, kind, numerator, denominator, value) => {
  expect(await figure(full, id, kind)).toEqual({ numerator, denominator, value, status: "value" });
});

// Of those in care at the end A and B are in long-term foster homes, D with a carer who adopts, F in supported accommodation; between
// the last two quarter ends H, I and J left. J left on the 18th birthday and was 17 the day before.
test.each([
  ["cic-net-change", "quarter", -3, null, -3],
  ["cic-duration", "snapshot", null, 5, 36],
  ["cic-repeat-entry", "r12", 0, 2, 0],
  ["uasc-starts", "r12", 1, 2, 50],
  ["placed-for-adoption", "snapshot", 1, 5, 20],
  ["kinship-foster-share", "snapshot", 0, 5, 0],
  ["long-term-foster-share", "snapshot", 2, 3, 66.7],
  ["supported-accommodation-share", "snapshot", 1, 2, 50],
  ["supported-accommodation-share-all", "snapshot", 1, 5, 20],
  ["three-plus-placements-2y", "snapshot", 0, 3, 0],
  ["left-permanent-any", "r12", 1, 4, 25],
  ["left-by-sgo-under-18", "r12", 1, 4, 25],
  ["returned-home-planned", "r12", 1, 4, 25],
  ["returned-home-planned-ratio", "r12", 1, 2, 50],
] as const)("worked by hand over the same children: %s", async (id, kind, numerator, denominator, value) => {
  expect(await figure(full, id, kind)).toEqual({ numerator, denominator, value, status: "value" });
});

test.each([
  ["long-term-stability", "snapshot", "history_too_short"],
  ["three-plus-placements-2y", "snapshot", "history_too_short"],
  ["cic-repeat-entry", "r12", "history_too_short"],
  ["adoption-days-care-to-placed", "r36", "not_supplied"],
  ["missing-now", "snapshot", "not_supplied"],
  ["review-participation", "r12", "not_supplied"],
  ["cl-neet-17-18", "r12", "not_supplied"],
  ["substance-misuse", "snapshot", "not_supplied"],
  ["over-20-miles", "snapshot", "no_postcode_directory"],
  ["new-placements-within-20", "r12", "no_postcode_directory"],
  ["cic-starts-rate", "r12", "no_population"],
] as const)("from the year's file alone %s %s is %s, not 0", async (id, kind, status) => {
  expect(await figure(year, id, kind)).toMatchObject({ numerator: null, value: null, status });
});

import type { Database } from "@pipelines/database.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMarts } from "../../../support/measured-warehouse.ts";
import { tenChildren, tenChildrenYearOnly } from "../../../support/ten-children.ts";

let full: Database;
let year: Database;
beforeAll(async () => {
  full = await openMarts([{ ...tenChildren, coverage: "full_history" }]);
  year = await openMarts([tenChildrenYearOnly]);
});
afterAll(() => {
  full.close();
  year.close();
});

const D = "period_end_date = date '2025-03-31'";
async function childrenOf(db: Database, mart: string, where = "true"): Promise<string> {
  const rows = await db.query<{ child_id: string }>(
    `select child_id from marts.${mart} where ${D} and (${where}) order by child_id`,
  );
  return rows.map((row) => row.child_id).join("");
}

test("a short break is not care, and who left on the day is not in care", async () => {
  expect(await childrenOf(full, "looked_after_at_period_end")).toBe("ABCDF");
});

test("two starts in a year are one child, and a short break is no start", async () => {
  expect(await childrenOf(full, "started_during_period", "period_kind = 'r12'")).toBe("FH");
});

test("the last exit of the year counts", async () => {
  expect(await childrenOf(full, "ceased_during_period", "period_kind = 'r12'")).toBe("GHIJ");
  expect(await childrenOf(full, "ceased_during_period", "period_kind = 'r12' and reason_ceased_code = 'E4B'")).toBe(
    "H",
  );
});

test("adoption by the carer and supported accommodation are not foster care", async () => {
  expect(await childrenOf(full, "looked_after_at_period_end", "placement_group_code = 'foster'")).toBe("ABC");
});

test("a start inside the year is not twelve months", async () => {
  expect(await childrenOf(full, "looked_after_12_months_at_period_end")).toBe("ABCD");
  expect(await childrenOf(year, "looked_after_12_months_at_period_end")).toBe("ABCD");
});

test("three homes, with the hospital bridged and the adoption by the carer no move", async () => {
  const rows = await full.query(
    `select child_id, placements_12_months_count as homes from marts.looked_after_at_period_end where ${D} order by 1`,
  );
  expect(rows).toEqual([
    { child_id: "A", homes: 1 },
    { child_id: "B", homes: 1 },
    { child_id: "C", homes: 3 },
    { child_id: "D", homes: 1 },
    { child_id: "F", homes: 1 },
  ]);
});

test("settled with the same carer, from the whole history", async () => {
  expect(await childrenOf(full, "looked_after_at_period_end", "is_stability_base")).toBe("ABD");
  expect(await childrenOf(full, "looked_after_at_period_end", "is_stability_base and is_stability_same_carer")).toBe(
    "AD",
  );
  expect(await childrenOf(full, "looked_after_at_period_end", "is_stability_undecidable")).toBe("");
});

test("one year's file cannot decide who is settled", async () => {
  expect(await childrenOf(year, "looked_after_at_period_end", "is_stability_base")).toBe("");
  expect(await childrenOf(year, "looked_after_at_period_end", "is_stability_undecidable")).toBe("ABD");
});

test("one unaccompanied child", async () => {
  expect(await childrenOf(full, "looked_after_at_period_end", "is_unaccompanied")).toBe("F");
});

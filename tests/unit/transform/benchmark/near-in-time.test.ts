import { Database } from "@pipelines/database.ts";
import { createMacros } from "@pipelines/transform/benchmark/macros.ts";
import { expect, test } from "vitest";

test.each([
  ["2018-03-31", "2021-03-30", true],
  ["2018-03-31", "2021-03-31", false],
  ["2021-03-31", "2021-03-31", true],
  ["2021-03-31", "2020-12-31", false],
])("a published figure of %s beside ours of %s: %s", async (theirs, ours, expected) => {
  const db = await Database.open(":memory:");
  await createMacros(db);
  const row = await db.one(`select is_near_in_time(date '${theirs}', date '${ours}') as near`);
  expect(row).toEqual({ near: expected });
  db.close();
});

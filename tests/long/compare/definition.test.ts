/** An indicator that is defined anew between two loads: what that moves is counted as definition, first of all (settled reading 69). */
import { differenceLines } from "@pipelines/compare/difference-words.ts";
import type { Definitions, indicatorVersion } from "@pipelines/definitions.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { type Care, councilLoads } from "./council-loads.ts";

const { load, bringUpToDate, inStore, remove } = councilLoads();
afterAll(remove);

/** Ten children, four of them in a children's home. */
const JUNE: Care = Object.fromEntries(
  Array.from({ length: 10 }, (_, n) => [
    `S${String(n + 1).padStart(3, "0")}`,
    { start: `0${(n % 6) + 2}/05/2024`, ...(n < 4 ? { home: "K2" } : {}) },
  ]),
);
/** The same day again, with a child in foster care entered late. */
const AMENDED: Care = { ...JUNE, L001: { start: "12/06/2024" } };

/** The project's definitions, with foster care counted of children outside children's homes alone. */
function defined(anew: Partial<Parameters<typeof indicatorVersion>[0]>): Definitions {
  const indicators = new Map(definitions.indicators);
  const foster = indicators.get("foster-care-share");
  if (foster === undefined) throw new Error("foster-care-share is an indicator");
  indicators.set("foster-care-share", { ...foster, ...anew });
  return { ...definitions, indicators };
}

test("60% by the old definition, 100% by the new one: 40 points of definition, and nothing of them stops the load", {
  timeout: 300_000,
}, async () => {
  await load(JUNE, "2024-06-30");
  await bringUpToDate();
  const kept = await inStore(`select "value" from ledger.load_figures
    where indicator_id = 'foster-care-share' and load_id = '990-2024-06-30-001'`);
  expect(kept).toEqual([{ value: 60 }]);

  const anew = defined({ where: "not (placement_type_code = 'K2')" });
  await bringUpToDate(anew);
  const { difference } = await load(AMENDED, "2024-06-30", { with: anew, dryRun: true });
  const foster = difference?.indicators.find((one) => one.indicator_id === "foster-care-share");
  expect(foster).toMatchObject({ before: 60, after: 100, change: 40 });
  expect(foster?.parts).toMatchObject({ definition: 40, correction: 0, late_entry: 0, joined: 0, left: 0 });
  expect(difference?.restated.find((one) => one.indicator_id === "foster-care-share")).toMatchObject({
    ...{ before: 60, after: 100, reason: "definition" },
  });
  expect(difference?.stops).toEqual([]);
  if (difference === null || difference === undefined) throw new Error("the load differs");
  const restated = difference.restated.filter((one) => one.indicator_id === "foster-care-share");
  const lines = differenceLines({ ...difference, restated }, anew);
  expect(lines).toContainEqual(expect.stringContaining("60.0% to 100.0%, +40 points (definition +40 points)"));
  expect(lines).toContainEqual("    2024-06-30 In foster care: 60.0% to 100.0% (definition)");
});

test("only words that are new leave the version, and the split, as they were", { timeout: 300_000 }, async () => {
  const reworded = defined({ description: "How many children live in a foster family." });
  await bringUpToDate(reworded);
  const { difference } = await load(AMENDED, "2024-06-30", { with: reworded, dryRun: true });
  const foster = difference?.indicators.find((one) => one.indicator_id === "foster-care-share");
  expect(foster?.parts?.definition).toBe(0);
  expect(foster?.parts?.late_entry).toBeGreaterThan(0);
});

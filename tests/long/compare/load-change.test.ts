/** Planted changes between loads: each counted in its class, the parts adding up to the whole, and nothing kept that was not asked for. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeChange } from "@pipelines/compare/change.ts";
import { heldLoad, keepWithdrawals, withdraw } from "@pipelines/load/withdraw.ts";
import { createLog } from "@pipelines/log.ts";
import { transform } from "@pipelines/transform/transform.job.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { type Care, councilLoads } from "./council-loads.ts";

const { workspace, openStore, load, bringUpToDate, inWarehouse, inStore, remove } = councilLoads();
afterAll(remove);

const JUNE: Care = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [`S${String(n + 1).padStart(3, "0")}`, { start: `0${(n % 6) + 4}/05/2024` }]),
);
const { S001: _gone, ...rest } = JUNE;
/** One gone, one entered late, two joined, one left, one moved to a children's home. */
const SEPTEMBER: Care = {
  ...rest,
  S005: { start: "08/05/2024", end: "20/08/2024" },
  L001: { start: "10/06/2024" },
  J001: { start: "10/08/2024" },
  J002: { start: "11/08/2024" },
};
/** The same day again: one home corrected, one child entered late. */
const AMENDED: Care = { ...SEPTEMBER, S009: { start: "06/05/2024", home: "K2" }, L002: { start: "12/06/2024" } };

const everything = () =>
  Promise.all([
    inWarehouse(`select * from indicators."values" order by all`),
    inWarehouse("select * exclude (load_id) from validation.findings order by all"),
  ]);
const bytes = () =>
  readdirSync(workspace.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`)
    .sort();
const sum = (parts: Record<string, number> | null | undefined) =>
  Object.values(parts ?? {}).reduce((total, part) => total + part, 0);

describe("a council's loads, one after the other", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const first = await load(JUNE, "2024-06-30");
    expect(first).toMatchObject({ load_id: "990-2024-06-30-001", difference: null });
    await bringUpToDate();
  }, 300_000);

  test("joined, left, late entry and correction are each counted in their class, and add up", async () => {
    const { difference, load_id } = await load(SEPTEMBER, "2024-09-30");
    expect(load_id).toBe("990-2024-09-30-001");
    expect(difference).toMatchObject({
      compared_with: { load_id: "990-2024-06-30-001" },
      from_period_end_date: "2024-06-30",
      to_period_end_date: "2024-09-30",
    });
    const count = difference?.indicators.find((one) => one.indicator_id === "cic-number");
    expect(count).toMatchObject({
      before: 12,
      after: 13,
      change: 1,
      parts: { definition: 0, correction: -1, late_entry: 1, joined: 2, left: -1, status: 0 },
    });
    for (const { change, parts } of difference?.indicators ?? []) expect(sum(parts)).toBeCloseTo(change, 5);
    expect(difference?.rows.find((row) => row.return_id === "episodes")).toEqual({
      ...{ return_id: "episodes", before: 12, after: 14, new: 3, changed: 1, gone: 1, rewritten: 0 },
      headings: [
        { heading: "DEC", count: 1 },
        { heading: "REC", count: 1 },
      ],
    });
    expect(readFileSync(join(workspace.reports, "difference-rows.csv"), "utf8")).toContain("S001");
    expect(JSON.stringify(difference)).not.toMatch(/[SLJ]00\d/);
  });

  test("what was judged is what the transform would make", async () => {
    const judged = await everything();
    await transform({
      workspace,
      definitions,
      asKnownOn: "2025-02-01",
      warehouse: workspace.warehouse,
      force: true,
      log: createLog(),
    });
    expect(await everything()).toEqual(judged);
  });

  test("a dry run says the same and writes nothing", async () => {
    const before = bytes();
    const { difference, load_id } = await load(AMENDED, "2024-09-30", { dryRun: true });
    expect(load_id).toBe(null);
    expect(difference?.indicators.find((one) => one.indicator_id === "cic-number")?.parts).toMatchObject({
      late_entry: 1,
    });
    expect(bytes()).toEqual(before);
  });

  test("the same day restated moves by correction and late entry alone; unloading it gives exactly the figures of before", async () => {
    await bringUpToDate();
    const before = await everything();
    const { difference, load_id } = await load(AMENDED, "2024-09-30");
    const foster = difference?.indicators.find((one) => one.indicator_id === "foster-care-share");
    expect(foster?.parts).toMatchObject({ definition: 0, joined: 0, left: 0, status: 0 });
    expect(foster?.parts?.correction).toBeLessThan(0);
    expect(foster?.parts?.late_entry).toBeGreaterThan(0);
    const restated = difference?.restated ?? [];
    expect([...new Set(restated.map(({ period_end_date }) => period_end_date))]).toEqual(["2024-09-30", "2024-06-30"]);
    expect(restated.filter((one) => one.indicator_id === "cic-number")).toMatchObject([
      { period_end_date: "2024-09-30", before: 13, after: 14, reason: "late_entry" },
      { period_end_date: "2024-06-30", before: 12, after: 13, reason: "late_entry" },
    ]);
    expect(restated.find((one) => one.indicator_id === "foster-care-share")?.reason).toBe("correction_and_late_entry");
    const store = await openStore();
    const held = await heldLoad(store, load_id ?? "").finally(() => store.close());
    const { isKept, difference: back } = await judgeChange({
      workspace,
      definitions,
      council: "990",
      asKnownOn: "2025-02-01",
      writes: true,
      log: createLog(),
      make: (db) => withdraw(db, held, { why: "test", today: "2025-02-01" }),
      allows: () => true,
      record: keepWithdrawals,
    });
    expect(isKept).toBe(true);
    const kept = await inStore(`select load_id, is_withdrawal, is_correction, is_late_entry from ledger.restated_figures
      where indicator_id = 'cic-number' and period_end_date = date '2024-06-30' and load_id = '${load_id}' order by all`);
    expect(kept).toEqual([
      { load_id, is_withdrawal: false, is_correction: false, is_late_entry: true },
      { load_id, is_withdrawal: true, is_correction: true, is_late_entry: false },
    ]);
    expect(back?.restated.find((one) => one.indicator_id === "cic-number")).toMatchObject({
      ...{ before: 14, after: 13, reason: "correction" },
    });
    expect(back).toMatchObject({
      compared_with: { load_id },
      counts_now: { load_id: "990-2024-09-30-001" },
      stops: [],
    });
    expect(await everything()).toEqual(before);
    await bringUpToDate();
    expect(await everything()).toEqual(before);
  });

  test("a table that shrinks and a headline that leaps stop, and are taken with a reason that the ledger keeps", async () => {
    const few = Object.fromEntries(Object.entries(SEPTEMBER).slice(0, 7));
    const before = bytes().filter((line) => !line.includes("reports"));
    const stopped = await load(few, "2024-09-30");
    expect(stopped).toMatchObject({ is_held_back: true, load_id: null });
    expect(stopped.difference?.stops.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(
      expect.arrayContaining(["shrinks header", "shrinks episodes"]),
    );
    expect(bytes().filter((line) => !line.includes("reports"))).toEqual(before);
    const taken = await load(few, "2024-09-30", { confirm: "a whole team was exported twice before" });
    expect(taken).toMatchObject({ is_held_back: false, load_id: "990-2024-09-30-003" });
    const kept = await inStore("select load_id, kind, reason from ledger.confirmations order by all");
    expect(kept).toContainEqual({
      load_id: "990-2024-09-30-003",
      kind: "shrinks",
      reason: "a whole team was exported twice before",
    });
  });

  test("a day between quarter ends is taken, and no panel period is made of it", async () => {
    await load(SEPTEMBER, "2024-11-15", { confirm: "test" });
    const ends = await inWarehouse(
      `select distinct period_end_date as day from indicators."values" where period_kind = 'snapshot' order by 1`,
    );
    expect(ends.map(({ day }) => day)).toEqual(["2024-06-30", "2024-09-30"]);
  });

  test("a final return without children who were open last year stops; one that is not final only says so", async () => {
    await load({ ...SEPTEMBER, S005: { start: "08/05/2024" } }, "2025-03-31", { confirm: "test" });
    const { S002: _left, ...without } = SEPTEMBER;
    const next = await load(without, "2025-06-30", { confirm: "test", knownOn: "2025-08-01" });
    expect(next.difference).toMatchObject({ is_first_of_year: true, rows: [], findings: [] });
    expect(next.difference?.open_last_year_not_in_file).toBe(1);
    const final = await load(without, "2026-03-31", { stage: "final", knownOn: "2026-05-01" });
    expect(final.is_held_back).toBe(true);
    expect(final.difference?.stops.map(({ kind }) => kind)).toContain("open-last-year");
  });
});

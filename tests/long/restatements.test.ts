/** A correction to an earlier year's return, from the analyst's report to the list on the page: through the program alone. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HistoryJson } from "@schemas/cli/history.ts";
import type { LoadJson } from "@schemas/cli/load.ts";
import type { PublishJson } from "@schemas/cli/publish.ts";
import type { UnloadJson } from "@schemas/cli/unload.ts";
import { PUBLISHED_TABLES, type PublishedRow } from "@schemas/published/tables.ts";
import { tableFromIPC } from "apache-arrow";
import { afterAll, expect, test } from "vitest";
import { careboard, careboardJson, demoWorkspace } from "../support/program.ts";

const scratch = mkdtempSync(join(tmpdir(), "careboard-restatements-"));
const data = join(scratch, "data");
const corrected = join(scratch, "corrected");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const DAY = "2025-09-30";
const iso = (day: string): string => day.split("/").reverse().join("-");

/** The year's last return with twelve foster homes of that day, left before the next year, corrected to children's homes. */
function correct(): void {
  cpSync(join(data, "returns", "990", "2025-26", "q4"), corrected, { recursive: true });
  const file = join(corrected, "episodes.csv");
  const [head = "", ...rows] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
  const headings = head.split(",");
  let left = 12;
  const mended = rows.map((row) => {
    const cells = Object.fromEntries(row.split(",").map((cell, at) => [headings[at] ?? "", cell]));
    const { DECOM = "", DEC = "", PLACE = "" } = cells;
    if (left === 0 || PLACE !== "U6" || DEC === "" || iso(DECOM) > DAY || iso(DEC) <= DAY) return row;
    left -= 1;
    return headings.map((heading) => ({ ...cells, PLACE: "K2", PLACE_PROVIDER: "PR4" })[heading] ?? "").join(",");
  });
  expect(left).toBe(0);
  writeFileSync(file, `${[head, ...mended].join("\n")}\n`);
}

const published = (path: string): PublishedRow<"restatements">[] =>
  tableFromIPC(readFileSync(join(path, "restatements.arrow")))
    .toArray()
    .map((row) => PUBLISHED_TABLES.restatements.parse({ ...row.toJSON() }));

test("a corrected return restates figures: named to the analyst, listed in the next publication and on its page", {
  timeout: 600_000,
}, async () => {
  cpSync(await demoWorkspace(), data, { recursive: true });
  const before = await careboardJson<PublishJson>(["publish", "--data", data]);
  expect(before.restatements).toBe(0);
  expect(readFileSync(join(data, "published", "site", "can-we-trust-it.html"), "utf8")).toContain(
    "No earlier figure has changed.",
  );
  correct();

  const args = ["load", corrected, "--as-at", "2026-03-31", "--known-on", "2026-11-20", "--data", data];
  const { loads } = await careboardJson<LoadJson>([...args, "--confirm", "homes recorded wrongly"]);
  const load_id = loads[0]?.load_id ?? "";
  const foster = loads[0]?.difference?.restated.find(
    (one) => one.indicator_id === "foster-care-share" && one.period_end_date === DAY,
  );
  expect(foster).toMatchObject({ before_status: "value", after_status: "value", reason: "correction" });
  expect(foster?.after).toBeLessThan(foster?.before ?? 0);
  expect(readFileSync(join(data, "reports", "difference-figures.csv"), "utf8")).toMatch(
    /foster-care-share,snapshot,2025-09-30,value,/,
  );

  expect((await careboard(["refresh", "--data", data])).code).toBe(0);
  const now = await careboardJson<PublishJson>(["publish", "--data", data]);
  expect([now.ran, now.restatements > 0]).toEqual([false, true]);
  const list = published(now.path ?? "");
  expect(list.find((row) => row.indicator_id === "foster-care-share" && row.period_end_date === DAY)).toMatchObject({
    ...{ is_since_last: true, change: "figure", reason: "correction" },
    ...{ load_id, collection_year: "2025-26", is_withdrawal: false, now_known_on: "2026-11-20" },
    ...{ before_value: foster?.before, now_value: foster?.after },
  });
  const page = readFileSync(join(data, "published", "site", "can-we-trust-it.html"), "utf8");
  expect(page).toMatch(/Then: \d+% \(\d+ of \d+\)\. Now: \d+% \(\d+ of \d+\)\./);
  expect(page).toContain(`load ${load_id}`);
});

test("the scheduler's next refresh leaves the correction in force, and history says what it restated", {
  timeout: 600_000,
}, async () => {
  const again = await careboardJson<{ loads: number }>(["refresh", "--data", data]);
  expect(again.loads).toBe(0);
  const { loads } = await careboardJson<HistoryJson>(["history", "--data", data]);
  const corrections = loads.filter((one) => one.restated.length > 0);
  expect(corrections).toMatchObject([
    { as_at_date: "2026-03-31", state: "in force", restated: [{ by_withdrawal: false }] },
  ]);
});

test("unloading it names the same figures, back to what they were", { timeout: 600_000 }, async () => {
  const { loads } = await careboardJson<HistoryJson>(["history", "--data", data]);
  const load_id = loads.find((one) => one.restated.length > 0)?.load_id ?? "";
  const words = ["unload", load_id, "--why", "they were foster homes after all", "--data", data];
  const { difference } = await careboardJson<UnloadJson>(words);
  const foster = difference?.restated.find(
    (one) => one.indicator_id === "foster-care-share" && one.period_end_date === DAY,
  );
  expect(foster?.after).toBeGreaterThan(foster?.before ?? 100);
  const back = await careboardJson<PublishJson>(["publish", "--data", data]);
  const row = published(back.path ?? "").find(
    (one) => one.is_since_last && one.indicator_id === "foster-care-share" && one.period_end_date === DAY,
  );
  expect(row).toMatchObject({ load_id, is_withdrawal: true, reason: "correction", now_value: foster?.after });
});

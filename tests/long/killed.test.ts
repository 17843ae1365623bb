/**
 * Killed at any moment, the store is as before or complete, and the next run says so and succeeds. CAREBOARD_KILLS=300 for
 * hundreds of points; a few by default.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { rowTroubles } from "@pipelines/load/held-rows.ts";
import { sha256 } from "@pipelines/publish/publication-folder.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, demoWorkspace, newDemoWorkspace, projectRoot } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const POINTS = Number(process.env.CAREBOARD_KILLS ?? 4);
const folder = mkdtempSync(join(tmpdir(), "careboard-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

beforeAll(async () => {
  await careboard(["--version"]);
});

/** Starts the program and kills it hard after so many milliseconds; gives back how long it lived and whether it ended by itself. */
function killedAfter(words: readonly string[], milliseconds: number): Promise<{ lived: number; ended: boolean }> {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(projectRoot, "pipelines", "start.mjs"), ...words], { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("close", (_code, signal) => {
      clearTimeout(timer);
      done({ lived: performance.now() - began, ended: signal === null });
    });
  });
}

/** Number of loads; fails when a row of any load is missing or too many. */
async function wholeLoads(data: string): Promise<number> {
  const file = join(data, "warehouse", "store.duckdb");
  if (!existsSync(file)) return 0;
  const store = await Database.open(file);
  try {
    expect(await rowTroubles(store, await loadDefinitions())).toEqual([]);
    return (await store.one<{ n: number }>("select count(*) as n from ledger.loads"))?.n ?? 0;
  } finally {
    store.close();
  }
}

/** A return whose first child lives in another home each time: other bytes, the same children. */
function returnNumber(number: number): string {
  const files = smallReturn();
  return writeFolder({
    ...files,
    "episodes.csv": String(files["episodes.csv"]).replace("SC123456", `SC${200_000 + number}`),
  });
}

const load = (data: string, files: string) => ["load", files, "--as-at", "2021-03-31", "--data", data];

test(`a load killed at ${POINTS} moments`, { timeout: POINTS * 60_000 }, async () => {
  let data = newDemoWorkspace(join(folder, "loads"));
  const { lived } = await killedAfter(load(data, returnNumber(0)), 600_000);
  let held = await wholeLoads(data);
  expect(held).toBe(1);
  let left = 0;
  for (let point = 1; point <= POINTS; point++) {
    if (point % 8 === 0) {
      data = newDemoWorkspace(join(folder, `first-${point}`));
      held = 0;
    }
    const files = returnNumber(point);
    const at = point % 2 === 0 ? Math.random() * lived : (point / POINTS) * lived;
    await killedAfter(load(data, files), at);
    const wasStopped = existsSync(join(data, ".careboard.run.json"));
    const after = await wholeLoads(data);
    expect([held, held + 1], `killed after ${at} ms`).toContain(after);
    const next = await careboard(load(data, files));
    expect(next.code, `after a kill at ${at} ms: ${next.stderr}`).toBe(0);
    expect(/The last run was stopped before its end: load/.test(next.stderr)).toBe(wasStopped);
    expect(next.stdout).toMatch(after === held ? /load 990-2021-03-31-/ : /held already/);
    held = await wholeLoads(data);
    expect(held).toBe(after === held ? after : held);
    expect(existsSync(join(data, ".careboard.run.json"))).toBe(false);
    if (wasStopped) left += 1;
  }
  expect(left, "no kill met a load at work").toBeGreaterThan(0);
});

/** The publication that readers are pointed at is there, and every file of it is what its manifest says. */
function expectWholePublication(data: string): void {
  const { panel } = JSON.parse(readFileSync(join(data, "published", "current.json"), "utf8"));
  const publication = join(data, "published", panel.path);
  const manifest = JSON.parse(readFileSync(join(publication, "manifest.json"), "utf8"));
  expect(manifest.files.length).toBeGreaterThan(5);
  for (const file of manifest.files) expect(sha256(readFileSync(join(publication, file.file)))).toBe(file.sha256);
}

const figures = async (data: string) => {
  const warehouse = await Database.open(join(data, "warehouse", "warehouse.duckdb"), { readOnly: true });
  const row = await warehouse.one(
    "select (select count(*) from indicators.values) as a, (select count(*) from validation.findings) as b, (select sum(numerator) from indicators.values) as c",
  );
  warehouse.close();
  return row;
};

const WORK = Math.max(2, Math.round(POINTS / 5));

test(`the working out and publishing killed at ${WORK} moments`, { timeout: WORK * 120_000 + 300_000 }, async () => {
  const data = join(folder, "figures");
  cpSync(await demoWorkspace(), data, { recursive: true, preserveTimestamps: true });
  const before = await figures(data);
  const { lived } = await killedAfter(["transform", "--force", "--data", data], 600_000);
  const loads = await wholeLoads(data);
  const verbs = [["transform", "--force"], ["publish"], ["refresh", "--force"]];
  for (let point = 1; point <= WORK; point++) {
    const verb = verbs[point % verbs.length] ?? [];
    await killedAfter([...verb, "--data", data], (point / WORK) * lived * 0.95);
    expect(await wholeLoads(data)).toBe(loads);
    expectWholePublication(data);
    for (const next of ["transform", "publish"]) {
      const run = await careboard([next, "--data", data]);
      expect(run.code, `${next} after killing ${verb[0]}: ${run.stderr}`).toBe(0);
    }
    expect(await figures(data)).toEqual(before);
    expectWholePublication(data);
  }
});

/** Everything in the reference folder, with its bytes; what an import has laid aside does not count. */
const referenceHeld = (data: string): string => {
  const root = join(data, "reference");
  if (!existsSync(root)) return "";
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("import.tmp"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${sha256(readFileSync(path))}`)
    .join("\n");
};

test(`an import killed at ${WORK} moments`, { timeout: WORK * 120_000 + 300_000 }, async () => {
  const data = newDemoWorkspace(join(folder, "imports"));
  const source = join(folder, "lists");
  mkdirSync(source);
  const write = (edition: number) => {
    const days = Array.from({ length: 8 }, (_, n) => `${2000 + edition}-05-${10 + n},Day`);
    const homes = Array.from({ length: 3_000 }, (_, n) => `SC${100_000 + n + edition},K2`);
    writeFileSync(join(source, "holidays.csv"), ["date,title", ...days].join("\n"));
    writeFileSync(join(source, "homes.csv"), ["URN,Placement code", ...homes].join("\n"));
  };
  const words = ["import", source, "--data", data];
  write(0);
  const { lived } = await killedAfter(words, 600_000);
  for (let point = 1; point <= WORK; point++) {
    const before = referenceHeld(data);
    write(point);
    await killedAfter(words, (0.3 + (0.75 * point) / WORK) * lived);
    const next = await careboard(["map", "--data", data]);
    expect(next.code, next.stderr).toBe(0);
    const found = referenceHeld(data);
    const again = await careboard(words);
    expect(again.code, again.stderr).toBe(0);
    const after = referenceHeld(data);
    expect(found === before || found === after, `killed at ${point}: ${next.stderr}`).toBe(true);
    expect(after).not.toBe(before);
    expect(existsSync(join(data, "reference", "import.tmp"))).toBe(false);
  }
});

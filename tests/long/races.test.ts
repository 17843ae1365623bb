/** Several runs at once on one workspace: one holds it, the others are told who, and the store is whole. CAREBOARD_RACES=30 for more. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { rowTroubles } from "@pipelines/load/held-rows.ts";
import { withFolder } from "@pipelines/lock.ts";
import { createLog } from "@pipelines/log.ts";
import { lockFolder } from "@pipelines/store/current-run.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, newDemoWorkspace, type Run } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const RACES = Number(process.env.CAREBOARD_RACES ?? 4);
const MINUTES = { timeout: RACES * 90_000 + 120_000 };
const folder = mkdtempSync(join(tmpdir(), "careboard-races-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let data: string;
beforeAll(async () => {
  data = newDemoWorkspace(join(folder, "careboard"));
  expect((await load(0)).code).toBe(0);
}, 300_000);

const load = (number: number) => loadInto(data, number);

function loadInto(dir: string, number: number): Promise<Run> {
  const files = smallReturn();
  const changed = String(files["episodes.csv"]).replace("SC123456", `SC${200_000 + number}`);
  const from = writeFolder({ ...files, "episodes.csv": changed });
  return careboard(["load", from, "--as-at", "2021-03-31", "--data", dir]);
}

/** Path to text of every page in a folder. */
function htmlBelow(site: string): Map<string, string> {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  return new Map(pages.map((path) => [path, readFileSync(join(site, path), "utf8")]));
}

async function loads(): Promise<number> {
  const store = await Database.open(join(data, "warehouse", "store.duckdb"));
  try {
    expect(await rowTroubles(store, await loadDefinitions())).toEqual([]);
    return (await store.one<{ n: number }>("select count(*) as n from ledger.loads"))?.n ?? 0;
  } finally {
    store.close();
  }
}

const HOLDER =
  /another run is working there \((load|refresh), by .+ on .+, process \d+, since \d{4}-\d\d-\d\d \d\d:\d\d UTC\)/;

test(`two loads at one moment, ${RACES} times`, MINUTES, async () => {
  let held = await loads();
  let lost = 0;
  for (let race = 1; race <= RACES; race++) {
    const runs = await Promise.all([load(race * 2), setTimeout(Math.random() * 300).then(() => load(race * 2 + 1))]);
    const won = runs.filter(({ code }) => code === 0).length;
    expect(won, runs.map(({ stderr }) => stderr).join("\n")).toBeGreaterThan(0);
    for (const { code, stderr } of runs.filter((run) => run.code !== 0)) {
      expect(code, stderr).toBe(3);
      expect(stderr).toMatch(HOLDER);
      lost += 1;
    }
    expect(await loads()).toBe(held + won);
    held += won;
  }
  expect(lost, "no two loads met").toBeGreaterThan(0);
});

test("a load against a refresh", MINUTES, async () => {
  const held = await loads();
  const [refreshed, loaded] = await Promise.all([
    careboard(["refresh", "--data", data]),
    setTimeout(600).then(() => load(1000)),
  ]);
  expect([0, 3], refreshed.stderr).toContain(refreshed.code);
  expect([0, 3], loaded.stderr).toContain(loaded.code);
  for (const { code, stderr } of [refreshed, loaded]) if (code === 3) expect(stderr).toMatch(HOLDER);
  expect(await loads()).toBe(held + (loaded.code === 0 ? 1 : 0));
});

test("pages of two workspaces built at one moment are each whole and each council's own", MINUTES, async () => {
  const councils = ["Northam", "Southam"];
  const workspaces = councils.map((name) => {
    const dir = newDemoWorkspace(join(folder, name));
    const settings = join(dir, "careboard.json");
    writeFileSync(settings, readFileSync(settings, "utf8").replaceAll("Severnshore", name));
    return dir;
  });
  for (const dir of workspaces) expect((await loadInto(dir, 0)).code).toBe(0);
  const runs = await Promise.all(workspaces.map((dir) => careboard(["refresh", "--data", dir])));
  for (const { code, stderr } of runs) expect(code, stderr).toBe(0);
  const pages = workspaces.map((dir) => htmlBelow(join(dir, "published", "site")));
  expect(pages.map(({ size }) => size)).toEqual([pages[0]?.size, pages[0]?.size]);
  for (const [at, name] of councils.entries())
    for (const [page, html] of pages[1 - at] ?? []) expect(html, `${page} of the other council`).not.toContain(name);
});

test("a lock just taken by a run that has not written itself down yet is not that of the dead run before it", async () => {
  const dir = join(folder, "fresh");
  mkdirSync(lockFolder(dir), { recursive: true });
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const dead = { verb: "load", user: "anna", host: hostname(), pid, started: "2026-11-22T09:00:00.000Z" };
  writeFileSync(join(dir, ".careboard.run.json"), `${JSON.stringify(dead)}\n`);
  const context = { verb: "load", log: createLog() };
  const second = withFolder(dir, context, async () => "it held both").catch((error: Error) => error.message);
  await setTimeout(500);
  const other = { ...dead, host: "another", verb: "publish" };
  writeFileSync(join(dir, ".careboard.run.json"), `${JSON.stringify(other)}\n`);
  expect(await second).toMatch(/another run is working there \(publish, by anna on another/);
  expect(statSync(lockFolder(dir)).isDirectory()).toBe(true);
});

test("of many runs that find a dead one's lock at once, one at a time works", { timeout: 60_000 }, async () => {
  const dir = join(folder, "dead");
  mkdirSync(lockFolder(dir), { recursive: true });
  utimesSync(lockFolder(dir), new Date(Date.now() - 5_000), new Date(Date.now() - 5_000));
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const run = { verb: "load", user: "anna", host: hostname(), pid, started: "2026-11-22T09:00:00.000Z" };
  writeFileSync(join(dir, ".careboard.run.json"), `${JSON.stringify(run)}\n`);
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await setTimeout(50);
    working -= 1;
    return true;
  };
  const said: string[] = [];
  const log = { ...createLog(), warn: (words: string) => said.push(words) };
  const all = await Promise.all(
    Array.from({ length: 8 }, () => withFolder(dir, { verb: "load", log }, work).catch(() => false)),
  );
  expect(all.filter(Boolean).length).toBeGreaterThan(0);
  expect(most).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^The last run was stopped before its end: load, by anna/)]);
});

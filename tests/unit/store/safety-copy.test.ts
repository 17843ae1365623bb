/** A run that is stopped, or an engine that fails, leaves the store as before or complete, whatever has become of the file. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { withWorkspace } from "@pipelines/lock.ts";
import { createLog } from "@pipelines/log.ts";
import { DamagedError } from "@pipelines/store/disk-words.ts";
import { goBackWhereDamaged, keepSafetyCopy } from "@pipelines/store/safety-copy.ts";
import { afterStoppedRun } from "@pipelines/store/stopped-run.ts";
import { openWorkspace, type Workspace } from "@pipelines/workspace.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newDemoWorkspace } from "../../support/program.ts";

let workspace: Workspace;
beforeEach(async () => {
  workspace = openWorkspace(newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-safety-"))));
  mkdirSync(dirname(workspace.store), { recursive: true, mode: 0o700 });
  await write("create schema ledger; create table ledger.notes as select range as note from range(5000)");
});
afterEach(() => rmSync(workspace.dir, { recursive: true }));

async function write(sql: string): Promise<void> {
  const db = await Database.open(workspace.store);
  await db.run(sql);
  db.close();
}

async function notes(): Promise<number | undefined> {
  const db = await Database.open(workspace.store, { readOnly: true });
  try {
    return (await db.one<{ n: number }>("select count(*) as n from ledger.notes"))?.n;
  } finally {
    db.close();
  }
}

/** As an engine that failed might: what is at the end of the file is no longer what was written. */
function damage(): void {
  const bytes = readFileSync(workspace.store);
  bytes.fill(7, 12_288);
  writeFileSync(workspace.store, bytes);
  writeFileSync(`${workspace.store}.wal`, "torn");
}

const beside = () => readdirSync(dirname(workspace.store)).filter((name) => name !== "store.duckdb");
const context = { verb: "load", log: createLog({ quiet: true }) };

test("a damaged store is what it was before the stopped run, without the log of that run", async () => {
  keepSafetyCopy(workspace.store);
  await write("insert into ledger.notes select range from range(7)");
  damage();
  expect(await goBackWhereDamaged(workspace.store)).toBe(true);
  expect(await notes()).toBe(5000);
  expect(beside()).toEqual([]);
});

test("the next run says that it went back", async () => {
  const stopped = { verb: "load", user: "anna", host: "PC-7", pid: 1, started: "2026-11-22T09:00:00.000Z" };
  keepSafetyCopy(workspace.store);
  damage();
  expect(await afterStoppedRun(workspace, stopped)).toMatch(
    /^It had left the store damaged: .* as it was before that run/,
  );
  expect(await notes()).toBe(5000);
});

test("a whole store stays as the stopped run left it, and the copy goes", async () => {
  keepSafetyCopy(workspace.store);
  expect(statSync(`${workspace.store}.kept`).mode & 0o077).toBe(statSync(workspace.store).mode & 0o077);
  await write("insert into ledger.notes select range from range(7)");
  expect(await goBackWhereDamaged(workspace.store)).toBe(false);
  expect(await notes()).toBe(5007);
  expect(beside()).toEqual([]);
});

test("where there was no store before the run there is none again; without a copy the damage is said", async () => {
  damage();
  await expect(goBackWhereDamaged(workspace.store)).rejects.toBeInstanceOf(DamagedError);
  rmSync(workspace.store);
  rmSync(`${workspace.store}.wal`);
  keepSafetyCopy(workspace.store);
  await write("create table t as select 1 as i");
  damage();
  expect(await goBackWhereDamaged(workspace.store)).toBe(true);
  expect(existsSync(workspace.store)).toBe(false);
});

test("an engine that fails in the middle of a run leaves what was there, and the run says so", async () => {
  const run = withWorkspace(workspace, context, async () => {
    await write("insert into ledger.notes select range from range(7)");
    damage();
    throw new DamagedError("the engine's words");
  });
  await expect(run).rejects.toThrow(/the engine failed while it wrote there\. The store is as it was before this run/);
  expect(await notes()).toBe(5000);
  expect(beside()).toEqual([]);
});

test("a store that was damaged before the run is said to be, and stays for who can mend it", async () => {
  damage();
  const damaged = readFileSync(workspace.store);
  const run = withWorkspace(workspace, context, notes);
  await expect(run).rejects.toThrow(/the file is damaged\. Restore the newest backup/);
  expect(readFileSync(workspace.store).equals(damaged)).toBe(true);
});

test("a run that ends, well or not, leaves no copy", async () => {
  await withWorkspace(workspace, context, async () => expect(beside()).toEqual(["store.duckdb.kept"]));
  expect(beside()).toEqual([]);
  await expect(withWorkspace(workspace, context, () => Promise.reject(new Error("ours")))).rejects.toThrow("ours");
  expect(beside()).toEqual([]);
});

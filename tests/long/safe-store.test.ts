/** What a user meets when the store is held, left over, exposed, damaged, of tomorrow, in a wrong place, or on a full disk. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { withWorkspace } from "@pipelines/lock.ts";
import { createLog } from "@pipelines/log.ts";
import { FORMAT, heldFormat } from "@pipelines/store/format.ts";
import { openWorkspace } from "@pipelines/workspace.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "careboard-safe-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const MINUTES = { timeout: 300_000 };

const files = writeFolder(smallReturn());
const others = writeFolder(smallReturn({ count: 13 }));
const load = (data: string, from = files, ...more: string[]) =>
  careboard(["load", from, "--as-at", "2021-03-31", "--data", data, ...more]);
const loads = async (data: string) => {
  const store = await Database.open(join(data, "warehouse", "store.duckdb"), { readOnly: true });
  const row = await store.one<{ n: number }>("select count(*) as n from ledger.loads").finally(() => store.close());
  return row?.n;
};
const isPosix = process.platform !== "win32";

let data: string;
let store: string;
beforeAll(async () => {
  data = newDemoWorkspace(join(folder, "careboard"));
  store = join(data, "warehouse", "store.duckdb");
  const first = await load(data);
  expect(first.code, first.stderr).toBe(0);
}, 300_000);

test("a second run is told who works there and since when", MINUTES, async () => {
  const second = await withWorkspace(openWorkspace(data), { verb: "publish", log: createLog() }, () => load(data));
  expect(second.code).toBe(3);
  expect(second.stderr).toContain(`process ${process.pid}, since ${new Date().toISOString().slice(0, 10)}`);
  expect(second.stderr).toMatch(/another run is working there \(publish, by .+ on /);
});

test("the lock of a dead process is broken at once, and its run is told of", MINUTES, async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  mkdirSync(join(data, ".careboard.lock"));
  const run = { verb: "load", user: "anna", host: hostname(), pid, started: "2026-11-22T09:00:00.000Z" };
  writeFileSync(join(data, ".careboard.run.json"), JSON.stringify(run));
  const doctor = await careboard(["doctor", "--data", data]);
  expect(doctor.stdout).toMatch(/look {2}Runs: the last run was stopped before its end: load, by anna/);
  const next = await load(data);
  expect(next.code).toBe(0);
  expect(next.stderr).toMatch(
    /The last run was stopped before its end: load, by anna on .*since 2026-11-22 09:00 UTC\./,
  );
  expect(existsSync(join(data, ".careboard.lock"))).toBe(false);
});

test.skipIf(!isPosix)(
  "what the program makes is the user's alone; a store that others can read is refused with the command",
  MINUTES,
  async () => {
    expect(statSync(join(data, "warehouse")).mode & 0o077).toBe(0);
    expect(statSync(store).mode & 0o077).toBe(0);
    chmodSync(data, 0o755);
    chmodSync(join(data, "warehouse"), 0o750);
    chmodSync(store, 0o640);
    const refused = await load(data);
    expect(refused.code).toBe(15);
    const command = /Run `([^`]+)`/.exec(refused.stderr)?.[1] ?? "";
    expect((await careboard(["doctor", "--data", data])).stdout).toContain(command);
    execFileSync("sh", ["-c", command]);
    expect((await load(data)).code).toBe(0);
  },
);

test.skipIf(!isPosix)(
  "a store of the first programs, which left it open, is made private, brought on and said to be",
  MINUTES,
  async () => {
    const old = newDemoWorkspace(join(folder, "old"));
    await load(old);
    const file = join(old, "warehouse", "store.duckdb");
    const db = await Database.open(file);
    await db.run("drop table ledger.format");
    db.close();
    chmodSync(old, 0o755);
    chmodSync(join(old, "warehouse"), 0o755);
    chmodSync(file, 0o644);
    const next = await load(old);
    expect(next.code, next.stderr).toBe(0);
    expect(next.stderr).toMatch(/other users of this computer could read it\. From now on only you can/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await heldFormat(file)).toBe(FORMAT);
    expect(await loads(old)).toBe(1);
  },
);

test(
  "a store in a synchronised folder is refused with a local one to use, unless the settings insist",
  MINUTES,
  async () => {
    const synced = newDemoWorkspace(join(folder, "OneDrive - Council", "careboard"));
    const refused = await load(synced);
    expect(refused.code).toBe(15);
    expect(refused.stderr).toMatch(
      /it lies in a folder that OneDrive keeps in step with its copies\. Locks do not hold there/,
    );
    expect(refused.stderr).toMatch(/Use a folder of this computer, for instance --data ".*careboard-990"/);
    expect(existsSync(join(synced, "warehouse"))).toBe(false);
    const settings = JSON.parse(readFileSync(join(synced, "careboard.json"), "utf8"));
    writeFileSync(join(synced, "careboard.json"), JSON.stringify({ ...settings, allow_synced_store: true }));
    expect((await load(synced)).code).toBe(0);
    expect((await careboard(["doctor", "--data", synced])).stdout).toMatch(/look {2}Place: .*the settings allow it/);
  },
);

test("returns may be read from a synchronised folder", MINUTES, async () => {
  const synced = join(folder, "Dropbox");
  renameSync(writeFolder(smallReturn()), synced);
  expect((await load(data, synced)).stdout).toContain("held already");
});

test("a store of a newer program is refused, and not touched", MINUTES, async () => {
  const newer = newDemoWorkspace(join(folder, "newer"));
  await load(newer);
  const file = join(newer, "warehouse", "store.duckdb");
  const db = await Database.open(file);
  await db.run("insert into ledger.format values (99, '9.0.0', now()::timestamp)");
  db.close();
  const bytes = readFileSync(file);
  for (const words of [
    ["load", others, "--as-at", "2021-03-31"],
    ["load", others, "--as-at", "2021-03-31", "--dry-run"],
    ["transform"],
  ]) {
    const refused = await careboard([...words, "--data", newer]);
    expect(refused.code, words.join(" ")).toBe(15);
    expect(refused.stderr).toMatch(/the store has format 99.*use that one\. Nothing was changed/);
  }
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("a damaged store says how to restore; damaged figures are made again", MINUTES, async () => {
  const damaged = newDemoWorkspace(join(folder, "damaged"));
  await load(damaged);
  expect((await careboard(["transform", "--data", damaged])).code).toBe(0);
  const warehouse = join(damaged, "warehouse", "warehouse.duckdb");
  writeFileSync(warehouse, readFileSync(warehouse).subarray(0, 20_000));
  const again = await careboard(["transform", "--data", damaged]);
  expect(again.code, again.stderr).toBe(0);
  expect(again.stderr).toMatch(/warehouse\.duckdb: the file was damaged\. It is made from the store/);
  writeFileSync(join(damaged, "warehouse", "store.duckdb"), "not a store");
  const refused = await load(damaged);
  expect(refused.code).toBe(15);
  expect(refused.stderr).toMatch(/store\.duckdb: the file is damaged\. Restore the newest backup .*careboard restore/);
});

test("doctor counts the rows against the ledger", MINUTES, async () => {
  const short = newDemoWorkspace(join(folder, "short"));
  await load(short);
  const well = await careboardJson<{ checks: { name: string; message: string }[] }>(["doctor", "--data", short]);
  expect(well.checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "Place",
      "Who can read",
      "Runs",
      "Store",
      "Figures",
      "Free space",
      "Backup",
      "Disk encryption",
    ]),
  );
  const db = await Database.open(join(short, "warehouse", "store.duckdb"));
  await db.run("delete from raw.episodes where source_row = 2; insert into raw.reviews (load_id) values ('none')");
  db.close();
  const doctor = await careboard(["doctor", "--data", short]);
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toMatch(/load 990-2021-03-31-001: 11 rows of episodes, the ledger lists 12/);
  expect(doctor.stdout).toMatch(/load none: 1 rows of reviews that the ledger does not list/);
});

const disk = join(folder, "disk");
const mayMount = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!mayMount)("on a small disk", () => {
  let isMounted = false;
  beforeEach((context) => context.skip(!isMounted, "no small disk can be mounted here"));
  afterAll(() => {
    if (isMounted) spawnSync("umount", [disk]);
  });
  let full: string;
  beforeAll(async () => {
    mkdirSync(disk);
    isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]).status === 0;
    if (!isMounted) return;
    full = newDemoWorkspace(join(disk, "careboard"));
    expect((await load(full)).code).toBe(0);
  }, 300_000);

  test.each([0, 40_000, 300_000, 900_000])(
    "with %i bytes left a load says that the disk is full and the store stays",
    MINUTES,
    async (left) => {
      const large = writeFolder(smallReturn({ count: 60_000 + left / 1000 }));
      const filler = join(disk, "filler");
      const free = Number(execFileSync("stat", ["-f", "-c", "%a", disk], { encoding: "utf8" })) * 4096;
      writeFileSync(filler, Buffer.alloc(free - left));
      const refused = await load(full, large);
      expect(refused.code, refused.stderr).toBe(15);
      expect(refused.stderr).toMatch(/the disk is full\. .*Nothing of this run was kept/);
      rmSync(filler);
      expect(await loads(full)).toBe(1);
      rmSync(large, { recursive: true });
      const next = await load(full);
      expect(next.code, next.stderr).toBe(0);
      expect(next.stdout).toContain("held already");
    },
  );

  test("what it says of a load that is judged first is what the store holds", MINUTES, async () => {
    const filler = join(disk, "filler");
    const words: string[] = [];
    for (const [at, left] of [250_000, 500_000, 1_000_000, 1_500_000, 2_500_000].entries()) {
      const held = (await loads(full)) ?? 0;
      const more = writeFolder(smallReturn({ count: 14 + at }));
      const free = Number(execFileSync("stat", ["-f", "-c", "%a", disk], { encoding: "utf8" })) * 4096;
      writeFileSync(filler, Buffer.alloc(free - left));
      const ended = await load(full, more, "--confirm", "a test");
      rmSync(filler);
      rmSync(more, { recursive: true });
      if (ended.code === 0) continue;
      expect(ended.code, ended.stderr).toBe(15);
      const isKept = /it had kept 990-2021-03-31-\d+ whole/.test(ended.stderr);
      expect(ended.stderr).toMatch(isKept ? /`careboard refresh` works out/ : /Nothing of this run was kept/);
      expect(await loads(full), ended.stderr).toBe(held + (isKept ? 1 : 0));
      words.push(isKept ? "kept" : "nothing");
    }
    expect(words).toContain("kept");
  });

  test("when it may not be written, that is said", MINUTES, async () => {
    const held = await loads(full);
    expect(spawnSync("mount", ["-o", "remount,ro", disk]).status).toBe(0);
    const refused = await load(full, others);
    spawnSync("mount", ["-o", "remount,rw", disk]);
    expect(refused.code).toBe(15);
    expect(refused.stderr).toMatch(/it may not be read or written\. Look whether the folder is yours/);
    expect(await loads(full)).toBe(held);
  });
});

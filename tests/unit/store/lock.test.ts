/** A workspace has one run at a time, also when the one that works there does not find the time to say so. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { BusyError } from "@pipelines/errors.ts";
import { withFolder } from "@pipelines/lock.ts";
import { createLog } from "@pipelines/log.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
const context = { verb: "load", log: createLog({ json: true }) };
const runFile = join(folder, ".careboard.run.json");
const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
afterAll(() => {
  other.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(() => {
  mkdirSync(join(folder, ".careboard.lock"));
  const ago = new Date(Date.now() - 60_000);
  utimesSync(join(folder, ".careboard.lock"), ago, ago);
  const run = { verb: "refresh", user: "anna", host: hostname(), pid: other.pid, started: ago.toISOString() };
  writeFileSync(runFile, JSON.stringify(run));
});

test("a lock that a living run has not renewed for a minute is not taken from it", async () => {
  await expect(withFolder(folder, context, async () => "done")).rejects.toBeInstanceOf(BusyError);
  expect(existsSync(runFile)).toBe(true);
});

test("a run that ends takes back its own file, and no other's", async () => {
  rmSync(runFile);
  const work = async () =>
    writeFileSync(runFile, JSON.stringify({ verb: "load", host: "PC-7", pid: 1, started: "2026" }));
  await withFolder(folder, context, work);
  expect(JSON.parse(readFileSync(runFile, "utf8"))).toMatchObject({ host: "PC-7" });
});

/** `refresh` does everything that is needed and nothing more. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, careboardJson, copyOfDemo } from "../support/program.ts";

let folder: string;
beforeAll(async () => {
  folder = await copyOfDemo();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Refresh {
  steps: { name: string; ran: boolean; seconds: number }[];
  loads: number;
}

/** Every file below a folder with its time of change, the locks left out. */
function times(below: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of readdirSync(below, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(path, statSync(path).mtimeMs);
  }
  return found;
}

test("where nothing is new nothing is done or rewritten, though the workspace has moved", {
  timeout: 300_000,
}, async () => {
  const reports = ["findings.csv", "findings.html", "findings.json", "fix-list.xlsx"].map((name) =>
    join(folder, "reports", name),
  );
  expect(reports.filter((file) => !existsSync(file))).toEqual([]);
  if (process.platform !== "win32") expect(reports.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
  const before = times(folder);
  const again = await careboardJson<Refresh>(["refresh", "--data", folder]);
  expect(again.steps.map(({ name }) => name)).toEqual(["load", "local", "transform", "publish", "site", "reports"]);
  expect(again.steps.filter((step) => step.ran)).toEqual([]);
  expect(again.loads).toBe(0);
  expect([...times(folder)].filter(([path, time]) => before.get(path) !== time)).toEqual([]);
});

test("a mended file is loaded, and what depends on it is made anew", { timeout: 300_000 }, async () => {
  const episodes = join(folder, "returns", "990", "2026-27", "q2", "episodes.csv");
  expect(existsSync(episodes)).toBe(true);
  const lines = readFileSync(episodes, "utf8").split(/\r?\n/);
  const kept = lines.filter((_line, index) => index !== 1);
  writeFileSync(episodes, kept.join("\r\n"));
  const run = await careboardJson<Refresh>(["refresh", "--data", folder]);
  expect(run.loads).toBe(1);
  // What the load was judged by is kept with it, so nothing is left to work out.
  expect(run.steps.filter((step) => step.ran).map((step) => step.name)).toEqual(["load", "publish", "site", "reports"]);
});

test("a file cut off half way stops the load and leaves everything as it was", { timeout: 300_000 }, async () => {
  const header = join(folder, "returns", "990", "2026-27", "q2", "header.csv");
  const whole = readFileSync(header);
  const count = () =>
    careboardJson<{ rows: { value: number }[] }>(["values", "--indicator", "cic-number", "--data", folder]);
  const before = await count();
  writeFileSync(header, whole.subarray(0, Math.floor(whole.length * 0.6) + 3));
  const run = await careboard(["refresh", "--data", folder]);
  expect(run.code).toBe(10);
  expect(run.stderr).toContain("header.csv");
  writeFileSync(header, whole);
  expect((await count()).rows).toEqual(before.rows);
});

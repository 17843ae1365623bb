/** `refresh` does everything that is needed and nothing more. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";

const folder = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-refresh-")));
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

test("run twice, the second does nothing and rewrites nothing", { timeout: 300_000 }, async () => {
  await careboardJson(["demo", "--data", folder]);
  const first = await careboardJson<Refresh>(["refresh", "--data", folder]);
  expect(first.steps.map((step) => [step.name, step.ran])).toEqual([
    ["load", true],
    ["local", true],
    ["transform", true],
    ["publish", true],
    ["site", true],
    ["reports", true],
  ]);
  const reports = ["findings.csv", "findings.html", "findings.json", "fix-list.xlsx"].map((name) =>
    join(folder, "reports", name),
  );
  expect(reports.filter((file) => !existsSync(file))).toEqual([]);
  if (process.platform !== "win32") expect(reports.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
  const before = times(folder);
  const second = await careboardJson<Refresh>(["refresh", "--data", folder]);
  expect(second.steps.filter((step) => step.ran)).toEqual([]);
  expect(second.loads).toBe(0);
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

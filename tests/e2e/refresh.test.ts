/** `refresh` does everything that is needed and nothing more. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { careboard, careboardJson, copyOfDemo, demoWorkspace, newDemoWorkspace } from "../support/program.ts";
import { programWithoutPages } from "../support/program-without-pages.ts";

const MINUTES = { timeout: 300_000 };
const STEPS = ["load", "local", "transform", "publish", "site", "reports"];

interface Refresh {
  steps: { name: string; ran: boolean; seconds: number }[];
  loads: number;
  published: string;
  site: string;
}
const stepsThatRan = ({ steps }: Refresh) => steps.filter((step) => step.ran).map((step) => step.name);

/** Every file below a folder with its time of change, the locks left out. */
function times(below: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of readdirSync(below, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(path, statSync(path).mtimeMs);
  }
  return found;
}

test("where nothing is new nothing is done or rewritten, though the workspace has moved", MINUTES, async () => {
  const folder = await copyOfDemo();
  try {
    const reports = ["findings.csv", "findings.html", "findings.json", "fix-list.xlsx"].map((name) =>
      join(folder, "reports", name),
    );
    expect(reports.filter((file) => !existsSync(file))).toEqual([]);
    if (process.platform !== "win32") expect(reports.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    const before = times(folder);
    const again = await careboardJson<Refresh>(["refresh", "--data", folder]);
    expect(again.steps.map(({ name }) => name)).toEqual(STEPS);
    expect(stepsThatRan(again)).toEqual([]);
    expect(again.loads).toBe(0);
    expect([...times(folder)].filter(([path, time]) => before.get(path) !== time)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("a council with two returns", () => {
  const folder = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-refresh-")));
  const year = join(folder, "returns", "990", "2026-27");
  let program: string;
  beforeAll(async () => {
    for (const quarter of ["q1", "q2"]) {
      cpSync(join(await demoWorkspace(), "returns", "990", "2026-27", quarter), join(year, quarter), {
        recursive: true,
      });
    }
    program = programWithoutPages();
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(program, { recursive: true, force: true });
  });
  const refresh = () => careboardJson<Refresh>(["refresh", "--data", folder], program);
  const builtFrom = ({ site }: Refresh) => readFileSync(join(site, "built-from.txt"), "utf8");

  test("a mended file is loaded, and what depends on it is made anew", MINUTES, async () => {
    const first = await refresh();
    expect(first.loads).toBe(2);
    expect(stepsThatRan(first)).toEqual(STEPS);
    expect(builtFrom(first)).toBe(first.published);
    expect(stepsThatRan(await refresh())).toEqual([]);

    const episodes = join(year, "q2", "episodes.csv");
    const lines = readFileSync(episodes, "utf8").split(/\r?\n/);
    writeFileSync(episodes, lines.filter((_line, index) => index !== 1).join("\r\n"));
    const run = await refresh();
    expect(run.loads).toBe(1);
    // What the load was judged by is kept with it, so nothing is left to work out.
    expect(stepsThatRan(run)).toEqual(["load", "publish", "site", "reports"]);
    expect(run.published).not.toBe(first.published);
    expect(builtFrom(run)).toBe(run.published);
  });

  test("a file cut off half way stops the load and leaves everything as it was", MINUTES, async () => {
    const header = join(year, "q2", "header.csv");
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
});

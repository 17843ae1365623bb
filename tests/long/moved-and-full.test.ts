/** What a load says and leaves when a file may not grow, and when folders and files move or change under it. */
import { spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { rowTroubles } from "@pipelines/load/held-rows.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, newDemoWorkspace, projectRoot, type Run } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "careboard-moved-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const MINUTES = { timeout: 300_000 };
const isPosix = process.platform !== "win32";

let data: string;
let large: string;
const words = (from: string) => ["load", from, "--as-at", "2021-03-31", "--confirm", "a test", "--data", data];
const load = (from: string) => careboard(words(from));
beforeAll(async () => {
  data = newDemoWorkspace(join(folder, "careboard"));
  large = writeFolder(smallReturn({ count: 30_000 }));
  expect((await load(writeFolder(smallReturn()))).code).toBe(0);
}, 300_000);

async function wholeLoads(): Promise<number> {
  const store = await Database.open(join(data, "warehouse", "store.duckdb"));
  try {
    expect(await rowTroubles(store, await loadDefinitions())).toEqual([]);
    return (await store.one<{ n: number }>("select count(*) as n from ledger.loads"))?.n ?? 0;
  } finally {
    store.close();
  }
}

const A_DEFECT = /defect of the program|\n\s+at /;

test.skipIf(!isPosix).each([2_000, 6_000])(
  "no file may grow over %i KB: the load says so, nothing of it is kept, and the next one succeeds",
  MINUTES,
  async (kilobytes) => {
    const held = await wholeLoads();
    const program = [process.execPath, join(projectRoot, "pipelines", "start.mjs"), ...words(large)];
    const run = await started("bash", ["-c", `ulimit -f ${kilobytes}; exec "$@"`, "bash", ...program]);
    expect(run.stderr).not.toMatch(A_DEFECT);
    expect(run.code, run.stderr).toBe(15);
    expect(run.stderr).toMatch(/the disk is full\. .*Nothing of this run was kept/);
    expect(await wholeLoads()).toBe(held);
    const next = await load(writeFolder(smallReturn({ count: 12 + kilobytes / 1000 })));
    expect(next.code, next.stderr).toBe(0);
  },
);

function started(program: string, args: readonly string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: projectRoot });
    const run: Run = { code: -1, stdout: "", stderr: "" };
    child.stdout.on("data", (text) => {
      run.stdout += text;
    });
    child.stderr.on("data", (text) => {
      run.stderr += text;
    });
    child.on("error", fail);
    child.on("close", (code) => done({ ...run, code: code ?? -1 }));
  });
}

test.skipIf(!isPosix)("the workspace is renamed while a load works there", MINUTES, async () => {
  for (const wait of [200, 900]) {
    const held = await wholeLoads();
    const running = load(large);
    await setTimeout(wait);
    renameSync(data, `${data}-moved`);
    const run = await running;
    expect(run.stderr, `after ${wait} ms`).not.toMatch(A_DEFECT);
    if (run.code !== 0)
      expect(run.stderr).toMatch(/was there and is gone|may not be|expected careboard\.json|no such folder/);
    rmSync(data, { recursive: true, force: true });
    renameSync(`${data}-moved`, data);
    expect([held, held + 1]).toContain(await wholeLoads());
    expect((await load(writeFolder(smallReturn({ count: 12 + (wait % 7) })))).code).toBe(0);
  }
});

test("the returns are taken away while they are read: all or nothing, and it is said", MINUTES, async () => {
  for (const wait of [300, 600, 1_000]) {
    const held = await wholeLoads();
    const from = `${large}-${wait}`;
    cpSync(large, from, { recursive: true });
    appendFileSync(join(from, "reviews.csv"), `S001,15/06/2011,${10 + (wait % 17)}/02/2021,PN1\n`);
    const running = load(from);
    await setTimeout(wait);
    renameSync(from, `${from}-moved`);
    const run = await running;
    expect(run.stderr, `after ${wait} ms`).not.toMatch(A_DEFECT);
    if (run.code !== 0) expect(run.stderr).toMatch(/was there and is gone|there is no such folder/);
    expect(await wholeLoads()).toBe(held + (run.code === 0 ? 1 : 0));
  }
});

test.each<[string, (file: string, size: number) => void]>([
  ["grows", (file) => appendFileSync(file, "S001,15/06/2011,11/02/2021,PN1\n")],
  ["is cut", (file, size) => truncateSync(file, Math.floor(size / 2))],
])("a file that %s again and again while it is read is refused by name", MINUTES, async (_name, change) => {
  const held = await wholeLoads();
  const from = `${large}-changing`;
  cpSync(large, from, { recursive: true });
  const file = join(from, "reviews.csv");
  const running = load(from);
  let isRunning = true;
  running.finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    if (statSync(file).size < 1000) writeFileSync(file, String(smallReturn({ count: 30_000 })["reviews.csv"]));
    change(file, statSync(file).size);
    await setTimeout(5);
  }
  const run = await running;
  rmSync(from, { recursive: true });
  expect(run.code, run.stderr).toBe(10);
  expect(run.stderr).toMatch(/^reviews\.csv(: the file changed while it was read|, row)/m);
  expect(await wholeLoads()).toBe(held);
  expect(readdirSync(join(data, "warehouse")).filter((name) => name.startsWith("inbox-"))).toEqual([]);
});

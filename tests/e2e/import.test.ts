/** `careboard import` as a user meets it: through the one door, all or nothing, and asking before it keeps far less. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withWorkspace } from "@pipelines/lock.ts";
import { createLog } from "@pipelines/log.ts";
import { openWorkspace } from "@pipelines/workspace.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";

const folder = mkdtempSync(join(tmpdir(), "careboard-import-e2e-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const MINUTES = { timeout: 300_000 };

let data: string;
beforeAll(async () => {
  data = newDemoWorkspace(join(folder, "careboard"));
  expect((await run(holidays("2025-01-31", 8))).code).toBe(0);
}, 300_000);

function holidays(day: string, count: number): string {
  const file = join(folder, `holidays ${day}.csv`);
  const days = Array.from({ length: count }, (_, n) => `2024-05-${10 + n},Day`);
  writeFileSync(file, ["date,title", ...days].join("\n"));
  return file;
}
const run = (file: string, ...more: string[]) => careboard(["import", file, ...more, "--data", data]);
const held = () => readdirSync(join(data, "reference"), { recursive: true }).map(String).sort();

test("a second run is told who works there", MINUTES, async () => {
  const second = await withWorkspace(openWorkspace(data), { verb: "load", log: createLog() }, () =>
    run(holidays("2025-02-28", 8)),
  );
  expect(second.code).toBe(3);
  expect(second.stderr).toMatch(/another run is working there \(load, by .+ since /);
});

test("far fewer rows stop it; with a reason it goes on, and history shows the reason", MINUTES, async () => {
  const short = holidays("2025-03-31", 2);
  const before = held();
  const stopped = await run(short);
  expect(stopped.code).toBe(16);
  expect(stopped.stdout).toMatch(/Stopped: England bank holidays has 2 rows, .*\nNothing was imported\..*--confirm/);
  expect(held()).toEqual(before);
  expect((await run(short, "--confirm", " ")).code).toBe(2);
  const taken = await run(short, "--confirm", "only May was wanted");
  expect(taken.code, taken.stderr).toBe(0);
  const { confirmed_imports } = await careboardJson<{ confirmed_imports: { reason: string; kind: string }[] }>([
    ...["history", "--data", data],
  ]);
  expect(confirmed_imports).toMatchObject([{ reason: "only May was wanted", kind: "import-shrinks" }]);
  expect((await careboard(["history", "--data", data])).stdout).toMatch(/Imports:\n.*only May was wanted/);
});

test("what an import that could not finish left behind is said, and finished or cleared away", MINUTES, async () => {
  const aside = join(data, "reference", "import.tmp");
  mkdirSync(aside);
  writeFileSync(join(aside, "releases.csv"), "half");
  const next = await careboard(["history", "--data", data]);
  expect(next.stderr).toMatch(/The last run could not finish\. Nothing of its import was kept\./);
  expect(existsSync(aside)).toBe(false);
});

test("a folder without settings is no place to import into", MINUTES, async () => {
  const none = await careboard(["import", holidays("2025-04-30", 8), "--data", join(folder, "none")]);
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/careboard init/);
});

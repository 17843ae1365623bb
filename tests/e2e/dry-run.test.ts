/** --dry-run says what would be read and written, and leaves every file as it was. */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { careboard, careboardJson, demoWorkspace, newDemoWorkspace } from "../support/program.ts";

const folder = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-dry-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .sort();

const OF_A_NEW_WORKSPACE = [["demo"], ["load"], ["refresh"], ["publish"]];

test.each(OF_A_NEW_WORKSPACE)("%s in a new workspace", async (...words) => {
  const before = files();
  const run = await careboard([...words, "--dry-run", "--data", folder]);
  expect(run.code, run.stderr).toBe(0);
  expect(run.stdout).not.toBe("");
  expect(files()).toEqual(before);
});

test("load, validate and transform where a return is held", { timeout: 300_000 }, async () => {
  const year = join("returns", "990", "2026-27");
  cpSync(join(await demoWorkspace(), year), join(folder, year), { recursive: true });
  const newest = join(folder, year, "q2");
  await careboardJson(["load", newest, "--as-at", "2026-09-30", "--data", folder]);
  const before = files();
  const between = await careboard(["load", newest, "--as-at", "2026-08-15", "--dry-run", "--data", folder]);
  expect(between.stdout).toContain("2026-08-15 ends no quarter: the rows are checked");
  const again = await careboardJson<{ loads: { already_loaded: boolean; load_id: string | null }[] }>([
    ...["load", "--dry-run", "--data", folder],
  ]);
  expect(again.loads).toHaveLength(2);
  expect(again.loads.filter((load) => load.already_loaded)).toHaveLength(1);
  const checked = await careboardJson<{ report: string | null; councils: unknown[] }>([
    "validate",
    "--dry-run",
    "--data",
    folder,
  ]);
  expect(checked).toMatchObject({ report: null, councils: [{ la_code: "990" }] });
  await careboardJson(["transform", "--dry-run", "--data", folder]);
  expect(files()).toEqual(before);
});

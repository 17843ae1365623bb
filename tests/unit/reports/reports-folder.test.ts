/** Reports made together and reports asked for one by one lie in one folder and leave each other alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReportsFolder } from "@pipelines/reports/reports-folder.ts";
import { afterAll, expect, test } from "vitest";

const dir = mkdtempSync(join(tmpdir(), "reports-"));
afterAll(() => rmSync(dir, { recursive: true }));

test("what was asked for outlives the next fix list and is never written over once edited", async () => {
  const asked = new ReportsFolder(dir, "one_by_one");
  const path = await asked.write("explain-a.csv", "first");
  asked.keep();
  const other = new ReportsFolder(dir, "one_by_one");
  await other.write("explain-b.csv", "other");
  other.keep();

  const together = new ReportsFolder(dir);
  await together.write("fix-list.csv", "list");
  await together.close();
  expect(["explain-a.csv", "explain-b.csv", "fix-list.csv"].every((name) => existsSync(join(dir, name)))).toBe(true);
  if (process.platform !== "win32") expect(statSync(path).mode & 0o077).toBe(0);

  writeFileSync(path, "with a note");
  const again = new ReportsFolder(dir, "one_by_one");
  await again.write("explain-a.csv", "second");
  expect(again.kept).toHaveLength(1);
  expect(readFileSync(again.kept[0] ?? "", "utf8")).toBe("with a note");
  expect(readFileSync(path, "utf8")).toBe("second");
});

test("a file that a stopped run had written is no edited copy, and goes when it is written no more", async () => {
  const folder = join(dir, "stopped");
  const first = new ReportsFolder(folder);
  for (const name of ["a.csv", "b.csv"]) await first.write(name, "first");
  await first.close();
  const stopped = new ReportsFolder(folder);
  for (const name of ["a.csv", "b.csv", "c.csv"]) await stopped.write(name, "second");

  const next = new ReportsFolder(folder);
  await next.write("a.csv", "third");
  await next.close();
  expect(next.kept).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["a.csv", "written.json"]);
});

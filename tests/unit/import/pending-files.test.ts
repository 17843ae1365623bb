import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finishImport, PendingFiles } from "@pipelines/import/pending-files.ts";
import { beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careboard-pending-"));
  writeFileSync(join(folder, "a.csv"), "old");
  writeFileSync(join(folder, "old.parquet"), "old");
});
const held = (name: string) => readFileSync(join(folder, name), "utf8");

function write(): PendingFiles {
  const pending = new PendingFiles(folder);
  pending.write("a.csv", "new");
  pending.write("lists/b.csv", "new");
  return pending;
}

test("nothing is in place before the end, and then all of it", () => {
  const pending = write();
  expect(held("a.csv")).toBe("old");
  pending.commit(["old.parquet"]);
  expect([held("a.csv"), held("lists/b.csv")]).toEqual(["new", "new"]);
  expect(readdirSync(folder).sort()).toEqual(["a.csv", "lists"]);
  expect(finishImport(folder)).toBeUndefined();
});

test("stopped before its end it is cleared away", () => {
  write();
  expect(finishImport(folder)).toMatch(/^Nothing of its import was kept/);
  expect(held("a.csv")).toBe("old");
  expect(readdirSync(folder).sort()).toEqual(["a.csv", "old.parquet"]);
});

test("stopped while it is put in place it is finished, at whichever file", () => {
  write();
  const aside = join(folder, "import.tmp");
  writeFileSync(join(aside, "plan.json"), JSON.stringify({ place: ["a.csv", "lists/b.csv"], remove: ["old.parquet"] }));
  renameSync(join(aside, "a.csv"), join(folder, "a.csv"));
  expect(finishImport(folder)).toMatch(/^Its import was whole and is in place now/);
  expect([held("a.csv"), held("lists/b.csv")]).toEqual(["new", "new"]);
  expect(existsSync(join(folder, "old.parquet"))).toBe(false);
});

test("a file that may not be replaced leaves the import waiting, and the next run goes on", () => {
  const pending = write();
  mkdirSync(join(folder, "lists"));
  mkdirSync(join(folder, "lists", "b.csv"));
  expect(() => pending.commit([])).toThrow();
  pending.discard();
  renameSync(join(folder, "lists", "b.csv"), join(folder, "lists", "c"));
  expect(finishImport(folder)).toMatch(/whole/);
  expect([held("a.csv"), held("lists/b.csv")]).toEqual(["new", "new"]);
});

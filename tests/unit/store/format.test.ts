/** Every store that ever was is brought to the newest format without losing a row; one of the future is refused and left alone. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { StoreError } from "@pipelines/errors.ts";
import { bringToFormat, FORMAT, formatOf, heldFormat, STEPS } from "@pipelines/store/format.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
  file = join(folder, "store.duckdb");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function using<T>(work: (store: Database) => Promise<T>): Promise<T> {
  const store = await Database.open(file);
  return work(store).finally(() => store.close());
}

/** As the programs before formats left it. */
const FIRST = `create schema raw; create schema ledger;
  create table ledger.loads (load_id varchar primary key, la_code varchar);
  create table raw.header (load_id varchar, source_file varchar, source_row bigint, "CHILD" varchar);
  insert into ledger.loads values ('990-2020-06-30-001', '990'); insert into raw.header values ('990-2020-06-30-001', 'header.csv', 2, 'A')`;
const rows = (store: Database) =>
  store.one<{ n: number }>("select count(*) as n from raw.header join ledger.loads using (load_id)");

test("a new store has the newest format from the start", async () => {
  expect(await using((store) => bringToFormat(store, file, "1.2.3"))).toEqual([]);
  expect(await heldFormat(file)).toBe(FORMAT);
});

test("a store of format 1 passes every step, says so and keeps its rows; a second time nothing is left to do", async () => {
  await using((store) => store.run(FIRST));
  expect(await heldFormat(file)).toBe(1);
  expect(await using((store) => bringToFormat(store, file, "1.2.3"))).toEqual(STEPS.map(({ words }) => words));
  expect(await heldFormat(file)).toBe(FORMAT);
  expect(await using((store) => bringToFormat(store, file, "1.2.3"))).toEqual([]);
  expect((await using(rows))?.n).toBe(1);
});

test("a step that fails leaves the store at the format before it, and the next try goes on from there", async () => {
  await using((store) => store.run(FIRST));
  const good = { words: "a column more", sql: "alter table raw.header add column extra varchar" };
  const bad = { words: "never", sql: "create table ledger.half (a integer); select * from nowhere" };
  await expect(using((store) => bringToFormat(store, file, "1", [good, bad]))).rejects.toThrow();
  expect(await heldFormat(file)).toBe(2);
  const mended = { words: "then", sql: "create table ledger.half (a integer)" };
  expect(await using((store) => bringToFormat(store, file, "1", [good, mended]))).toEqual(["then"]);
  expect((await using(rows))?.n).toBe(1);
});

test("a store of a newer program is refused politely and not touched", async () => {
  await using((store) => bringToFormat(store, file, "9", [...STEPS, { words: "of tomorrow", sql: "select 1" }]));
  const older = using((store) => bringToFormat(store, file, "1"));
  await expect(older).rejects.toBeInstanceOf(StoreError);
  await expect(older).rejects.toThrow(/A newer version has written it: use that one\. Nothing was changed/);
  expect(await using(formatOf)).toBe(FORMAT + 1);
});

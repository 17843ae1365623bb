import { Database } from "@pipelines/database.ts";
import { DefinitionError } from "@pipelines/errors.ts";
import { orderSqlFiles, relationsMentioned, runSqlFiles, sqlFile } from "@pipelines/sql-files.ts";
import { expect, test } from "vitest";

const mart = (name: string, text: string) => ({ schema: "marts", name, text });
const names = (files: { name: string }[]) => files.map(({ name }) => name);

test("finds relations, not those in comments or in text", () => {
  const text = "-- marts.a\nselect 'marts.b' as x from marts.c join validated.d using (la_code) -- raw.e";
  expect(relationsMentioned(text)).toEqual(["marts.c", "validated.d"]);
});

test("a relation comes after those it reads, whatever the file order", () => {
  const files = [
    mart("a", "select * from marts.b"),
    mart("b", "select * from marts.c"),
    mart("c", "select * from validated.episodes"),
  ];
  expect(names(orderSqlFiles(files))).toEqual(["c", "b", "a"]);
  expect(names(orderSqlFiles([...files].reverse()))).toEqual(["c", "b", "a"]);
});

test("paths become schema and name", () => {
  expect(sqlFile({ path: "marts/placements.sql", text: "select 1" })).toEqual(mart("placements", "select 1"));
  expect(() => sqlFile({ path: "placements.txt", text: "" })).toThrow(DefinitionError);
});

test.each([
  [
    "a name that nothing makes",
    [mart("a", "select * from marts.typo")],
    /marts\.a: reads marts\.typo, which nothing makes/,
  ],
  ["a later layer", [mart("a", "select * from indicators.values")], /a later layer/],
  ["raw rows", [mart("a", "select * from store.raw.episodes")], /Only load and stage read raw/],
  ["a circle", [mart("a", "from marts.b"), mart("b", "from marts.a")], /a circle/],
  ["two files of one name", [mart("a", "select 1"), mart("a", "select 2")], /two files make it/],
])("refuses %s", (_, files, message) => {
  expect(() => orderSqlFiles(files)).toThrow(message);
});

test("an input that is not there stops the run, by name", async () => {
  const db = await Database.open(":memory:");
  await expect(runSqlFiles(db, [mart("a", "select * from validated.episodes")])).rejects.toThrow(
    /marts\.a: reads validated\.episodes, which nothing makes/,
  );
  await db.run("create schema validated; create table validated.episodes as select 7 as x");
  await runSqlFiles(db, [mart("b", "select x + 1 as x from marts.a"), mart("a", "select * from validated.episodes")]);
  expect(await db.query("select x from marts.b")).toEqual([{ x: 8 }]);
  db.close();
});

/** Every statement file reads its own layer and earlier ones only, and names relations that exist; few read raw rows. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { sqlTexts } from "@pipelines/definition-files.ts";
import { orderSqlFiles, relationsMentioned, sqlFile } from "@pipelines/sql-files.ts";
import { expect, test } from "vitest";

const texts = await sqlTexts();
const pipelines = join(import.meta.dirname, "../../pipelines");

test("the marts order themselves by the relations they mention, each in a layer before its readers", () => {
  const marts = texts.filter(({ path }) => path.startsWith("marts/"));
  expect(marts.length).toBeGreaterThan(20);
  const ordered = orderSqlFiles(marts).map((file) => `${file.schema}.${file.name}`);
  for (const [place, name] of ordered.entries()) {
    const { text } = marts.map(sqlFile).find((file) => `${file.schema}.${file.name}` === name) ?? { text: "" };
    const read = relationsMentioned(text).filter((one) => one.startsWith("marts.") && one !== name);
    for (const one of read) expect(ordered.indexOf(one), `${name} reads ${one}`).toBeLessThan(place);
  }
});

test("every statement file says its grain on line one and selects its last thought", () => {
  for (const { path, text } of texts) {
    expect(text.split("\n", 1)[0], path).toMatch(/^-- one row per /);
    expect(text.trimEnd(), path).toMatch(/\nselect \* from \w+;?$/);
    expect(text.split("\n").length, path).toBeLessThanOrEqual(90);
  }
});

test("no statement file names a collection year: what changed when is said by the definitions", () => {
  const naming = texts.filter(({ text }) => /'20\d{2}-\d{2}'/.test(text));
  expect(naming.map(({ path }) => path)).toEqual([]);
});

test("raw rows are read by load, stage, the recorded cases and the fix list's cells alone", () => {
  const readers = readdirSync(pipelines, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) =>
      /\braw\.\$?\{?[a-z]/.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*|--.*/g, "")),
    )
    .map((file) =>
      file
        .slice(pipelines.length + 1)
        .split(sep)
        .join("/"),
    );
  expect(
    readers.filter(
      (file) =>
        !/^(load|transform\/stage|conformance)\/|^reports\/fix-list-cells\.ts$/.test(file) && file !== "sql-files.ts",
    ),
  ).toEqual([]);
});

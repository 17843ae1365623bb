import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogSchema } from "@schemas/published/catalog.ts";
import { PUBLISHED_TABLES } from "@schemas/published/tables.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PublishedContractError, readPublication } from "../../../dashboards/published.ts";
import { COLUMNS } from "../../../dashboards/published-columns.ts";
import { fixtureCatalog, fixtureTables, writePublication } from "../../support/published-fixture.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "careboard-published-"));
  writePublication(folder, fixtureCatalog(), fixtureTables());
});
afterAll(() => rmSync(folder, { recursive: true }));

test("pages read the columns of the contract, all of them and no others", () => {
  for (const [name, row] of Object.entries(PUBLISHED_TABLES))
    expect(Object.keys(COLUMNS[name as keyof typeof COLUMNS])).toEqual(Object.keys(row.shape));
});

test("what the fixture publishes obeys the contract", () => {
  catalogSchema.parse(fixtureCatalog());
  const tables = fixtureTables();
  for (const [name, row] of Object.entries(PUBLISHED_TABLES))
    for (const line of tables[name as keyof typeof tables]) row.parse(line);
});

test("tables come back as they were written", () => {
  expect(readPublication(folder).tables).toEqual(fixtureTables());
});

test("a missing table is named", () => {
  const other = mkdtempSync(join(tmpdir(), "careboard-published-"));
  writePublication(other, fixtureCatalog(), fixtureTables());
  rmSync(join(other, "trends.arrow"));
  expect(() => readPublication(other)).toThrow(/trends\.arrow/);
  rmSync(other, { recursive: true });
});

test("a hidden cell with a number beside it is refused, without the number", () => {
  const other = mkdtempSync(join(tmpdir(), "careboard-published-"));
  const tables = fixtureTables();
  const row = tables.values.findIndex((value) => value.status === "suppressed");
  tables.values[row] = { ...(tables.values[row] as (typeof tables.values)[number]), numerator: 4321 };
  writePublication(other, fixtureCatalog(), tables);
  let message = "";
  try {
    readPublication(other);
  } catch (error) {
    expect(error).toBeInstanceOf(PublishedContractError);
    message = (error as Error).message;
  }
  expect(message).toMatch(/hidden figure/);
  expect(message).not.toContain("4321");
  rmSync(other, { recursive: true });
});

test("a headline that is not an indicator is refused", () => {
  const other = mkdtempSync(join(tmpdir(), "careboard-published-"));
  writePublication(other, fixtureCatalog(), fixtureTables());
  const text = readFileSync(join(other, "catalog.json"), "utf8");
  writeFileSync(
    join(other, "catalog.json"),
    text.replace('"indicators":["left-by-sgo"', '"indicators":["no-such-measure"'),
  );
  expect(() => readPublication(other)).toThrow(/no-such-measure/);
  rmSync(other, { recursive: true });
});

test("the pointer in a folder of publications is followed", () => {
  const other = mkdtempSync(join(tmpdir(), "careboard-published-"));
  writePublication(join(other, "panel", "one"), fixtureCatalog(), fixtureTables());
  writeFileSync(join(other, "current.json"), JSON.stringify({ panel: { publication_id: "one", path: "panel/one" } }));
  expect(readPublication(other).catalog.publication_id).toBe(fixtureCatalog().publication_id);
  rmSync(other, { recursive: true });
});

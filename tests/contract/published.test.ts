/** The door between the halves: what publish writes is what the contract says and what pages read. */
import { rmSync } from "node:fs";
import { arrowBytes } from "@pipelines/publish/arrow.ts";
import { publish } from "@pipelines/publish/publish.job.ts";
import { PUBLISHED_TABLES, type PublishedTableName } from "@schemas/published/tables.ts";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { z } from "zod";
import { readPublication } from "../../dashboards/published.ts";
import { COLUMNS } from "../../dashboards/published-columns.ts";
import { definitions } from "../support/definitions.ts";
import { measuredFigures, openSynthetic } from "../support/synthetic-warehouse.ts";

const NAMES = Object.keys(PUBLISHED_TABLES) as PublishedTableName[];
const KINDS: Record<string, string> = { text: "Utf8", number: "Float64", boolean: "Bool" };

test.each(NAMES)("%s: the file has the contract's columns, of the types that pages read", (name) => {
  const fields = tableFromIPC(arrowBytes(name, [])).schema.fields.map((field) => [field.name, String(field.type)]);
  expect(fields.map(([column]) => column)).toEqual(Object.keys(PUBLISHED_TABLES[name].shape));
  expect(Object.fromEntries(fields)).toEqual(
    Object.fromEntries(Object.entries(COLUMNS[name]).map(([column, kind]) => [column, KINDS[kind.replace("?", "")]])),
  );
});

test.each(NAMES)("%s: pages expect nothing where the contract allows nothing", (name) => {
  for (const [column, type] of Object.entries(PUBLISHED_TABLES[name].shape)) {
    expect([column, COLUMNS[name][column]?.endsWith("?")]).toEqual([column, type instanceof z.ZodNullable]);
  }
});

test.each(NAMES)("%s: no column is about a child", (name) => {
  expect(
    Object.keys(PUBLISHED_TABLES[name].shape).filter((column) => /child_id|birth|postcode|upn|^name$/.test(column)),
  ).toEqual([]);
});

test("pages can read what publish writes, and every row keeps the contract", async () => {
  const held = await openSynthetic(measuredFigures());
  const { path } = await publish({
    ...held,
    definitions,
    edition: "panel",
    asKnownOn: "2021-02-12",
    programVersion: "0.1.0",
    publishedOn: "2021-02-12",
  });
  held.close();
  const { tables, catalog } = readPublication(path);
  rmSync(held.workspace.dir, { recursive: true });
  for (const name of NAMES) {
    const schema: z.ZodType = PUBLISHED_TABLES[name];
    for (const row of tables[name]) expect(schema.safeParse(row).error).toBeUndefined();
  }
  expect(tables.values.length).toBeGreaterThan(0);
  const [shown, waiting] = [catalog.indicators, catalog.not_supplied].map((group) => group.map((one) => one.id));
  expect([...(shown ?? []), ...(waiting ?? [])].sort()).toEqual([...definitions.indicators.keys()].sort());
  expect(waiting).toContain("iha-20-days");
});

import { ContractError } from "@pipelines/errors.ts";
import { arrowBytes } from "@pipelines/publish/arrow.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";

const row: PublishedRow<"values"> = {
  indicator_id: "cic-number",
  la_code: "990",
  period_kind: "snapshot",
  period_end_date: "2020-12-31",
  breakdown_dimension: "total",
  breakdown_category: "total",
  numerator: 221,
  denominator: null,
  value: 221.5,
  lower: null,
  upper: null,
  status: "value",
  is_small_group: false,
  denominator_source: null,
  is_estimated: false,
  standing: null,
  is_approximate: false,
};

test("rows come back as they went in", () => {
  const table = tableFromIPC(arrowBytes("values", [row, { ...row, value: null, is_small_group: true }]));
  expect(table.toArray().map((one) => ({ ...one.toJSON() }))).toEqual([
    row,
    { ...row, value: null, is_small_group: true },
  ]);
});

test("columns are text, doubles and booleans, also of a table without rows", () => {
  const types = (rows: PublishedRow<"values">[]) =>
    tableFromIPC(arrowBytes("values", rows)).schema.fields.map((field) => `${field.name} ${field.type}`);
  expect(types([row])).toEqual(types([]));
  expect(types([])).toContain("numerator Float64");
  expect(types([])).toContain("period_end_date Utf8");
  expect(types([])).toContain("is_small_group Bool");
});

test("the same rows give the same bytes", () => {
  expect(Buffer.compare(arrowBytes("values", [row]), arrowBytes("values", [{ ...row }]))).toBe(0);
});

test.each([
  ["a text in place of a number", { value: "221" }, /values row 2, column value: expected number or nothing/],
  ["nothing in place of a text", { la_code: null }, /values row 2, column la_code: expected string/],
  ["a column too many", { child_id: "A1" }, /values row 2, column child_id: expected no such column/],
  ["a status that is not in the list", { status: "hidden" }, /values row 2, column status/],
])("%s is refused by table, row and column", (_words, wrong, message) => {
  const rows = [row, { ...row, ...wrong }] as PublishedRow<"values">[];
  expect(() => arrowBytes("values", rows)).toThrow(ContractError);
  expect(() => arrowBytes("values", rows)).toThrow(message);
  expect(() => arrowBytes("values", rows)).not.toThrow(/A1|hidden/);
});

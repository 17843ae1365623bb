/** What `careboard explain` says of the two sources of a figure of today. */
import type { LineBehind } from "@pipelines/load/local/behind-local.ts";
import { suppliedLines } from "@pipelines/verbs/from-list.ts";
import { expect, test } from "vitest";

const LINE: LineBehind = {
  basis: "snapshot",
  period_from: "2025-03-31",
  period_to: "2025-03-31",
  breakdown_dimension: "total",
  breakdown_category: "total",
  numerator: 45,
  denominator: 80,
  value: null,
  status: "final",
  is_approximate: false,
  source_owner: "head of leaving care",
  note: "",
  load_id: "local-990-0001",
  source_file: "local-return.csv",
  source_row: 2,
};

test("without a list the line of the local return is what was supplied", () => {
  expect(suppliedLines([LINE], null)).toEqual([
    "Supplied: snapshot 2025-03-31: 45 of 80, final, from head of leaving care (local-return.csv row 2, load local-990-0001)",
  ]);
});

test("with a list the line is shown, and that it is not used", () => {
  const [first, second] = suppliedLines([LINE], { list: "annex-a-9", numerator: 2, denominator: 4 });
  expect(first).toMatch(/^Counted from Annex A list 9 .* comes before the local return/);
  expect(second).toMatch(/^Supplied, not used: snapshot 2025-03-31: 45 of 80/);
});

test("a count has its number, and figures that are neither count nor share their value", () => {
  expect(suppliedLines([{ ...LINE, denominator: null }], null)[0]).toContain("2025-03-31: 45, final");
  expect(suppliedLines([{ ...LINE, numerator: null, value: 12.5 }], null)[0]).toContain("2025-03-31: 12.5, final");
});

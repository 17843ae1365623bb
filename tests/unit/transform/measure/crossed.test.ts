/** Breakdowns of one indicator, two of them crossed: every cell by hand, and the cells add up to the total. */
import { crossable, crossed } from "@pipelines/transform/measure/crossed.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../../../pipelines/database.ts";
import { definitions } from "../../../support/definitions.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";
import { csvOf } from "../../../support/text-table.ts";

const indicatorOf = (id: string) => {
  const found = definitions.indicators.get(id);
  if (found === undefined) throw new Error(`${id} is not defined`);
  return found;
};

/** Of the girls, one of 15 in foster care and one of 17 in a home; of the boys, two of 15, both in foster care. */
const header = csvOf(`
  CHILD | SEX | DOB
  A1 | F | 01/05/2009
  A2 | F | 01/05/2007
  A3 | M | 01/05/2009
  A4 | M | 01/06/2009`);
const episodes = csvOf(`
  CHILD | DECOM | RNE | LS | PLACE
  A1 | 01/05/2024 | S | C2 | U4
  A2 | 01/05/2024 | S | C2 | K2
  A3 | 01/05/2024 | S | C2 | U4
  A4 | 01/05/2024 | S | C2 | U4`);

let db: Database;
beforeAll(async () => {
  const indicators = ["foster-care-share", "cic-number"].map(indicatorOf);
  db = await openMeasured([{ asAt: "2025-03-31", files: { header, episodes } }], indicators);
});
afterAll(() => db.close());

const cellsOf = (id: string, ...by: string[]) =>
  crossed(db, {
    ...crossable(indicatorOf(id), by),
    la_code: "990",
    period_kind: "snapshot",
    period_end_date: "2025-03-31",
  });

test("two breakdowns crossed, in the order of their categories", async () => {
  expect(await cellsOf("foster-care-share", "sex", "age-band")).toEqual([
    { categories: ["F", "10-15"], numerator: 1, denominator: 1, value: 100 },
    { categories: ["F", "16-over"], numerator: 0, denominator: 1, value: 0 },
    { categories: ["M", "10-15"], numerator: 2, denominator: 2, value: 100 },
  ]);
});

test.each([
  ["foster-care-share", ["sex"]],
  ["foster-care-share", ["sex", "age-band"]],
  ["foster-care-share", ["age-band", "sex"]],
  ["cic-number", ["sex", "age-band"]],
])("%s by %s adds up to its total", async (id, by) => {
  const cells = await cellsOf(id, ...by);
  const [total] = await db.query<{ numerator: number | null; denominator: number | null; value: number }>(
    `select numerator, denominator, "value" from indicators.values
     where indicator_id = ? and breakdown_dimension = 'total' and period_kind = 'snapshot' and period_end_date = '2025-03-31'`,
    [id],
  );
  const sum = (of: "numerator" | "denominator") => cells.reduce((all, cell) => all + (cell[of] ?? 0), 0);
  expect(sum("numerator")).toBe(total?.numerator ?? total?.value);
  expect(sum("denominator")).toBe(total?.denominator ?? 0);
});

test.each([
  ["three at once", "foster-care-share", ["sex", "age-band", "ethnic-group"], /one or two/],
  ["one twice", "foster-care-share", ["sex", "sex"], /one or two different/],
  ["one that it does not have", "foster-care-share", ["shoe-size"], /foster-care-share.*: sex/],
  ["a rate", "cic-rate", ["sex"], /no children of its own/],
])("refuses %s", (_, id, by, words) => {
  expect(() => crossable(indicatorOf(id), by)).toThrow(words);
});

/** The department's own figures of a council: whose, of which release, and what stands where there is none. */
import type { Database } from "@pipelines/database.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";

const published = (id: string) => definitions.indicators.get(id) as IndicatorDefinition;
const line = (series: string, release: string, year: string, council: string, ...cells: (string | number)[]) =>
  [series, "d", release, year, "la", "E06000024", council, ...cells, "percent"].join(",");

/** Council 802 stands in the releases, 990 is invented. Both have a return of June 2022. */
const LINES = [
  line("suspensions", "2021", "2020-08-31", "802", 8, "value", 90, "value", 8.89, "value"),
  line("suspensions", "2022", "2020-08-31", "802", 9, "value", 90, "value", 10, "value"),
  // Of 2019 the newer release says nothing of anybody: the older one, which has figures, counts.
  line("suspensions", "2021", "2019-08-31", "802", "", "suppressed", 80, "value", "", "suppressed"),
  line("suspensions", "2021", "2019-08-31", "801", 7, "value", 70, "value", 10, "value"),
  line("suspensions", "2022", "2019-08-31", "802", "", "not_available", "", "not_available", "", "not_available"),
  line("suspensions", "2021", "2018-08-31", "802", "", "rounds_to_zero", 900, "value", "", "rounds_to_zero"),
  line("suspensions", "2021", "2017-08-31", "802", "", "not_applicable", "", "not_applicable", "", "not_applicable"),
  line("suspensions", "2021", "2016-08-31", "802", "", "suppressed", "", "suppressed", 12.5, "value"),
  line("suspensions", "2022", "2022-08-31", "802", 9, "value", 90, "value", 10, "value"),
  line("school-absence", "2022", "2021-08-31", "802", 3053, "value", 31059, "value", 9.8, "value"),
  line("ks2-rwm", "2022", "2021-08-31", "801", 8, "value", 10, "value", 80, "value"),
];

let db: Database;
beforeAll(async () => {
  const files = { header: "CHILD,SEX,DOB\nA,F,01/01/2012", episodes: "CHILD,DECOM,RNE,LS,PLACE\nA,05/05/2022,S,C2,U6" };
  db = await openMeasured(
    ["802", "990"].map((laCode) => ({ asAt: "2022-06-30", laCode, files })),
    ["suspensions", "school-absence", "ks2-rwm"].map(published),
    { published: LINES },
  );
});
afterAll(() => db.close());

const rowsOf = (id: string, council: string) =>
  db.query(
    `select year(period_end_date) as ended, numerator, denominator, "value", round(lower, 1) as lower, round(upper, 1) as upper, status
     from indicators.values where indicator_id = ? and la_code = ? order by period_end_date desc`,
    [id, council],
  );
const none = { numerator: null, denominator: null, value: null, lower: null, upper: null };

test("the newest release with figures counts, hidden and missing stay what they are, and a year that is not over has none", async () => {
  expect(await rowsOf("suspensions", "802")).toEqual([
    // Wilson's interval of 9 of 90.
    { ended: 2020, numerator: 9, denominator: 90, value: 10, lower: 5.4, upper: 17.9, status: "value" },
    { ended: 2019, ...none, status: "suppressed" },
    { ended: 2018, ...none, status: "rounds_to_zero" },
    { ended: 2017, ...none, status: "not_published" },
    // The percentage is published and the numbers behind it are hidden: a figure without a range.
    { ended: 2016, ...none, value: 12.5, status: "value" },
  ]);
});

test("an invented council is in no release, and a council that a release leaves out has no figure", async () => {
  const invented = await rowsOf("suspensions", "990");
  expect(invented.map(({ status, value }) => [status, value])).toEqual(Array(5).fill(["not_published", null]));
  expect(await rowsOf("ks2-rwm", "802")).toEqual([{ ended: 2021, ...none, status: "not_published" }]);
});

test("what is not counted in people has no range", async () => {
  expect(await rowsOf("school-absence", "802")).toEqual([
    { ended: 2021, numerator: 3053, denominator: 31059, value: 9.8, lower: null, upper: null, status: "value" },
  ]);
});

/**
 * Every indicator's worked example, from the CSV text of its definition to its figure. Each example is a council of its own, so
 * that one run over all of them answers, and shows that no council's rows reach another's figures.
 */
import { readFileSync } from "node:fs";
import type { Database } from "@pipelines/database.ts";
import { bankHolidaysOf } from "@pipelines/demo/bank-holidays.ts";
import { publishedValuesRow } from "@schemas/reference/tables.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { localFigures } from "../support/local-return.ts";
import { openMeasured } from "../support/measured-warehouse.ts";
import { exampleLoads } from "../support/scratch.ts";

const examples = [...definitions.indicators.values()].map((indicator, index) => ({
  indicator,
  laCode: String(901 + index),
}));

/**
 * The invented addresses that examples may use: ZZ9 1AA is inside the council whose example has it, ZZ9 2AA is 31 miles away and
 * outside. A postcode is in one council alone, so here each council has its own in place of ZZ9 1AA.
 */
const OLD_LA_CODE = Object.keys(publishedValuesRow.shape).indexOf("old_la_code");
const own = (laCode: string) => `ZZ${laCode}AA`;
const POSTCODES = [
  ...examples
    .filter(({ indicator }) => indicator.needs.includes("postcode-directory"))
    .map(({ laCode }) => ({ postcode_key: own(laCode), easting: 340000, northing: 160000, la_code: laCode })),
  { postcode_key: "ZZ92AA", easting: 390000, northing: 160000, la_code: "802" },
];
const placed = (files: Record<string, string>, laCode: string) =>
  Object.fromEntries(Object.entries(files).map(([id, text]) => [id, text.replaceAll(/ZZ9 ?1AA/gi, own(laCode))]));

/** A line of the published figures, of another council. */
function inPlaceOf(line: string, laCode: string): string {
  const cells = line.split(",");
  cells[OLD_LA_CODE] = laCode;
  return cells.join(",");
}

let db: Database;
beforeAll(async () => {
  db = await openMeasured(
    examples.flatMap(({ indicator, laCode }) =>
      exampleLoads(indicator.example).map((load) => ({ ...load, files: placed(load.files, laCode), laCode })),
    ),
    examples.map(({ indicator }) => indicator),
    {
      postcodes: POSTCODES,
      bankHolidays: bankHolidaysOf("2024", "2025"),
      local: await Promise.all(
        examples.flatMap(({ indicator: { example }, laCode }) =>
          example.local === undefined
            ? []
            : [localFigures(example.local, definitions.indicators).then((figures) => ({ laCode, figures }))],
        ),
      ),
      published: examples.flatMap(({ indicator: { example }, laCode }) =>
        (example.published ?? []).map((line) => inPlaceOf(line, laCode)),
      ),
      populations: examples.flatMap(({ indicator: { example }, laCode }) =>
        example.population === undefined
          ? []
          : [
              {
                mid_year: 2023,
                population_0_17: example.population,
                release: "first",
                published_on: "2024-07-15",
                la_code: laCode,
              },
            ],
      ),
    },
  );
});
afterAll(() => db.close());

for (const { indicator, laCode } of examples) {
  test(`${indicator.id}: ${indicator.example.why}`, async () => {
    for (const { period_end, period_kind, ...expected } of indicator.example.expect) {
      const row = await db.one(
        `select numerator, denominator, round(value, 1) as value, status from indicators.values
         where la_code = $council and indicator_id = $id and breakdown_dimension = 'total'
           and period_kind = $kind and period_end_date = $end::date`,
        { council: laCode, id: indicator.id, kind: period_kind, end: period_end },
      );
      expect(row, `${period_kind} ${period_end}`).toMatchObject(expected);
    }
  });
}

const PUBLISHED = examples.filter(({ indicator }) => indicator.example.published !== undefined);
test.each(PUBLISHED.map(({ indicator }) => [indicator.id, indicator] as const))(
  "%s: the rows of its example stand in the reference tables, letter for letter",
  (_, { example }) => {
    for (const line of example.published ?? []) {
      const release = line.split(",")[2];
      const held = readFileSync(`data/reference/published-values/${release}.csv`, "utf8").split("\n");
      expect(held).toContain(line);
    }
  },
);

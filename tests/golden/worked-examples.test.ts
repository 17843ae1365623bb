/** Every indicator's worked example, run through the real pipeline from the CSV text of its definition. */
import type { Database } from "@pipelines/database.ts";
import { measure } from "@pipelines/transform/measure/measure.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { openMarts } from "../support/measured-warehouse.ts";
import { exampleLoads } from "../support/scratch.ts";

/** The invented addresses that examples may use. */
const POSTCODES = [
  { postcode_key: "ZZ91AA", easting: 340000, northing: 160000, la_code: "990" },
  { postcode_key: "ZZ92AA", easting: 390000, northing: 160000, la_code: "802" },
];

async function openExample({ example, id }: IndicatorDefinition): Promise<Database> {
  const populations = example.population
    ? [{ mid_year: 2023, population_0_17: example.population, release: "first", published_on: "2024-07-15" }]
    : [];
  const isSupplied = (file: string) => file in example.files;
  const db = await openMarts(exampleLoads(example), {
    populations,
    postcodes: definitions.indicators.get(id)?.needs.includes("postcode-directory") ? POSTCODES : [],
  });
  if (!isSupplied("episodes") && !isSupplied("oc3")) throw new Error(`${id}: an example needs episodes or oc3`);
  return db;
}

for (const indicator of definitions.indicators.values()) {
  test(`${indicator.id}: ${indicator.example.why}`, async () => {
    const db = await openExample(indicator);
    try {
      await measure(db, [indicator]);
      for (const expected of indicator.example.expect) {
        const row = await db.one(
          `select numerator, denominator, round(value, 1) as value, status from indicators.values
           where breakdown_dimension = 'total' and period_kind = $kind and period_end_date = $end::date`,
          { kind: expected.period_kind, end: expected.period_end },
        );
        const { period_end: _end, period_kind: _kind, value, ...rest } = expected;
        expect(row, `${expected.period_kind} ${expected.period_end}`).toMatchObject({
          ...rest,
          ...(value === undefined ? {} : { value }),
        });
      }
    } finally {
      db.close();
    }
  });
}

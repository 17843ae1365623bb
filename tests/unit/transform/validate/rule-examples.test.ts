/**
 * The worked example of every rule through the real stage and validate: exactly the rows that it names fail it, and no others.
 * Each example is a council of its own in one database, so that hundreds of them cost one run.
 */
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { exampleLoads, openScratch } from "../../../support/scratch.ts";

/** The directory that rule examples may take postcodes from. */
const POSTCODES = [{ postcode_key: "AB10JD", easting: 380_000, northing: 801_000, la_code: "990" }];

const rules = [...definitions.rules.values()];
const councilOf = (code: string) => `council of ${code}`;
const db = await openScratch(definitions, {
  loads: rules.flatMap((rule) => exampleLoads(rule.example).map((load) => ({ ...load, laCode: councilOf(rule.code) }))),
  postcodes: POSTCODES,
});
await stage(db, definitions);
await validate(db, definitions);
afterAll(() => db.close());

test.each(rules.map((rule) => [rule.code, rule] as const))("rule %s", async (code, { example }) => {
  const ofExample = `la_code = '${councilOf(code)}' and as_at_date = date '${example.as_at}' and code = '${code}'`;
  const found = await db.query<{ return_id: string; row: number }>(
    `select return_id, source_row - 1 as row from validation.findings where ${ofExample} order by all`,
  );
  const expected = Object.entries(example.fails).flatMap(([return_id, rows]) =>
    rows.map((row) => ({ return_id, row })),
  );
  expect(found).toEqual(expected.sort((a, b) => a.return_id.localeCompare(b.return_id) || a.row - b.row));
  const outcome = await db.one(`select outcome, count from validation.rule_outcomes where ${ofExample}`);
  expect(outcome).toEqual({ outcome: "failed", count: expected.length });
});

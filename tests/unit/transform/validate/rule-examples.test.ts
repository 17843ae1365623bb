/**
 * The worked example of every rule through the real stage and validate: exactly the rows that it names fail it, and no others.
 * Each example is a council of its own in one database, so that hundreds of them cost one run.
 */
import type { Database } from "@pipelines/database.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { exampleLoads, openScratch } from "../../../support/scratch.ts";

const rules = [...definitions.rules.values()];
const councilOf = (code: string) => `council of ${code}`;

/** The directory that rule examples may take postcodes from: 2 miles east of the first, 400 miles off, in Wales, in Northern Ireland, 1,000 off; own ones. */
const POSTCODES = [
  { postcode_key: "AB10JD", easting: 380_000, northing: 801_000, la_code: "990" },
  { postcode_key: "AB20JD", easting: 383_219, northing: 801_000, la_code: "991" },
  { postcode_key: "AB90JD", easting: 380_000, northing: 157_280, la_code: "992" },
  { postcode_key: "CF10AA", easting: 318_000, northing: 176_000, la_code: "WAL" },
  { postcode_key: "BT11AA", easting: null, northing: null, la_code: "NIR" },
  { postcode_key: "AB990JD", easting: 380_000, northing: -901_000, la_code: "993" },
  ...["503J", "1015", "179"].map((code) => ({
    postcode_key: `OW${code}`,
    easting: 380_000,
    northing: 801_000,
    la_code: councilOf(code),
  })),
];

/** The provider list that rule examples may take numbers from; the last is the council's own in the example of 229. */
const PROVIDERS = [
  { urn: "1000001", placement_codes: "K1,K2", provider_codes: "PR1,PR4", postcode: "AB1 0JD", la_code: "990" },
  { urn: "1000002", placement_codes: "U1,U4", provider_codes: "PR4", postcode: "AB2 0JD", closed_date: "2024-09-30" },
  { urn: "SC000003", placement_codes: "K3", provider_codes: "PR1,PR2", la_code: councilOf("229") },
];

/** 411 compares two facts that come from one postcode and so agree: its first row is said to be inside the area. */
async function giveLocations(scratch: Database): Promise<void> {
  await scratch.run(`create table prepared.location_overrides as
    select load_id, source_file, source_row, null::varchar as placement_la_code, 'IN' as placement_location_code,
      null::double as placement_distance_miles
    from staging.episodes
    where la_code = '${councilOf("411")}' and source_row = 2`);
}

const db = await openScratch(definitions, {
  loads: rules.flatMap((rule) => exampleLoads(rule.example).map((load) => ({ ...load, laCode: councilOf(rule.code) }))),
  postcodes: POSTCODES,
  providers: PROVIDERS,
});
await stage(db, definitions);
await validate(db, definitions, giveLocations);
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

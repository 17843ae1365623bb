/** The facts that rules share, each on a case that can be worked by eye. */
import { prepare } from "@pipelines/transform/validate/validate.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch, type ScratchOptions } from "../../../support/scratch.ts";
import { stageAndValidate } from "../../../support/supplied-returns.ts";
import { csvOf } from "../../../support/text-table.ts";

async function facts(options: ScratchOptions, sql: string, providers = ""): Promise<unknown[]> {
  const db = await openScratch(definitions, options);
  try {
    await stageAndValidate(db, options.loads, new Map());
    if (providers !== "")
      await db.run(
        `insert into reference.providers (urn, placement_codes, provider_codes, postcode, closed_date, la_code) values ${providers}`,
      );
    await prepare(db, definitions, true);
    return await db.query(sql);
  } finally {
    db.close();
  }
}

const MARCH = "2025-03-31";

test("birthdays come from Header, from the row where Header has none, and 29 February is the 28th in a common year", async () => {
  const header = csvOf(`
    CHILD | DOB
    A1 | 29/02/2008
    A2 | 01/01/2010
    A4 |`);
  const oc3 = csvOf(`
    CHILD | DOB
    A1 | 01/03/2008
    A2 | 02/01/2010
    A3 | 05/05/2007
    A4 | 06/06/2007`);
  const rows = await facts(
    { loads: [{ asAt: MARCH, files: { header, oc3 } }] },
    "select child_id as child, birthday_17_date as at_17, birthday_4_date as at_4 from prepared.oc3 order by 1",
  );
  expect(rows).toEqual([
    { child: "A1", at_17: "2025-02-28", at_4: "2012-02-29" },
    { child: "A2", at_17: "2027-01-01", at_4: "2014-01-01" },
    { child: "A3", at_17: "2024-05-05", at_4: "2011-05-05" },
    { child: "A4", at_17: "2024-06-06", at_4: "2011-06-06" },
  ]);
});

const TWELVE = "select child_id as child, is_looked_after_12_months as yes from prepared.header order by 1";
const headerOf = (count: number) => `CHILD\n${Array.from({ length: count }, (_, n) => `A${n + 1}`).join("\n")}`;
const answers = (rows: unknown[]) => (rows as { yes: boolean | null }[]).map(({ yes }) => yes);

test("looked after 12 months: on the first day or before, no start, end or short break since, and still in care", async () => {
  const episodes = csvOf(`
    CHILD | DECOM | RNE | LS | DEC | REC
    A1 | 01/04/2024 | S | C2 | |
    A2 | 02/04/2024 | S | C2 | |
    A3 | 01/05/2020 | S | C2 | 01/07/2024 | X1
    A3 | 01/07/2024 | L | E1 | |
    A4 | 01/05/2020 | S | C2 | 31/03/2025 | E4A
    A5 | 01/05/2020 | S | C2 | 01/04/2024 | E4A
    A5 | 01/04/2024 | S | V2 | |
    A6 | 01/05/2020 | S | C2 | 01/04/2024 | X1
    A6 | 01/04/2024 | L | V4 | 01/08/2024 | X1
    A6 | 01/08/2024 | L | C2 | |
    A7 | 01/05/2020 | S | C2 | 02/04/2024 | E4A
    A7 | 02/04/2024 | P | C2 | |`);
  const rows = await facts({ loads: [{ asAt: MARCH, files: { header: headerOf(8), episodes } }] }, TWELVE);
  expect(answers(rows)).toEqual([true, false, true, false, true, false, false, null]);
});

test("looked after 12 months: a last row that ends with X1 is no end of care, one that ends otherwise is", async () => {
  const episodes = csvOf(`
    CHILD | DECOM | RNE | LS | DEC | REC
    A1 | 01/05/2020 | S | C2 | 30/03/2025 | X1
    A2 | 01/05/2020 | S | C2 | 31/03/2025 | X1
    A3 | 01/05/2020 | S | C2 | 30/03/2025 | E8
    A4 | 01/05/2020 | S | C2 | 01/07/2024 | X1
    A4 | 01/07/2024 | P | C2 | 30/03/2025 | E8`);
  const rows = await facts({ loads: [{ asAt: MARCH, files: { header: headerOf(4), episodes } }] }, TWELVE);
  expect(answers(rows)).toEqual([true, true, false, false]);
});

test("in-year the 12 months reach into last year's file, and without it nothing is said of a child who was there before", async () => {
  const now = csvOf(`
    CHILD | DECOM | RNE | LS | DEC | REC
    A1 | 01/09/2024 | L | C2 | |
    A2 | 01/09/2024 | P | C2 | |
    A3 | 01/05/2024 | S | C2 | |
    A4 | 01/05/2025 | S | C2 | |`);
  const before = csvOf(`
    CHILD | DECOM | RNE | LS | DEC | REC
    A1 | 01/06/2024 | S | V2 | 01/09/2024 | X1
    A2 | 01/08/2024 | S | C2 | 01/09/2024 | X1`);
  const load = { asAt: "2025-06-30", files: { header: headerOf(4), episodes: now } };
  const last = { asAt: MARCH, files: { episodes: before } };
  expect(answers(await facts({ loads: [load] }, TWELVE))).toEqual([null, null, true, false]);
  expect(
    answers(await facts({ loads: [load, last] }, `${TWELVE.replace("order", "where has_last_year order")}`)),
  ).toEqual([true, false, true, false]);
});

test("unaccompanied is a row in this year's file, ever unaccompanied in any year's of the same council", async () => {
  const header = headerOf(3);
  const rows = await facts(
    {
      loads: [
        { asAt: MARCH, files: { header, uasc: "CHILD,DUC\nA1,01/05/2024" } },
        { asAt: "2022-03-31", files: { header: "CHILD\nA2", uasc: "CHILD\nA2" } },
        { asAt: MARCH, laCode: "991", files: { header: "CHILD\nA9", uasc: "CHILD\nA3" } },
      ],
    },
    `select child_id as child, is_unaccompanied as now, is_ever_unaccompanied as ever from prepared.header
     where collection_year = '2024-25' and la_code = '990' order by 1`,
  );
  expect(rows).toEqual([
    { child: "A1", now: true, ever: true },
    { child: "A2", now: false, ever: true },
    { child: "A3", now: false, ever: false },
  ]);
});

test("the period of care begins at a start, after a gap or after a short break, and a short break is in none", async () => {
  const episodes = csvOf(`
    CHILD | DECOM | RNE | LS | DEC | REC
    A1 | 01/05/2020 | L | C2 | 01/06/2024 | X1
    A1 | 01/06/2024 | P | C2 | 01/07/2024 | E4A
    A1 | 01/07/2024 | S | C2 | 01/08/2024 | X1
    A1 | 02/08/2024 | P | C2 | 01/09/2024 | X1
    A1 | 01/09/2024 | S | V3 | 05/09/2024 | E4A
    A1 | 05/09/2024 | P | C2 | |`);
  const rows = await facts(
    { loads: [{ asAt: MARCH, files: { episodes } }] },
    "select source_row as row, period_of_care_start_date as start from prepared.episodes order by 1",
  );
  expect((rows as { start: string | null }[]).map(({ start }) => start)).toEqual([
    "2020-05-01",
    "2020-05-01",
    "2024-07-01",
    "2024-08-02",
    null,
    "2024-09-05",
  ]);
});

const POSTCODES = [
  { postcode_key: "AB10JD", easting: 380_000, northing: 801_000, la_code: "990" },
  { postcode_key: "AB20JD", easting: 383_219, northing: 801_000, la_code: "991" },
  { postcode_key: "CF10AA", easting: 318_000, northing: 176_000, la_code: "WAL" },
];

test("the home is inside or outside the council, so many miles off, and unknown is neither", async () => {
  const episodes = csvOf(`
    CHILD | DECOM | HOME_POST | PL_POST
    A1 | 01/05/2024 | AB1 0JD | AB1 0JD
    A2 | 01/05/2024 | AB1 0JD | AB2 0JD
    A3 | 01/05/2024 | CF1 0AA | AB1 0JD
    A4 | 01/05/2024 | AB1 0JD | CF1 0AA
    A5 | 01/05/2024 | AB1 0JD | ZZ1 1ZZ`);
  const columns = `placement_la_code as la, placement_location_code as location, placement_distance_miles as miles,
    is_placement_in_england as england`;
  const load = { asAt: MARCH, files: { episodes } };
  const sql = `select ${columns}, child_last_placement_la_code as last_la from prepared.episodes order by child_id`;
  const rows = await facts({ loads: [load], postcodes: POSTCODES }, sql);
  expect(rows).toEqual([
    { la: "990", location: "IN", miles: 0, england: true, last_la: "990" },
    { la: "991", location: "OUT", miles: 2, england: true, last_la: "991" },
    { la: "990", location: "IN", miles: null, england: true, last_la: "990" },
    { la: "WAL", location: "OUT", miles: 390.3, england: false, last_la: "WAL" },
    { la: null, location: null, miles: null, england: null, last_la: null },
  ]);
  const without = await facts(
    { loads: [load] },
    "select distinct placement_location_code as location from prepared.episodes",
  );
  expect(without).toEqual([{ location: null }]);
});

test("a provider's lines are put together; it is closed only when every line says so; no list, no answer", async () => {
  const load = {
    asAt: MARCH,
    files: { episodes: "CHILD,DECOM,URN\nA1,01/05/2024,1234567\nA2,01/05/2024,SC1\nA3,01/05/2024,7" },
  };
  const sql = `select child_id as child, is_known_placement_urn as known, list_sort(provider_placement_codes) as codes,
    provider_postcodes as postcodes, provider_closed_date as closed, provider_la_code as la from prepared.episodes order by 1`;
  const list = `('1234567', 'K2,K3', 'PR4', 'AB1 0JD', date '2024-01-01', '990'), ('1234567', 'K1', null, null, null, '990'),
    ('sc1', null, null, null, date '2023-01-01', null)`;
  expect(await facts({ loads: [load] }, sql, list)).toEqual([
    { child: "A1", known: true, codes: ["K1", "K2", "K3"], postcodes: ["AB10JD"], closed: null, la: "990" },
    { child: "A2", known: true, codes: [], postcodes: [], closed: "2023-01-01", la: null },
    { child: "A3", known: false, codes: null, postcodes: null, closed: null, la: null },
  ]);
  const without = await facts(
    { loads: [load] },
    "select distinct is_known_placement_urn as known from prepared.episodes",
  );
  expect(without).toEqual([{ known: null }]);
});

test("what a child's episodes say together: dated or not, in the year or not, short breaks apart", async () => {
  const episodes = csvOf(`
    CHILD | DECOM | LS | DEC | REC
    A1 | | C2 | |
    A2 | 01/05/2024 | V3 | 03/05/2024 | E8
    A3 | 01/05/2023 | C2 | 31/03/2024 | E11
    A4 | 01/05/2023 | C2 | 01/04/2024 | E12
    A4 | 01/06/2024 | C2 | |`);
  const rows = await facts(
    { loads: [{ asAt: MARCH, files: { header: headerOf(5), episodes } }] },
    `select child_id as child, child_has_ordinary_episode as ordinary, child_has_episode_in_year as in_year,
       child_has_ordinary_episode_in_year as both, child_left_care_date as left_care,
       child_first_adopted_start_date as adopted
     from prepared.header order by 1`,
  );
  expect(rows).toEqual([
    { child: "A1", ordinary: true, in_year: false, both: false, left_care: null, adopted: null },
    { child: "A2", ordinary: false, in_year: true, both: false, left_care: "2024-05-03", adopted: null },
    { child: "A3", ordinary: true, in_year: false, both: false, left_care: "2024-03-31", adopted: "2023-05-01" },
    { child: "A4", ordinary: true, in_year: true, both: true, left_care: null, adopted: "2023-05-01" },
    { child: "A5", ordinary: false, in_year: false, both: false, left_care: null, adopted: null },
  ]);
});

test("Header's flag says who is unaccompanied where the council sends one, the UASC file where it does not", async () => {
  const header = csvOf(`
    CHILD | UASC
    A1 | 0
    A2 | 1
    A3 |
    A4 |`);
  const uasc = csvOf(`
    CHILD | DUC
    A1 | 01/06/2024
    A3 |`);
  const rows = await facts(
    { loads: [{ asAt: MARCH, files: { header, uasc } }] },
    "select child_id as child, is_unaccompanied as now, is_ever_unaccompanied as ever from prepared.header order by 1",
  );
  expect(rows).toEqual([
    { child: "A1", now: false, ever: true },
    { child: "A2", now: true, ever: true },
    { child: "A3", now: true, ever: true },
    { child: "A4", now: false, ever: false },
  ]);
});

test("the last end of care, deaths, what is filled in Reviews and OC2, and the last end of a social worker", async () => {
  const episodes = csvOf(`
    CHILD | DECOM | LS | DEC | REC
    A1 | 01/05/2024 | C2 | 01/06/2024 | E8
    A1 | 01/07/2024 | C2 | 01/08/2024 | X1
    A2 | 01/05/2024 | D1 | 01/06/2024 | E2
    A3 | 01/05/2024 | V3 | |
    A4 | 01/05/2024 | D1 | |`);
  const files = {
    header: headerOf(4),
    episodes,
    reviews: "CHILD,REVIEW,REVIEW_CODE\nA1,38/01/2025,\nA2,,",
    oc2: "CHILD,SDQ_SCORE,TEETH_CHECK\nA1,,\nA2,high,\nA3,,0",
    "sw-episodes": "CHILD,SW_ID,SW_DECOM,SW_DEC\nA1,SW1,01/05/2024,01/06/2024\nA1,SW2,01/06/2024,",
  };
  const rows = await facts(
    { loads: [{ asAt: MARCH, files }] },
    `select child_last_leaving_date as left_care, child_has_died as died, child_has_open_ordinary_episode as open,
       child_has_open_freeing_order as freeing, child_has_review_data as review, child_has_oc2_data as health,
       child_last_allocation_end_date as worker
     from prepared.header order by child_id`,
  );
  const none = {
    left_care: null,
    died: false,
    open: false,
    freeing: false,
    review: false,
    health: false,
    worker: null,
  };
  expect(rows).toEqual([
    { ...none, left_care: "2024-06-01", review: true, worker: "2024-06-01" },
    { ...none, left_care: "2024-06-01", died: true, health: true },
    { ...none, health: true },
    { ...none, open: true, freeing: true },
  ]);
});

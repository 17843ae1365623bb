/**
 * A finding never removes a child from a count (settled reading 0): every error rule is planted once in a sound return, and
 * children in care, starts and leavers must not change, except where the fault is itself a membership field.
 */
import { sqlTexts } from "@pipelines/definition-files.ts";
import { runSqlFiles, sqlFile } from "@pipelines/sql-files.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch, type ScratchLoad } from "../../../support/scratch.ts";
import { ADOPTION_MISSING_WORKERS } from "./planted/adoption-missing-workers.ts";
import { ANNEX_A } from "./planted/annex-a.ts";
import { FIRST } from "./planted/first.ts";
import { HEADER_AND_EPISODES } from "./planted/header-and-episodes.ts";
import { type Change, inYear, type Plants, withChanges } from "./planted/plant.ts";
import { REVIEWS_HEALTH_LEAVERS } from "./planted/reviews-health-leavers.ts";
import { SOUND } from "./planted/sound.ts";
import { STATUS_AND_PLACE } from "./planted/status-and-place.ts";

/** Fields that say whether a child is in care, started or left: a fault in one of them may change a count. */
const MEMBERSHIP_FIELDS = ["DECOM", "DEC", "REC", "LS", "RNE"];

/** Another file of rules brings its plants here. */
const ALL: Plants[] = [
  HEADER_AND_EPISODES,
  FIRST,
  REVIEWS_HEALTH_LEAVERS,
  STATUS_AND_PLACE,
  ADOPTION_MISSING_WORKERS,
  ANNEX_A,
];
const PLANTED = Object.assign({}, ...ALL.map(({ planted }) => planted)) as Plants["planted"];

const LAST_YEAR = "last-year:";

type Years = { since?: string | undefined; until?: string | undefined };

/** 2024/25, or the nearest year of a rule that is not in force then. */
const yearOf = ({ since = "", until = "2099-00" }: Years): string =>
  until < "2024-25" ? until : since > "2024-25" ? since : "2024-25";

const soundOf = (rule: Years): string => `sound return of ${yearOf(rule)}`;

/** The sound return with these changes, in that year. */
function loadsOf(laCode: string, year: string, changes: Change[]): ScratchLoad[] {
  const later = Number(year.slice(0, 4)) - 2024;
  const texts = Object.entries(withChanges(SOUND, changes, laCode));
  const load = (endYear: number, files: [string, string][]): ScratchLoad => {
    const asAt = `${endYear + later}-03-31`;
    return { asAt, laCode, files: Object.fromEntries(files.map(([id, text]) => [id, inYear(text, asAt, later)])) };
  };
  const ofLastYear = texts.filter(([file]) => file.startsWith(LAST_YEAR));
  return [
    load(
      2025,
      texts.filter(([file]) => !file.startsWith(LAST_YEAR)),
    ),
    load(
      2024,
      ofLastYear.map(([file, text]) => [file.slice(LAST_YEAR.length), text]),
    ),
  ];
}

function changesOf(code: string): Change[] {
  const found = PLANTED[code];
  if (found === undefined || found.length === 0) return [];
  return (typeof found[0] === "string" ? [found] : found) as Change[];
}

const errors = [...definitions.rules.values()].filter((rule) => rule.severity === "error" && !rule.blocking);
const codes = errors.map(({ code }) => code);
const years = [...new Set(errors.map(yearOf))];
const soundBeside = (code: string) => soundOf(definitions.rules.get(code) ?? {});

const db = await openScratch(definitions, {
  loads: [
    ...years.flatMap((year) => loadsOf(`sound return of ${year}`, year, [])),
    ...errors.flatMap((rule) => loadsOf(rule.code, yearOf(rule), changesOf(rule.code))),
  ],
  postcodes: [
    { postcode_key: "AB10JD", easting: 380_000, northing: 801_000, la_code: "990" },
    { postcode_key: "AB990JD", easting: 380_000, northing: -901_000, la_code: "990" },
  ],
  providers: [{ urn: "1000001" }],
});
await db.run(`
  create table reference.population_estimates (old_la_code varchar, new_la_code varchar, geographic_level varchar,
    mid_year integer, population_0_17 double, status varchar, dataset varchar, release varchar);
  create table reference.releases (dataset varchar, release varchar, title varchar, publisher varchar, published_on date,
    licence varchar, source varchar)`);
const files = (await sqlTexts()).map(sqlFile);
const run = (schema: string) =>
  runSqlFiles(
    db,
    files.filter((file) => file.schema === schema),
  );
await run("reference");
await stage(db, definitions);
/** 411 compares two facts that come from one postcode: only where a location is given can they differ. */
await validate(db, definitions, (scratch) =>
  scratch.run(`create table prepared.location_overrides as
    select load_id, source_file, source_row, null::varchar as placement_la_code, 'IN' as placement_location_code,
      null::double as placement_distance_miles
    from staging.episodes
    where la_code = '411'`),
);
await run("marts");
afterAll(() => db.close());

const counts = (laCode: string) =>
  db.query(`
    select population, period_kind, period_end_date, count(*) as children from (
      select 'in care' as population, la_code, period_kind, period_end_date from marts.looked_after_at_period_end
      union all select 'started', la_code, period_kind, period_end_date from marts.started_during_period
      union all select 'left', la_code, period_kind, period_end_date from marts.ceased_during_period
    ) where la_code = '${laCode}' group by all order by all`);

test("the sound return has no finding of an error, and children to lose", async () => {
  const found = await db.query(
    "select distinct la_code, code from validation.findings where la_code like 'sound%' and severity = 'error'",
  );
  expect(found).toEqual([]);
  const populations = (await counts("sound return of 2024-25")).map(({ population }) => population);
  expect([...new Set(populations)].sort()).toEqual(["in care", "left", "started"]);
});

test.each(codes)("rule %s is found where it is planted", async (code) => {
  const found = await db.one(
    `select count(*) > 0 as is_found from validation.findings where la_code = '${code}' and code = '${code}'`,
  );
  expect(found).toEqual({ is_found: true });
});

const touchesMembership = (code: string) =>
  (definitions.rules.get(code)?.fields ?? []).some((field) => MEMBERSHIP_FIELDS.includes(field));

test.each(codes.filter((code) => !touchesMembership(code)))("rule %s, planted, moves no count", async (code) => {
  expect(await counts(code)).toEqual(await counts(soundBeside(code)));
});

test("of the rules about a membership field, these move a count when planted, and no others", async () => {
  const moving: string[] = [];
  for (const code of codes.filter(touchesMembership)) {
    const [planted, sound] = [await counts(code), await counts(soundBeside(code))];
    if (JSON.stringify(planted) !== JSON.stringify(sound)) moving.push(code);
  }
  expect(moving.sort()).toEqual(ALL.flatMap((plants) => plants.moving).sort());
});

test("a row with every fault that does not block stays, with its findings", async () => {
  const episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA1,01/05/2024,QQ,QQ,QQ,QQ,QQ,01/05/2024,";
  const header = "CHILD,SEX,DOB\nB9,M,01/01/2015";
  const scratch = await openScratch(definitions, { loads: [{ asAt: "2025-03-31", files: { header, episodes } }] });
  await stage(scratch, definitions);
  await validate(scratch, definitions);
  const found = await scratch.query("select code from validation.findings where return_id = 'episodes' order by code");
  expect(found.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["143", "144", "145", "146", "148", "178", "355", "INT03"]),
  );
  expect(await scratch.one("select count(*) as rows from validated.episodes")).toEqual({ rows: 1 });
  scratch.close();
});

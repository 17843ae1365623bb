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

/** Fields that say whether a child is in care, started or left: a fault in one of them may change a count. */
const MEMBERSHIP_FIELDS = ["DECOM", "DEC", "REC", "LS", "RNE"];

const SOUND: Record<string, string> = {
  header: "CHILD,SEX,DOB\nA1,M,01/02/2012\nA2,F,01/02/2010\nA3,F,01/02/2008",
  episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST
A1,01/06/2024,S,C2,N1,U4,PR1,,,AB1 0JD,AB1 0JD
A2,01/05/2023,S,C2,N1,U4,PR1,10/09/2024,X1,AB1 0JD,AB1 0JD
A2,10/09/2024,P,C2,N1,K2,PR4,,,AB1 0JD,AB1 0JD
A3,01/07/2024,S,C2,N1,U4,PR1,05/01/2025,E4A,AB1 0JD,AB1 0JD`,
  reviews: "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,01/02/2012,20/06/2024,PN1",
  "sw-episodes":
    "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA1,01/02/2012,SW1,01/06/2024,01/08/2024,MANAGE\nA1,01/02/2012,SW2,01/08/2024,,MANAGE",
};

/** Rule to the file in which it is planted, and the one cell that changes. */
const PLANTED: Record<string, [file: string, from: string, to: string]> = {
  "101": ["header", "A1,M", "A1,9"],
  "102": ["header", "01/02/2012", "38/02/2012"],
  "143": ["episodes", "A1,01/06/2024,S", "A1,01/06/2024,Q"],
  "148": ["episodes", "05/01/2025,E4A", "05/01/2025,"],
  "355": ["episodes", "05/01/2025,E4A", "01/07/2024,E4A"],
  "388": ["episodes", "10/09/2024,X1", "10/09/2024,E8"],
  "392c": ["episodes", "A1,01/06/2024,S,C2,N1,U4,PR1,,,AB1 0JD", "A1,01/06/2024,S,C2,N1,U4,PR1,,,XX9 9XX"],
  "433": ["episodes", "A2,10/09/2024", "A2,12/09/2024"],
  "501": ["episodes", "A2,10/09/2024", "A2,08/09/2024"],
  "502": ["episodes", "A2,01/05/2023", "A2,02/05/2023"],
  "1012": ["reviews", "A1,01/02/2012,20/06/2024", "B9,01/02/2012,20/06/2024"],
  INT03: ["header", "A1,M,01/02/2012\n", ""],
  SW02: ["sw-episodes", "SW1", "AA1"],
  SW08: ["sw-episodes", "01/08/2024,MANAGE", ",MANAGE"],
};

const LAST_YEAR = { episodes: "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER\nA2,01/05/2023,S,C2,N1,U4,PR1" };

function loadsOf(laCode: string, files: Record<string, string>): ScratchLoad[] {
  return [
    { asAt: "2025-03-31", laCode, files },
    { asAt: "2024-03-31", laCode, files: LAST_YEAR },
  ];
}

function planted(code: string): Record<string, string> {
  const [file, from, to] = PLANTED[code] ?? ["header", "", ""];
  const text = SOUND[file] ?? "";
  if (!text.includes(from)) throw new Error(`${code}: the sound ${file} file has nothing to plant it on`);
  return { ...SOUND, [file]: text.replace(from, to) };
}

const errors = [...definitions.rules.values()].filter((rule) => rule.severity === "error" && !rule.blocking);
const codes = errors.map(({ code }) => code);

const db = await openScratch(definitions, {
  loads: [...loadsOf("sound", SOUND), ...codes.flatMap((code) => loadsOf(code, planted(code)))],
  postcodes: [{ postcode_key: "AB10JD", easting: 380_000, northing: 801_000, la_code: "990" }],
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
await validate(db, definitions);
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
  const found = await db.query("select code from validation.findings where la_code = 'sound' and severity = 'error'");
  expect(found).toEqual([]);
  const populations = (await counts("sound")).map(({ population }) => population);
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
  expect(await counts(code)).toEqual(await counts("sound"));
});

test("these rules are about a membership field, and these of them move a count when planted", async () => {
  const listed = codes.filter(touchesMembership).sort();
  const sound = JSON.stringify(await counts("sound"));
  const moving: string[] = [];
  for (const code of listed) if (JSON.stringify(await counts(code)) !== sound) moving.push(code);
  expect(listed).toEqual(["143", "148", "355", "388", "433", "501", "502"]);
  expect(moving).toEqual(["143", "148", "355", "388", "433"]);
});

test("a row with every fault that does not block stays, with its findings", async () => {
  const episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA1,01/05/2024,QQ,QQ,QQ,QQ,QQ,01/05/2024,";
  const header = "CHILD,SEX,DOB\nB9,M,01/01/2015";
  const scratch = await openScratch(definitions, { loads: [{ asAt: "2025-03-31", files: { header, episodes } }] });
  await stage(scratch, definitions);
  await validate(scratch, definitions);
  const found = await scratch.query("select code from validation.findings where return_id = 'episodes' order by code");
  expect(found.map(({ code }) => code)).toEqual(["143", "148", "355", "INT03"]);
  expect(await scratch.one("select count(*) as rows from validated.episodes")).toEqual({ rows: 1 });
  scratch.close();
});

/** Imported lists through the look-ups of a run, and the rules that need them: what each says of rows planted for it. */
import { join } from "node:path";
import type { Database } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { loadPostcodes } from "@pipelines/transform/postcodes.ts";
import { loadLists, placeProviders } from "@pipelines/transform/provider-lists.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { afterEach, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { openScratch } from "../../support/scratch.ts";
import { type ListFolder, listFolder, ONSPD } from "../import/list-folder.ts";

const PROVIDER_RULES = ["1008", "219", "221", "224", "227", "228", "229"];

let db: Database;
afterEach(() => db.close());

/** A load of council 802 with these episodes, and whatever lists the folder holds. */
async function run(lists: ListFolder, episodes: string): Promise<void> {
  const files = { episodes: `CHILD,DECOM,DEC,LS,PLACE,PLACE_PROVIDER,HOME_POST,PL_POST,URN\n${episodes}` };
  db = await openScratch(definitions, { loads: [{ asAt: "2025-03-31", laCode: "802", files }] });
  const reference = [join(projectRoot(), "data", "reference"), lists.out];
  await loadReference(db, reference, "2026-11-22");
  await stage(db, definitions);
  await loadLists(db, reference);
  await loadPostcodes(db, reference, []);
  await placeProviders(db);
  await validate(db, definitions);
}

const failing = async (code: string) =>
  (
    await db.query<{ child_id: string }>("select child_id from validation.findings where code = ? order by 1", [code])
  ).map((row) => row.child_id);
const outcome = async (code: string) => db.one("select * from validation.rule_outcomes where code = ?", [code]);

const postcode = (name: string, district: string, county: string, east: string, north: string) =>
  `${name},${name},${name},198001,,${county},,${district},,${east},${north},`;
const DIRECTORY = [
  ONSPD,
  postcode("QX1 1AA", "E06000024", "E99999999", "332000", "161500"),
  postcode("QZ1 1AA", "E06000023", "E99999999", "332000", "165520"),
  postcode("QZ5 1AA", "E07000041", "E10000008", "292000", "92500"),
  postcode("QV1 1AA", "W06000022", "W99999999", "331000", "188500"),
  postcode("QS1 1AA", "S12000033", "S99999999", "331000", "188500"),
  postcode("QN1 1AA", "N09000003", "N99999999", "333000", "374000"),
  postcode("QJ1 1AA", "L99999999", "L99999999", "", ""),
  postcode("QY1 1AA", "E08000039", "E11000003", "435000", "387000"),
].join("\n");

const HOMES = `URN,Local authority,Placement code,Placement provider code,Deregistration date,Setting postcode
SC000001,Nowhere,K2,PR1,,QX1 1AA
SC000002,Bristol,K2,PR1/PR2,30/09/2024,QZ1 1AA
1000003,North Somerset,"U1, U4",PR4,,`;

test("without lists nothing that needs them is run, and it says so", async () => {
  const lists = listFolder();
  await run(lists, "A1,01/06/2024,,C2,K2,PR1,QX1 1AA,QZ1 1AA,9999999");
  for (const code of PROVIDER_RULES) expect(await outcome(code)).toMatchObject({ outcome: "not_run" });
  expect(JSON.stringify(await outcome("1008"))).toMatch(/provider list/);
  expect(JSON.stringify(await outcome("392c"))).toMatch(/postcode directory/);
});

test("each provider rule finds the row planted for it and leaves the right ones", async () => {
  const lists = listFolder();
  await lists.import(lists.write("ONSPD_AUG_2025_UK.csv", DIRECTORY));
  await lists.import(lists.write("providers 31 March 2025.csv", HOMES));
  await run(
    lists,
    `A1,01/06/2024,,C2,K2,PR1,,QX1 1AA,SC000001
B1,01/06/2024,,C2,K2,PR1,,QX1 1AA,9999999
C1,01/06/2024,,C2,U4,PR1,,QX1 1AA,SC000001
D1,01/06/2024,,C2,K2,PR1,,QZ1 1AA,SC000001
E1,01/06/2024,,C2,K2,PR5,,QX1 1AA,SC000001
F1,30/09/2024,15/10/2024,C2,K2,PR2,,QZ1 1AA,SC000002
G1,01/06/2024,01/10/2024,C2,K2,PR2,,QZ1 1AA,SC000002
H1,01/06/2024,01/07/2024,C2,K2,PR1,,QZ1 1AA,SC000002
I1,01/06/2024,01/07/2024,C2,K2,PR2,,QZ1 1AA,SC000002
J1,01/06/2024,,C2,U4,PR4,,QX1 1AA,1000003
K1,01/06/2024,,C2,U4,PR4,,QX1 1AA,XXXXXXX`,
  );
  expect(
    Object.fromEntries(await Promise.all(PROVIDER_RULES.map(async (code) => [code, await failing(code)]))),
  ).toEqual({
    "1008": ["B1"],
    "219": ["C1"],
    "221": ["D1"],
    "224": ["E1"],
    "227": ["F1"],
    "228": ["F1", "G1"],
    "229": ["H1"],
  });
});

test("a published list without codes, postcodes or closing dates is judged by kind and sector, and by the council it names", async () => {
  const lists = listFolder();
  const published = `URN,Provision type,Registration status,Local authority,Sector,Places
SC000001,Children’s home,Active,"Bristol, City of",Private,4
SC000002,Independent Fostering Agency,Active,Bristol,Voluntary,
SC000003,Boarding school,Active,County Durham,Private,
SC000004,Children's Home,Active,North Somerset,Local Authority,6`;
  await lists.import(lists.write("Provider level at 31 March 2025.csv", published));
  await run(
    lists,
    `A1,01/06/2024,,C2,K2,PR4,,QX1 1AA,SC000001
B1,01/06/2024,,C2,U4,PR4,,QX1 1AA,SC000002
C1,01/06/2024,,C2,S1,PR4,,QX1 1AA,SC000003
D1,01/06/2024,,C2,U4,PR1,,QX1 1AA,SC000004
E1,01/06/2024,,C2,K2,PR2,,QX1 1AA,SC000004`,
  );
  expect(
    await db.query("select urn, placement_codes, provider_codes, la_code from reference.providers order by urn"),
  ).toEqual([
    { urn: "SC000001", placement_codes: "K2", provider_codes: "PR4", la_code: "801" },
    { urn: "SC000002", placement_codes: "U1,U2,U3,U4,U5,U6", provider_codes: "PR5", la_code: "801" },
    { urn: "SC000003", placement_codes: null, provider_codes: "PR4", la_code: "840" },
    { urn: "SC000004", placement_codes: "K2", provider_codes: "PR1,PR2", la_code: "802" },
  ]);
  expect(await failing("224")).toEqual(["B1"]);
  expect(await failing("219")).toEqual(["D1"]);
  expect(await failing("229")).toEqual(["E1"]);
  expect(await failing("221")).toEqual([]);
});

test("where a home is: county for a district, nations by name, no distance on another grid", async () => {
  const lists = listFolder();
  await lists.import(lists.write("ONSPD_AUG_2025_UK.csv", DIRECTORY));
  const placed = [
    "QX1 1AA",
    "qz11aa",
    "QZ5 1AA",
    "QV1 1AA",
    "QS1 1AA",
    "QN1 1AA",
    "QJ1 1AA",
    "QY1 1AA",
    "QQ9 9ZZ",
    "NONSENSE1",
  ];
  await run(lists, placed.map((name, n) => `A${n},01/06/2024,,C2,U4,PR1,QX1 1AA,${name},XXXXXXX`).join("\n"));
  expect(
    await db.query(`select placement_la_code as la, placement_location_code as place, placement_distance_miles as miles
      from prepared.located_episodes order by child_id`),
  ).toEqual([
    { la: "802", place: "IN", miles: 0 },
    { la: "801", place: "OUT", miles: 2.5 },
    { la: "878", place: "OUT", miles: 49.6 },
    { la: "WAL", place: "OUT", miles: 16.8 },
    { la: "SCO", place: "OUT", miles: 16.8 },
    { la: "NIR", place: "OUT", miles: null },
    { la: "CON", place: "OUT", miles: null },
    { la: "373", place: "OUT", miles: 154 },
    { la: null, place: null, miles: null },
    { la: null, place: null, miles: null },
  ]);
  expect(await failing("392c")).toEqual(["A8", "A9"]);
});

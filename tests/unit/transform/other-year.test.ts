/** Next year's rules on this year's return: what starts to fail, what is new, what waits for a file that is not there yet. */
import { compareYears } from "@pipelines/transform/other-year.ts";
import type { ValidateOtherYearJson } from "@schemas/cli/validate-other-year.ts";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { openScratch, type ScratchLoad } from "../../support/scratch.ts";

const HEADER = "CHILD,SEX,DOB\nA1,M,01/01/2008\nA2,F,01/01/2008\nA3,M,01/01/2008";
const EPISODES = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER
A1,01/05/2024,S,C2,N1,P2,PR4
A2,02/05/2024,S,C2,N1,H5,PR4
A3,03/05/2024,S,C2,N1,U1,PR1
A3,04/05/2024,S,C2,N1,Q9,PR1`;
const LOADS: ScratchLoad[] = [
  { asAt: "2024-03-31", files: { header: HEADER, episodes: "CHILD,DECOM,RNE\nA1,01/05/2023,S" } },
  { asAt: "2025-03-31", files: { header: HEADER, episodes: EPISODES } },
];

async function compare(year: string): Promise<ValidateOtherYearJson> {
  const db = await openScratch(definitions, { loads: LOADS });
  try {
    return await compareYears(db, definitions, year, "2099-12-31", async () => undefined);
  } finally {
    db.close();
  }
}

test("placement codes that leave the list fail next year's rule; a code that fails already does not start to", async () => {
  const result = await compare("2025-26");
  expect(result.returns).toEqual([{ la_code: "990", collection_year: "2024-25", as_at_date: "2025-03-31" }]);
  const placement = [...definitions.rules.values()].find(
    ({ fails }) => fails.episodes === "not is_listed_placement_type_code",
  );
  expect(placement).toBeDefined();
  const found = result.starts_to_fail.find(({ code }) => code === placement?.code);
  expect(found).toMatchObject({ rows: 2, children: 2, is_new: false });
  expect(result.starts_to_fail.map(({ rows }) => rows)).toEqual(
    result.starts_to_fail.map(({ rows }) => rows).sort((one, other) => other - one),
  );
});

test("the deprivation of liberty file is not supplied yet, and its rules are new, not missing", async () => {
  const result = await compare("2026-27");
  const orders = result.not_supplied_yet.find(({ return_id }) => return_id === "dolo");
  const new_codes = result.new_rules.filter(({ return_id }) => return_id === "dolo").map(({ code }) => code);
  expect(new_codes.length).toBeGreaterThan(5);
  expect(orders?.rules).toEqual(expect.arrayContaining(new_codes));
  expect(result.not_run.some(({ reason }) => reason.includes("Deprivation of liberty"))).toBe(false);
});

test("a year that is not ahead of the newest return is refused in words", async () => {
  await expect(compare("2024-25")).rejects.toThrow(/--rules 2024-25: the newest return held is of 2024-25/);
});

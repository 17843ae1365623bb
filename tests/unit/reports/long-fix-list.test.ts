/** A list longer than what is read at once: nothing is lost or doubled between chunks, and the page says where the rest is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { ALL_ROWS_UP_TO, findingsPage, ROWS_OF_A_RULE } from "@pipelines/reports/findings-page.ts";
import { fixListWorkbook } from "@pipelines/reports/fix-list-workbook.ts";
import { writeFixLists } from "@pipelines/reports/write-fix-list.ts";
import { fixListShape } from "@schemas/reports/fix-list.ts";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FixListFixture, openFixList, PLANTED, PLANTED_CODES } from "../../support/fix-list.ts";

const MORE = 2600;
let held: FixListFixture;
beforeAll(async () => {
  held = await openFixList({
    loads: [PLANTED],
    codes: PLANTED_CODES,
    teams: ["A2,North,,"],
    meanwhile: (db) =>
      db.run(`insert into validation.findings by name
        select findings.* replace (finding_id || '-' || n as finding_id) from validation.findings cross join range(${MORE}) as more(n)
        where code = '143'`),
  });
});
afterAll(() => held.close());

test("every finding is in the list once, in its place", () => {
  const ids = held.findings.map(({ finding_id }) => finding_id);
  expect(ids).toHaveLength(6 + MORE);
  expect(new Set(ids).size).toBe(ids.length);
  expect(held.list.tallies.reduce((sum, { findings }) => sum + findings, 0)).toBe(ids.length);
});

test("the workbooks hold every row, the council's and the team's, and the same bytes each time", async () => {
  const [one, other] = [await buffer(await fixListWorkbook(held.list)), await buffer(await fixListWorkbook(held.list))];
  expect(one.equals(other)).toBe(true);
  const rows = async (bytes: Buffer) => (await readWorkbook(bytes)).find(({ sheet }) => sheet === "Findings")?.data;
  expect(await rows(one)).toHaveLength(1 + 6 + MORE);
  expect(await rows(await buffer(await fixListWorkbook(held.list, "North")))).toHaveLength(1 + 2 + MORE);
});

test("the page shows the first of each rule, says how many there are, and names the file that has all", async () => {
  const page = await findingsPage(held.list, [], "fix-list.xlsx");
  expect(held.findings.length).toBeGreaterThan(ALL_ROWS_UP_TO);
  expect(page).toContain("2,606 findings on 6 records");
  expect(page).toContain(`${ROWS_OF_A_RULE} of 2,601 rows shown. All are in <a href="fix-list.xlsx">`);
  expect(page.match(/<tr data-child/g)).toHaveLength(5 + ROWS_OF_A_RULE);
});

test("the files are whole, and a run that fails leaves the last ones and no half-written one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "long-list-"));
  try {
    const files = await writeFixLists(folder, [held.list], held.outcomes);
    const { councils } = fixListShape.parse(JSON.parse(readFileSync(files.json, "utf8")));
    expect(councils[0]?.findings).toEqual(held.findings);
    const failing = {
      ...held.list,
      rows: async function* () {
        yield held.findings[0] as (typeof held.findings)[number];
        throw new Error("the disk went away");
      },
    };
    const before = readFileSync(join(folder, "fix-list.xlsx"));
    await expect(writeFixLists(folder, [failing], held.outcomes)).rejects.toThrow("the disk went away");
    expect(readFileSync(join(folder, "fix-list.xlsx")).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

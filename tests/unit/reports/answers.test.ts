/** Answers go out in a workbook, come back changed, and outlive the loads between. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Database } from "@pipelines/database.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { fixListWorkbook } from "@pipelines/reports/fix-list-workbook.ts";
import { type ImportedAnswers, importAnswers } from "@pipelines/reports/import-answers.ts";
import { readAnswers } from "@pipelines/reports/read-answers.ts";
import { ReportsFolder } from "@pipelines/reports/reports-folder.ts";
import Excel from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { openFixList } from "../../support/fix-list.ts";

const quarter = (asAt: string, knownOn: string, rne: string) => ({
  asAt,
  knownOn,
  files: {
    header: "CHILD,SEX,DOB\nA1,M,01/01/2015",
    episodes: `CHILD,DECOM,RNE\nA1,01/05/2024,${rne}\nA2,02/05/2024,X`,
  },
});
const JUNE = quarter("2024-06-30", "2024-08-10", "X");
const SEPTEMBER = quarter("2024-09-30", "2024-11-10", "S");
const DECEMBER = quarter("2024-12-31", "2025-02-10", "X");

let folder: string;
let store: Database;
let sent: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "answers-"));
  store = await Database.open(":memory:", { threads: 1 });
  await createLedger(store, definitions);
  const { list, findings, close } = await openFixList({ loads: [JUNE], codes: ["143"] });
  sent = await buffer(await fixListWorkbook(list));
  await store.insert(
    "ledger.findings",
    findings.map(({ finding_id, code }) => ({ load_id: "june", finding_id, code })),
  );
  close();
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** The workbook as a reviewer sends it back: column heading to text, by child. */
async function answered(name: string, answers: Record<string, Record<string, string>>): Promise<string> {
  const book = new Excel.Workbook();
  await book.xlsx.load(sent.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet("Findings");
  const headings = (sheet?.getRow(1).values ?? []) as string[];
  sheet?.eachRow((row) => {
    const given = answers[String(row.getCell(headings.indexOf("Child")).value)] ?? {};
    for (const [heading, text] of Object.entries(given)) row.getCell(headings.indexOf(heading)).value = text;
  });
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  return file;
}

const take = async (file: string, dryRun = false): Promise<ImportedAnswers> =>
  importAnswers(store, await readAnswers(file), { by: "data team", on: "2024-09-01", dryRun });

test("only changed rows are read, a dry run keeps nothing, and the same file twice changes nothing", async () => {
  const file = await answered("north.xlsx", { A1: { Status: "with team", "With whom": "N. Reader", Note: "=asked" } });
  expect(await take(file, true)).toMatchObject({ rows: 2, changed: 1, taken: 1 });
  expect(await take(file)).toMatchObject({ rows: 2, changed: 1, taken: 1, held: 0, unknown: 0, over_another: 0 });
  expect(await take(file)).toMatchObject({ taken: 0, held: 1 });
  expect(await store.query("select status, who, note, noted_by, source from ledger.finding_notes")).toEqual([
    { status: "with team", who: "N. Reader", note: "=asked", noted_by: "data team", source: "north.xlsx" },
  ]);
});

test("of two answers to one row the later stands and both are kept; the first file again changes nothing", async () => {
  const other = await answered("south.xlsx", { A1: { Status: "cannot be mended", Note: "moved away" } });
  expect(await take(other)).toMatchObject({ taken: 1, over_another: 1 });
  expect(await take(join(folder, "north.xlsx"))).toMatchObject({ taken: 0, held: 1 });
  expect(await store.query("select 1 from ledger.finding_notes")).toHaveLength(2);
  expect(await store.query("select note from ledger.finding_notes where note = 'moved away'")).toHaveLength(1);
});

test("an answer outlives a load without the finding and is there when it comes back", async () => {
  await store.run("delete from ledger.finding_notes");
  await take(
    await answered("once.xlsx", { A1: { Status: "mended", "With whom": "N. Reader", Note: "code corrected" } }),
  );
  const notes = await store.query("select * from ledger.finding_notes");
  const { findings, close } = await openFixList({
    loads: [JUNE, SEPTEMBER, DECEMBER],
    codes: ["143"],
    meanwhile: async (db) => {
      await db.run(`create table store.ledger.finding_notes (note_number bigint, finding_id varchar, status varchar, who varchar,
        note varchar, noted_by varchar, noted_on date, source varchar, source_sha256 varchar, recorded_on timestamp)`);
      await db.insert("store.ledger.finding_notes", notes);
    },
  });
  close();
  expect(findings.find(({ child_id }) => child_id === "A1")).toMatchObject({
    status: "mended",
    who: "N. Reader",
    note: "code corrected",
    came_back: true,
    first_seen_on: "2024-08-10",
  });
});

test("findings that no load has are counted and left; a word of one's own for a status names its row", async () => {
  await store.run("create table ledger.kept as select * from ledger.findings; delete from ledger.findings");
  const strange = await answered("strange.xlsx", { A2: { Note: "hello" } });
  expect(await take(strange)).toMatchObject({ changed: 1, taken: 0, unknown: 1 });
  await store.run("insert into ledger.findings select * from ledger.kept; drop table ledger.kept");
  const wrong = await answered("wrong.xlsx", { A2: { Status: "dunno" } });
  await expect(readAnswers(wrong)).rejects.toThrow(
    /wrong\.xlsx, sheet Findings, row \d, column Status: expected one of open/,
  );
});

test.each<[string, Record<string, string>, string]>([
  [
    "one finding answered twice",
    { Note: "another answer" },
    "rows 2 and 4: both are about one finding, and their answers differ",
  ],
  [
    "an answer in a row of no finding",
    { Note: "about all", finding_id: "" },
    "row 4, column Note: expected an answer in a finding's own row",
  ],
])("%s is refused by its row", async (name, changes, words) => {
  const file = await answered(`${name}.xlsx`, { A1: { Note: "an answer" } });
  const book = new Excel.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet("Findings");
  const headings = (sheet?.getRow(1).values ?? []) as string[];
  const copy = sheet?.addRow(sheet.getRow(2).values);
  for (const [heading, text] of Object.entries(changes)) {
    Object.assign(copy?.getCell(headings.indexOf(heading)) ?? {}, { value: text });
  }
  if (changes.finding_id === "") Object.assign(copy?.getCell(headings.indexOf("Status")) ?? {}, { value: "" });
  await book.xlsx.writeFile(file);
  await expect(readAnswers(file)).rejects.toThrow(`sheet Findings, ${words}`);
});

test("a workbook that is not ours is refused", async () => {
  const book = new Excel.Workbook();
  book.addWorksheet("Findings").addRow(["finding_id", "Status", "With whom", "Note", "as_written"]);
  const file = join(folder, "other.xlsx");
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  await expect(readAnswers(file)).rejects.toThrow(/expected a fix list that `careboard validate` wrote/);
  writeFileSync(file, "no workbook");
  await expect(readAnswers(file)).rejects.toThrow(/expected an Excel workbook \(\.xlsx\)/);
  await expect(readAnswers(join(folder, "gone.xlsx"))).rejects.toThrow(/expected a fix list there/);
});

test("an edited report is kept beside the new one, and a report that is no more goes only when it was not touched", async () => {
  const dir = join(folder, "reports");
  const write = async (names: readonly string[], text: string) => {
    const reports = new ReportsFolder(dir);
    for (const name of names) await reports.write(name, text);
    await reports.close();
    return reports.kept;
  };
  expect(await write(["fix-list.xlsx", "teams/a.xlsx", "teams/b.xlsx"], "one")).toEqual([]);
  writeFileSync(join(dir, "fix-list.xlsx"), "edited");
  writeFileSync(join(dir, "teams", "b.xlsx"), "edited too");
  const kept = await write(["fix-list.xlsx"], "two");
  expect(kept).toHaveLength(2);
  expect(kept[0]).toMatch(/fix-list-edited-[0-9a-f]{8}\.xlsx$/);
  expect(await write(["fix-list.xlsx"], "three")).toEqual([]);
});

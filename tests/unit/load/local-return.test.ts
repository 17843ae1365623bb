/** The local aggregate return: what is kept, what is refused and why, and which line of a figure counts. */
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { childIdsHeld, loadLocal } from "@pipelines/load/local/local.job.ts";
import { pastLocalLoads, withdrawLocal } from "@pipelines/load/local/local-history.ts";
import { localFiguresSql } from "@pipelines/load/local/local-tables.ts";
import { areAllLocal, localFilesAt, readLocal } from "@pipelines/load/local/read-local.ts";
import Excel from "exceljs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { localText, withLocalFile } from "../../support/local-return.ts";

let store: Database;
beforeEach(async () => {
  store = await Database.open(":memory:", { threads: 1 });
  await createLedger(store, definitions);
});
afterEach(() => store.close());

const load = (text: string | Buffer, more: { knownOn?: string; isFound?: boolean; dryRun?: boolean } = {}) =>
  withLocalFile(text, async (path) => {
    const request = { path, laCode: "990", knownOn: "2025-05-01", why: "", programVersion: "0", ...more };
    return loadLocal(store, definitions, request, await childIdsHeld(store));
  });

const inForce = (asKnownOn = "2099-12-31") =>
  store.query(`select indicator_id, period_to, "value", status from (${localFiguresSql(asKnownOn)}) order by all`);

test("a revision replaces the same figure and keeps the earlier one; another period stands beside it", async () => {
  await load(localText("period_to,indicator_id,value\n2024-12-31,opportunities,18\n2025-03-31,opportunities,20"));
  const later = await load(localText("period_to,indicator_id,value,status\n2025-03-31,opportunities,21,provisional"), {
    knownOn: "2025-06-01",
  });
  expect(later).toMatchObject({ load_id: "local-990-0002", rows: 1, revised: 1 });
  expect(await inForce()).toEqual([
    { indicator_id: "opportunities", period_to: "2024-12-31", value: 18, status: "final" },
    { indicator_id: "opportunities", period_to: "2025-03-31", value: 21, status: "provisional" },
  ]);
  expect((await inForce("2025-05-31")).map(({ value }) => value)).toEqual([18, 20]);
  expect(await store.query("select 1 from ledger.local_figures")).toHaveLength(3);
});

test("blank is missing and 0 is none: a line without numbers supplies nothing and takes nothing back", async () => {
  await load(localText("period_to,indicator_id,value\n2025-03-31,opportunities,20"));
  const report = await load(
    localText("period_to,indicator_id,value\n2025-03-31,opportunities,\n2024-12-31,opportunities,0"),
  );
  expect(report).toMatchObject({ rows: 1, blank_rows: 1, revised: 0 });
  expect((await inForce()).map(({ value }) => value)).toEqual([0, 20]);
});

test("a template that nobody has filled in is no load", async () => {
  const report = await load(localText("period_to,indicator_id,value\n2025-03-31,opportunities,"));
  expect(report).toMatchObject({ load_id: null, rows: 0, blank_rows: 1, already_loaded: false });
  expect(await store.query("select 1 from ledger.local_loads")).toEqual([]);
});

test("the same bytes change nothing, and a withdrawn file in the folder does not come back", async () => {
  const text = localText("period_to,indicator_id,value\n2025-03-31,opportunities,20");
  await load(text);
  expect(await load(text)).toMatchObject({ already_loaded: true });
  await store.run("insert into ledger.withdrawals (load_id, known_on) values ('local-990-0001', date '2025-05-02')");
  expect(await inForce()).toEqual([]);
  expect(await load(text, { isFound: true })).toMatchObject({ already_loaded: true });
  expect(await load(text)).toMatchObject({ already_loaded: false, load_id: "local-990-0002" });
});

test("each load stays in the history with what of it still counts, and a withdrawn one leaves its trace", async () => {
  await load(localText("period_to,indicator_id,value\n2024-12-31,opportunities,18\n2025-03-31,opportunities,20"));
  await load(
    localText("period_to,indicator_id,value\n2025-03-31,opportunities,21\n2025-03-31,council-apprenticeships,7"),
  );
  const inForceBy = async () => (await pastLocalLoads(store)).map(({ figures_in_force }) => figures_in_force);
  expect(await inForceBy()).toEqual([1, 2]);
  const request = { why: "counted twice", today: "2025-05-02" };
  const tried = await withdrawLocal(store, "local-990-0002", { ...request, dryRun: true });
  expect(tried).toMatchObject({ already_withdrawn: false, figures: 2, earlier_again: 1 });
  expect(await inForceBy()).toEqual([1, 2]);
  await withdrawLocal(store, "local-990-0002", { ...request, dryRun: false });
  expect(await inForceBy()).toEqual([2, 0]);
  expect((await pastLocalLoads(store, "990")).at(1)).toMatchObject({ figures: 2, withdrawn: { why: "counted twice" } });
  expect((await inForce()).map(({ value }) => value)).toEqual([18, 20]);
  expect(await withdrawLocal(store, "local-990-0002", { ...request, dryRun: false })).toMatchObject({
    already_withdrawn: true,
  });
  expect(await withdrawLocal(store, "local-990-0009", { ...request, dryRun: false })).toBeUndefined();
  expect(await pastLocalLoads(store, "991")).toEqual([]);
});

test("a figure of a quarter after the newest return waits for that return, and the load says so", async () => {
  const text = localText("period_to,indicator_id,value\n2024-12-31,opportunities,18\n2025-03-31,opportunities,20");
  expect(await load(text, { dryRun: true })).toMatchObject({ rows: 2, waiting: 2 });
  await store.run(
    "insert into ledger.loads (load_id, la_code, as_at_date, known_on) values ('990-2024-12-31-001', '990', date '2024-12-31', date '2025-01-20')",
  );
  expect(await load(text)).toMatchObject({ rows: 2, waiting: 1 });
});

test("a dry run says what it would do and keeps nothing", async () => {
  const text = localText("period_to,indicator_id,value\n2025-03-31,opportunities,20");
  expect(await load(text, { dryRun: true })).toMatchObject({ load_id: null, rows: 1 });
  expect(await inForce()).toEqual([]);
});

const GOOD = "2024-12-31,snapshot,opportunities,18,n";

test.each([
  [
    "an indicator that is none",
    "2025-03-31,snapshot,oportunities,20,n",
    "column indicator_id: expected an id of the local return's list (did you mean opportunities?)",
  ],
  [
    "an indicator of the returns",
    "2025-03-31,snapshot,cic-number,20,n",
    "cic-number is worked out from the SSDA903 return",
  ],
  ["another unit", "2025-03-31,snapshot,opportunities,20,%", "column unit: expected n, the unit of opportunities"],
  ["no unit", "2025-03-31,snapshot,opportunities,20,people", "column unit: expected one of n, %, days, weeks, gbp"],
  ["another basis", "2025-03-31,calendar,opportunities,20,n", "column basis: expected snapshot for opportunities"],
  [
    "no day",
    "31 March,snapshot,opportunities,20,n",
    "column period_to: expected a date, written DD/MM/YYYY or YYYY-MM-DD",
  ],
  ["a day to come", "2025-06-30,snapshot,opportunities,20,n", "column period_to: expected a day that is past"],
  [
    "a number with a comma",
    '2025-03-31,snapshot,opportunities,"1,200",n',
    "column value: expected a number in figures",
  ],
  ["less than none", "2025-03-31,snapshot,opportunities,-1,n", "column value: expected 0 or more"],
  [
    "half a person",
    "2025-03-31,snapshot,opportunities,20.5,n",
    "column value: expected a whole number: people are counted",
  ],
  [
    "the same figure twice",
    GOOD,
    "expected each figure once, found the same period, indicator and breakdown in row 2 too",
  ],
])("%s is refused with its row and column, and the rest of the file with it", async (_, line, words) => {
  const text = localText(`period_to,basis,indicator_id,value,unit\n${GOOD}\n${line}`);
  await expect(load(text)).rejects.toThrow(words);
  await expect(load(text)).rejects.toThrow(/^local\.csv, row 3, column [a-z_]+: expected .*\nNothing was loaded\.$/s);
  expect(await inForce()).toEqual([]);
});

test("a figure that the return holds by now is refused; one of an earlier day is taken", async () => {
  const orders = (day: string) =>
    load(localText(`period_to,indicator_id,value\n${day},dolo-children-local,7`), { knownOn: "2026-08-01" });
  await expect(orders("2026-06-30")).rejects.toThrow(
    "column period_to: expected a day up to 2026-03-31: after it dolo-children-local is worked out from the SSDA903 return",
  );
  expect(await orders("2026-03-31")).toMatchObject({ rows: 1 });
});

test("money and differences may be below 0 and above their whole, people may not", async () => {
  const headings = "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit";
  const line = (id: string, numbers: string, unit: string) =>
    `${headings}\n2024-04-01,2025-03-31,period,${id},${numbers},${unit}`;
  expect(await load(localText(line("cic-budget-variance", ",,-250000", "gbp")))).toMatchObject({ rows: 1 });
  expect(await load(localText(line("savings-delivery", "900000,800000,", "%")))).toMatchObject({ rows: 1 });
  await expect(load(localText(line("cl-graduates-in-work", "9,8,", "%")))).rejects.toThrow(
    "no more than the denominator",
  );
  await expect(
    load(localText("period_to,indicator_id,numerator,denominator\n2025-03-31,opportunities,50,40")),
  ).rejects.toThrow("column numerator: expected no more than the denominator");
});

test("a school term has one place whatever days it is given as", async () => {
  const term = (days: string, n: number) =>
    load(
      localText(
        `period_from,period_to,basis,indicator_id,numerator,denominator,unit\n${days},term,pep-current,${n},140,%`,
      ),
    );
  await term("2025-01-06,2025-04-04", 120);
  await expect(term("2024-09-02,2025-04-04", 120)).rejects.toThrow("column period_to: expected one school term");
  expect(await store.query("select shown_date from ledger.local_figures")).toEqual([{ shown_date: "2025-03-31" }]);
});

test.each([
  ["a name", "source_owner", "Mrs Invented"],
  ["an e-mail address", "source_owner", "someone@example.org"],
  ["a child's id", "note", "see INV9041"],
  ["a pupil's number", "note", "A123456789012"],
])("%s is refused and never repeated", async (_, column, cell) => {
  await store.run(`insert into raw.header ("CHILD") values ('inv9041')`);
  const text = localText(`period_to,indicator_id,value,${column}\n2025-03-31,opportunities,20,${cell}`);
  const error = (await load(text).catch((reason: unknown) => reason)) as Error;
  expect(error.message).toContain(`row 2, column ${column}: expected nothing about a single person`);
  expect(error.message).not.toContain(cell);
});

test("a column of single people refuses the file; a column of the council's own is left out and named", async () => {
  const headings = "period_to,indicator_id,value";
  await expect(load(localText(`${headings},child_id\n2025-03-31,opportunities,20,x`))).rejects.toThrow(
    "child_id is about single people",
  );
  const report = await load(localText(`${headings},team\n2025-03-31,opportunities,20,x`));
  expect(report.notices).toEqual(["team: no heading of the local return, left out"]);
});

test("a missing heading refuses the file and names it", async () => {
  const text = localText("period_to,indicator_id,value\n2025-03-31,opportunities,20").replace("denominator", "d");
  await expect(load(text)).rejects.toThrow(
    "local.csv, row 1: it looks like the local return, but denominator is missing",
  );
});

test("told by its headings in any case, encoding and order; other files are not taken for it", async () => {
  const text = localText("period_to,indicator_id,value\n2025-03-31,opportunities,20");
  const shouted = text.replace(/^.*\n/, (head) => head.toUpperCase().replaceAll("_", " "));
  expect(await load(Buffer.from(`\ufeff${shouted}`, "utf16le"))).toMatchObject({ rows: 1 });
  await withLocalFile(Buffer.from(shouted), async (path) =>
    expect(await areAllLocal(path, await localFilesAt(path))).toBe(true),
  );
  await withLocalFile("CHILD,SEX,DOB\n", async (path) => expect(await localFilesAt(path)).toEqual([]));
});

test("a workbook is told by the first rows of its sheets, whatever stands below them", async () => {
  const book = new Excel.Workbook();
  book.addWorksheet("notes").addRows([["Filled in by"], ["the data team"]]);
  const text = localText("period_to,indicator_id,value\n2025-03-31,opportunities,20");
  book.addWorksheet("figures").addRows([text.split("\n")[0]?.split(",") ?? [], ["x"], [], ["y"]]);
  const day = book.getWorksheet("figures")?.getCell("A3");
  Object.assign(day ?? {}, { value: new Date(Date.UTC(12_000, 0, 1)), numFmt: "dd/mm/yyyy" });
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  await withLocalFile(bytes, async (path) => expect(await localFilesAt(path)).toEqual([path]), "local.xlsx");
  const read = withLocalFile(bytes, readLocal, "local.xlsx");
  await expect(read).rejects.toThrow("local.xlsx, sheet figures, row 3, column 1: expected a number or a day");
});

describe("a workbook with other sheets beside the local return", () => {
  const [head = "", row = ""] = localText("period_to,indicator_id,value\n2025-03-31,opportunities,20").split("\n");
  const bookOf = async (sheets: Record<string, string[][]>) => {
    const book = new Excel.Workbook();
    for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const figures = [head.split(","), row.split(",")];

  test.each([
    ["a table of children goes to the return's own reader too", [["CHILD", "SEX"]], false],
    ["notes do not", [["Filled in by"]], true],
  ])("%s", async (_, other, isAll) => {
    const bytes = await bookOf({ other, figures });
    await withLocalFile(
      bytes,
      async (path) => {
        expect(await areAllLocal(path, await localFilesAt(path))).toBe(isAll);
        expect((await readLocal(path)).notices).toEqual(isAll ? ["other sheets: other, not read"] : []);
      },
      "local.xlsx",
    );
  });

  test("the local return twice is refused by the sheets' names", async () => {
    const bytes = await bookOf({ june: figures, "june (2)": figures });
    await expect(withLocalFile(bytes, readLocal, "local.xlsx")).rejects.toThrow(
      "local.xlsx: the sheets june and june (2) are both the local return. Leave one",
    );
  });
});

test.skipIf(process.platform === "win32")(
  "a name that leads nowhere is no local return: the return's own reader refuses it in words",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "careboard-local-test-"));
    symlinkSync(join(folder, "gone.csv"), join(folder, "reviews.csv"));
    expect(await localFilesAt(folder)).toEqual([]);
  },
);

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LayoutError, UnreadableFileError, UsageError } from "@pipelines/errors.ts";
import { editionInName, monthsOld } from "@pipelines/import/lists/edition.ts";
import { heldLists } from "@pipelines/import/lists/held-lists.ts";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { type ListFolder, listFolder, NSPL, ONSPD } from "./list-folder.ts";

let lists: ListFolder;
beforeEach(() => {
  lists = listFolder();
});

const onspd = (...rows: string[]) => `${[ONSPD, ...rows].join("\r\n")}\r\n`;
const HOME =
  '"QX1 1AA","QX1  1AA","QX1 1AA","198001","","E99999999","E99999999","E06000024","E05000001",332000,0161500,E92000001';

describe("the postcode directory", () => {
  test("in either edition's headings, those out of use kept, typed and sorted", async () => {
    lists.write(
      "ONSPD_AUG_2025_UK.csv",
      onspd(
        '"QZ5 2BB","QZ5  2BB","QZ5 2BB","198001","200512","E10000008","E58000001","E07000041","E05000001",292000,0092500,E92000001',
        HOME,
        '"QX9 9ZZ","QX9  9ZZ","QX9 9ZZ","202001","","E99999999","E99999999","E06000024","E05000001","",0,E92000001',
      ),
    );
    const report = await lists.import();
    expect(report.files.find(({ dataset }) => dataset !== null)).toMatchObject({
      dataset: "postcode-directory",
      release: "2025-08",
      rows_read: 3,
      rows_used: 3,
      columns_not_used: ["pcd", "pcd2", "ced", "osward", "ctry"],
    });
    expect(await lists.rows("postcode-directory")).toMatchObject([
      { postcode: "QX11AA", district_code: "E06000024", county_code: "E99999999", easting: 332000, northing: 161500 },
      { postcode: "QX99ZZ", easting: null, northing: null },
      { postcode: "QZ52BB", district_code: "E07000041", county_code: "E10000008", ended: "2005-12-01" },
    ]);
  });

  test("NSPL of 2026 names council and county by year", async () => {
    lists.write(
      "NSPL_FEB_2026_UK.csv",
      `${NSPL}\nQX11AA,QX1 1AA,QX1 1AA,198001,,0,332000,161500,1,E99999999,,E06000024,E92000001\n`,
    );
    expect((await lists.import()).files.find(({ dataset }) => dataset !== null)?.release).toBe("2026-02");
    expect(await lists.rows("postcode-directory")).toMatchObject([{ postcode: "QX11AA", district_code: "E06000024" }]);
  });

  test("without a date in its name it is of the newest month in which a postcode came into use", async () => {
    lists.write("postcodes.csv", onspd(HOME.replace("198001", "202505"), HOME.replaceAll("1AA", "1AB")));
    expect((await lists.import()).files.find(({ dataset }) => dataset !== null)?.release).toBe("2025-05");
  });

  test("a newer one takes the place of the older, an older one is not used, the same one changes nothing", async () => {
    const old = lists.write("ONSPD_FEB_2025_UK.csv", onspd(HOME));
    const newer = lists.write("ONSPD_AUG_2025_UK.csv", onspd(HOME, HOME.replaceAll("1AA", "1AB")));
    await lists.import(old);
    expect(await lists.rows("postcode-directory")).toHaveLength(1);
    await lists.import(newer);
    expect(await lists.rows("postcode-directory")).toHaveLength(2);
    expect(lists.written().filter((name) => name.includes("postcode"))).toHaveLength(1);
    const before = lists.written();
    expect((await lists.import(newer)).files[0]).toMatchObject({ rows_used: 0, notes: ["held already, unchanged"] });
    const [older] = (await lists.import(old)).files;
    expect(older).toMatchObject({ dataset: null, notes: ["Postcode directory of 2025-02: one of 2025-08 is there"] });
    expect(lists.written()).toEqual(before);
  });

  test("a file without its headings is refused by name with the headings that are missing", async () => {
    const short = lists.write("short.csv", "pcds,oslaua\nQX1 1AA,E06000024\n");
    await expect(lists.import(short)).rejects.toThrow(LayoutError);
    await expect(lists.import(short)).rejects.toThrow(/short\.csv.*postcode directory.*oscty.*oseast1m.*osnrth1m/);
    const report = await lists.import();
    expect(report.files.find(({ file }) => file === "short.csv")?.notes[0]).toMatch(/oseast1m or east1m/);
    expect(lists.written()).toEqual([]);
  });

  test("a dry run writes nothing", async () => {
    lists.write("ONSPD_AUG_2025_UK.csv", onspd(HOME));
    expect((await lists.import(undefined, { dryRun: true })).written).toMatchObject([{ rows: 1, changed: true }]);
    expect(lists.written()).toEqual([]);
  });

  test("a failing file beside a good list leaves what was held", async () => {
    await lists.import(lists.write("ONSPD_FEB_2025_UK.csv", onspd(HOME)));
    const before = lists.written();
    lists.write("ONSPD_AUG_2025_UK.csv", onspd(HOME, HOME.replaceAll("1AA", "1AB")));
    lists.write("la_care_leavers_activity.csv", "a,b\n1,2\n");
    await expect(lists.import()).rejects.toThrow(LayoutError);
    expect(lists.written()).toEqual(before);
    expect(await lists.rows("postcode-directory")).toHaveLength(1);
  });
});

describe("Ofsted's provider lists", () => {
  const HOMES = "URN,Local Authority,Provider Code,Provider Placement Code,Closed Date,Setting Postcode";
  const SOCIAL = "URN,Local authority,Placement code,Placement provider code,Deregistration date,Setting postcode";

  test("two lists of one day stand side by side; a newer line takes the place of that provider's older ones alone", async () => {
    await lists.import(lists.write("CH 31 March 2025.csv", `${HOMES}\nSC000001,North Somerset,K2,PR4,,QX1 1AA\n`));
    await lists.import(
      lists.write(
        "SCP 31 March 2025.csv",
        `${SOCIAL}\nSC000002,Bristol,U4,PR4/PR5,,QX1 1AB\nSC000002,Bristol,U5,PR4,,QX1 1AB\n`,
      ),
    );
    expect(await lists.rows("ofsted-providers")).toHaveLength(3);
    await lists.import(
      lists.write("CH 30 June 2025.csv", `${HOMES}\nSC000001,North Somerset,K2,PR4,01/06/2025,QX1 1AA\n`),
    );
    await lists.import(
      lists.write("CH 31 December 2024.csv", `${HOMES}\nSC000001,Nowhere,K2,PR1,,\nSC000003,Nowhere,K2,PR1,,\n`),
    );
    expect(await lists.rows("ofsted-providers")).toMatchObject([
      { urn: "SC000001", closed_date: "2025-06-01", edition: "2025-06-30" },
      { urn: "SC000002" },
      { urn: "SC000002" },
      { urn: "SC000003", edition: "2024-12-31" },
    ]);
    expect(heldLists(lists.out).get("ofsted-providers")?.edition).toBe("2025-06-30");
  });

  test("a line of words above the headings, blank lines, a footer and Windows letters are no providers", async () => {
    const text = `Children's homes,,,,,\n${HOMES},Name\nsc000001,"Bristol, City of",K2,PR4,30/09/2024 00:00,qx1 1aa,Caf\xe9 House\n,,,,,,\nSource: Ofsted\n`;
    lists.write("homes 2025-03-31.csv", Buffer.from(text, "latin1"));
    const report = (await lists.import()).files.find(({ dataset }) => dataset !== null);
    expect(report).toMatchObject({ rows_used: 1, columns_not_used: ["Name"] });
    expect(report?.notes[0]).toMatch(/^2 rows without a readable urn left out$/);
    expect(await lists.rows("ofsted-providers")).toMatchObject([
      { urn: "SC000001", local_authority: "Bristol, City of", postcode: "QX11AA", closed_date: "2024-09-30" },
    ]);
  });

  test("a date that cannot be read is counted", async () => {
    lists.write("homes 2025-03-31.csv", `${HOMES}\nSC000001,Bristol,K2,PR4,soon,QX1 1AA\n`);
    expect((await lists.import()).files.find(({ dataset }) => dataset !== null)?.notes).toEqual([
      "1 cells of closed date could not be read and are blank",
    ]);
  });
});

describe("bank holidays", () => {
  const event = (date: string, title: string) => ({ title, date, notes: "", bunting: true });
  const json = (...events: object[]) =>
    JSON.stringify({
      "england-and-wales": { division: "england-and-wales", events },
      scotland: { division: "scotland", events: [event("2025-01-02", "2nd January")] },
    });

  test("gov.uk's JSON: England's alone; a newer list takes the place of its own years", async () => {
    await lists.import(
      lists.write("2024-01-01.json", json(event("2023-05-01", "May Day"), event("2024-05-06", "May Day"))),
    );
    await lists.import(
      lists.write("2025-01-01.json", json(event("2024-05-08", "Moved"), event("2025-12-25", "Christmas Day"))),
    );
    expect((await lists.rows("bank-holidays")).map((row) => row.holiday_date)).toEqual([
      "2023-05-01",
      "2024-05-08",
      "2025-12-25",
    ]);
  });

  test("a CSV with or without divisions; the day of the import where the name has none", async () => {
    lists.write("holidays.csv", "Date,Title\n25/12/2025,Christmas Day\n");
    expect((await lists.import()).files.find(({ dataset }) => dataset !== null)?.release).toBe("2025-11-22");
    expect(await lists.rows("bank-holidays")).toMatchObject([{ holiday_date: "2025-12-25", title: "Christmas Day" }]);
  });
});

test("an edition is read from a file's name, given, and refused when it is no date", async () => {
  expect(editionInName("a/ONSPD_AUG_2025_UK.csv")).toBe("2025-08");
  expect(editionInName("Social care providers as at 31st March 2025 (1).csv")).toBe("2025-03-31");
  expect(editionInName("list-20250331.csv")).toBe("2025-03-31");
  expect(editionInName("homes_2025-03.csv")).toBe("2025-03");
  expect(editionInName("homes.csv")).toBeUndefined();
  expect(monthsOld("2024-11", "2025-11-22")).toBe(12);
  const file = lists.write("ONSPD_AUG_2025_UK.csv", onspd(HOME));
  await expect(lists.import(file, { release: "2025" })).rejects.toThrow(UsageError);
  expect((await lists.import(file, { release: "2025-05" })).files[0]?.release).toBe("2025-05");
});

test("what is held is named in one file, and a list whose file is gone is said by name", async () => {
  await lists.import(lists.write("ONSPD_AUG_2025_UK.csv", onspd(HOME)));
  const manifest = join(lists.out, "reference-lists.csv");
  expect(readFileSync(manifest, "utf8")).toMatch(
    /^list,edition,source_file,source_sha256.*\npostcode-directory,2025-08,ONSPD_AUG_2025_UK\.csv,[0-9a-f]{64},1,2025-11-22,/,
  );
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/lists\/.*parquet/, "lists/gone.parquet"));
  expect(() => heldLists(lists.out)).toThrow(UnreadableFileError);
});

test("a workbook: sheets with a list's headings are taken, whatever stands above them; a damaged one is said", async () => {
  const book = new ExcelJS.Workbook();
  const notes = book.addWorksheet("Notes");
  notes.addRow(["About this list"]);
  const homes = book.addWorksheet("Homes");
  homes.addRow(["Children's homes at 31 March 2025"]);
  homes.mergeCells("A1:D1");
  homes.addRow([]);
  homes.addRow(["URN", "Local\nauthority", "Placement code", "Deregistration date", "Places"]);
  homes.addRow(["SC000001", "Bristol, City of", "K2", new Date(Date.UTC(2025, 0, 31)), 4]);
  homes.addRow([1234567, "Cornwall", "U4", null, 12]);
  const hidden = book.addWorksheet("Old", { state: "hidden" });
  hidden.addRow(["URN", "Placement code"]);
  hidden.addRow(["SC000009", "K2"]);
  lists.write("homes 2025-03-31.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
  lists.write("broken.xlsx", "PK");
  const { files } = await lists.import();
  expect(files.find(({ dataset }) => dataset !== null)).toMatchObject({ release: "2025-03-31", rows_used: 2 });
  expect(files.find(({ file }) => file === "broken.xlsx")?.notes).toEqual([
    expect.stringMatching(/^it cannot be opened as a workbook.*password$/),
  ]);
  expect(await lists.rows("ofsted-providers")).toMatchObject([
    { urn: "1234567", local_authority: "Cornwall", placement_codes: "U4", closed_date: null, places: 12 },
    { urn: "SC000001", local_authority: "Bristol, City of", closed_date: "2025-01-31", places: 4 },
  ]);
});

describe("an OpenDocument workbook", () => {
  /** `body`: the sheets; `style`: hidden is that of a sheet that does not show. */
  const ods = (body: string, manifest = "<manifest/>") =>
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "META-INF/manifest.xml": strToU8(manifest),
      "content.xml": strToU8(
        `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:draw="d"><office:automatic-styles>` +
          `<style:style style:name="hidden"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${body}` +
          "</office:spreadsheet></office:body></office:document-content>",
      ),
    });
  const text = (words: string) =>
    `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  const number = (value: string, shown: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
  const date = (day: string) =>
    `<table:table-cell office:value-type="date" office:date-value="${day}"><text:p>31 Jan</text:p></table:table-cell>`;
  const blank = (columns: number) => `<table:table-cell table:number-columns-repeated="${columns}"/>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
  const blankRows = (rows: number) =>
    `<table:table-row table:number-rows-repeated="${rows}">${blank(16384)}</table:table-row>`;
  const sheet = (name: string, rows: string, style = "shown") =>
    `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
  const headings = row(
    text("URN"),
    text("Local<text:line-break/>authority"),
    text("Placement code"),
    text("Deregistration date"),
    text("Places"),
    blank(16379),
  );

  test("its visible sheets are taken as an .xlsx is: what cells hold, not what they show, and what is repeated", async () => {
    const homes =
      row(text("Homes at <text:span>31 March</text:span> 2025"), blank(16383)) +
      blankRows(1) +
      headings +
      row(text("SC000001"), text("Bristol,<text:s/>City of"), text("K2"), date("2025-01-31"), number("4", "4.0")) +
      row(
        number("1234567", "1,234,567"),
        text("<office:annotation><text:p>note</text:p></office:annotation>Cornwall"),
        text("U4"),
        blank(1),
        number("12", "12"),
      ) +
      blankRows(1_048_000);
    const old = headings + row(text("SC000009"), blank(1), text("K2"));
    lists.write(
      "homes 2025-03-31.ods",
      ods(sheet("Notes", row(text("About"))) + sheet("Homes", homes) + sheet("Old", old, "hidden")),
    );
    const { files } = await lists.import();
    expect(files.find(({ dataset }) => dataset !== null)).toMatchObject({ release: "2025-03-31", rows_used: 2 });
    expect(await lists.rows("ofsted-providers")).toMatchObject([
      { urn: "1234567", local_authority: "Cornwall", placement_codes: "U4", closed_date: null, places: 12 },
      { urn: "SC000001", local_authority: "Bristol, City of", closed_date: "2025-01-31", places: 4 },
    ]);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["a password", ods("", "<manifest:encryption-data/>"), /cannot be opened as a workbook.*has a password/],
    ["no sheets inside", zipSync({ mimetype: strToU8("x") }), /cannot be opened as a workbook/],
    [
      "more cells than a list has",
      ods(
        sheet(
          "Homes",
          `${headings}<table:table-row table:number-rows-repeated="1048576">${text("x").repeat(9)}</table:table-row>`,
        ),
      ),
      /unpacked it is larger than any workbook of ours/,
    ],
    [
      "a far cell below a wide row",
      ods(sheet("Homes", row(text("URN"), blank(16000), text("x")) + blankRows(1_000_000) + row(text("end")))),
      /unpacked it is larger than any workbook of ours/,
    ],
    [
      "a long text again and again",
      ods(
        sheet(
          "Homes",
          row(
            `<table:table-cell table:number-columns-repeated="1000000"><text:p>${"x".repeat(5000)}</text:p></table:table-cell>`,
          ),
        ),
      ),
      /unpacked it is larger than any workbook of ours/,
    ],
    ["a document type", zipSync({ "content.xml": strToU8("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>") }), /document type/],
  ])("with %s it is named with the reason", async (_name, bytes, words) => {
    lists.write("homes.ods", bytes);
    const { files } = await lists.import();
    expect(files.find(({ file }) => file === "homes.ods")?.notes).toEqual([expect.stringMatching(words)]);
  });
});

/** A return as one workbook is loaded as the same rows as its CSV files, or refused in words that name the place. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type LoadBench, openBench, writeFolder } from "./return-folder.ts";
import { refusalOf, stored, storedFromCsv, workbook } from "./whole-return.ts";

let bench: LoadBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.store.close());

test("dates, numbers and text arrive as in the CSV files; empty and hidden sheets are named", async () => {
  const files = await workbook((book) => {
    book.addWorksheet("spare");
    book.addWorksheet("old").addRow(["CHILD"]);
    const old = book.getWorksheet("old");
    if (old !== undefined) old.state = "hidden";
  });
  const report = await bench.load(files);
  expect(await stored(bench)).toEqual(await storedFromCsv());
  expect(report.files.map(({ source_file, encoding }) => [source_file, encoding])).toEqual([
    ["return.xlsx [header]", "xlsx"],
    ["return.xlsx [episodes]", "xlsx"],
    ["return.xlsx [reviews]", "xlsx"],
  ]);
  expect(report.notices.map(({ notice, detail }) => `${notice}: ${detail}`)).toEqual(
    expect.arrayContaining([
      "empty sheets: spare: not read",
      "hidden sheets: old: not read",
      expect.stringMatching(/^workbook/),
    ]),
  );
  expect(await bench.store.one("select min(source_row) as low, max(source_row) as high from raw.episodes")).toEqual({
    low: 2,
    high: 13,
  });
});

test.each(["1", "true"])("days counted from 1904 are the same days, with %s for yes", async (yes) => {
  const files = await workbook((book) => {
    book.properties.date1904 = true;
  });
  const parts = unzipSync(files["return.xlsx"] as Buffer);
  const part = strFromU8(parts["xl/workbook.xml"] as Uint8Array);
  expect(part).toContain('date1904="1"');
  parts["xl/workbook.xml"] = strToU8(part.replace('date1904="1"', `date1904="${yes}"`));
  await bench.load({ "return.xlsx": Buffer.from(zipSync(parts)) });
  expect(await stored(bench)).toEqual(await storedFromCsv());
});

test("cells that have a format and nothing else are no part of the table, however far they reach", async () => {
  const files = await workbook((book) => {
    for (const at of ["G3", "B400", "XFD90000"]) {
      const cell = book.getWorksheet("header")?.getCell(at);
      if (cell) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
    }
  });
  const report = await bench.load(files);
  expect(await stored(bench)).toEqual(await storedFromCsv());
  expect(report.notices.filter(({ notice }) => /blank/.test(notice))).toEqual([]);
});

test("rows that a filter hides are read, and that is said", async () => {
  const report = await bench.load(
    await workbook((book) => {
      for (const at of [3, 4, 5]) (book.getWorksheet("header")?.getRow(at) as ExcelJS.Row).hidden = true;
    }),
  );
  expect(report.rows).toBe(36);
  expect(report.notices.find(({ notice }) => notice === "hidden rows")).toMatchObject({
    return_id: "header",
    row_count: 3,
  });
});

test("one file is taken as a folder is", async () => {
  const folder = writeFolder(await workbook());
  const report = await bench.load({}, { folder: join(folder, "return.xlsx") });
  expect(report.rows).toBe(36);
});

test.each<[string, (book: ExcelJS.Workbook) => void, RegExp]>([
  [
    "a sheet that is no table",
    (book) => book.addWorksheet("notes").addRow(["Loaded by"]),
    /return\.xlsx \[notes\]: none of its headings .*Delete or hide the sheet if it is no table of the return/,
  ],
  [
    "a hidden sheet with a table that no other has",
    (book) => {
      const sheet = book.getWorksheet("reviews");
      if (sheet) sheet.state = "veryHidden";
    },
    /^return\.xlsx \[reviews\]: the sheet is hidden and holds Reviews, which no sheet or file that is shown does\. Unhide it/,
  ],
  [
    "a title above the headings",
    (book) => book.getWorksheet("reviews")?.spliceRows(1, 0, ["Reviews"], ["North"]),
    /^return\.xlsx \[reviews\], row 1: expected the headings there; they are in row 3/,
  ],
  [
    "a cell longer than any of the return",
    (book) => {
      const cell = book.getWorksheet("header")?.getCell("D4");
      if (cell) cell.value = "A".repeat(1_100_000);
    },
    /\[header\], row 4: the row has more than 1,048,576 letters/,
  ],
  [
    "a cell far from the table",
    (book) => {
      const cell = book.getWorksheet("header")?.getCell("XFD90000");
      if (cell) cell.value = "x";
    },
    /^return\.xlsx, sheet header: its cells reach to XFD90000, far beyond any table of ours\. Delete the rows/,
  ],
  [
    "sheets by the thousand",
    (book) => {
      for (let number = 0; number < 1_000; number++) book.addWorksheet(`spare ${number}`);
    },
    /^return\.xlsx: it has 1,003 sheets\. Leave one for each table/,
  ],
  [
    "a merged title",
    (book) => {
      const sheet = book.getWorksheet("header");
      sheet?.insertRow(1, ["Looked after"]);
      sheet?.mergeCells("A1:C1");
    },
    /sheet header: cells are merged/,
  ],
  [
    "a blank first row",
    (book) => book.getWorksheet("header")?.insertRow(1, []),
    /header.*(row 1: expected the headings|none of its headings)/,
  ],
  [
    "an error in a cell",
    (book) => {
      const cell = book.getWorksheet("header")?.getCell("D3");
      if (cell) cell.value = { error: "#N/A" };
    },
    /sheet header, cell D3: it holds an error such as #N\/A/,
  ],
  [
    "a formula that was never worked out",
    (book) => {
      const cell = book.getWorksheet("header")?.getCell("D4");
      if (cell) cell.value = { formula: "D3" };
    },
    /sheet header, cell D4: .*a formula that was never worked out/,
  ],
  [
    "ids that were rounded",
    (book) => {
      const cell = book.getWorksheet("header")?.getCell("A3");
      if (cell) cell.value = 1234567890123456800;
    },
    /\[header\], row 3, column CHILD: the id is a number/,
  ],
  [
    "the same table twice",
    (book) => book.addWorksheet("again").addRow(["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]),
    /are both Reviews/,
  ],
])("refuses %s", async (_name, change, words) => {
  expect((await refusalOf(bench, await workbook(change))).message).toMatch(words);
});

test("a workbook that cannot be opened, and one that is switched off, are refused", async () => {
  const files = await workbook();
  const half = Buffer.from(files["return.xlsx"] as Buffer).subarray(0, 3000);
  expect((await refusalOf(bench, { "return.xlsx": half })).message).toMatch(
    /return\.xlsx: it cannot be opened as a workbook/,
  );
  const folder = writeFolder({});
  writeFileSync(join(folder, "return.xlsx"), files["return.xlsx"] as Buffer);
  await expect(bench.load({}, { folder, repairsOff: ["workbook"] })).rejects.toThrow(
    /the repair workbook is switched off/,
  );
});

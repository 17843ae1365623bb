/** A return as one workbook is loaded as the same rows as its CSV files, or refused in words that name the place. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Files, type LoadBench, openBench, writeFolder } from "./return-folder.ts";
import { refusalOf, rowsOf, stored, storedFromCsv } from "./whole-return.ts";

let bench: LoadBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.store.close());

/** The return as a workbook; `change` may spoil it. */
async function workbook(change: (book: ExcelJS.Workbook) => void = () => undefined): Promise<Files> {
  const book = new ExcelJS.Workbook();
  for (const name of ["header", "episodes", "reviews"]) {
    const sheet = book.addWorksheet(name);
    const rows = rowsOf(`${name}.csv`);
    const headings = Object.keys(rows[0] ?? {});
    sheet.addRow(headings);
    for (const row of rows) {
      sheet.addRow(
        headings.map((heading) => {
          const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row[heading] ?? "");
          if (date !== null) return new Date(`${date[3]}-${date[2]}-${date[1]}T00:00:00Z`);
          return /^\d$/.test(row[heading] ?? "") ? Number(row[heading]) : row[heading] || null;
        }),
      );
    }
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = "dd/mm/yyyy";
      }),
    );
  }
  change(book);
  return { "return.xlsx": Buffer.from(await book.xlsx.writeBuffer()) };
}

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

test("parts that are not what the workbook lists, and a container with a password, are refused", async () => {
  const bytes = (await workbook())["return.xlsx"] as Buffer;
  const sheet = "xl/worksheets/sheet1.xml";
  const listed = bytes.lastIndexOf(sheet) - 46;
  const spoilt = (change: (copy: Buffer) => void): Files => {
    const copy = Buffer.from(bytes);
    change(copy);
    return { "return.xlsx": copy };
  };
  const notOpened = /^return\.xlsx: it cannot be opened as a workbook: it is damaged, has a password/;
  expect(
    (
      await refusalOf(
        bench,
        spoilt((copy) => copy.writeUInt32LE(1000, listed + 24)),
      )
    ).message,
  ).toMatch(notOpened);
  expect(
    (
      await refusalOf(
        bench,
        spoilt((copy) => copy.writeUInt32LE(7, listed + 16)),
      )
    ).message,
  ).toMatch(notOpened);
  expect(
    (
      await refusalOf(
        bench,
        spoilt((copy) => copy.writeUInt16LE(1, listed + 8)),
      )
    ).message,
  ).toMatch(notOpened);
  expect(
    (
      await refusalOf(
        bench,
        spoilt((copy) => copy.writeUInt32LE(2 ** 31, listed + 24)),
      )
    ).message,
  ).toMatch(/unpacked it is larger than any workbook of ours/);
  const container = Buffer.concat([Buffer.from("d0cf11e0", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
  expect((await refusalOf(bench, { "return.xlsx": container })).message).toMatch(
    /^return\.xlsx: the workbook has a password\. Save it without one/,
  );
});

/** The workbook with one part written otherwise. */
async function withPart(part: string, change: (text: string) => string): Promise<Files> {
  const parts = unzipSync((await workbook())["return.xlsx"] as Buffer);
  const text = strFromU8(parts[part] as Uint8Array, true);
  expect(change(text)).not.toBe(text);
  parts[part] = strToU8(change(text), true);
  return { "return.xlsx": Buffer.from(zipSync(parts)) };
}

test("texts in several pieces and elements with a prefix arrive whole", async () => {
  const inPieces = await withPart("xl/sharedStrings.xml", (text) =>
    text.replace("<t>S001</t>", "<t>S<!-- a comment --><![CDATA[00]]>1</t>"),
  );
  await bench.load(inPieces);
  expect(await stored(bench)).toEqual(await storedFromCsv());
  const prefixed = await withPart("xl/worksheets/sheet1.xml", (text) =>
    text.replace(/<(\/?)(c|v|row|sheetData)\b/g, "<$1x:$2").replace("<worksheet", '<worksheet xmlns:x="urn:x"'),
  );
  await bench.load(prefixed, { knownOn: "2021-05-13" });
  expect(await bench.store.one("select count(*) as rows from raw.header")).toEqual({ rows: 24 });
});

const SHEET = "xl/worksheets/sheet1.xml";
test.each<[string, string, (text: string) => string, RegExp]>([
  [
    "a listed sheet that is not there",
    "xl/_rels/workbook.xml.rels",
    (text) => text.replace(/(<Relationship )Id="\w+"([^>]*sheet3)/, '$1Id="rId99"$2'),
    /it cannot be opened/,
  ],
  ["a sheet with something after its end", SHEET, (text) => `${text}<worksheet/>`, /it cannot be opened/],
  ["two cells at one place", SHEET, (text) => text.replace('r="B3"', 'r="A3"'), /it cannot be opened/],
  [
    "texts that are no Unicode",
    "xl/sharedStrings.xml",
    (text) => text.replace("S001", "S\u00e9"),
    /it cannot be opened/,
  ],
  [
    "a day that no calendar has",
    SHEET,
    (text) => text.replace(/(<c r="C3" s="1">)<v>\d+/, "$1<v>99999999999"),
    /^return\.xlsx, sheet header, row 3, column 3: expected a number or a day of the calendar/,
  ],
  [
    "a number that is none",
    SHEET,
    (text) => text.replace(/<c r="B3"><v>2/, '<c r="B3"><v>two'),
    /^return\.xlsx, sheet header, row 3, column 2: expected a number or a day of the calendar/,
  ],
  [
    "an error in a cell whose element has a prefix",
    SHEET,
    (text) =>
      text
        .replace(/<c r="D3"[^>]*><v>\d+<\/v><\/c>/, '<x:c r="D3" t="e"><x:v>#N/A</x:v></x:c>')
        .replace("<worksheet", '<worksheet xmlns:x="urn:x"'),
    /sheet header, cell D3: it holds an error such as #N\/A/,
  ],
])("refuses %s", async (_name, part, change, words) => {
  expect((await refusalOf(bench, await withPart(part, change))).message).toMatch(words);
});

test("a text that is packed once and stands in every cell is refused before it fills the memory", async () => {
  const texts = (rows: number) =>
    withPart(SHEET, (sheet) => {
      const cells = (row: number) => [...FAR_COLUMNS].map((column) => `<c r="${column}${row}" t="s"><v>0</v></c>`);
      const more = Array.from({ length: rows }, (_, at) => `<row r="${at + 50}">${cells(at + 50).join("")}</row>`);
      return sheet.replace("</sheetData>", `${more.join("")}</sheetData>`);
    });
  const parts = unzipSync((await texts(800))["return.xlsx"] as Buffer);
  const shared = strFromU8(parts["xl/sharedStrings.xml"] as Uint8Array);
  parts["xl/sharedStrings.xml"] = strToU8(shared.replace(/<t>[^<]*/, (first) => `${first}${"x".repeat(30_000)}`));
  expect((await refusalOf(bench, { "return.xlsx": Buffer.from(zipSync(parts)) })).message).toBe(
    "return.xlsx [header]: unpacked it is larger than any workbook of ours. Export its tables as CSV, or without the rows and formats below them.",
  );
});

const FAR_COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

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

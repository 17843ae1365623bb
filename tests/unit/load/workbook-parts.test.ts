/** What lies inside a workbook, its parts, is read as a spreadsheet program would, or refused. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Files, type LoadBench, openBench } from "./return-folder.ts";
import { refusalOf, stored, storedFromCsv, workbook } from "./whole-return.ts";

let bench: LoadBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.store.close());

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

test("comments without an end are refused as soon as they are read", { timeout: 20_000 }, async () => {
  const open = "<!--".repeat(200_000);
  const endless = await withPart("xl/sharedStrings.xml", (text) => text.replace("<t>S001</t>", `<t>S001${open}</t>`));
  await expect(bench.load(endless)).rejects.toThrow(/^return\.xlsx/);
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

/** The workbooks as a stranger finds them: unzipped, and read by another library than the one that wrote them. */
import { buffer } from "node:stream/consumers";
import { fixListWorkbook } from "@pipelines/reports/fix-list-workbook.ts";
import { workbookStream } from "@pipelines/reports/workbook.ts";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FixListFixture, openFixList, PLANTED, PLANTED_CODES } from "../../support/fix-list.ts";

let held: FixListFixture;
beforeAll(async () => {
  held = await openFixList({
    loads: [PLANTED],
    codes: PLANTED_CODES,
    teams: ["A1,North,,", "A2,North,,", "A4,=South,,"],
  });
});
afterAll(() => held.close());

const bytesOf = async (team?: string) => buffer(await fixListWorkbook(held.list, team));
const entries = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const sheets = async (bytes: Uint8Array) =>
  Object.fromEntries((await readWorkbook(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data]));

const EVIL = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  '=HYPERLINK("http://a.b")',
  "|cmd",
  "_x003D_1",
  "a\u0001b",
  "<f>1</f>",
];

test("no cell is a formula, a link or a reference outside, whatever its text begins with", async () => {
  const stream = workbookStream({ title: "T & U", marking: "M", foot: "=F" }, [
    {
      name: "Findings",
      columns: [
        { heading: "=h", width: 10, kind: "text" },
        { heading: "b", width: 40 },
      ],
      rows: EVIL.map((text) => [text, text]),
      frozen: 1,
    },
    { name: "Words", widths: [20], lines: EVIL.map((text) => ({ cells: [text] })) },
  ]);
  const bytes = await buffer(stream);
  const parts = entries(bytes);
  for (const [name, text] of Object.entries(parts)) {
    expect(text, name).not.toMatch(/<f[ >/]|<hyperlinks?[ >]|externalLink|ddeLink|oleLink|macro|TargetMode="External"/);
  }
  const cells = [...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
  expect(cells.length).toBe(2 * (EVIL.length + 1));
  expect(cells.filter((cell) => !cell.includes('t="str"'))).toEqual([]);
  const { Findings = [] } = await sheets(bytes);
  expect(Findings.slice(1).map(([cell]) => String(cell).trim())).toEqual(
    EVIL.map((text) => text.replace("\u0001", "").trim()),
  );
});

test("the same list gives the same bytes", async () => {
  const [one, other] = [await bytesOf(), await bytesOf()];
  expect(Buffer.compare(one, other)).toBe(0);
});

describe("the council's workbook", () => {
  let book: Awaited<ReturnType<typeof sheets>>;
  let parts: Record<string, string>;
  beforeAll(async () => {
    const bytes = await bytesOf();
    book = await sheets(bytes);
    parts = entries(bytes);
  });

  test("has a summary with the marking, council, load and counts", () => {
    expect(Object.keys(book)).toEqual(["Summary", "Findings", "How to use"]);
    const text = JSON.stringify(book.Summary);
    expect(text).toContain("OFFICIAL-SENSITIVE: internal. Invented data");
    expect(text).toContain("Fix list: Severnshore Council");
    expect(text).toContain("Return 2024/25 to 31 March 2025");
    expect(text).toMatch(/"Findings","Errors","Queries","Warnings"/);
    expect(text).toMatch(/"=South",1,1,0,0/);
    expect(text).not.toMatch(/"A[1-5]"/);
  });

  test("has one row per finding, every column filled as the list says", () => {
    const [headings = [], ...rows] = book.Findings ?? [];
    expect(rows).toHaveLength(held.findings.length);
    const columns = headings.map(String);
    const rne = rows.find((row) => row[columns.indexOf("Rule")] === "143") ?? [];
    const cell = (heading: string) => rne[columns.indexOf(heading)];
    expect(cell("Child")).toBe("A2");
    expect(cell("Cells, as submitted")).toBe("RNE: =1+1");
    expect(cell("Which record")).toBe("DECOM 02/05/2024");
    expect(cell("First seen")).toEqual(new Date("2025-05-01T00:00:00Z"));
    expect(cell("Age in days")).toBe(60);
    expect(cell("Status")).toBe("open");
    expect(columns.slice(-2)).toEqual(["finding_id", "as_written"]);
    expect(columns).not.toContain("");
  });

  test("keeps its head in sight, filters, offers the answers to choose from, and prints its marking", () => {
    const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+7"/);
    expect(sheet).toContain("open,with team,cannot be mended,mended");
    expect(sheet).toContain("OFFICIAL-SENSITIVE: internal");
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Titles" localSheetId="1">&apos;Findings&apos;!\$1:\$1</);
    expect(parts["xl/workbook.xml"]).toMatch(
      /_xlnm\.Print_Area" localSheetId="1">&apos;Findings&apos;!\$A\$1:\$[A-Z]\$7</,
    );
    expect(sheet).toMatch(/paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(sheet.match(/<col [^>]*hidden="1"/g)).toHaveLength(2);
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="([A-Z])2:\1+7"/);
  });

  test("every row is as high as its longest cell needs, whatever program opens it", () => {
    const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
    const heights = [...sheet.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(7);
    expect(Math.max(...heights.slice(1))).toBeGreaterThan(Math.min(...heights.slice(1)) + 13);
  });
});

test("a team's workbook holds its own children, and of them the id and the failing cells alone", async () => {
  const book = await sheets(await bytesOf("North"));
  const [headings = [], ...rows] = book.Findings ?? [];
  const at = (heading: string) => headings.map(String).indexOf(heading);
  expect(new Set(rows.map((row) => row[at("Child")]))).toEqual(new Set(["A1", "A2"]));
  expect(headings.map(String)).toEqual([
    ...["Severity", "Rule", "Child", "What is wrong", "What to do", "Table", "Which record"],
    ...["Cells, as submitted", "What it costs", "First seen", "Age in days", "Status", "With whom", "Note"],
    ...["File", "File row", "finding_id", "as_written"],
  ]);
  expect(rows.map((row) => row[at("Cells, as submitted")]).sort()).toEqual([
    "DOB: 38/04/2012",
    "ETHNIC: NOTETHNIC",
    "RNE: =1+1",
  ]);
  const text = JSON.stringify(book);
  expect(text).not.toMatch(/A[345]"|=South|02\/02\/2010|WBRI|PL\d|HM\d|SC1|UPNSECRET|:17/);
});

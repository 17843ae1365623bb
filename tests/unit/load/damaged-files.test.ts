/** Files damaged in every way that was seen or thought of: each is loaded, and says what it did, or refused in words that name the place. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { EPISODES, type Files, type LoadBench, openBench, smallReturn } from "./return-folder.ts";

let bench: LoadBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.store.close());

const good = smallReturn();
const text = (name: string): string => String(good[name]);
const changed = (name: string, change: (content: string) => string | Buffer): Files => ({
  ...good,
  [name]: change(text(name)),
});
const episodes = (change: (content: string) => string | Buffer) => changed("episodes.csv", change);
const appended = (name: string, line: string): Files => changed(name, (content) => `${content}${line}\n`);
const everyLine = (content: string, change: (line: string, at: number) => string) =>
  content.trimEnd().split("\n").map(change).join("\n").concat("\n");
const uasc = (count: number) =>
  `CHILD,SEX,DOB,DUC\n${Array.from({ length: count }, (_, n) => `S${String(n + 1).padStart(3, "0")},2,15/06/2011,`).join("\n")}\n`;
const OC2 =
  "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED";

/** Rows of Episodes, and a repair id or words of a notice that must be there; undefined: none at all. */
const loaded: [string, Files, number, string | undefined][] = [
  ["Windows line ends", episodes((c) => c.replaceAll("\n", "\r\n")), 12, undefined],
  ["mixed line ends", episodes((c) => c.replace("\n", "\r\n")), 12, "line-ends"],
  ["carriage returns alone", episodes((c) => c.replaceAll("\n", "\r")), 12, "line-ends"],
  ["a byte order mark", episodes((c) => `\ufeff${c}`), 12, "byte-order-mark"],
  ["a byte order mark in the middle", episodes((c) => c.replace("S003", "\ufeffS003")), 12, "surrounding-blanks"],
  ["UTF-16 without a mark", episodes((c) => Buffer.from(c, "utf16le")), 12, "utf-16"],
  [
    "curly quotes of Windows",
    episodes((c) => Buffer.from(c.replace("AB1 3EF", "\u0093X\u0094"), "latin1")),
    12,
    "windows-1252",
  ],
  ["tabs", episodes((c) => c.replaceAll(",", "\t")), 12, "tabs"],
  ["a row of tabs where commas divide", episodes((c) => `${c}\t\t\t\n`), 12, "blank-lines"],
  [
    "a row of tabs where tabs divide",
    episodes((c) => `${c.replaceAll(",", "\t")}${"\t".repeat(12)}\n`),
    12,
    "blank-rows",
  ],
  [
    "cells of tabs and non-breaking spaces alone",
    appended("episodes.csv", ["\t", "\u00a0", ...Array(11).fill(" ")].join(",")),
    12,
    "blank-rows",
  ],
  ["blank lines between rows", episodes((c) => c.replace("S003", "\n\nS003")), 12, "blank-lines"],
  ["trailing rows of commas", appended("episodes.csv", `${",".repeat(12)}\n${",".repeat(12)}`), 12, "blank-rows"],
  ["a total below the table", appended("episodes.csv", `Total,12${",".repeat(11)}`), 12, "footer-rows"],
  [
    "a line about the report, padded",
    appended("episodes.csv", `Report run on 01/04/2021${",".repeat(12)}`),
    12,
    "footer-rows",
  ],
  ["a line about the report, ragged", appended("episodes.csv", "Report run on 01/04/2021"), 12, "footer-rows"],
  ["two lines below the table", appended("episodes.csv", "12 rows\nEnd of report"), 12, "footer-rows"],
  [
    "a child whose id is a word, with a date",
    appended("episodes.csv", "TOTAL,01/06/2020,S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 3EF,SC123456"),
    13,
    undefined,
  ],
  ["the headings again", appended("episodes.csv", EPISODES), 12, "repeated-headings"],
  [
    "quotes round every cell",
    episodes((c) =>
      everyLine(c, (line) =>
        line
          .split(",")
          .map((cell) => `"${cell}"`)
          .join(","),
      ),
    ),
    12,
    undefined,
  ],
  ["quotes within quotes", episodes((c) => c.replace("AB1 3EF", '"A ""B"" C"')), 12, undefined],
  ["a line break in quotes", episodes((c) => c.replace("AB1 3EF", '"AB1\n3EF"')), 12, undefined],
  ["500 columns without a heading", episodes((c) => everyLine(c, (line) => line + ",".repeat(500))), 12, undefined],
  [
    "something under no heading",
    episodes((c) => everyLine(c, (line, at) => `${line},${at === 3 ? "x" : ""}`)),
    12,
    "unnamed-columns",
  ],
  [
    "a local column",
    episodes((c) => everyLine(c, (line, at) => `${line},${at === 0 ? "TEAM" : "x"}`)),
    12,
    "unknown-column",
  ],
  ["headings in small letters", episodes((c) => c.replace(EPISODES, EPISODES.toLowerCase())), 12, "heading-form"],
  ["the XML's names", episodes((c) => c.replace("CHILD,", "CHILDID,").replace("PLACE,", "PL,")), 12, "heading-alias"],
  [
    "columns the other way round",
    episodes((c) => everyLine(c, (line) => line.split(",").reverse().join(","))),
    12,
    undefined,
  ],
  ["ISO dates", episodes((c) => c.replaceAll(/(\d\d)\/(\d\d)\/(\d{4})/g, "$3-$2-$1")), 12, "iso-date"],
  ["times", episodes((c) => c.replaceAll(/(\d\d\/\d\d\/\d{4})/g, "$1 00:00:00")), 12, "timestamped-date"],
  ["years of two digits", episodes((c) => c.replaceAll(/\/20(\d\d)/g, "/$1")), 12, "two-digit-year"],
  ["serial numbers", episodes((c) => c.replaceAll("20/09/2020", "44094")), 12, "excel-serial"],
  ["codes in small letters", episodes((c) => c.replaceAll(",U6,", ",u6,")), 12, "letter-case"],
  ["blanks round codes", episodes((c) => c.replaceAll(",U6,", ", U6\u00a0,")), 12, "surrounding-blanks"],
  ["labels", changed("header.csv", (c) => c.replaceAll("WBRI", "White British")), 12, "label-for-code"],
  ["flags in words", changed("header.csv", (c) => c.replaceAll(",0,", ",FALSE,")), 12, "true-or-false"],
  ["codes with .0", changed("header.csv", (c) => c.replaceAll(",0,", ",0.0,")), 12, "decimal-point"],
  ["rows there twice", episodes((c) => `${c}${c.split("\n")[1]}\n`), 13, "exact-duplicates"],
  [
    "headings alone",
    { ...good, "ad1.csv": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n" },
    12,
    undefined,
  ],
  ["every child as unaccompanied", { ...good, "uasc.csv": uasc(8) }, 12, "many unaccompanied children"],
  ["60% as unaccompanied, at most", { ...good, "uasc.csv": uasc(7) }, 12, undefined],
  [
    "health not filled in yet",
    { ...good, "oc2.csv": `${OC2}\nS001,15/06/2011,,,0,,0,0.0,0,0,,\nS002,15/06/2011,,,,,,,,,,\n` },
    12,
    "outcomes not filled in",
  ],
  ["health filled in", { ...good, "oc2.csv": `${OC2}\nS001,15/06/2011,,,0,,1,0,0,0,,\n` }, 12, undefined],
  ["a very long cell", episodes((c) => c.replace("AB1 3EF", "X".repeat(60_000))), 12, undefined],
];

test.each(loaded)("%s: loaded", async (_name, files, rows, expected) => {
  const report = await bench.load(files, { dryRun: true, knownOn: "2021-05-13" });
  expect(report.files.find(({ return_id }) => return_id === "episodes")?.rows).toBe(rows);
  const said = report.notices.map(({ repair_id, notice }) => repair_id ?? notice);
  if (expected === undefined) expect(said).toEqual([]);
  else expect(said).toContain(expected);
  expect(JSON.stringify(report.notices)).not.toMatch(/S0\d\d|AB1|\d\d\/\d\d\/\d{4}/);
});

const WORKBOOK_AS_XML = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">
  <Worksheet ss:Name="header"/></Workbook>`;

const refused: [string, Files, RegExp][] = [
  ["zero bytes within", episodes((c) => c.replace("S003", "S0\u0000\u0000")), /^episodes\.csv: it holds zero bytes/],
  ["no bytes", episodes(() => ""), /^episodes\.csv: the file is empty/],
  ["a byte order mark alone", episodes(() => "\ufeff"), /^episodes\.csv: the file is empty/],
  ["blank lines at the top", episodes((c) => `\n\n${c}`), /^episodes\.csv, row 1: .*blank row/],
  ["a row of tabs at the top", episodes((c) => `\t\t\n${c}`), /^episodes\.csv, row 1: .*blank row/],
  ["no headings", episodes((c) => c.slice(c.indexOf("\n") + 1)), /^episodes\.csv: none of its headings/],
  ["a heading twice", episodes((c) => c.replace("RNE,LS", "RNE,RNE")), /^episodes\.csv/],
  ["a row too short", episodes((c) => c.replace(",SC123456\n", "\n")), /^episodes\.csv, row 2: expected 13 cells/],
  [
    "a row too long",
    episodes((c) => c.replace(",SC123456\n", ",SC123456,x\n")),
    /^episodes\.csv, row 2: expected 13 cells/,
  ],
  ["semicolons", episodes((c) => c.replaceAll(",", ";")), /^episodes\.csv, row 1: .*semicolons/],
  ["a quote never closed", episodes((c) => c.replace("AB1 3EF", '"AB1')), /^episodes\.csv, row 2: a quote opens/],
  [
    "a web page",
    episodes(() => "<!DOCTYPE html><html><body>Log in</body></html>"),
    /^episodes\.csv: this is a web page/,
  ],
  [
    "a packed file",
    episodes(() => Buffer.from("504b030414000600", "hex")),
    /^episodes\.csv: this is a workbook or another packed file/,
  ],
  ["XML named as CSV", episodes(() => '<?xml version="1.0"?><EXPSSDA903/>'), /^episodes\.csv: this is XML/],
  [
    "a workbook written as XML, under the name of an old one",
    { ...good, "report.xls": WORKBOOK_AS_XML },
    /^report\.xls: this is a workbook written as XML\. Open it in a spreadsheet program and save it as \.xlsx/,
  ],
  [
    "a workbook written as XML, named so",
    { "return.xml": WORKBOOK_AS_XML },
    /^return\.xml: this is a workbook written as XML/,
  ],
  ...["09000400", "09020600", "09040600"].map((start): [string, Files, RegExp] => [
    `a sheet of a kind before workbooks (${start})`,
    { ...good, "report.xls": Buffer.from(`${start}02001000`, "hex") },
    /^report\.xls: this is a workbook of an old kind \(\.xls\)\. Save it as \.xlsx/,
  ]),
  [
    "a workbook with a password under another name",
    {
      ...good,
      "episodes.csv": Buffer.concat([Buffer.from("d0cf11e0", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    },
    /^episodes\.csv: the workbook has a password\. Save it without one/,
  ],
  [
    "a workbook of an old kind under another name",
    { ...good, "episodes.csv": Buffer.from("d0cf11e0a1b11ae1", "hex") },
    /^episodes\.csv: this is a workbook of an old kind \(\.xls\)\. Save it as \.xlsx/,
  ],
  ["a PDF", episodes(() => "%PDF-1.7"), /^episodes\.csv: this is a PDF/],
  ["a file twice", { ...good, "episodes (1).csv": good["episodes.csv"] }, /are both Episodes/],
  [
    "a file of a name and headings that nobody knows",
    { ...good, "staff.csv": "NAME,GRADE\nx,y\n" },
    /^staff\.csv: none of its headings/,
  ],
  [
    "Reviews of the year before, and of other children",
    { ...good, "reviews.csv": smallReturn({ first: 2017, prefix: "P" })["reviews.csv"] },
    /^reviews\.csv: 0 of its 12 children/,
  ],
  [
    "Episodes of another year",
    { ...good, "episodes.csv": smallReturn({ first: 2018 })["episodes.csv"] },
    /^episodes\.csv, column DEC/,
  ],
  ["ids in scientific form", episodes((c) => c.replace("S003", "1.23E+09")), /^episodes\.csv, row 4, column CHILD/],
];

test.each(refused)("%s: refused", async (_name, files, words) => {
  const before = await bench.everything();
  await expect(bench.load(files)).rejects.toThrow(words);
  expect(await bench.everything()).toBe(before);
});

test.each<[string, Files, "tabs" | "windows-1252" | "heading-alias" | "unknown-column"]>([
  ["tabs", episodes((c) => c.replaceAll(",", "\t")), "tabs"],
  ["Windows-1252", episodes((c) => Buffer.from(c.replace("AB1 3EF", "\u0093"), "latin1")), "windows-1252"],
  ["another heading", episodes((c) => c.replace("CHILD,", "CHILDID,")), "heading-alias"],
  [
    "a local column",
    episodes((c) => everyLine(c, (line, at) => `${line},${at === 0 ? "TEAM" : "x"}`)),
    "unknown-column",
  ],
])("%s: refused when its repair is switched off, naming it", async (_name, files, repair) => {
  await expect(bench.load(files, { repairsOff: [repair] })).rejects.toThrow(
    new RegExp(`^episodes\\.csv: .*the repair ${repair} is switched off`),
  );
});

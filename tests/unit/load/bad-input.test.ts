/** Each kind of bad input has its own sentence, no cell in it, and leaves the store as it was. */
import { join } from "node:path";
import type { CareboardError } from "@pipelines/errors.ts";
import { beforeAll, expect, test } from "vitest";
import { EPISODES, type Files, HEADER, type LoadBench, openBench, smallReturn, writeFolder } from "./return-folder.ts";

let bench: LoadBench;
let before: string;
beforeAll(async () => {
  bench = await openBench();
  await bench.load(smallReturn({ first: 2019, prefix: "L" }), { asAt: "2020-03-31", knownOn: "2020-05-12" });
  before = await bench.everything();
});

const text = (files: Files, name: string): string => String(files[name]);
const good = smallReturn();
const changed = (name: string, change: (content: string) => string | Buffer): Files => ({
  ...good,
  [name]: change(text(good, name)),
});
const lines = (content: string, change: (line: string, row: number) => string): string =>
  content
    .split("\n")
    .map((line, at) => (at === 0 || line === "" ? line : change(line, at + 1)))
    .join("\n");

const cases: [string, Files, RegExp][] = [
  [
    "dates written month first, some of which could be read as other days",
    changed("reviews.csv", (c) => lines(c, (line, row) => line.replace(",15/06/", row % 3 === 0 ? ",6/5/" : ",6/15/"))),
    /^reviews\.csv, column DOB: expected DD\/MM\/YYYY; 8 dates have a month above 12 and none has a day above 12, so the dates are written month first/,
  ],
  [
    "no date that can be read in any row",
    changed("episodes.csv", (c) => lines(c, (line) => line.replace(/,0(\d)\/05\/2020,/, ",2020-05-0$1T00:00:00Z,"))),
    /^episodes\.csv, column DECOM: expected DD\/MM\/YYYY; in none of its 12 rows can the date be read/,
  ],
  [
    "bars between the cells",
    changed("reviews.csv", (c) => c.replaceAll(",", "|")),
    /^reviews\.csv, row 1: expected commas between the headings, found bars/,
  ],
  [
    "a line for a spreadsheet above the headings",
    changed("reviews.csv", (c) => `sep=,\r\n${c}`),
    /^reviews\.csv, row 1: expected the headings there, found a line for a spreadsheet \(sep=\)\. Delete that line/,
  ],
  [
    "a title above the headings",
    changed("reviews.csv", (c) => `Looked after children: reviews\nNorth, 2020/21\n\n${c}`),
    /^reviews\.csv, row 1: expected the headings there; they are in row 4\. Delete the rows above them/,
  ],
  [
    "more columns than a sheet has",
    changed("reviews.csv", (c) => c.replaceAll("\n", `${",".repeat(20_000)}\n`)),
    /^reviews\.csv, row 1: it has 20,004 columns, more than a sheet can have/,
  ],
  [
    "a quote in a heading that is closed by one in a cell, where the reader passes over every row",
    changed("reviews.csv", (c) => c.replace(",REVIEW_CODE", ',"REVIEW_CODE').replace(",PN1", ',PN"1')),
    /^reviews\.csv(, row|: its headings are|: it has \d+ rows)/,
  ],
  [
    "a first row without end",
    changed("reviews.csv", (c) => c.replace("CHILD", "X".repeat(1_100_000))),
    /^reviews\.csv, row 1: the row has more than 1,048,576 letters/,
  ],
  [
    "a cell longer than any of the return",
    changed("header.csv", (c) =>
      lines(c, (line, row) => (row === 5 ? line.replace("UN4", "A".repeat(1_100_000)) : line)),
    ),
    /^header\.csv, row 5: the row has more than 1,048,576 letters, which none of the return has/,
  ],
  [
    "UTF-32",
    changed("header.csv", (c) =>
      Buffer.concat([
        Buffer.from("fffe0000", "hex"),
        ...[...c].map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])),
      ]),
    ),
    /^header\.csv: this is text in UTF-32/,
  ],
  [
    "a file that is none of ours",
    { ...good, "staff.csv": "NAME,GRADE\nx,y\n" },
    /^staff\.csv: none of its headings is one of the SSDA903 return\..*Take the file out/,
  ],
  [
    "a file without headings",
    changed("reviews.csv", (c) => c.split("\n").slice(1).join("\n")),
    /^reviews\.csv: none of its headings.*data without headings/,
  ],
  [
    "a report of the collection portal",
    { ...good, "extract.csv": "CHILD_LA_CODE,DOB,LEGAL_STATUS,PLACEMENT_TYPE,POC_START\nx,y,z,a,b\n" },
    /^extract\.csv: this is a report from the collection portal \(it has CHILD_LA_CODE, LEGAL_STATUS, PLACEMENT_TYPE, POC_START\).*Load header\.csv and episodes\.csv/,
  ],
  [
    "a heading mistyped",
    changed("episodes.csv", (c) => c.replace("DECOM", "DECON")),
    /^episodes\.csv, row 1: it looks like Episodes, but DECON is not known \(did you mean DECOM\?\); DECOM is missing\. Expected CHILD, DECOM/,
  ],
  [
    "a heading renamed that is not telling",
    changed("episodes.csv", (c) => c.replace("URN", "OFSTED")),
    /^episodes\.csv, row 1: it looks like Episodes, but OFSTED is not known; URN is missing/,
  ],
  [
    "a row of data run into the headings: no cell is named",
    changed("header.csv", (c) => c.replace("\n", "")),
    /^header\.csv, row 1: it looks like Header, but column 7 is not known; column 8 is not known; .*; MC_DOB is missing/,
  ],
  [
    "a heading twice",
    changed("reviews.csv", (c) => c.replace("CHILD,DOB", "CHILD,CHILDID")),
    /^reviews\.csv, row 1: CHILD is there twice/,
  ],
  [
    "ids in scientific notation",
    changed("episodes.csv", (c) => lines(c, (line, row) => (row > 3 ? line.replace(/^S0../, "1.23E+09") : line))),
    /^episodes\.csv, row 4, column CHILD: .*10 ids are written as a number/,
  ],
  [
    "ids with a decimal point",
    changed("reviews.csv", (c) => lines(c, (line, row) => (row === 5 ? line.replace(/^S00./, "4471.0") : line))),
    /^reviews\.csv, row 5, column CHILD: .*1 id is written as a number/,
  ],
  [
    "ids that lost their leading zeros in one file",
    {
      ...smallReturn({ prefix: "0" }),
      "reviews.csv": text(smallReturn({ prefix: "0" }), "reviews.csv").replace(/^0+(?=\d)/gm, ""),
    },
    /^reviews\.csv, column CHILD: 12 ids are in the Header only with other leading zeros/,
  ],
  ["a file of no bytes", { ...good, "reviews.csv": "" }, /^reviews\.csv: the file is empty, not even headings/],
  [
    "a file of blank lines",
    { ...good, "reviews.csv": "\r\n\r\n" },
    /^reviews\.csv: the file is empty, not even headings/,
  ],
  [
    "blank rows above the headings",
    changed("reviews.csv", (c) => `\n${c}`),
    /^reviews\.csv, row 1: expected the headings there, found a blank row/,
  ],
  [
    "no Episodes",
    { "header.csv": good["header.csv"] ?? "", "reviews.csv": good["reviews.csv"] ?? "" },
    /Episodes \(usually episodes\.csv\) is missing/,
  ],
  [
    "neither Header nor Episodes",
    { "reviews.csv": good["reviews.csv"] ?? "" },
    /Header \(usually header\.csv\) and Episodes \(usually episodes\.csv\) are missing/,
  ],
  ["an empty folder", {}, /expected the return's CSV files there, found none\. Name the folder that holds them/],
  [
    "files one folder down",
    Object.fromEntries(Object.entries(good).map(([name, content]) => [`june/${name}`, content])),
    /expected the return's CSV files there, found none\. The sub-folder june has CSV files: if they are the return, name that one/,
  ],
  [
    "files of two returns one folder down, beside a folder without any",
    { "june/header.csv": "", "may/header.csv": "", "notes/read.md": "" },
    /found none\. The sub-folders june, may have CSV files: load each return by its own folder/,
  ],
  [
    "files one folder down, below a note",
    { "read me.txt": "Run in June", "june/header.csv": good["header.csv"], "june/episodes.csv": good["episodes.csv"] },
    /expected the return's CSV files there, found read me\.txt\. The sub-folder june has CSV files/,
  ],
  [
    "one file here and the others one folder down",
    {
      "reviews.csv": good["reviews.csv"],
      "june/header.csv": good["header.csv"],
      "june/episodes.csv": good["episodes.csv"],
    },
    /Header \(usually header\.csv\) and Episodes .* are missing\..* The sub-folder june has CSV files/,
  ],
  [
    "a file cut in the middle of a row",
    changed("episodes.csv", (c) => c.slice(0, -40)),
    /^episodes\.csv, row 13: the file breaks off there: its last row has fewer than 13 cells/,
  ],
  [
    "a file cut in the middle of its last cell",
    changed("reviews.csv", (c) => c.slice(0, -2)),
    /^reviews\.csv, row 13, column REVIEW_CODE: the file breaks off inside this cell/,
  ],
  [
    "a file cut inside a quote",
    changed("reviews.csv", (c) => `${c}S900,"15/06/2010`),
    /^reviews\.csv, row 14: a quote opens there and is never closed/,
  ],
  [
    "a file with zero bytes at its end",
    changed("reviews.csv", (c) => Buffer.concat([Buffer.from(c), Buffer.alloc(512)])),
    /^reviews\.csv: it holds zero bytes/,
  ],
  [
    "a Header cut at the end of a row",
    changed("header.csv", (c) => `${c.split("\n").slice(0, 5).join("\n")}\n`),
    /^header\.csv: 8 of the 12 children in episodes\.csv are not in it/,
  ],
  [
    "Episodes cut at the end of a row",
    changed("episodes.csv", (c) => `${c.split("\n").slice(0, 5).join("\n")}\n`),
    /^episodes\.csv: 8 of the 12 children in reviews\.csv are not in it, so it was not written whole/,
  ],
  [
    "a file without the line end that the others have",
    changed("episodes.csv", (c) => c.trimEnd()),
    /^episodes\.csv, row 13: there is no line end after the last row, as there is in the other files/,
  ],
  [
    "a workbook",
    { ...good, "oc2.csv": Buffer.from("504b030414000600", "hex") },
    /^oc2\.csv: this is a workbook or another packed file, not a CSV file/,
  ],
  [
    "semicolons",
    changed("reviews.csv", (c) => c.replaceAll(",", ";")),
    /^reviews\.csv, row 1: expected commas between the headings, found semicolons/,
  ],
  [
    "rows with too many cells",
    changed("episodes.csv", (c) => lines(c, (line, row) => (row === 4 || row === 9 ? `${line},more` : line))),
    /^episodes\.csv, rows 4, 9: expected 13 cells as in the headings/,
  ],
  [
    "the return of the year after",
    smallReturn({ first: 2021 }),
    /^episodes\.csv, column DECOM: 12 of 12 episodes began after 2021-03-31, so this is the return of a later date or year/,
  ],
  [
    "the return of the year before",
    smallReturn({ first: 2019 }),
    /^episodes\.csv, column DEC: 6 of 12 episodes ended before the collection year 2020-21 began, so this is the return of an earlier year/,
  ],
  [
    "Header and Episodes of two councils",
    { ...good, "header.csv": smallReturn({ prefix: "X" })["header.csv"] ?? "" },
    /^episodes\.csv: 0 of its 12 children are in header\.csv, so the two are not from the same return/,
  ],
  [
    "another council's Reviews",
    { ...good, "reviews.csv": smallReturn({ prefix: "X" })["reviews.csv"] ?? "" },
    /^reviews\.csv: 0 of its 12 children are in header\.csv/,
  ],
  [
    "two Headers",
    { ...good, "header other.csv": smallReturn({ prefix: "X" })["header.csv"] ?? "" },
    /^header other\.csv and header\.csv are both Header.*two councils'/,
  ],
  [
    "a council column with two councils",
    changed("header.csv", (c) =>
      lines(`${c.replace(HEADER, `${HEADER},LA`)}`, (line, row) => `${line},${row > 6 ? "991" : "990"}`),
    ),
    /^header\.csv: its rows name different councils/,
  ],
  [
    "a council column with another council",
    changed("header.csv", (c) => lines(`${c.replace(HEADER, `${HEADER},LA_CODE`)}`, (line) => `${line},991`)),
    /^header\.csv: its rows name council 991, but the return is loaded for 990/,
  ],
];

test.each(cases)("%s", async (_name, files, sentence) => {
  const error = await bench.load(files).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error?.message).toMatch(sentence);
  expect(error?.name).toMatch(/^(UnreadableFileError|LayoutError)$/);
  expect(error?.message).not.toMatch(/S0\d\d|\d\d\/\d\d\/\d{4}|SC123|AB1|Report run/);
  expect(await bench.everything()).toBe(before);
});

test("the good return that the bad ones are made from does load", async () => {
  const other = await openBench();
  const report = await other.load(good);
  expect(report.rows).toBe(36);
  expect(report.notices).toEqual([]);
});

test("an as-at date of a year whose layout is not known is refused", async () => {
  await expect(bench.load(good, { asAt: "2031-03-31" })).rejects.toThrow(
    /^2031-03-31: the as-at date must lie between 1 April 2017 and 31 March 2027/,
  );
  expect(await bench.everything()).toBe(before);
});

test("a file, or a folder that is not there, in place of the folder is a matter of the command line", async () => {
  const folder = writeFolder(good);
  const load = (path: string) => bench.load(good, { folder: join(folder, path) });
  const wanted = /Expected the folder that holds the return's CSV files/;
  for (const [path, found] of [
    ["header.csv", /header\.csv: this is a file\..*A local return begins with the headings/],
    ["none", /none: there is no such folder\./],
    ["header.csv/none", /none: there is no such folder\./],
  ] as const) {
    const error: CareboardError = await load(path).catch((thrown) => thrown);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(found);
    expect(error.message).toMatch(wanted);
  }
  expect(await bench.everything()).toBe(before);
});

test("headings alone are a whole file", async () => {
  const other = await openBench();
  const report = await other.load({
    ...good,
    "ad1.csv": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
  });
  expect(report.files.find((file) => file.return_id === "ad1")?.rows).toBe(0);
  expect(report.missing).not.toContain("ad1");
  expect(EPISODES.split(",")).toHaveLength(13);
});

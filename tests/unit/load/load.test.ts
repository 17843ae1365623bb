/** What a load keeps: encodings, headings as councils write them, right line numbers, and nothing twice. */
import { Database } from "@pipelines/database.ts";
import { createLedger, ledgerPosition, loadsHeld } from "@pipelines/load/ledger.ts";
import { reportJson } from "@pipelines/load/load-report.ts";
import { loadShape } from "@schemas/cli/load.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EPISODES, type Files, type LoadBench, openBench, smallReturn } from "./return-folder.ts";

let bench: LoadBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.store.close());

const good = smallReturn();
const changed = (name: string, change: (content: string) => string | Buffer): Files => ({
  ...good,
  [name]: change(String(good[name])),
});
const episodes = () =>
  bench.store.query<{ source_row: number; CHILD: string; PL_POST: string; PLACE: string }>(
    `select source_row, "CHILD", "PL_POST", "PLACE" from raw.episodes order by source_row`,
  );
const noticesOf = (report: { notices: { notice: string; detail: string; row_count: number | null }[] }) =>
  report.notices.map(({ notice, detail, row_count }) => `${notice}: ${detail}: ${row_count}`);

test("a return is kept whole: raw rows as they came, one ledger row, one row per file", async () => {
  const report = await bench.load(good);
  expect(report).toMatchObject({ load_id: "990-2021-03-31-001", collection_year: "2020-21", quarter: "q4", rows: 36 });
  expect(report.missing).toEqual(["uasc", "oc2", "oc3", "ad1", "placed-adoption", "previous-permanence", "missing"]);
  expect(loadShape.parse({ loads: [reportJson(report)], local: [] }).loads[0]?.files).toHaveLength(3);
  expect((await episodes())[0]).toEqual({ source_row: 2, CHILD: "S001", PL_POST: "AB1 3EF", PLACE: "U6" });
  expect(await bench.store.query("select return_id, row_count, encoding from ledger.files order by 1")).toEqual([
    { return_id: "episodes", row_count: 12, encoding: "utf-8" },
    { return_id: "header", row_count: 12, encoding: "utf-8" },
    { return_id: "reviews", row_count: 12, encoding: "utf-8" },
  ]);
});

test("the same bytes again change nothing, whatever the files are called; other bytes are a new load", async () => {
  await bench.load(good);
  const before = await bench.everything();
  const { "header.csv": header = "", "episodes.csv": rows = "", "reviews.csv": reviews = "" } = good;
  const again = await bench.load(
    { "a.csv": header, "Episodes 2020.CSV": rows, "z.csv": reviews },
    { knownOn: "2021-06-01" },
  );
  expect(again).toMatchObject({ already_loaded: true, load_id: "990-2021-03-31-001", known_on: "2021-05-12" });
  expect(await bench.everything()).toBe(before);
  const amended = await bench.load(
    changed("episodes.csv", (c) => c.replaceAll("U6", "U4")),
    { knownOn: "2021-06-01" },
  );
  expect(amended).toMatchObject({ already_loaded: false, load_id: "990-2021-03-31-002" });
  const back = await bench.load(good, { knownOn: "2021-07-01" });
  expect(back).toMatchObject({ already_loaded: false, load_id: "990-2021-03-31-003" });
  expect(await ledgerPosition(bench.store)).toBe(3);
  expect((await loadsHeld(bench.store)).map(({ known_on }) => known_on)).toEqual([
    "2021-05-12",
    "2021-06-01",
    "2021-07-01",
  ]);
});

test("the same bytes for another council are loaded and said, in a dry run too; other rows and files without rows are not", async () => {
  await bench.load(good);
  const said = async (files: Files, laCode: string, dryRun = false) =>
    noticesOf(await bench.load(files, { laCode, dryRun })).filter((notice) => notice.startsWith("another council"));
  const words =
    "another council's return: all its files are held, byte for byte, as council 990's (load 990-2021-03-31-001): " +
    "withdraw with `careboard unload` what was loaded for the wrong council: null";
  expect(await said(good, "802", true)).toEqual([words]);
  expect(await said(good, "802")).toEqual([words]);
  const other = changed("episodes.csv", (c) => c.replaceAll("U6", "U4"));
  expect(await said(other, "803")).toEqual([]);
  const headings = Object.fromEntries(
    Object.entries(good).map(([name, content]) => [name, String(content).replace(/\n.*/s, "\n")]),
  );
  for (const laCode of ["804", "805"]) expect(await said(headings, laCode)).toEqual([]);
});

test("a dry run says what it would keep and keeps nothing", async () => {
  const before = await bench.everything();
  const report = await bench.load(good, { dryRun: true });
  expect(report).toMatchObject({ load_id: null, rows: 36, already_loaded: false });
  expect(await bench.everything()).toBe(before);
});

const withName = (c: string) => c.replace("AB1 3EF", "CAF\u00c9 \u2019");
test.each([
  [
    "UTF-8 with a mark",
    (c: string) => Buffer.from(`\ufeff${withName(c)}`),
    "utf-8 with mark",
    ["byte order mark: before the first heading: left out: null"],
  ],
  [
    "Windows-1252",
    (c: string) => Buffer.from(withName(c).replace("\u2019", "\u0092"), "latin1"),
    "windows-1252",
    ["encoding: read as windows-1252; UTF-8 is expected: null"],
  ],
  [
    "UTF-16 with tabs, as a spreadsheet's Unicode text",
    (c: string) => Buffer.from(`\ufeff${withName(c).replaceAll(",", "\t").replaceAll("\n", "\r\n")}`, "utf16le"),
    "utf-16",
    [
      "encoding: read as utf-16; UTF-8 is expected: null",
      "delimiter: tabs between the cells; commas are expected: null",
    ],
  ],
  [
    "UTF-16 the other way round",
    (c: string) => Buffer.from(`\ufeff${withName(c)}`, "utf16le").swap16(),
    "utf-16",
    ["encoding: read as utf-16; UTF-8 is expected: null"],
  ],
])("%s", async (_name, encode, encoding, notices) => {
  const report = await bench.load(changed("episodes.csv", encode));
  expect(report.files.find((file) => file.return_id === "episodes")?.encoding).toBe(encoding);
  expect(noticesOf(report)).toEqual(notices);
  expect((await episodes())[0]).toEqual({ source_row: 2, CHILD: "S001", PL_POST: "CAF\u00c9 \u2019", PLACE: "U6" });
});

test("headings in any case, order and quotes, with aliases, unnamed and unknown columns", async () => {
  const rows = String(good["episodes.csv"]).trim().split("\n").slice(1);
  const turned = rows.map((line) => {
    const [child, ...rest] = line.split(",");
    return `${rest.join(",")},${child},,mine`;
  });
  const headings = `${EPISODES.split(",").slice(1).join(",").replace("PLACE,", ' "place" ,').replace("DECOM", "Decom ").replace("PLACE_PROVIDER", "Place Provider")},ChildID,,Team`;
  const report = await bench.load({
    ...good,
    "SSDA903_2021 export.csv": `${[headings, ...turned].join("\r\n")}\r\n`,
    "episodes.csv": undefined,
  });
  expect(noticesOf(report)).toEqual([
    "headings: DECOM, PLACE, PLACE_PROVIDER, CHILDID: written otherwise (capitals, blanks or hyphens): null",
    "alias: CHILDID taken as CHILD: null",
    "unknown column: TEAM is not a heading of Episodes: left out: null",
  ]);
  expect((await episodes())[11]).toEqual({ source_row: 13, CHILD: "S012", PL_POST: "AB1 3EF", PLACE: "U6" });
});

test("a heading that is only missing is taken as blank and said", async () => {
  const report = await bench.load(changed("header.csv", (c) => c.replace(/,[^,\n]*$/gm, "")));
  expect(noticesOf(report)).toEqual(["missing column: MC_DOB is not in the file: taken as blank: null"]);
  expect(await bench.store.one(`select count(*) as rows, count("MC_DOB") as given from raw.header`)).toEqual({
    rows: 12,
    given: 0,
  });
});

test("the flag that some systems add to Header is kept, and nothing is said where it is not there", async () => {
  expect(noticesOf(await bench.load(good))).toEqual([]);
  const flagged = changed("header.csv", (c) =>
    c
      .trim()
      .split("\n")
      .map((line, row) => `${line},${row === 0 ? "UASC_STATUS" : row % 2}`)
      .join("\n")
      .concat("\n"),
  );
  expect(noticesOf(await bench.load(flagged))).toEqual(["alias: UASC_STATUS taken as UASC: null"]);
  expect(await bench.store.query(`select distinct "UASC" as flag from raw.header order by all`)).toEqual([
    { flag: "0" },
    { flag: "1" },
    { flag: null },
  ]);
});

test.each([["\n"], ["\r\n"]])(
  "line numbers are the file's own past blank lines, blank rows and quoted line breaks (%j)",
  async (end) => {
    const [headings = "", ...rows] = String(good["episodes.csv"]).trim().split("\n");
    const quoted = (rows[2] ?? "").replace("AB1 3EF", '"AB1\n3EF"');
    const all = [
      headings,
      rows[0],
      "",
      rows[1],
      ",,,,,,,,,,,,",
      quoted,
      "   ",
      rows[3],
      ...rows.slice(4),
      ",,,,,,,,,,,,",
      "",
      "",
    ];
    const report = await bench.load({ ...good, "episodes.csv": `${all.join(end)}${end}` });
    expect((await episodes()).slice(0, 5).map(({ source_row, CHILD }) => [source_row, CHILD])).toEqual([
      [2, "S001"],
      [4, "S002"],
      [6, "S003"],
      [9, "S004"],
      [10, "S005"],
    ]);
    expect(await episodes()).toHaveLength(12);
    expect(noticesOf(report).filter((notice) => notice.startsWith("blank"))).toEqual([
      "blank lines: empty lines: left out: 4",
      "blank rows: rows without any cell: left out: 2",
    ]);
  },
);

test("a row with a wrong number of cells is named by its line, past blank lines and quoted line breaks", async () => {
  const [headings = "", ...rows] = String(good["episodes.csv"]).trim().split("\n");
  const quoted = (rows[2] ?? "").replace("AB1 3EF", '"AB1\n\n3EF"');
  const all = [
    headings,
    rows[0],
    "",
    rows[1],
    quoted,
    `${rows[3]},x`,
    ...rows.slice(4, 6),
    "short,row",
    ...rows.slice(6),
  ];
  await expect(bench.load({ ...good, "episodes.csv": `${all.join("\n")}\n` })).rejects.toThrow(
    /^episodes\.csv, rows 8, 11: expected 13 cells/,
  );
});

test("exact duplicates stay in raw: dropping them is a finding's work", async () => {
  const report = await bench.load(changed("episodes.csv", (c) => c + c.split("\n").slice(1).join("\n")));
  expect(report.files.find((file) => file.return_id === "episodes")?.rows).toBe(24);
});

test("a file of a year that does not have it is kept and said", async () => {
  const report = await bench.load({ ...good, "sw.csv": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n" });
  expect(noticesOf(report)).toEqual([
    "not in this year: Social worker episodes is not part of the 2020-21 return: null",
  ]);
});

test("a whole history may reach back; a year to date may not", async () => {
  const history = { ...good, "episodes.csv": String(smallReturn({ first: 2017 })["episodes.csv"]) };
  await expect(bench.load(history)).rejects.toThrow(/say --coverage full_history/);
  expect(await bench.load(history, { coverage: "full_history" })).toMatchObject({ coverage: "full_history", rows: 36 });
});

test("a store made before a definition gained a column gains it, and keeps its rows", async () => {
  const store = await Database.open(":memory:");
  await store.run(`create schema raw; create table raw.dolo (load_id varchar, source_file varchar, source_row bigint, "CHILD" varchar);
    insert into raw.dolo values ('a', 'b', 2, 'c')`);
  await createLedger(store, bench.definitions);
  expect(await store.query("select * from raw.dolo")).toEqual([
    { load_id: "a", source_file: "b", source_row: 2, CHILD: "c", DOB: null, DOLO_START: null, DOLO_END: null },
  ]);
  store.close();
});

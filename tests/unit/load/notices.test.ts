/** What a load says of rows that it keeps: how many will be set aside, how old they are, who is not of this return. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Files, type LoadBench, openBench, smallReturn } from "./return-folder.ts";

let bench: LoadBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.store.close());

const good = smallReturn();
const text = (name: string, files = good): string => String(files[name]);
const rowsOf = (name: string, files = good): string[] => text(name, files).trim().split("\n").slice(1);
const added = (name: string, rows: string[]): Files => ({ ...good, [name]: `${text(name)}${rows.join("\n")}\n` });
/** A hundred children, of whom none began or left in the last quarter; and the same with one who left. */
const quiet = smallReturn({ count: 100 });
const big = { ...quiet, "episodes.csv": text("episodes.csv", quiet).replace("20/09/2020", "20/01/2021") };

async function said(files: Files, request = {}): Promise<string[]> {
  const { notices } = await bench.load(files, request);
  return notices.map(
    ({ source_file, notice, detail, row_count }) => `${source_file}: ${notice}: ${detail}: ${row_count}`,
  );
}

const EPISODE = "S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 3EF,SC123456";

test("rows that will be set aside are counted per file and kept in raw", async () => {
  const [first = "", second = "", third = ""] = rowsOf("episodes.csv");
  const files = {
    ...added("episodes.csv", [
      first,
      first.replace(",S,", ", S ,"),
      second,
      third.replace("U6", "U4"),
      `,01/05/2020,${EPISODE}`,
      `S-01,01/05/2020,${EPISODE}`,
      `S001,31/06/2020,${EPISODE}`,
      `S001,31/06/2020,${EPISODE}`,
      `S001,,${EPISODE}`,
      ",,,,,,,,,,,,",
    ]),
    "reviews.csv": `${text("reviews.csv")}${rowsOf("reviews.csv")[0]}\n`,
  };
  expect(await said(files)).toEqual([
    "episodes.csv: blank rows: rows without any cell: left out: 1",
    "episodes.csv: rows without a child's id: CHILD is blank or damaged: set aside: 2",
    "episodes.csv: rows without their date: DECOM is blank or cannot be read: set aside: 3",
    "episodes.csv: rows there twice: the same in every column as a row before: set aside: 3",
    "episodes.csv: blanks round a cell: column RNE: read: 1",
    "reviews.csv: rows there twice: the same in every column as a row before: set aside: 1",
  ]);
  expect(await bench.store.one("select count(*) as rows from raw.episodes")).toEqual({ rows: 21 });
  expect(await bench.store.one("select count(*) as notices from ledger.notices")).toEqual({ notices: 6 });
});

test("a return without a new date for long before its as-at date is asked about, and loaded", async () => {
  const early = { ...good, "reviews.csv": text("reviews.csv").replaceAll("10/03/2021", "20/09/2020") };
  const old = (days: number) =>
    `episodes.csv: old dates: the newest date in the files is more than ${days} days before the as-at date: is it the return of an earlier quarter?: null`;
  expect(await said(early)).toEqual([old(190)]);
  expect(await said(early, { asAt: "2020-12-31" })).toEqual([old(100)]);
  expect(await said(early, { asAt: "2020-09-30" })).toEqual([]);
});

test("what is said of all dates is not said again of the episodes' own", async () => {
  expect(await said(quiet)).toEqual([expect.stringContaining("nothing new")]);
  const early = { ...quiet, "reviews.csv": text("reviews.csv", quiet).replaceAll("10/03/2021", "20/09/2020") };
  expect(await said(early)).toEqual([expect.stringContaining("old dates")]);
});

test.each([
  ["14/02/2021", 0],
  ["13/02/2021", 1],
])("45 days without a date are no sign, 46 are (%s)", async (day, notices) => {
  const reviews = text("reviews.csv").replaceAll("10/03/2021", day);
  expect(await said({ ...good, "reviews.csv": reviews })).toHaveLength(notices);
});

test("neither a birth nor a day after the as-at date makes a return new", async () => {
  const reviews = text("reviews.csv").replaceAll("10/03/2021", "10/03/2031").replaceAll("15/06/2011", "30/03/2021");
  expect(await said({ ...good, "reviews.csv": reviews })).toEqual([expect.stringContaining("old dates")]);
});

const strange = (count: number) => smallReturn({ count, prefix: "X" });
const mixed = (name: string, count: number): Files => ({
  ...big,
  [name]: `${text(name, big)}${rowsOf(name, strange(count)).join("\n")}\n`,
});
const question = "are rows of another council or another year among them?: null";

test("children of another council in one file are counted against the file that should know them", async () => {
  expect(await said(mixed("header.csv", 6))).toEqual([
    `header.csv: children of another return: 6 of its 106 children are in no row of episodes.csv: ${question}`,
  ]);
  expect(await said(mixed("reviews.csv", 8))).toEqual([
    `reviews.csv: children of another return: 8 of its 108 children are in no row of header.csv: ${question}`,
  ]);
});

test("one in twenty, or fewer than five, are a matter for the checks of each row", async () => {
  expect(await said(mixed("header.csv", 5))).toEqual([]);
  expect(
    await said({ ...good, "header.csv": added("header.csv", rowsOf("header.csv", strange(4)))["header.csv"] }),
  ).toEqual([]);
});

test("a care leaver of OC3 without an episode is no stranger in Header", async () => {
  const leavers = rowsOf("header.csv", strange(10)).map((row) => `${row.split(",")[0]},15/06/2001,YES,F1,K1`);
  const oc3 = `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n${leavers.join("\n")}\n`;
  expect(await said({ ...mixed("header.csv", 10), "oc3.csv": oc3 })).toEqual([]);
});

test("adopters are in no other file, and a number that only the zeros before it tell from a child's is theirs", async () => {
  const header = text("header.csv").replaceAll("S001", "0123");
  const ours = { ...good, "header.csv": header, "episodes.csv": text("episodes.csv").replaceAll("S001", "0123") };
  const files = { ...ours, "reviews.csv": text("reviews.csv").replaceAll("S001", "0123") };
  const adopters = ["123", ...Array.from({ length: 30 }, (_, at) => `9${at}`)].map((id) => `${id},01/05/2020,`);
  const list = `CHILD,DATE_ENQUIRY_RECEIVED,DATE_APPLICATION_APPROVED\n${adopters.join("\n")}\n`;
  expect(await said({ ...files, "adopters.csv": list })).toEqual(await said(files));
});

test("care leavers on list 9 whose birthday is still to come are in no file of the year yet", async () => {
  const leavers = [...rowsOf("header.csv"), ...rowsOf("header.csv", strange(30))];
  const list = `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH\n${leavers.map((row) => `${row.split(",")[0]},01/05/2002,Former relevant child,a) Yes`).join("\n")}\n`;
  expect(await said({ ...good, "list 9.csv": list })).toEqual([]);
});

import { lineEnds, tidyLines } from "@pipelines/load/line-ends.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoadBench, openBench, smallReturn } from "./return-folder.ts";

let bench: LoadBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.store.close());

test.each<[string, string, string]>([
  ["carriage returns alone", "A,B\r1,2\r", "A,B\n1,2\n"],
  ["two kinds", "A,B\r\n1,2\n3,4", "A,B\n1,2\n3,4"],
  ["a line of blanks, with and without its end", 'A,B\n  \t\n1,"x"\n   ', 'A,B\n\n1,"x"\n'],
  ["a row of tabs between tabs", "A\tB\n\t\n  \n1\t2\n", "A\tB\n\t\n\n1\t2\n"],
  ["blanks and line ends inside quotes", 'A,B\r1,"x\r\n \t \ry"\r   \r', 'A,B\n1,"x\r\n \t \ry"\n\n'],
  ["a quote inside a cell opens none", 'A,B\r\n1,2"\r\n \r\n3,"4\n"', 'A,B\n1,2"\n\n3,"4\n"'],
  ["a quote that is never closed", 'A,B\r1,"x\r \r', 'A,B\n1,"x\r \r'],
])("%s", (_name, text, tidy) => {
  expect(tidyLines(Buffer.from(text)).toString()).toBe(tidy);
});

test("line breaks of another kind inside quotes are no mend, whatever the file's own", () => {
  const none = { areMixed: false, hasBlankLines: false };
  expect(lineEnds(Buffer.from('A,B\r\n1,"x\n \ny"\r\n'))).toEqual(none);
  expect(lineEnds(Buffer.from('A,B\n1,"x\r\ny\r"\n'))).toEqual(none);
  expect(lineEnds(Buffer.from("A,B\n1,2\n"))).toEqual(none);
  expect(lineEnds(Buffer.from("A,B\r\n1,2\n"))).toEqual({ areMixed: true, hasBlankLines: false });
  expect(lineEnds(Buffer.from('A,B\n "1",2\n  \n'))).toEqual({ areMixed: false, hasBlankLines: true });
});

test("a file that is tidied keeps its cells to the letter", async () => {
  const cell = "x\r\n   \r\n\t y\r ";
  const files = smallReturn();
  const [heading, ...rows] = String(files["header.csv"]).split("\n");
  const changed = [heading, " ", ...rows.map((row) => row.replace("UN4", `"${cell}"`))].join("\r");
  const report = await bench.load({ ...files, "header.csv": changed });
  expect(report.notices.map(({ repair_id }) => repair_id)).toEqual(
    expect.arrayContaining(["line-ends", "blank-lines"]),
  );
  const held = await bench.store.query<{ UPN: string }>("select distinct UPN from raw.header");
  expect(held).toEqual([{ UPN: cell }]);
});

test("a heading with a line break inside quotes is read with the rows below it", async () => {
  const files = smallReturn();
  const report = await bench.load({
    ...files,
    "reviews.csv": String(files["reviews.csv"]).replace("REVIEW_CODE", '"REVIEW\n CODE"'),
  });
  expect(report.files.find(({ return_id }) => return_id === "reviews")?.rows).toBe(12);
  expect(
    await bench.store.one("select min(source_row) as first from raw.reviews where load_id = ?", [report.load_id]),
  ).toEqual({ first: 3 });
});

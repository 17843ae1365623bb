import { readCell } from "@pipelines/import/published-row.ts";
import { decodeText, formatSmallCsv, parseSmallCsv } from "@pipelines/load/small-csv.ts";
import { expect, test } from "vitest";

test("a mark, CRLF, quoted commas and blank lines are read; lines are those of the file", () => {
  const { headings, rows } = parseSmallCsv(
    '\uFEFFtime_period,name\r\n2024,"Bristol, City of"\r\n\r\n2025,"two\nlines"\r\n2026,x',
    "a.csv",
  );
  expect(headings).toEqual(["time_period", "name"]);
  expect(rows.map((row) => row.line)).toEqual([2, 4, 6]);
  expect(rows[0]?.cells[1]).toBe("Bristol, City of");
});

test("a row of another width and broken quotes name the line", () => {
  expect(() => parseSmallCsv("a,b\n1,2\n1\n", "a.csv")).toThrow(/a\.csv, line 3: expected 2 cells/);
  expect(() => parseSmallCsv('a,b\n1,"2\n', "a.csv")).toThrow(/quoting is broken/);
  expect(() => parseSmallCsv("", "a.csv")).toThrow(/the file is empty/);
});

test("Windows-1252 and UTF-16 are told apart from UTF-8", () => {
  expect(decodeText(Uint8Array.from([0x63, 0x92, 0x73]))).toMatchObject({ text: "c’s", encoding: "windows-1252" });
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toMatchObject({ text: "a", encoding: "utf-16" });
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toMatchObject({ encoding: "utf-8", marked: true });
});

test("what is written is read back", () => {
  const text = formatSmallCsv(
    ["a", "b"],
    [
      { a: 'say "no"', b: "1,2" },
      { a: "", b: null },
    ],
  );
  expect(parseSmallCsv(text, "x").rows.map((row) => row.cells)).toEqual([['say "no"', "1,2"]]);
});

test("every symbol is a status and never a number", () => {
  const place = { file: "f.csv", line: 9, heading: "number" };
  const statusOf = (text: string) => readCell(text, place);
  for (const [symbol, status] of Object.entries({
    c: "suppressed",
    z: "not_applicable",
    x: "not_available",
    u: "low_reliability",
    low: "low",
    k: "rounds_to_zero",
    "~": "rounds_to_zero",
    "..": "not_available",
    ":": "not_available",
    "-": "not_applicable",
    "": "missing",
  })) {
    expect(statusOf(symbol), symbol).toEqual({ number: "", status });
  }
  expect(statusOf(" 0 ")).toEqual({ number: "0", status: "value" });
  expect(statusOf("0:11")).toEqual({ number: "11", status: "value" });
  expect(statusOf("1:3")).toEqual({ number: "15", status: "value" });
  expect(() => statusOf("1,234")).toThrow(/f\.csv, line 9, column number/);
});

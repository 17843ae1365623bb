/** Files of other kinds beside a return: each is named with what to do, noise is not, and none may stand for a table that is missing. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { strayFiles } from "@pipelines/load/find-returns.ts";
import { systemWords } from "@pipelines/load/inbox.ts";
import { folderFiles } from "@pipelines/load/return-files.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Files, type LoadBench, openBench, smallReturn, writeFolder } from "./return-folder.ts";

let bench: LoadBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.store.close());

const OLD_WORKBOOK = Buffer.from("d0cf11e0a1b11ae1", "hex");

const OTHERS: Files = {
  "minutes.docx": "x",
  "guide.PDF": "%PDF-1.7",
  "all.zip": Buffer.from("504b030414000600", "hex"),
  "book.xls": OLD_WORKBOOK,
  "return.json": "[]",
  "~$book.xlsx": "x",
  ".~lock.old.csv#": "x",
  "episodes.csv.crdownload": "x",
  "~WRL0003.tmp": "x",
  "note.msg": "x",
  README: "x",
  "sheet.ods": "x",
};
const NOISE: Files = { ".DS_Store": "x", "Thumbs.db": "x", "desktop.ini": "x", "._header.csv": "x", ".gitignore": "x" };

test("each file of another kind is named, with its kind and what to do; noise is not", () => {
  const folder = writeFolder({ ...smallReturn(), ...OTHERS, ...NOISE });
  mkdirSync(join(folder, "older"));
  const { tables, notRead } = folderFiles(folder);
  expect(tables).toEqual(["episodes.csv", "header.csv", "reviews.csv"]);
  expect(notRead.map(({ source_file, kind }) => `${source_file}: ${kind}`)).toEqual([
    ".~lock.old.csv#: left by a spreadsheet program beside a file that it has open",
    "README: of a kind that is not known",
    "all.zip: a packed file",
    "book.xls: a workbook of an old kind (.xls)",
    "episodes.csv.crdownload: a passing file of a program or an unfinished download",
    "guide.PDF: a PDF",
    "minutes.docx: a document",
    "note.msg: a message",
    "older: a folder",
    "return.json: data in another form",
    "sheet.ods: a workbook of another kind than .xlsx",
    "~$book.xlsx: left by a spreadsheet program beside a file that it has open",
    "~WRL0003.tmp: a passing file of a program or an unfinished download",
  ]);
  for (const { advice } of notRead) expect(advice).toMatch(/^[A-Z].*\.$/);
});

test("one such file given as the return is named with what to do, and so is a link that leads to itself", async () => {
  const folder = writeFolder(OTHERS);
  expect(() => folderFiles(join(folder, "sheet.ods"))).toThrow(
    /^sheet\.ods: a workbook of another kind than \.xlsx\. If it/,
  );
  expect(() => folderFiles(join(folder, "all.zip"))).toThrow(/^all\.zip: a packed file\. If it holds/);
  const loop = Object.assign(new Error("ELOOP"), { code: "ELOOP" });
  expect(systemWords("reviews.csv", loop)).toMatchObject({
    message: expect.stringMatching(/^reviews\.csv: it is a link/),
  });
});

test("a load reports and keeps them, also when the return is held already", async () => {
  const files = { ...smallReturn(), "missing children, minutes.docx": "x", ".DS_Store": "x" };
  const report = await bench.load(files);
  expect(report.not_read.map(({ source_file }) => source_file)).toEqual(["missing children, minutes.docx"]);
  const kept = await bench.store.query("select source_file, detail from ledger.notices where notice = 'not read'");
  expect(kept).toMatchObject([
    { source_file: "missing children, minutes.docx", detail: expect.stringMatching(/^a document\. If it holds/) },
  ]);
  const again = await bench.load({ ...files, "all.zip": "PK" });
  expect(again.already_loaded).toBe(true);
  expect(again.not_read.map(({ source_file }) => source_file)).toEqual(["all.zip", "missing children, minutes.docx"]);
});

test.each(["oc2.xls", "SSDA903_2020 OC2 (1).ods", "2021-oc2.json", "oc2.csv.part"])(
  "%s, named as a table that no other file holds: refused, with nothing kept",
  async (name) => {
    const before = await bench.everything();
    const files = { ...smallReturn({ prefix: "T" }), [name]: OLD_WORKBOOK };
    await expect(bench.load(files)).rejects.toThrow(
      /\. By its name it is Health and offending \(OC2\), which no other file/,
    );
    expect(await bench.everything()).toBe(before);
  },
);

test("a workbook of an old kind that is text is read as text", () => {
  const folder = writeFolder({ "episodes.xls": "CHILD\tDECOM\n", "book.xls": OLD_WORKBOOK });
  expect(folderFiles(folder)).toMatchObject({ tables: ["episodes.xls"], notRead: [{ source_file: "book.xls" }] });
});

test("a folder with none but those says what is there", async () => {
  await expect(bench.load({ "all.zip": "PK" })).rejects.toThrow(
    /found none\. Not read: all\.zip: a packed file\. .*unpack/,
  );
});

test("of the returns folder, what lies beside the quarters or in one without a table is said", () => {
  const root = writeFolder({
    "990/2024-25/q3/a.csv": "",
    "990/2024-25/q3/notes.docx": "",
    "990/2024-25/q2/all.zip": "",
    "990/2024-25/q1/.DS_Store": "",
    "990/2024-25/late.csv": "",
    "episodes.csv": "",
  });
  const strays = strayFiles(root).map((words) => words.replaceAll("\\", "/").slice(root.length + 1));
  expect(strays).toEqual([
    expect.stringMatching(/^episodes\.csv: not read\. A return is read from returns\/COUNCIL\/YEAR\/QUARTER/),
    expect.stringMatching(/^990\/2024-25\/late\.csv: not read\./),
    expect.stringMatching(/^990\/2024-25\/q2: not read: all\.zip: a packed file\./),
  ]);
  expect(strayFiles(join(root, "none"))).toEqual([]);
});

/** A file is taken whole, closed and unchanging, or refused in a sentence that says what to do. */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { UnreadableFileError } from "@pipelines/errors.ts";
import { isPlaceholder, refuseChanged, systemWords, takeFile } from "@pipelines/load/inbox.ts";
import { readIncoming, withCopies } from "@pipelines/load/incoming-file.ts";
import { folderFiles } from "@pipelines/load/return-files.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer = "CHILD,DOB\n") => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test("a file that lies still is taken with its bytes and hash", () => {
  const taken = takeFile(put("header.csv", "abc"));
  expect(taken.bytes.toString()).toBe("abc");
  expect(taken.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("the second look passes a file that is the same and refuses one that grew, was replaced or is gone", () => {
  const path = put("header.csv");
  const { sha256 } = takeFile(path);
  expect(() => refuseChanged(path, sha256)).not.toThrow();
  appendFileSync(path, "one more line\n");
  expect(() => refuseChanged(path, sha256)).toThrow(/^header\.csv: the file changed while it was read\. Wait until/);
  rmSync(path);
  expect(() => refuseChanged(path, sha256)).toThrow(/^header\.csv: the file was there and is gone\./);
});

test("a folder with a file's name is refused, and so is a link to nothing", () => {
  mkdirSync(join(folder, "header.csv"));
  expect(() => takeFile(join(folder, "header.csv"))).toThrow(/^header\.csv: expected a file, found a folder/);
  if (process.platform === "win32") return;
  symlinkSync(join(folder, "nowhere"), join(folder, "episodes.csv"));
  expect(folderFiles(folder).tables).toEqual(["episodes.csv"]);
  expect(() => takeFile(join(folder, "episodes.csv"))).toThrow(
    /^episodes\.csv: it is a link to a file that is not there/,
  );
});

test.each(["~$header.csv", ".~lock.header.csv#"])("a file with %s beside it is open somewhere", (owner) => {
  const path = put("header.csv");
  put(owner);
  expect(() => takeFile(path)).toThrow(/^header\.csv: it is open in a spreadsheet program.*Save and close it there/);
  expect(() => takeFile(path)).toThrow(`delete ${owner} beside it`);
  expect(folderFiles(folder).tables).toEqual(["header.csv"]);
});

test("a stub of a file that iCloud holds is not passed over in silence", () => {
  put("episodes.csv");
  put(".header.csv.icloud");
  expect(() => folderFiles(folder)).toThrow(/^header\.csv: only its name is on this computer/);
});

describe("placeholders", () => {
  const noBlocks = { size: 8000, blocks: 0 };
  test("are told by content without room on the disk where the system says so", () => {
    expect(isPlaceholder(noBlocks, "win32")).toBe(true);
    expect(isPlaceholder(noBlocks, "darwin")).toBe(true);
  });
  test("are not guessed: small files lie in the file system's own tables, and Linux fetches as it reads", () => {
    expect(isPlaceholder({ size: 300, blocks: 0 }, "win32")).toBe(false);
    expect(isPlaceholder({ size: 8000, blocks: 16 }, "darwin")).toBe(false);
    expect(isPlaceholder(noBlocks, "linux")).toBe(false);
  });
});

test.each([
  ["EBUSY", /another program holds the file\. Close it there/],
  ["EACCES", /it may not be read\. It is open in another program, or you have no right/],
  ["EPERM", /it may not be read/],
  ["ETIMEDOUT", /the drive did not give the file whole\. Copy it to a folder on this computer/],
])("the system's %s is said in words", (code, words) => {
  const said = systemWords(join(folder, "header.csv"), Object.assign(new Error(code), { code }));
  expect(said).toBeInstanceOf(UnreadableFileError);
  expect((said as Error).message).toMatch(words);
});

test("an error that is none of the file's stays what it is", () => {
  const error = new TypeError("ours");
  expect(systemWords("header.csv", error)).toBe(error);
});

test("a file that changes, or goes, while the reader has it is said to, whatever the reader made of it", async () => {
  const file = readIncoming(put("header.csv", "CHILD,DOB\nA,01/01/2020\n"));
  const grows = withCopies([file], async () => appendFileSync(file.path, "B,01/01/2020\n"));
  await expect(grows).rejects.toThrow(/^header\.csv: the file changed while it was read/);
  const goes = withCopies([file], async () => {
    rmSync(file.path);
    throw new Error("the reader found nothing");
  });
  await expect(goes).rejects.toThrow(/^header\.csv: the file was there and is gone/);
});

test("copies for the reader lie in the workspace, of a passing database too, and are gone after", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "careboard-test-"));
  const db = await Database.open(":memory:", { spill: join(workspace, "spill.tmp") });
  const file = readIncoming(put("header.csv", Buffer.from("CHILD,DOB\nZo\u00eb,01/01/2020\n", "latin1")));
  try {
    await withCopies([file], async () => expect(dirname(dirname(file.readPath))).toBe(workspace), db.folder);
  } finally {
    db.close();
  }
  expect(readdirSync(workspace)).toEqual([]);
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInvented, openWorkspace } from "@pipelines/workspace.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careboard-workspace-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder without settings is told how to get some", () => {
  expect(() => openWorkspace(folder)).toThrow(/expected careboard\.json there\. Run `careboard init --data /);
});

test("a new workspace stays out of a repository around it", () => {
  openInvented(join(folder, "new"), false);
  expect(readFileSync(join(folder, "new", ".gitignore"), "utf8")).toBe("*\n");
});

test("settings that are there and cannot be read are no reason to write new ones", () => {
  mkdirSync(join(folder, "careboard.json"));
  expect(() => openWorkspace(folder)).toThrow(/careboard\.json: may not be read \(EISDIR\)\. Give this user the right/);
});

test("wrong settings are named one by one with what was expected, and never with what stands there", () => {
  const council = { la_code: "80", name: 5, short_name: "Q" };
  const wrong = {
    council,
    targts: {},
    neighbours: { edition: "2020" },
    doubt: { withhold_over: 101 },
    known_on_weeks: "6",
  };
  writeFileSync(join(folder, "careboard.json"), JSON.stringify(wrong));
  expect(() => openWorkspace(folder)).toThrow(
    [
      "careboard.json: council.la_code: expected the three-digit DfE code of the council",
      "council.name: expected words in quotation marks",
      "council.short_name: expected at least 2 letters",
      'neighbours.edition: expected one of "2021", "2025", "newest"',
      "doubt.withhold_over: expected at most 100",
      "known_on_weeks: expected a number without quotation marks",
      "targts: no setting has that name. Mend the file.",
    ].join("; "),
  );
});

test.each([
  [
    "a comma too many",
    '{\n  "council": {},\n}',
    "line 3, column 1: expected JSON, there a name in straight quotation marks",
  ],
  ["a comma too few", '{\n  "a": 1\n  "b": 2\n}', "line 3, column 3: expected JSON, there a comma."],
  ["quotation marks of a letter", "{ “a”: 1 }", "line 1, column 3: expected JSON, there"],
  [
    "a path with single backslashes",
    '{ "a": "C:\\data" }',
    "line 1, column 8: expected JSON, there two backslashes for one.",
  ],
  ["a remark", '{ "a": 1 } // ours', "line 1, column 12: expected JSON, there no remarks"],
  ["nothing", "", "line 1, column 1: expected JSON, there a value"],
])("settings with %s are no JSON, and the place is named", (_, text, words) => {
  writeFileSync(join(folder, "careboard.json"), text);
  expect(() => openWorkspace(folder)).toThrow(`careboard.json: ${words}`);
});

test("settings are read as any editor saved them", () => {
  const council = { la_code: "912", name: "Ynys Môn", short_name: "Môn" };
  const text = JSON.stringify({ council });
  const saved = [
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, "utf16le"),
    Buffer.from(text, "latin1"),
    Buffer.from(text),
  ];
  for (const bytes of saved) {
    writeFileSync(join(folder, "careboard.json"), bytes);
    expect(openWorkspace(folder).settings.council).toMatchObject(council);
  }
});

test.each([
  ["memory_limit", "lots", 'memory_limit: expected a size as "500MB" or "1GB"'],
  ["memory_limit", "-3GB", 'memory_limit: expected a size as "500MB" or "1GB"'],
  [
    "targets",
    { "cic-rate": { "2026-04-31": 60 } },
    "targets.cic-rate.2026-04-31: expected the day from which the target",
  ],
  ["headlines", { sport: ["cic-rate"] }, "headlines.sport: no setting has that name"],
  ["headlines", { health: [] }, "headlines: expected at least one measure"],
  ["headlines", { health: ["dental-check"], homes: ["dental-check"] }, "headlines: expected each measure once"],
  ["doubt", { flag_over: 30 }, "doubt: expected flag_over no higher than withhold_over"],
  ["fetch", { address: "ftp://x" }, "fetch.address: expected an address that begins with https:// or http://"],
])("%s that cannot be meant is refused when the settings are read", (name, value, words) => {
  const council = { la_code: "801", name: "Bristol", short_name: "Bristol" };
  writeFileSync(join(folder, "careboard.json"), JSON.stringify({ council, [name]: value }));
  expect(() => openWorkspace(folder)).toThrow(words);
});

test("small numbers may be hidden more widely and never less, and ages run upwards", () => {
  const council = { la_code: "801", name: "Bristol", short_name: "Bristol" };
  const write = (more: object) => writeFileSync(join(folder, "careboard.json"), JSON.stringify({ council, ...more }));
  write({ disclosure: { suppress_up_to: 9, small_denominator: 10 }, sdq_ages: { from: 4, to: 4 } });
  expect(openWorkspace(folder).settings.disclosure).toMatchObject({ suppress_up_to: 9, full_house_denominator: 10 });
  write({ disclosure: { suppress_up_to: 1, small_group_under: -1 }, sdq_ages: { from: 16, to: 5 } });
  expect(() => openWorkspace(folder)).toThrow(
    /sdq_ages: expected from no later than to; disclosure\.suppress_up_to: expected at least 5; disclosure\.small_group_under: expected at least 30\./,
  );
});

test("the invented council settles in a folder that is new or empty, and in no other that has no settings", () => {
  const fresh = join(folder, "fresh");
  expect(openInvented(fresh, true).settings.council.is_invented).toBe(true);
  expect(existsSync(fresh), "a dry run").toBe(false);
  expect(openInvented(fresh, false).returns).toBe(join(fresh, "returns"));
  expect(openWorkspace(fresh).settings.council.is_invented).toBe(true);
  const used = join(folder, "used");
  mkdirSync(join(used, "exports"), { recursive: true });
  expect(() => openInvented(used, false)).toThrow(/expected careboard\.json there/);
});

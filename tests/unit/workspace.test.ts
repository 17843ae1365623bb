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
    doubt: { flag_over: 101 },
    known_on_weeks: "6",
  };
  writeFileSync(join(folder, "careboard.json"), JSON.stringify(wrong));
  expect(() => openWorkspace(folder)).toThrow(
    [
      "careboard.json: council.la_code: expected the three-digit DfE code of the council",
      "council.name: expected words in quotation marks",
      "council.short_name: expected at least 2 letters",
      'neighbours.edition: expected one of "2021", "2025", "newest"',
      "doubt.flag_over: expected at most 100",
      "known_on_weeks: expected a number without quotation marks",
      "targts: no setting has that name. Mend the file.",
    ].join("; "),
  );
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

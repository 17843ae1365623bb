import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace } from "@pipelines/workspace.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careboard-workspace-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder without settings is told how to get some", () => {
  expect(() => openWorkspace(folder)).toThrow(/expected careboard\.json there\. Run `careboard init --data /);
});

test("settings that are there and cannot be read are no reason to write new ones", () => {
  mkdirSync(join(folder, "careboard.json"));
  expect(() => openWorkspace(folder)).toThrow(/careboard\.json: may not be read \(EISDIR\)\. Give this user the right/);
});

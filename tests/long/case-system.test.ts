/** A new case system gives every child another id: the load stops and asks, and a reason or a child-id map lets it through. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadJson } from "@schemas/cli/load.ts";
import type { WhyJson } from "@schemas/cli/why.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const CONFIRM_NEEDED = 16;
const OLD = smallReturn({ first: 2020, count: 24 });
/** The same children under other ids. */
const NEW = Object.fromEntries(
  Object.entries(OLD).map(([name, text]) => [name, String(text).replace(/^S(\d{3})/gm, "T$1")]),
);
const made: string[] = [];
const folderOf = (files: typeof OLD) => {
  made.push(writeFolder(files));
  return made.at(-1) as string;
};
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

let before: string;
let after: string;
beforeAll(() => {
  before = folderOf(OLD);
  after = folderOf(NEW);
});

/** A workspace that holds the return as at September under the old ids. */
async function held(): Promise<string> {
  const folder = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-case-system-")));
  made.push(folder);
  await careboardJson(["load", before, "--as-at", "2020-09-30", "--known-on", "2020-11-11", "--data", folder]);
  return folder;
}
const next = (folder: string, ...more: string[]) =>
  careboard(["load", after, "--as-at", "2020-12-31", "--known-on", "2021-02-11", ...more, "--data", folder]);

test("it stops with its own exit code, asks without naming a child, keeps nothing, and a reason lets it through", {
  timeout: 600_000,
}, async () => {
  const folder = await held();
  const stopped = await next(folder, "--json");
  expect(stopped.code, stopped.stderr).toBe(CONFIRM_NEEDED);
  expect(stopped.stdout).toMatch(/12 of the 12 children .*Has the case system changed\?.*child-id-map\.csv/);
  expect(stopped.stdout + stopped.stderr).not.toMatch(/[ST]0\d\d/);
  const { loads } = JSON.parse(stopped.stdout) as LoadJson;
  expect(loads.map(({ load_id }) => load_id)).toEqual([null]);
  const kept = await next(folder, "--confirm", "new system; the children are others");
  expect(kept.code, kept.stderr).toBe(0);
});

test("a child-id map of all children lets it through unasked", { timeout: 600_000 }, async () => {
  const folder = await held();
  const lines = Array.from({ length: 24 }, (_, n) => {
    const at = String(n + 1).padStart(3, "0");
    return `S${at},T${at},2020-10-01,migration`;
  });
  const map = join(folder, "child-id-map.csv");
  writeFileSync(map, ["old,new,from,reason", ...lines, ""].join("\n"));
  const mapped = await careboard([
    "map",
    map,
    "--known-on",
    "2021-02-01",
    "--why",
    "new case system",
    "--data",
    folder,
  ]);
  expect(mapped.code, mapped.stderr).toBe(0);
  expect(mapped.stdout).toMatch(/24/);
  const loaded = await next(folder);
  expect(loaded.code, loaded.stdout + loaded.stderr).toBe(0);
  expect(loaded.stdout).not.toContain("Has the case system changed?");
  // the children are the same, and none came late, though the earlier day knew them by other ids
  const known = ["--to", "2020-09-30", "--known-from", "2020-12-01"];
  const moved = (await careboardJson(["why", "cic-number", ...known, "--data", folder])) as WhyJson;
  expect(moved).toMatchObject({ from: { value: 12 }, to: { value: 12 }, change: 0, steps: [] });
});

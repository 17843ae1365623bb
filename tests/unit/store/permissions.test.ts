/** Who can read: a file counts as exposed only when every folder down to it lets the same people through. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  exposedFolders,
  exposedReturns,
  exposedWords,
  makePrivate,
  makePublic,
  readableByOthers,
} from "@pipelines/store/permissions.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

describe.skipIf(process.platform === "win32")("on systems with modes", () => {
  let dir: string;
  let held: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "careboard-test-"));
    held = join(dir, "warehouse");
    file = join(held, "store.duckdb");
    mkdirSync(held);
    writeFileSync(file, "");
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const modes = (ofDir: number, ofFolder: number, ofFile: number) => {
    chmodSync(dir, ofDir);
    chmodSync(held, ofFolder);
    chmodSync(file, ofFile);
  };

  test.each([
    [0o755, 0o755, 0o644],
    [0o750, 0o750, 0o640],
    [0o711, 0o711, 0o604],
    [0o755, 0o755, 0o660],
  ])("%o %o %o is exposed", (...all) => {
    modes(...all);
    expect(exposedFolders(dir, [held, join(dir, "reports")])).toEqual([held]);
    makePrivate(held);
    expect(exposedFolders(dir, [held])).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each([
    [0o700, 0o755, 0o644],
    [0o755, 0o700, 0o644],
    [0o755, 0o755, 0o600],
    [0o750, 0o705, 0o644],
  ])("%o %o %o is not", (...all) => {
    modes(...all);
    expect(exposedFolders(dir, [held])).toEqual([]);
  });

  test("returns that others can read are said, at whatever depth, with the command", () => {
    const quarter = join(held, "990", "2025-26");
    mkdirSync(quarter, { recursive: true, mode: 0o755 });
    const episodes = join(quarter, "episodes.csv");
    writeFileSync(episodes, "");
    modes(0o755, 0o755, 0o600);
    chmodSync(episodes, 0o644);
    expect(readableByOthers(held)).toEqual([quarter]);
    expect(exposedReturns(held)).toContain(`Run \`chmod -R go-rwx "${held}"\``);
    expect(exposedReturns(held, "registers")).toContain("can read the registers there");
    chmodSync(held, 0o700);
    expect(exposedReturns(held)).toBeUndefined();
    expect(exposedReturns(join(dir, "none"))).toBeUndefined();
  });

  test("of what lies beside a publication only the pointer to it is for everyone", () => {
    modes(0o700, 0o700, 0o600);
    const panel = join(held, "panel");
    mkdirSync(panel);
    const memory = join(held, "made-from.json");
    writeFileSync(memory, "", { mode: 0o600 });
    makePublic(held, panel, file);
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(statSync(memory).mode & 0o777).toBe(0o600);
  });

  test("what is published can be read by everyone, down from its own root and no further up", () => {
    modes(0o700, 0o700, 0o600);
    makePublic(held, held);
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(statSync(held).mode & 0o777).toBe(0o755);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
  });
});

test("the refusal names the command to run", () => {
  expect(exposedWords(["/data/warehouse"])).toContain('chmod -R go-rwx "/data/warehouse"');
});

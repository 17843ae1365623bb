/** Who can read: a file counts as exposed only when every folder down to it lets the same people through. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exposedFolders, exposedWords, makePrivate, makePublic } from "@pipelines/store/permissions.ts";
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

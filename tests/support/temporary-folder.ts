/** What tests write beside the project lies in one folder of the run, which goes with it. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackBrowser } from "./browser.ts";

export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "careboard-tests-"));
  // As open as the system's own: tests of permissions close and open folders in it.
  chmodSync(folder, 0o755);
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  await unpackBrowser();
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The bundle holds the same definitions as the folders, by static imports, and the SQL texts. */
import { spawnSync } from "node:child_process";
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
// @ts-expect-error: plain JavaScript, run before anything is built
import { bundle } from "@pipelines/bundle.mjs";
import { type Definitions, loadDefinitions } from "@pipelines/definitions.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { expect, test } from "vitest";

test("a bundle and the source find the same definitions and texts", async () => {
  // Inside the project, so that the packages left outside the bundle are found.
  const folder = mkdtempSync(join(projectRoot(), "node_modules", ".careboard-bundle-"));
  try {
    const outfile = join(folder, "definitions.cjs");
    writeFileSync(outfile, "an older one");
    linkSync(outfile, join(folder, "as another reads it"));
    await bundle({ outfile, entry: "pipelines/definitions.ts" });
    const bundled = (await import(pathToFileURL(outfile).href)) as { loadDefinitions(): Promise<Definitions> };
    const [one, other] = [await bundled.loadDefinitions(), await loadDefinitions()];
    expect(readFileSync(join(folder, "as another reads it"), "utf8")).toBe("an older one");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    for (const kind of ["returns", "codeSets", "rules", "indicators"] as const) {
      expect(one[kind].size, kind).toBeGreaterThan(10);
      expect([...one[kind].entries()], kind).toEqual([...other[kind].entries()]);
    }
    expect(one.sql).toEqual(other.sql);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a bundle is made from whatever folder the program is called", () => {
  const folder = mkdtempSync(join(tmpdir(), "careboard-bundle-"));
  try {
    const maker = pathToFileURL(join(projectRoot(), "pipelines", "bundle.mjs")).href;
    const script = `import(${JSON.stringify(maker)}).then(({ bundle }) =>
      bundle({ outfile: ${JSON.stringify(join(folder, "made.cjs"))}, entry: "pipelines/workspace.ts" }))`;
    const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(readdirSync(folder)).toContain("made.cjs");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the next run does with what a stopped one has left, and with what belongs to somebody else. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { replaceFolder } from "@pipelines/publish/publication-folder.ts";
import { afterStoppedRun } from "@pipelines/store/stopped-run.ts";
import { openWorkspace } from "@pipelines/workspace.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newDemoWorkspace } from "../../support/program.ts";

let dir: string;
beforeEach(() => {
  dir = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-stopped-")));
});
afterEach(() => rmSync(dir, { recursive: true }));

const put = (path: string, text = path) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
const text = (path: string) => readFileSync(join(dir, path), "utf8");
const RUN = { verb: "refresh", user: "anna", host: "PC-7", pid: 1, started: "2026-11-22T09:00:00.000Z" };
const next = () => afterStoppedRun(openWorkspace(dir), RUN);

test("half-written pages go, and those that stood stay or come back", async () => {
  put("published/site/index.html", "new");
  put("published/site.before/index.html", "old");
  put("published/councils/202/site.before/index.html", "stood");
  put("published/councils/202/site.4711.tmp/index.html", "half");
  put("published/councils/202/site.4711.tmp.root.4712.tmp/index.md", "half");
  put("published/site.4711.tmp/index.html", "half");
  expect(await next()).toBe("Nothing had been kept.");
  expect(readdirSync(join(dir, "published")).sort()).toEqual(["councils", "site"]);
  expect(readdirSync(join(dir, "published", "councils", "202"))).toEqual(["site"]);
  expect([text("published/site/index.html"), text("published/councils/202/site/index.html")]).toEqual(["new", "stood"]);
});

test("half-written reports go, the analyst's own files stay", async () => {
  for (const path of ["reports/fix-list.xlsx.part", "reports/teams/fix-list-a.xlsx.part", "reports/inbox-notes.txt"])
    put(path);
  await next();
  expect(readdirSync(join(dir, "reports")).sort()).toEqual(["inbox-notes.txt", "teams"]);
  expect(readdirSync(join(dir, "reports", "teams"))).toEqual([]);
});

test("a folder that cannot be replaced stands as it did", () => {
  put("published/site/index.html", "old");
  const site = join(dir, "published", "site");
  expect(() => replaceFolder(site, join(dir, "published", "nowhere"))).toThrow(/ENOENT/);
  expect(text("published/site/index.html")).toBe("old");
  put("published/site.1.tmp/index.html", "new");
  replaceFolder(site, join(dir, "published", "site.1.tmp"));
  expect(text("published/site/index.html")).toBe("new");
  expect(existsSync(`${site}.before`)).toBe(false);
});

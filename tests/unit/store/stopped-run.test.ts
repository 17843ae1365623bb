/** What the next run does with what a stopped one has left, and with what belongs to somebody else. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { createLedger, ledgerTime } from "@pipelines/load/ledger.ts";
import { openStore } from "@pipelines/open-store.ts";
import { replaceFolder } from "@pipelines/publish/publication-folder.ts";
import { recordPublication } from "@pipelines/publish/record-publication.ts";
import { importAnswers } from "@pipelines/reports/import-answers.ts";
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
const next = (run = RUN) => afterStoppedRun(openWorkspace(dir), run);

const ANSWER = { finding_id: "f1", status: "mended", who: null, note: null, as_written: "" } as const;
const ANSWERS = { source: "fix-list.xlsx", sha256: "1", rows: 1, changed: [ANSWER] };
const PUBLICATION = {
  publication_id: "2026-09-30-known-2026-11-22-1",
  edition: "panel",
  la_codes: "990",
  as_known_on: "2026-11-22",
  period_end_date: "2026-09-30",
  published_on: "2026-11-22",
  program_version: "1",
  definitions_version: "1",
  content_hash: "1",
  figures_hash: "1",
  is_current: true,
  values: [],
  loadIds: [],
};

/** What a run keeps: of an answer and of a publication. */
async function keep(): Promise<void> {
  const definitions = await loadDefinitions();
  const context = { definitions: async () => definitions };
  const store = await openStore({ workspace: openWorkspace(dir), context });
  try {
    await store.run("insert into ledger.findings (finding_id) values ('f1')");
    await importAnswers(store, ANSWERS, { by: "anna", on: "2026-11-22", dryRun: false });
    await recordPublication(store, definitions, PUBLICATION);
  } finally {
    store.close();
  }
}

test("answers and publications of the stopped run are named, those of the run just before it are not", async () => {
  const started = `${ledgerTime()}Z`;
  await keep();
  const said = "It had kept the answers of fix-list.xlsx, the publication 2026-09-30-known-2026-11-22-1 whole.";
  expect(await next({ ...RUN, started })).toBe(`${said} Loads held: 0. Run it again: it does what is missing.`);
  await setTimeout(2);
  const nothing = "No load, withdrawal, map, answer or publication of it was kept.";
  expect(await next({ ...RUN, started: `${ledgerTime()}Z` })).toContain(nothing);
});

test("a store whose answers and publications bear only a day gains their moment with its rows left as they are", async () => {
  const { store: file } = openWorkspace(dir);
  await keep();
  await inStore(file, async (store) => {
    for (const table of ["finding_notes", "publications"])
      await store.run(`alter table ledger.${table} drop column recorded_on`);
  });
  expect(await next({ ...RUN, started: "2000-01-01T00:00:00.000Z" })).toContain("No load");
  const definitions = await loadDefinitions();
  await inStore(file, (store) => createLedger(store, definitions));
  const rows = `select noted_on, notes.recorded_on as noted_at, published_on, publications.recorded_on as published_at
    from ledger.finding_notes as notes, ledger.publications as publications`;
  const [row] = await inStore(file, (store) => store.query(rows));
  expect(row).toEqual({ noted_on: "2026-11-22", noted_at: null, published_on: "2026-11-22", published_at: null });
});

async function inStore<T>(file: string, work: (store: Database) => Promise<T>): Promise<T> {
  const store = await Database.open(file);
  return work(store).finally(() => store.close());
}

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

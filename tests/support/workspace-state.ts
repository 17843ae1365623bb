/** What a workspace holds, part by part, after each part was seen to be whole: for tests that stop the program at any moment. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { rowTroubles } from "@pipelines/load/held-rows.ts";
import { sha256 } from "@pipelines/publish/publication-folder.ts";
import { expect } from "vitest";

/** Name of a part to what it is: two states with the same text of a part have the same part. */
export type State = Record<string, string>;

export const isWrittenDown = (data: string): boolean => existsSync(join(data, ".careboard.run.json"));

/** Throws what vitest throws when a part is not whole. A part that is not there yet is "". */
export async function stateOf(data: string): Promise<State> {
  return {
    ...(await storeOf(data)),
    figures: await figuresOf(data),
    publication: publicationOf(data),
    site: siteOf(data),
    reference: filesOf(join(data, "reference")),
  };
}

/** Rows of each table of the ledger; every row of every load is there and none besides, and every cell of every publication. */
async function storeOf(data: string): Promise<State> {
  const file = join(data, "warehouse", "store.duckdb");
  if (!existsSync(file)) return {};
  const store = await Database.open(file);
  try {
    expect(await rowTroubles(store, await loadDefinitions())).toEqual([]);
    const tables = await store.query<{ name: string }>(
      "select table_name as name from duckdb_tables() where schema_name = 'ledger' order by 1",
    );
    const counts = await store.query<{ name: string; rows: number }>(
      tables.map(({ name }) => `select '${name}' as name, count(*) as rows from ledger.${name}`).join(" union all "),
    );
    const halves = await store.one(
      "select count(*) as n from ledger.publications anti join ledger.published_cells using (publication_id)",
    );
    expect(halves).toEqual({ n: 0 });
    return Object.fromEntries(counts.map(({ name, rows }) => [name, String(rows)]));
  } finally {
    store.close();
  }
}

async function figuresOf(data: string): Promise<string> {
  const file = join(data, "warehouse", "warehouse.duckdb");
  if (!existsSync(file)) return "";
  const warehouse = await Database.open(file);
  try {
    if (!(await warehouse.holds("indicators", "values"))) return "";
    const row = await warehouse.one(`select (select string_agg(fingerprint) from state.councils) as made,
      (select count(*) from indicators.values) as figures, (select sum(numerator) from indicators.values) as children,
      (select count(*) from validation.findings) as findings`);
    return JSON.stringify(row);
  } finally {
    warehouse.close();
  }
}

/** Whoever may read what is published may read all of it. */
function expectPublic(paths: readonly string[]): void {
  if (process.platform === "win32") return;
  expect(paths.filter((path) => (statSync(path).mode & 0o004) === 0)).toEqual([]);
}

/** Every file of the publication that readers are pointed at is what its manifest says. */
function publicationOf(data: string): string {
  const pointer = join(data, "published", "current.json");
  if (!existsSync(pointer)) return "";
  const { panel } = JSON.parse(readFileSync(pointer, "utf8"));
  const publication = join(data, "published", panel.path);
  const manifest = JSON.parse(readFileSync(join(publication, "manifest.json"), "utf8"));
  expect(manifest.files.length).toBeGreaterThan(5);
  for (const file of manifest.files) expect(sha256(readFileSync(join(publication, file.file)))).toBe(file.sha256);
  return panel.publication_id;
}

/** As many pages as were built, each a whole document that says which publication it is of. */
function siteOf(data: string): string {
  const site = join(data, "published", "site");
  if (!existsSync(site)) return "";
  const { pages, from } = JSON.parse(readFileSync(join(site, ".built-from.json"), "utf8"));
  const found = pathsBelow(site).filter((path) => path.endsWith(".html"));
  expect(found).toHaveLength(pages);
  for (const page of found) expect(readFileSync(page, "utf8")).toMatch(/<\/html>\s*$/);
  expectPublic(pathsBelow(site));
  return from;
}

const pathsBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

/** Every file below a folder with its bytes. */
export const filesOf = (folder: string): string =>
  pathsBelow(folder)
    .map((path) => `${path.slice(folder.length)} ${sha256(readFileSync(path))}`)
    .join("\n");

/** Once a run has come to its end: nothing half-written or set aside lies about, and what is published can be read. */
export function expectTidy(data: string): void {
  const all = readdirSync(data, { recursive: true, encoding: "utf8" });
  expect(all.filter((path) => /\.(tmp|part|before|wal)$|\.tmp\.|-edited-/.test(path))).toEqual([]);
  expect(isWrittenDown(data)).toBe(false);
  const publication = publicationOf(data);
  const folder = join(data, "published", "panel", publication);
  if (publication !== "") expectPublic([join(data, "published", "current.json"), ...pathsBelow(folder)]);
}

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

/** Throws what vitest throws when a part is not whole. A part that is not there yet is "", or left out. */
export async function stateOf(data: string): Promise<State> {
  const pages = placesOf(data).map(([council, place]) => [
    [`publication ${council}`, publicationOf(place)],
    [`site ${council}`, siteOf(place)],
  ]);
  return {
    ...(await storeOf(data)),
    ...Object.fromEntries(pages.flat()),
    ...(await figuresOf(data)),
    reference: filesOf(join(data, "reference")),
  };
}

/** Where pages and publications lie: those of the workspace's own council, and those of others, by their code. */
function placesOf(data: string): [council: string, place: string][] {
  const published = join(data, "published");
  const councils = join(published, "councils");
  const others = existsSync(councils) ? readdirSync(councils) : [];
  return [["own", published], ...others.map((code): [string, string] => [code, join(councils, code)])];
}

/** What a ledger's row belongs to: a council, which every id of a load and of a map names. */
const OWNERS = {
  la_code: "la_code",
  la_codes: "la_codes",
  load_id: "regexp_extract(load_id, '\\d{3}')",
  map_id: "map_id",
};

/** Registers without all of their rows. */
const HALVES = `
  select publication_id as id from ledger.publications anti join ledger.published_cells using (publication_id)
  union all select load_id from ledger.local_loads as loads
    where row_count <> (select count(*) from ledger.local_figures as figures where figures.load_id = loads.load_id)
  union all select map_id from ledger.maps where map_id not in (
    select map_id from ledger.child_id_map union all select map_id from ledger.area_map)`;

/** Rows of each table of the ledger, council by council; every row of every load is there and none besides, and of every register. */
async function storeOf(data: string): Promise<State> {
  const file = join(data, "warehouse", "store.duckdb");
  if (!existsSync(file)) return {};
  const store = await Database.open(file);
  try {
    expect(await rowTroubles(store, await loadDefinitions())).toEqual([]);
    expect(await store.query(HALVES)).toEqual([]);
    const tables = await store.query<{ name: string; columns: string[] }>(
      "select table_name as name, list(column_name) as columns from duckdb_columns() where schema_name = 'ledger' group by 1",
    );
    const counts = tables.map(({ name, columns }) => {
      const owner = Object.entries(OWNERS).find(([column]) => columns.includes(column))?.[1] ?? "''";
      return `select '${name} ' || coalesce(${owner}, '') as part, count(*) as rows from ledger.${name} group by 1`;
    });
    const parts = await store.query<{ part: string; rows: number }>(counts.join(" union all "));
    return Object.fromEntries(parts.map(({ part, rows }) => [part, String(rows)]));
  } finally {
    store.close();
  }
}

/** The figures and findings of each council, and what they were made from. */
async function figuresOf(data: string): Promise<State> {
  const file = join(data, "warehouse", "warehouse.duckdb");
  if (!existsSync(file)) return {};
  const warehouse = await Database.open(file);
  try {
    if (!(await warehouse.holds("indicators", "values"))) return {};
    const rows = await warehouse.query<{ la_code: string }>(`select la_code, fingerprint,
      (select count(*) from indicators.values as one where one.la_code = councils.la_code) as figures,
      (select sum(numerator) from indicators.values as one where one.la_code = councils.la_code) as children,
      (select count(*) from validation.findings as one where one.la_code = councils.la_code) as findings
      from state.councils order by 1`);
    return Object.fromEntries(rows.map((row) => [`figures ${row.la_code}`, JSON.stringify(row)]));
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
function publicationOf(place: string): string {
  const pointer = join(place, "current.json");
  if (!existsSync(pointer)) return "";
  const { panel } = JSON.parse(readFileSync(pointer, "utf8"));
  const publication = join(place, panel.path);
  const manifest = JSON.parse(readFileSync(join(publication, "manifest.json"), "utf8"));
  expect(manifest.files.length).toBeGreaterThan(5);
  for (const file of manifest.files) expect(sha256(readFileSync(join(publication, file.file)))).toBe(file.sha256);
  return panel.publication_id;
}

/** As many pages as were built, each a whole document that says which publication it is of. */
function siteOf(place: string): string {
  const site = join(place, "site");
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
  expect(all.filter((path) => /\.(tmp|part|before|kept|wal)$|\.tmp\.|-edited-/.test(path))).toEqual([]);
  expect(isWrittenDown(data)).toBe(false);
  for (const [, place] of placesOf(data)) {
    const publication = publicationOf(place);
    const folder = join(place, "panel", publication);
    if (publication !== "") expectPublic([join(place, "current.json"), ...pathsBelow(folder)]);
  }
}

/** Any return, odd cells and all: no row is lost on the way to the figures, and neither order nor encoding changes a thing. */

import { Database } from "@pipelines/database.ts";
import { sqlTexts } from "@pipelines/definition-files.ts";
import { loadsInForce } from "@pipelines/load/in-force.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { type LoadReport, loadReturn } from "@pipelines/load/load.job.ts";
import { runSqlFiles } from "@pipelines/sql-files.ts";
import { measure } from "@pipelines/transform/measure/measure.ts";
import { domainColumns } from "@pipelines/transform/stage/columns.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { isCounted } from "@schemas/define.ts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import {
  AS_AT,
  filesOf,
  type GeneratedReturn,
  generatedOptions,
  generatedReturn,
  MARK,
  seed,
  shuffled,
  tries,
} from "../support/generated-return.ts";
import { createPopulations } from "../support/measured-warehouse.ts";
import { createDirectories, createRunRelations } from "../support/scratch.ts";
import { type Files, writeFolder } from "../unit/load/return-folder.ts";

const RETURNS = tries(6);
const generated = fc
  .sample(generatedOptions, { numRuns: RETURNS, seed })
  .map((options) => ({ options, tables: generatedReturn(options) }));

let db: Database;
const reports = new Map<string, LoadReport>();

const request = (laCode: string) => ({
  laCode,
  asAt: AS_AT,
  coverage: "ytd" as const,
  stage: "final" as const,
  knownOn: "2024-05-01",
  why: "test",
  by: "test",
  programVersion: "0",
});
const load = (files: Files, laCode: string) =>
  loadReturn(db, definitions, { folder: writeFolder(files), ...request(laCode) });

const councilOf = (number: number, variant: number) => String(100 + number * 3 + variant);
const inUtf16 = (tables: GeneratedReturn): Files =>
  Object.fromEntries(
    Object.entries(filesOf(tables)).map(([name, text]) => [name, Buffer.from(`\ufeff${text}`, "utf16le")]),
  );

beforeAll(async () => {
  db = await Database.open(":memory:");
  await db.run("attach ':memory:' as store; use store");
  await createLedger(db, definitions);
  for (const [number, { tables, options }] of generated.entries()) {
    const variants: Files[] = [
      filesOf(tables),
      filesOf(shuffled(tables, options.seed + 1)),
      inUtf16(shuffled(tables, options.seed + 2)),
    ];
    for (const [variant, files] of variants.entries()) {
      const laCode = councilOf(number, variant);
      reports.set(laCode, await load(files, laCode));
    }
  }
  await db.run("use memory");
  await transformAll();
}, tries(240_000));
afterAll(() => db.close());

async function transformAll() {
  const texts = await sqlTexts();
  const layer = (name: string) =>
    runSqlFiles(
      db,
      texts.filter(({ path }) => path.startsWith(name)),
    );
  await loadsInForce(db, "2099-12-31");
  await createDirectories(db);
  await createRunRelations(db, definitions);
  await createPopulations(db, []);
  await layer("reference/");
  await stage(db, definitions);
  await validate(db, definitions);
  await layer("marts/");
  await measure(db, [...definitions.indicators.values()].filter(isCounted));
}

test("every row of a file is in the store, or is a blank row that the report counts", () => {
  for (const [number, { tables }] of generated.entries()) {
    for (const variant of [0, 1, 2]) {
      const report = reports.get(councilOf(number, variant));
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0);
      const blank =
        report?.notices
          .filter(({ notice }) => notice.startsWith("blank"))
          .reduce((sum, one) => sum + (one.row_count ?? 0), 0) ?? 0;
      expect((report?.rows ?? 0) + blank).toBe(rows);
    }
  }
});

test("staging drops no row; a row of it is validated or blocked", async () => {
  for (const definition of definitions.returns.values()) {
    const { id, table } = definition;
    const counts = await db.one<{ raw: number; staged: number; kept: number }>(`select
      (select count(*) from store.raw.${table}) as raw, (select count(*) from staging.${table}) as staged,
      (select count(*) from validated.${table}) + (select count(*) from validation.blocked_rows where return_id = '${id}') as kept`);
    expect(counts?.staged, id).toBe(counts?.raw);
    expect(counts?.kept, id).toBe(counts?.raw);
  }
});

/** What differs between a council and its variant, whatever the rows' places. */
async function differences(relation: string, columns: string): Promise<unknown[]> {
  const of = (variant: number) => `select (la_code::integer - 100) // 3 as number, ${columns}
    from ${relation} where (la_code::integer - 100) % 3 = ${variant}`;
  const arms = [1, 2].flatMap((variant) => [
    `select ${variant} as variant, * from (${of(0)} except all ${of(variant)})`,
    `select ${variant} as variant, * from (${of(variant)} except all ${of(0)})`,
  ]);
  return db.query(arms.join("\nunion all\n"));
}

test("neither the order of rows or columns nor the encoding changes a cell, a finding or a figure", async () => {
  for (const definition of definitions.returns.values()) {
    const columns = domainColumns(definition).join(", ");
    expect(await differences(`validated.${definition.table}`, columns), definition.id).toEqual([]);
  }
  const findings = "code, return_id, child_id, fields, finding_id is null";
  expect(await differences("validation.findings", findings)).toEqual([]);
  const outcomes = 'code, outcome, reason, "count"';
  expect(await differences("validation.rule_outcomes", outcomes)).toEqual([]);
  const values = `indicator_id, period_kind, period_end_date, breakdown_dimension, breakdown_category, numerator, denominator,
    round("value", 9) as "value", round(lower, 9) as lower, round(upper, 9) as upper, status`;
  expect(await differences('indicators."values"', values)).toEqual([]);
});

test("the same bytes again change nothing", async () => {
  await db.run("use store");
  const before = await held();
  for (const [number, { tables }] of generated.slice(0, 3).entries()) {
    expect((await load(filesOf(tables), councilOf(number, 0))).already_loaded).toBe(true);
  }
  expect(await held()).toEqual(before);
  await db.run("use memory");
});

const held = async () => {
  const tables = await db.query<{ name: string }>(
    "select schema_name || '.' || table_name as name from duckdb_tables() where database_name = 'store' order by 1",
  );
  return db.query(
    tables.map(({ name }) => `select '${name}' as name, count(*) as rows from store.${name}`).join(" union all "),
  );
};

/** Rules that read their own row alone: what they say of a row leaves with it. */
const ownRowRules = [...definitions.rules.values()].flatMap((rule) =>
  Object.entries(rule.fails).flatMap(([table, expression]) => {
    const definition = [...definitions.returns.values()].find((one) => one.table === table);
    if (definition === undefined || rule.needs.length + rule.uses.length > 0) return [];
    const own = new Set(
      definition.fields.flatMap(({ name }) => [
        name,
        `${name}_raw`,
        `is_listed_${name}`,
        `is_unreadable_${name}`,
        `is_unusual_${name}`,
      ]),
    );
    const names = (expression.replace(/'[^']*'/g, "").match(/[a-z_][a-z0-9_]*(?!\()\b/g) ?? []).filter((name) =>
      name.includes("_"),
    );
    return names.every(
      (name) =>
        own.has(name) || /^(collection_year|year_(start|end)_date|as_at_date|regexp_\w+|date_\w+|list_\w+)$/.test(name),
    )
      ? [{ code: rule.code, id: definition.id }]
      : [];
  }),
);

test(
  "a finding of one row alone goes when that row does, and no other appears in its place",
  async () => {
    expect(ownRowRules.length).toBeGreaterThan(20);
    const wanted = ownRowRules.map(({ code, id }) => `('${code}', '${id}')`).join(", ");
    const alone = await db.query<{
      la_code: string;
      code: string;
      return_id: string;
      source_file: string;
      source_row: number;
    }>(`
    select la_code, code, return_id, source_file, source_row from validation.findings
    where (code, return_id) in (${wanted}) and (la_code::integer - 100) % 3 = 0 and return_id <> 'header'
    qualify count(*) over (partition by la_code, code) = 1 order by hash(la_code, code)`);
    const chosen = alone.slice(0, tries(8));
    expect(chosen.length).toBeGreaterThan(3);
    await db.run("use store");
    const without = new Map<string, string>();
    for (const [at, { la_code, source_file, source_row, code }] of chosen.entries()) {
      const tables = generated[(Number(la_code) - 100) / 3]?.tables as GeneratedReturn;
      const files = filesOf(tables);
      const table = tables[source_file];
      if (table === undefined) throw new Error(`no ${source_file}`);
      const rows = table.rows.filter((_, row) => lineOf(table.rows, row) !== source_row);
      expect(rows.length, code).toBe(table.rows.length - 1);
      const variant = String(900 - at);
      await load({ ...files, ...filesOf({ [source_file]: { ...table, rows } }) }, variant);
      without.set(variant, code);
    }
    await db.run("use memory");
    await loadsInForce(db, "2099-12-31", [...without.keys()]);
    await stage(db, definitions);
    await validate(db, definitions);
    const left = await db.query<{ la_code: string; code: string }>("select la_code, code from validation.findings");
    for (const [variant, code] of without) {
      expect(
        left.some((finding) => finding.la_code === variant && finding.code === code),
        code,
      ).toBe(false);
    }
  },
  tries(60_000),
);

/** Line of a row (from 0) in the file: cells may hold line breaks. */
const lineOf = (rows: readonly string[][], row: number): number =>
  2 + rows.slice(0, row).reduce((lines, cells) => lines + 1 + cells.join("").split("\n").length - 1, 0);

test("no report of a load holds a cell", () => {
  expect(JSON.stringify([...reports.values()]).toUpperCase()).not.toContain(MARK);
});

/** Every expression of a definition binds against the real, empty relations of every collection year. */

import { sqlTexts } from "@pipelines/definition-files.ts";
import { runSqlFiles, sqlFile } from "@pipelines/sql-files.ts";
import { measure } from "@pipelines/transform/measure/measure.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { rulesOver } from "@pipelines/transform/validate/findings.ts";
import { preparedColumns } from "@pipelines/transform/validate/prepared.ts";
import { ruleSince } from "@pipelines/transform/validate/rules-in-force.ts";
import { prepare, validate } from "@pipelines/transform/validate/validate.ts";
import { COLLECTION_YEARS, collectionYearBounds, inForce } from "@schemas/collection-years.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { createPopulations, createPublished } from "../support/measured-warehouse.ts";
import { openScratch } from "../support/scratch.ts";

const rules = [...definitions.rules.values()];

/** A council that supplied every file of every year, each with headings alone. */
const db = await openScratch(definitions, {
  loads: COLLECTION_YEARS.map((year) => ({
    asAt: collectionYearBounds(year).end,
    files: Object.fromEntries(
      [...definitions.returns.values()]
        .filter((definition) => inForce(definition, year))
        .map(({ id, fields }) => [id, fields.map((field) => field.heading).join(",")]),
    ),
  })),
});
/** Lists and marts without rows are asked like the others: here it matters that each expression binds. */
db.filled = async (schema) => {
  const all = "select table_name as name from information_schema.tables where table_schema = $1";
  return new Set((await db.query<{ name: string }>(all, [schema])).map(({ name }) => name));
};
await stage(db, definitions);
await validate(db, definitions);
await prepare(db, definitions, true);
await createPopulations(db, []);
await createPublished(db, []);
const sqlFiles = (await sqlTexts()).map(sqlFile);
for (const layer of ["reference", "marts"]) {
  await runSqlFiles(
    db,
    sqlFiles.filter(({ schema }) => schema === layer),
  );
}
/** The two ends of a promise: whether it was kept. */
const ended = [() => true, () => false] as const;
/** All at once where each binds; else one by one, so that the one which does not has a name. */
const areMeasured = await measure(db, [...definitions.indicators.values()]).then(...ended);
afterAll(() => db.close());

test.each([...definitions.returns.values()].map((definition) => [definition.table, definition] as const))(
  "prepared.%s has the columns that it promises and the rules over it bind",
  async (table, definition) => {
    const described = await db.query<{ column_name: string }>(`describe prepared.${table}`);
    const names = described.map(({ column_name }) => column_name);
    const promised = preparedColumns(definition, definitions.returns);
    expect(names.filter((name) => !/^is_(unreadable|unusual|listed)_/.test(name)).sort()).toEqual(promised.sort());
    const over = rulesOver(table, rules);
    const bind = (all: typeof over) =>
      db.prepare(
        `select ${["null", ...all.map(({ fails }) => `(${fails})::boolean`)].join(", ")} from prepared.${table}`,
      );
    if (await bind(over).then(...ended)) return;
    // Something does not bind: one by one, so that it has a name.
    for (const one of over) await expect(bind([one]), `${one.rule.code} over ${table}`).resolves.toBeUndefined();
    expect.unreachable("each binds alone and not all together");
  },
);

test.each([...definitions.indicators.values()].map((indicator) => [indicator.id, indicator] as const))(
  "indicator %s binds over its mart, and files without rows give it no value, never a zero share",
  async (id, indicator) => {
    if (!areMeasured) await measure(db, [indicator]);
    const rows = await db.query<{ denominator: number | null; value: number | null }>(
      `select denominator, "value" from indicators.values where indicator_id = '${id}'`,
    );
    const isRatio = !["count", "change"].includes(indicator.kind);
    expect(isRatio ? rows.filter(({ value }) => value !== null) : []).toEqual([]);
  },
);

test.each(COLLECTION_YEARS.map((year) => [year]))(
  "every rule of %s says how it ended on files without rows",
  async (year) => {
    const due = rules.filter((rule) => inForce({ since: ruleSince(rule), until: rule.until }, year));
    const outcomes = await db.query<{ code: string; outcome: string; count: number | null }>(
      `select code, outcome, count from validation.rule_outcomes where collection_year = '${year}' order by code`,
    );
    expect(outcomes.map(({ code }) => code).sort()).toEqual(due.map(({ code }) => code).sort());
    expect(outcomes.filter(({ outcome, count }) => outcome === "failed" || (count ?? 0) > 0)).toEqual([]);
  },
);

test("a number of children that is published as one is counted as published, whatever the size of a council", () => {
  const otherwise = [...definitions.indicators.values()].filter(
    ({ kind, comparator }) => kind === "count" && "series" in comparator && !comparator.like_for_like,
  );
  // Published is an average for each child who went missing.
  expect(otherwise.map(({ id }) => id)).toEqual(["missing-episodes"]);
});

test("a rule marks rows only in files that exist while it is in force, and only blocks where the structure says so", () => {
  for (const rule of rules) {
    const tables = [...definitions.returns.values()].filter(({ table }) => table in rule.fails);
    expect(tables.length, `${rule.code} marks no file`).toBeGreaterThan(0);
    expect(rule.blocking, rule.code).toBe(rule.code.startsWith("BLK"));
    const own = tables.some(({ id }) => id === rule.return) && !rule.blocking && !rule.code.startsWith("ANX");
    if (own && tables.length > 1)
      expect([...rule.needs, ...rule.uses], `${rule.code} would pass without its own file`).toContain(rule.return);
    expect(Object.keys(rule.example.fails).length, `${rule.code}: its example fails nothing`).toBeGreaterThan(0);
  }
});

/**
 * Returns as CSV text, taken through the real stage, validate, marts and measure in memory. Rows without a place are set aside;
 * no rule is run unless asked for. For tests of marts, of measure and of the indicators' worked examples.
 */
import type { Database } from "@pipelines/database.ts";
import { sqlTexts } from "@pipelines/definition-files.ts";
import { runSqlFiles, sqlFile } from "@pipelines/sql-files.ts";
import { bounds } from "@pipelines/transform/measure/bounds.ts";
import { measure } from "@pipelines/transform/measure/measure.ts";
import type { IndicatorDefinition, RuleDefinition } from "@schemas/define.ts";
import { publishedValuesRow } from "@schemas/reference/tables.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { definitions } from "./definitions.ts";
import { makeMartsOnceRead } from "./marts-once-read.ts";
import { openScratch, type ScratchLoad, type ScratchOptions } from "./scratch.ts";
import { stageAndValidate } from "./supplied-returns.ts";

const files = (await sqlTexts()).map(sqlFile);

export interface WarehouseOptions extends Omit<ScratchOptions, "loads"> {
  /** SQL assignments over reference.run, for instance "count_same_carer_moves = true". */
  run?: string;
  /** Rules to run; left out: none. */
  rules?: ReadonlyMap<string, RuleDefinition>;
  /** Cells in doubt of councils that are worked out together; left out: as many as the program takes. */
  cellsAtOnce?: number;
  /** Children aged 0 to 17 by mid-year, with the release that says so. */
  populations?: readonly {
    mid_year: number;
    population_0_17: number;
    release: string;
    published_on: string;
    la_code?: string;
  }[];
  /** Rows of reference.published_values as CSV text, of releases that are all known. */
  published?: readonly string[];
}

/** Every mart over these loads (council 990 unless a load says otherwise), each made once a statement reads it. The caller closes it. */
export async function openMarts(loads: readonly ScratchLoad[], options: WarehouseOptions = {}): Promise<Database> {
  const db = await openScratch(definitions, { ...options, loads });
  if (options.run !== undefined) await db.run(`update reference.run set ${options.run}`);
  await createPopulations(db, options.populations ?? []);
  await createPublished(db, options.published ?? []);
  await runSqlFiles(
    db,
    files.filter((file) => file.schema === "reference"),
  );
  await stageAndValidate(db, loads, options.rules ?? new Map());
  return makeMartsOnceRead(
    db,
    files.filter((file) => file.schema === "marts"),
  );
}

/** The same, and these indicators measured: indicators.values and indicators.overlaps. */
export async function openMeasured(
  loads: readonly ScratchLoad[],
  indicators: readonly IndicatorDefinition[],
  options: WarehouseOptions = {},
): Promise<Database> {
  const db = await openMarts(loads, options);
  await measure(db, indicators);
  return db;
}

/** The same, with rules run and what their findings cost: indicators.bounds, validation.rule_costs, validation.finding_costs. */
export async function openBounded(
  loads: readonly ScratchLoad[],
  indicators: readonly IndicatorDefinition[],
  options: WarehouseOptions = {},
): Promise<Database> {
  const rules = options.rules ?? definitions.rules;
  const db = await openMeasured(loads, indicators, { ...options, rules });
  const measured = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  await bounds(
    db,
    { returns: definitions.returns, indicators: measured, rules },
    settingsSchema.shape.doubt.parse(undefined),
    options.cellsAtOnce,
  );
  return db;
}

/** Published figures, each release out on 1 January after its name; an empty list makes the relation alone. */
export async function createPublished(db: Database, lines: readonly string[]) {
  const columns = Object.keys(publishedValuesRow.shape);
  const numbers = ["numerator", "denominator", "value"];
  const types = columns.map(
    (name) => `${name} ${numbers.includes(name) ? "double" : name === "period_end_date" ? "date" : "varchar"}`,
  );
  await db.run(`create table reference.published_values (${types.join(", ")})`);
  await db.run(
    "create table reference.published_standings (dataset varchar, release varchar, period_end_date date, standing varchar)",
  );
  const rows = lines.map((line) =>
    Object.fromEntries(
      line.split(",").map((cell, i) => {
        const name = columns[i] as string;
        return [name, numbers.includes(name) ? (cell === "" ? null : Number(cell)) : cell];
      }),
    ),
  );
  await db.insert("reference.published_values", rows);
  const releases = new Map(rows.map(({ dataset, release }) => [`${dataset} ${release}`, { dataset, release }]));
  await db.insert(
    "reference.releases",
    [...releases.values()].map((one) => ({ ...one, published_on: `${Number(one.release) + 1}-01-01` })),
  );
}

/** Estimates by mid-year with their releases; an empty list makes the relations alone. */
export async function createPopulations(db: Database, populations: NonNullable<WarehouseOptions["populations"]>) {
  await db.run(`
    create table reference.population_estimates (old_la_code varchar, new_la_code varchar, geographic_level varchar,
      mid_year integer, population_0_17 double, status varchar, dataset varchar, release varchar);
    create table reference.releases (dataset varchar, release varchar, title varchar, publisher varchar, published_on date,
      licence varchar, source varchar)`);
  const dataset = "ons_mid_year_population_estimates";
  await db.insert(
    "reference.population_estimates",
    populations.map(({ mid_year, population_0_17, release, la_code = "990" }) => ({
      old_la_code: la_code,
      geographic_level: "la",
      mid_year,
      population_0_17,
      status: "value",
      dataset,
      release,
    })),
  );
  await db.insert(
    "reference.releases",
    populations.map(({ release, published_on }) => ({ dataset, release, published_on })),
  );
}

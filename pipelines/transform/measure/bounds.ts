/**
 * What errors cost: how far rows in doubt could move each figure. Makes indicators.bounds, validation.rule_costs and
 * validation.finding_costs. Runs after `measure`, over the same batch; reads findings and never changes a figure (settled reading 0).
 */
import { type IndicatorDefinition, isCounted, type ReturnDefinition, type RuleDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";
import type { Database } from "../../database.ts";
import { together } from "../batches.ts";
import { boundsSql, FINDING_COSTS, RULE_COSTS } from "./cost-relations.ts";
import { figuresSql, numberingOf, periodsSql } from "./doubt-figures.ts";
import { DOUBTED_FINDINGS, HITS } from "./doubt-hits.ts";
import { returnsRead, SOURCE_COLUMNS, sourceRows } from "./doubt-sources.ts";
import { DOUBTED, MEMBER_COLUMNS, membersSql } from "./doubted-members.ts";
import { doubtfulRowsSql, markedSql } from "./doubtful-rows.ts";
import { RANGES } from "./range-scopes.ts";
import { byPopulation } from "./tallies.ts";

export interface BoundsDefinitions {
  returns: ReadonlyMap<string, ReturnDefinition>;
  indicators: ReadonlyMap<string, IndicatorDefinition>;
  rules: ReadonlyMap<string, RuleDefinition>;
}

/** Cells in doubt of councils that are worked out together: each meets dozens of figures, and what they meet has to fit into memory. */
const CELLS_AT_ONCE = 60_000;

/** As many statements for any number of indicators, rules and findings; councils with very many cells in doubt come in parts. */
export async function bounds(
  db: Database,
  definitions: BoundsDefinitions,
  doubt: Settings["doubt"],
  cellsAtOnce = CELLS_AT_ONCE,
): Promise<void> {
  const indicators = [...definitions.indicators.values()].filter(isCounted);
  if (indicators.length === 0) return;
  const numbering = numberingOf(indicators);
  await db.run("drop schema if exists doubts cascade; create schema doubts");
  await db.run(`create table doubts.sources (${SOURCE_COLUMNS})`);
  await db.insert("doubts.sources", sourceRows(indicators, numbering));
  await db.run(markedSql(definitions.rules.values()));
  await db.run(doubtfulRowsSql(returnsRead(indicators, definitions.returns)));
  await db.run(DOUBTED_FINDINGS);
  const filled = await db.filled("marts");
  const made = {
    "indicators.bounds": boundsSql(doubt),
    "validation.rule_costs": RULE_COSTS,
    "validation.finding_costs": FINDING_COSTS,
  };
  for (const [at, councils] of (await councilsInParts(db, cellsAtOnce)).entries()) {
    await db.run(periodsSql(councils));
    await db.run(figuresSql(indicators, numbering, filled));
    await db.run(HITS);
    await db.run(`create or replace table doubts.members (${MEMBER_COLUMNS})`);
    for (const [population, group] of byPopulation(indicators)) {
      if (filled.has(population))
        await db.run(`insert into doubts.members by name ${membersSql(population, group, numbering)}`);
    }
    await db.run(DOUBTED);
    await db.run(RANGES);
    for (const [relation, select] of Object.entries(made))
      await db.run(
        `${at === 0 ? `create or replace table ${relation} as` : `insert into ${relation} by name`} ${select}`,
      );
  }
  await db.run("drop schema doubts cascade");
}

/** Every council of the batch, in parts; one part of none where there is no council. */
async function councilsInParts(db: Database, cellsAtOnce: number): Promise<string[][]> {
  const councils = await db.query<{ la_code: string; cells: number }>(
    `select la_code, count(cells.field)::double as cells
     from (select distinct la_code from reference.council_periods)
     left join doubts.rows as cells using (la_code)
     group by la_code order by la_code`,
  );
  const cellsOf = new Map(councils.map(({ la_code, cells }) => [la_code, cells]));
  const parts = together([...cellsOf.keys()], (code) => cellsOf.get(code) ?? 0, cellsAtOnce);
  return parts.length === 0 ? [[]] : parts;
}

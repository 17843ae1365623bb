/**
 * What errors cost: how far rows in doubt could move each figure. Makes indicators.bounds, validation.rule_costs and
 * validation.finding_costs. Runs after `measure`, over the same batch; reads findings and never changes a figure (settled reading 0).
 */
import { type IndicatorDefinition, isCounted, type ReturnDefinition, type RuleDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";
import type { Database } from "../../database.ts";
import { boundsSql, FINDING_COSTS, RULE_COSTS } from "./cost-relations.ts";
import { figuresSql, numberingOf, PERIODS } from "./doubt-figures.ts";
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

/** A constant number of statements, whatever the number of councils, indicators, rules and findings. */
export async function bounds(db: Database, definitions: BoundsDefinitions, doubt: Settings["doubt"]): Promise<void> {
  const indicators = [...definitions.indicators.values()].filter(isCounted);
  if (indicators.length === 0) return;
  const numbering = numberingOf(indicators);
  await db.run("drop schema if exists doubts cascade; create schema doubts");
  await db.run(`create table doubts.sources (${SOURCE_COLUMNS})`);
  await db.insert("doubts.sources", sourceRows(indicators, numbering));
  await db.run(markedSql(definitions.rules.values()));
  await db.run(doubtfulRowsSql(returnsRead(indicators, definitions.returns)));
  await db.run(PERIODS);
  const filled = await db.filled("marts");
  await db.run(figuresSql(indicators, numbering, filled));
  await db.run(DOUBTED_FINDINGS);
  await db.run(HITS);
  await db.run(`create table doubts.members (${MEMBER_COLUMNS})`);
  for (const [population, group] of byPopulation(indicators)) {
    if (filled.has(population))
      await db.run(`insert into doubts.members by name ${membersSql(population, group, numbering)}`);
  }
  await db.run(DOUBTED);
  await db.run(RANGES);
  await db.run(boundsSql(doubt));
  await db.run(RULE_COSTS);
  await db.run(FINDING_COSTS);
  await db.run("drop schema doubts cascade");
}

/**
 * Typed rows to rows that count, and what is wrong with them: validated.<table>, validation.findings, validation.rule_outcomes.
 * Takes a row out only for the reasons of blocked.ts; every other finding leaves its row where it is. Never throws on data.
 */
import type { RuleDefinition } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import type { StageDefinitions } from "../stage/columns.ts";
import { blockedRowsSql } from "./blocked.ts";
import { childFactsSql } from "./child-facts.ts";
import { FINDINGS_TABLE, findingsSql, RULE_OUTCOMES, rulesByKind } from "./findings.ts";
import { LIMITED_EPISODES } from "./limited-episodes.ts";
import { locatedEpisodesSql } from "./locations.ts";
import { namesIn, preparedSql } from "./prepared.ts";
import { PREPARED_LOADS, PREPARED_POSTCODES, PREPARED_UNACCOMPANIED } from "./prepared-inputs.ts";
import { PREPARED_PROVIDERS, REFERENCE_PROVIDERS } from "./providers.ts";
import { prepareRuleRuns } from "./rules-in-force.ts";
import { stackedSql } from "./stacked.ts";

export interface ValidateDefinitions extends StageDefinitions {
  rules: ReadonlyMap<string, RuleDefinition>;
}

/** Runs after `stage`, over the same batch of councils. Needs reference.has_postcodes and reference.postcodes besides. */
export async function validate(
  db: Database,
  definitions: ValidateDefinitions,
  override?: (db: Database) => Promise<void>,
): Promise<void> {
  await stackRows(db, definitions.returns);
  await prepareInputs(db, override);
  await prepareRuleRuns(db, [...definitions.rules.values()], definitions.returns);
  const running = await rulesThatRun(db, definitions);
  await prepareRelations(db, running, { isOverridden: override !== undefined });
  await runRules(db, running);
}

/** The rows that count, validated.<table>, and those that have no place, validation.blocked_rows. Runs after `stage`. */
export async function stackRows(db: Database, returns: StageDefinitions["returns"]): Promise<void> {
  await db.run("create schema if not exists validation; create schema if not exists validated");
  await db.run(`create or replace table validation.blocked_rows as ${blockedRowsSql(returns.values())}`);
  for (const definition of returns.values()) {
    await db.run(`create or replace table validated.${definition.table} as ${stackedSql(definition)}`);
  }
}

/** The definitions with only the rules that some load of the batch asks: the others would mark rows that nobody may see. */
async function rulesThatRun(db: Database, definitions: ValidateDefinitions): Promise<ValidateDefinitions> {
  const codes = await db.query<{ code: string }>("select distinct code from validation.rule_runs where is_run");
  const asked = new Set(codes.map(({ code }) => code));
  return { ...definitions, rules: new Map([...definitions.rules].filter(([, { code }]) => asked.has(code))) };
}

/**
 * Makes schema `prepared`: what the expressions of the rules read. `full` makes every column, asked for or not. `override` is the
 * conformance runner's: it changes the small relations of prepared-inputs.ts and fills prepared.location_overrides.
 */
export async function prepare(
  db: Database,
  definitions: ValidateDefinitions,
  full = false,
  override?: (db: Database) => Promise<void>,
): Promise<void> {
  await prepareInputs(db, override);
  await prepareRelations(db, definitions, { full, isOverridden: override !== undefined });
}

async function prepareInputs(db: Database, override?: (db: Database) => Promise<void>): Promise<void> {
  await db.run("create schema if not exists prepared");
  await db.run(PREPARED_LOADS);
  await db.run(PREPARED_POSTCODES);
  await db.run(PREPARED_UNACCOMPANIED);
  await db.run(REFERENCE_PROVIDERS);
  await db.run(PREPARED_PROVIDERS);
  await override?.(db);
  await db.run(LIMITED_EPISODES);
}

async function prepareRelations(
  db: Database,
  { returns, rules: all }: ValidateDefinitions,
  { full = false, isOverridden = false } = {},
): Promise<void> {
  const rules = [...all.values()];
  await db.run(`create or replace view prepared.located_episodes as ${locatedEpisodesSql(isOverridden)}`);
  const wanted = full ? undefined : namesIn(rules.flatMap(({ fails }) => Object.values(fails)));
  await db.run(`create or replace table prepared.child_facts as ${childFactsSql(returns, wanted)}`);
  for (const definition of returns.values()) {
    const wanted = full ? undefined : namesIn(rulesByKind(definition.table, rules).plain.map(({ fails }) => fails));
    await db.run(`create or replace view prepared.${definition.table} as ${preparedSql(definition, returns, wanted)}`);
  }
}

async function runRules(db: Database, definitions: ValidateDefinitions): Promise<void> {
  const rules = [...definitions.rules.values()];
  await db.run(FINDINGS_TABLE);
  const filled = await db.filled("staging");
  for (const definition of definitions.returns.values()) {
    const sql = filled.has(definition.table) ? findingsSql(definition, rules, definitions.returns) : undefined;
    if (sql !== undefined) await db.run(sql);
  }
  await db.run(RULE_OUTCOMES);
}

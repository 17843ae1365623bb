/**
 * What errors cost: how far rows in doubt could move each figure. Makes indicators.bounds, validation.rule_costs and
 * validation.finding_costs. Runs after `measure`, over the same batch; reads findings and never changes a figure (settled reading 0).
 */
import { type IndicatorDefinition, isCounted, type ReturnDefinition, type RuleDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";
import { type Database, literal } from "../../database.ts";
import { boundsSql, FINDING_COSTS, RULE_COSTS } from "./cost-relations.ts";
import { HITS } from "./doubt-hits.ts";
import { returnsRead, sourcesSql } from "./doubt-sources.ts";
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
  await db.run("drop schema if exists doubts cascade; create schema doubts");
  await db.run(sourcesSql(indicators));
  await db.run(markedSql(definitions.rules.values()));
  await db.run(doubtfulRowsSql(returnsRead(indicators, definitions.returns)));
  await db.run(HITS);
  await db.run(`create table doubts.members (${MEMBER_COLUMNS})`);
  for (const [population, group] of byPopulation(indicators)) {
    await db.run(`insert into doubts.members by name ${membersSql(population, group)}`);
  }
  await db.run(DOUBTED);
  await db.run(figuresSql(indicators));
  await db.run(RANGES);
  await db.run(boundsSql(doubt));
  await db.run(RULE_COSTS);
  await db.run(FINDING_COSTS);
  await db.run("drop schema doubts cascade");
}

/** Every figure that has a value, for the whole: what the ranges start from. */
function figuresSql(indicators: readonly IndicatorDefinition[]): string {
  const kinds = indicators.map(
    ({ id, kind, legal_ends: ends }) =>
      `(${literal(id)}, ${literal(kind)}, ${ends?.from ?? "null"}::double, ${ends?.to ?? "null"}::double)`,
  );
  return `create table doubts.figures as
-- one row per figure with a value: the whole of an indicator in a period
with kinds(indicator_id, kind, legal_from, legal_to) as (
  values ${kinds.join(", ")}
),
final as (
  select measured.la_code, measured.indicator_id, measured.period_kind, measured.period_end_date, kinds.* exclude (indicator_id),
    measured."value" as whole_value, coalesce(measured.numerator, 0) as whole_numerator,
    coalesce(measured.denominator, measured.n) as whole_denominator, measured.sum_value as whole_sum,
    period_end_date = max(period_end_date) over (partition by la_code, indicator_id, period_kind) as is_newest
  from indicators."values" as measured
  inner join kinds using (indicator_id)
  where measured.status = 'value' and measured.breakdown_dimension = 'total'
)
select * from final`;
}

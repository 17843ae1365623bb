/**
 * The headline figures as each load left them, with the definitions that made them: when an indicator is defined anew, the next load
 * can still say how much of a movement comes from that (settled reading 69).
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { type Database, literal } from "../database.ts";
import { type Definitions, definitionsVersion, indicatorVersion } from "../definitions.ts";

/** A relation: each indicator with the period kind of its headline and the version of its definition today. */
export const headlinesSql = (indicators: Iterable<IndicatorDefinition>): string =>
  `(values ${[...indicators]
    .map((one) => `(${[one.id, one.headline_period_kind, indicatorVersion(one)].map(literal).join(", ")})`)
    .join(", ")}) as headlines(indicator_id, period_kind, version)`;

/** Keeps, once, which version of each indicator this set of definitions holds: ledger.indicator_versions of the open store. */
export async function recordVersions(db: Database, definitions: Definitions, store = ""): Promise<void> {
  const version = literal(definitionsVersion(definitions));
  await db.run(`insert into ${store}ledger.indicator_versions
    select ${version}, indicator_id, version from ${headlinesSql(definitions.indicators.values())}
    where not exists (select 1 from ${store}ledger.indicator_versions where definitions_version = ${version})`);
}

/**
 * Keeps the figures of indicators."values" under the newest load of each council, where that is one of these: ledger.load_figures.
 * `store`: the name under which the store is attached.
 */
export async function recordFigures(
  db: Database,
  definitions: Definitions,
  loads: readonly string[],
  store = "store",
): Promise<void> {
  await recordVersions(db, definitions, `${store}.`);
  await db.run(`insert into ${store}.ledger.load_figures
    with newest as (
      select la_code, arg_max(load_id, (loaded_on, load_id)) as load_id from ${store}.ledger.loads group by la_code
    )
    select newest.load_id, ${literal(definitionsVersion(definitions))}, indicator_id, period_end_date, "value"
    from newest
    join indicators."values" using (la_code)
    join ${headlinesSql(definitions.indicators.values())} using (indicator_id, period_kind)
    where breakdown_dimension = 'total' and status = 'value' and "value" is not null
      and newest.load_id in (${loads.map(literal).join(", ")})
    order by all`);
}

/** Our figures for each 31 March beside the department's: as known now, and as the final return was submitted. For the analyst. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ReconcileJson } from "@schemas/cli/reconcile.ts";
import { writeCsv } from "../compare/difference-files.ts";
import { type Database, identifier, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { KNOWN_DAYS, stands } from "../load/standing.ts";
import { createMacros } from "../transform/benchmark/macros.ts";

/** A final return, and whether anything has become known since. */
export interface FinalReturn extends Record<string, unknown> {
  as_at_date: string;
  known_on: string;
  is_newest_knowledge: boolean;
}

/** The council's final returns, the last of each 31 March, newest first. `store` holds the ledger in its own catalogue. */
export async function finalReturns(store: Database, council: string): Promise<FinalReturn[]> {
  return store.query<FinalReturn>(
    `select as_at_date, max(known_on) as known_on,
       max(known_on) >= (select max(known_on) from (${KNOWN_DAYS})) as is_newest_knowledge
     from ledger.loads
     where la_code = ? and stage = 'final' and month(as_at_date) = 3 and ${stands()}
     group by as_at_date order by as_at_date desc`,
    [council],
  );
}

/**
 * Makes temp.reconciled in `db`, which has the warehouse attached as `now`. `submitted`: of each final return, the file of the
 * warehouse as known on its day.
 */
export async function makeReconciled(
  db: Database,
  council: string,
  submitted: readonly { as_at_date: string; known_on: string; warehouse: string }[],
): Promise<void> {
  await createMacros(db);
  await db.run(`create or replace temp table submitted (indicator_id varchar, period_kind varchar, period_end_date date,
    submitted_value double, submitted_on date)`);
  for (const [at, { as_at_date, known_on, warehouse }] of submitted.entries()) {
    const alias = `known_${at}`;
    await db.attach(warehouse, alias, { readOnly: true });
    await db.run(`insert into submitted
      select indicator_id, period_kind, period_end_date, "value", date ${literal(known_on)}
      from ${identifier(alias)}.indicators."values"
      where la_code = ${literal(council)} and period_end_date = date ${literal(as_at_date)}
        and breakdown_dimension = 'total' and status = 'value'`);
    await db.detach(alias);
  }
  await db.run(`create or replace temp table reconciled as
    select rows.indicator_id, rows.period_end_date, rows.dataset, rows.release, rows.published_value, submitted.submitted_value,
      submitted.submitted_on, rows.numerator, rows.denominator, rows."value", rows.status, rows.denominator_source, rows.difference,
      case when rows.reason in ('timing', 'definition', 'unexplained')
          and rounded_as_published(submitted.submitted_value, rows.kind) = rows.published_rounded then 'late'
        else rows.reason end as reason
    from now.benchmarks.reconciliation as rows
    left join submitted using (indicator_id, period_kind, period_end_date)
    where rows.la_code = ${literal(council)}`);
}

const NEWEST_FIRST = "select * from reconciled order by period_end_date desc, indicator_id";

/** Newest first. */
export async function readReconciled(
  db: Database,
  { indicators }: Pick<Definitions, "indicators">,
): Promise<ReconcileJson["rows"]> {
  const rows = await db.query<Omit<ReconcileJson["rows"][number], "title">>(NEWEST_FIRST);
  return rows.map((row) => ({ ...row, title: indicators.get(row.indicator_id)?.title ?? row.indicator_id }));
}

/** Writes reconciliation.csv, for its owner only; gives back its path. */
export async function writeReconciliation(db: Database, reportsDir: string): Promise<string> {
  mkdirSync(reportsDir, { recursive: true });
  return writeCsv(db, NEWEST_FIRST, join(reportsDir, "reconciliation.csv"));
}

/** The figures of a 31 March as its final return was submitted, beside those of today: the two are reconciled with the published ones. */
import { type Database, identifier, literal } from "../../database.ts";
import { KNOWN_DAYS, stands } from "../../load/standing.ts";
import { createMacros } from "./macros.ts";

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

/** What was known on the day on which a final return was loaded: the file of that day's warehouse. */
export interface AsSubmitted {
  as_at_date: string;
  known_on: string;
  warehouse: string;
}

/**
 * Makes temp.reconciled in `db`: benchmarks.reconciliation of one council, with what the final returns said of the same figures and
 * the reason that follows from it. `now`: the name under which the warehouse of today is attached; left out: it is `db` itself.
 */
export async function makeReconciled(
  db: Database,
  council: string,
  submitted: readonly AsSubmitted[],
  now?: string,
): Promise<void> {
  await createMacros(db);
  await db.run(`create or replace temp table submitted (indicator_id varchar, period_kind varchar, period_end_date date,
    submitted_numerator double, submitted_value double, submitted_on date)`);
  for (const [at, { as_at_date, known_on, warehouse }] of submitted.entries()) {
    const alias = `known_${at}`;
    await db.attach(warehouse, alias, { readOnly: true });
    await db.run(`insert into submitted
      select indicator_id, period_kind, period_end_date, numerator, "value", date ${literal(known_on)}
      from ${identifier(alias)}.indicators."values"
      where la_code = ${literal(council)} and period_end_date = date ${literal(as_at_date)}
        and breakdown_dimension = 'total' and status = 'value'`);
    await db.detach(alias);
  }
  // The day's estimate of the population is no late entry: the children submitted are set over the one that today's rate is over.
  await db.run(`create or replace temp table reconciled as
    select rows.* exclude (reason), submitted.submitted_value, submitted.submitted_on,
      case
        when rows.kind = 'rate' and rows.reason in ('timing', 'definition', 'unexplained', 'population') then
          case when submitted.submitted_numerator <> rows.numerator
              and rounded_as_published(submitted.submitted_numerator / rows.denominator * 10000, 'rate') = rows.published_rounded
            then 'late' else rows.reason end
        when rows.reason in ('timing', 'definition', 'unexplained')
          and rounded_as_published(submitted.submitted_value, rows.kind) = rows.published_rounded then 'late'
        else rows.reason
      end as reason
    from ${now === undefined ? "" : `${identifier(now)}.`}benchmarks.reconciliation as rows
    left join submitted using (indicator_id, period_kind, period_end_date)
    where rows.la_code = ${literal(council)}`);
}

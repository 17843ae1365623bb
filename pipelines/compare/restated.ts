/** Figures of quarter ends that were there before the change and are others after it: which, and why (settled reading 69). */
import type { Difference } from "@schemas/cli/difference.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { RestatementReason } from "@schemas/published/restatements.ts";
import { type Database, literal } from "../database.ts";
import { positionSql } from "../load/ledger.ts";
import { headlinesSql } from "../transform/load-figures.ts";
import { CHANGED_IN_WINDOW } from "./movement.ts";

export interface Causes {
  is_definition: boolean;
  is_correction: boolean;
  is_late_entry: boolean;
}

/** One answer, the definition first; undefined: none of the three. */
export function reasonOf({ is_definition, is_correction, is_late_entry }: Causes): RestatementReason | undefined {
  if (is_definition) return "definition";
  if (is_correction && is_late_entry) return "correction_and_late_entry";
  return is_correction ? "correction" : is_late_entry ? "late_entry" : undefined;
}

/**
 * Makes compare.values_before of the figures in `relation`: those of the council without breakdown. A figure whose indicator has been
 * defined anew since the council's newest load has the value that this load left; `recomputed` is what today's definition makes of it.
 */
export async function keepValuesBefore(
  db: Database,
  { relation, council, indicators }: { relation: string; council: string; indicators: readonly IndicatorDefinition[] },
): Promise<void> {
  const own = `la_code = ${literal(council)}`;
  await db.run(`create or replace table compare.values_before as
    with newest as (
      select load_id, loaded_on from store.ledger.loads where ${own} order by loaded_on desc, load_id desc limit 1
    ),
    left_by_load as (
      select indicator_id, period_kind, period_end_date, figures."value"
      from store.ledger.load_figures as figures
      join newest using (load_id)
      join store.ledger.indicator_versions as versions using (definitions_version, indicator_id)
      join ${headlinesSql(indicators)} using (indicator_id)
      where versions.version <> headlines.version and not exists (
        select 1 from store.ledger.withdrawals join store.ledger.loads as loads using (load_id)
        where ${own} and withdrawn_on >= newest.loaded_on)
    )
    select figures.* replace (case when figures.status = 'value' then coalesce(left_by_load."value", figures."value")
        else figures."value" end as "value"), figures."value" as recomputed
    from ${relation} as figures
    left join left_by_load using (indicator_id, period_kind, period_end_date)
    where ${own} and breakdown_dimension = 'total'`);
}

const IS_DEFINITION = `before."value" is distinct from before.recomputed`;
const IS_OF_DATA = `(before.status, before.numerator, before.denominator, before.recomputed)
      is distinct from (after.status, after.numerator, after.denominator, after."value")`;

/** The days of headline figures that are others now, newest first. Needs compare.values_before and compare.values_after. */
export async function restatedDays(db: Database, indicators: readonly IndicatorDefinition[]): Promise<string[]> {
  const rows = await db.query<{ day: string }>(`
    select distinct period_end_date as day from compare.values_before as before
    join compare.values_after as after using (indicator_id, period_kind, period_end_date)
    join ${headlinesSql(indicators)} using (indicator_id, period_kind)
    where ${IS_DEFINITION} or ${IS_OF_DATA} order by day desc`);
  return rows.map(({ day }) => day);
}

const RESTATED = (indicators: readonly IndicatorDefinition[]) => `
-- one row per headline figure that was there before and is another now
with causes as (
  select indicator_id, period_end_date, bool_or(is_correction) as is_correction, bool_or(not is_correction) as is_late_entry
  from (${CHANGED_IN_WINDOW}) group by all
),
-- what tells of no single child (a file that is there now) has the load's own reason
load_causes as (
  select coalesce(bool_or(is_correction), false) as is_correction from compare.changed_children
),
final as (
  select indicator_id, period_kind, period_end_date, before.status as before_status, before."value" as "before",
    after.status as after_status, after."value" as "after",
    ${IS_DEFINITION} as is_definition,
    ${IS_OF_DATA} as is_of_data,
    is_of_data and coalesce(causes.is_correction, load_causes.is_correction) as is_correction,
    is_of_data and coalesce(causes.is_late_entry, not load_causes.is_correction) as is_late_entry
  from compare.values_before as before
  join compare.values_after as after using (indicator_id, period_kind, period_end_date)
  join ${headlinesSql(indicators)} using (indicator_id, period_kind)
  left join causes using (indicator_id, period_end_date)
  cross join load_causes
  where is_definition or is_of_data
  order by period_end_date desc, indicator_id
)
select * from final`;

type RestatedRow = Omit<Difference["restated"][number], "reason"> & Causes & Record<string, unknown>;

/**
 * Every restated headline figure, newest quarter end first: compare.restated, and without a child as it goes into the report. Needs
 * the children of those days in compare.before and compare.after.
 */
export async function restatedFigures(
  db: Database,
  indicators: readonly IndicatorDefinition[],
): Promise<Difference["restated"]> {
  await db.run(`create or replace table compare.restated as ${RESTATED(indicators)}`);
  const rows = await db.query<RestatedRow>(
    "select * from compare.restated order by period_end_date desc, indicator_id",
  );
  return rows.map(({ is_definition, is_correction, is_late_entry, is_of_data, ...figure }) => ({
    ...figure,
    reason: reasonOf({ is_definition, is_correction, is_late_entry }) ?? "definition",
  })) as Difference["restated"];
}

/**
 * Keeps in the ledger which figures the change restates, for the list of the next publication. `withdrawn`: the load that was
 * withdrawn; null: those of `added_loads` were added. Needs compare.restated.
 */
export async function recordRestated(db: Database, withdrawn: string | null): Promise<void> {
  const changed =
    withdrawn === null ? "load_id in (select load_id from added_loads)" : `load_id = ${literal(withdrawn)}`;
  await db.run(`insert into held.ledger.restated_figures
    with loads as (
      select load_id, make_date(left(collection_year, 4)::integer, 4, 1) as year_start_date
      from held.ledger.loads where ${changed}
    ),
    causes as (
      -- of loads that were judged together: the newest whose year had begun, else the first
      select restated.*, coalesce(
        (select arg_max(load_id, (year_start_date, load_id)) from loads where year_start_date <= restated.period_end_date),
        (select min(load_id) from loads)) as load_id
      from compare.restated as restated
    )
    select load_id, indicator_id, period_kind, period_end_date, is_correction, is_late_entry, ${withdrawn !== null},
      ${positionSql("held.")}
    from causes where is_of_data order by all`);
}

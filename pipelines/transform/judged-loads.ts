/**
 * The findings of every load, kept in the ledger once, when the load is first judged: ledger.findings and ledger.judgements.
 * A load in force has been judged for its figures; what is superseded already is judged here, many loads in one go.
 */
import { allOn, type IsOn } from "@schemas/repairs.ts";
import { type Database, literal } from "../database.ts";
import { type Definitions, definitionsVersion } from "../definitions.ts";
import { loadsInForce } from "../load/in-force.ts";
import { ledgerTime } from "../load/ledger.ts";
import type { MapsInForce } from "../load/maps/maps-in-force.ts";
import { stands } from "../load/standing.ts";
import { recordFigures } from "./load-figures.ts";
import { stage } from "./stage/stage.ts";
import { preparedLoads } from "./validate/prepared-inputs.ts";
import { validate } from "./validate/validate.ts";

/** Raw rows judged at once: bounds memory. */
const ROWS_AT_ONCE = 2_000_000;

/** Load ids known by the date that no judgement is held of, oldest first. Needs the store attached as `store`. */
export async function unjudgedLoads(db: Database, asKnownOn: string): Promise<string[]> {
  const rows = await db.query<{ load_id: string }>(
    `select load_id from store.ledger.loads anti join store.ledger.judgements using (load_id)
     where known_on <= ?::date order by as_at_date, load_id`,
    [asKnownOn],
  );
  return rows.map(({ load_id }) => load_id);
}

/**
 * Keeps the findings of these loads, which validation.findings has just been made of, in one transaction. `store`: the name under
 * which the store is attached.
 */
export async function recordFindings(
  db: Database,
  definitions: Definitions,
  loads: readonly string[],
  store = "store",
): Promise<void> {
  const chosen = `load_id in (${loads.map(literal).join(", ")})`;
  await db.transaction(async () => {
    await db.run(`insert into ${store}.ledger.findings by name
      select distinct load_id, finding_id, code, return_id, child_id, source_file, source_row
      from validation.findings where ${chosen} order by all`);
    await db.run(`insert into ${store}.ledger.judgements
      select load_id, ${literal(definitionsVersion(definitions))}, ${literal(ledgerTime())},
        (select count(*) from ${store}.ledger.findings as held where held.load_id = loads.load_id)
      from ${store}.ledger.loads as loads where ${chosen}`);
  });
}

/** Keeps those of `unjudged` that are in force in the batch just validated; gives back the ones that are left. */
export async function recordInForce(
  db: Database,
  definitions: Definitions,
  unjudged: readonly string[],
): Promise<string[]> {
  if (unjudged.length === 0) return [];
  const inForce = await db.query<{ load_id: string }>("select distinct load_id from reference.loads_in_force");
  const judged = new Set(inForce.map(({ load_id }) => load_id));
  const now = unjudged.filter((load_id) => judged.has(load_id));
  if (now.length > 0) {
    await recordFindings(db, definitions, now);
    await recordFigures(db, definitions, now);
  }
  return unjudged.filter((load_id) => !judged.has(load_id));
}

/**
 * Judges loads that are not in force, beside the newest load of the year before that was known when each became known; a rule that
 * looks through all years sees the loads in force today as well. Replaces
 * reference.loads_in_force, staging, prepared and validation of the scratch database: nothing may read them afterwards. `lookUp`
 * makes what reference lists say of the rows that were staged.
 */
export async function judgeSuperseded(
  db: Database,
  definitions: Definitions,
  unjudged: readonly string[],
  lookUp: () => Promise<void>,
  maps?: MapsInForce,
  isOn: IsOn = allOn,
): Promise<void> {
  let left = [...unjudged];
  while (left.length > 0) {
    const batch = await firstOf(db, left);
    await judge(db, definitions, batch, lookUp, maps, isOn);
    await recordFindings(db, definitions, batch);
    left = left.filter((load_id) => !batch.includes(load_id));
  }
}

/** As many of the loads as may be judged at once, at least one. */
async function firstOf(db: Database, loads: readonly string[]): Promise<string[]> {
  const sizes = await db.query<{ load_id: string; rows: number }>(
    "select load_id, sum(row_count) as rows from store.ledger.files group by load_id",
  );
  const rowsOf = new Map(sizes.map(({ load_id, rows }) => [load_id, rows]));
  let rows = 0;
  const batch = loads.filter((load_id) => {
    rows += rowsOf.get(load_id) ?? 0;
    return rows <= ROWS_AT_ONCE;
  });
  return batch.length > 0 ? batch : loads.slice(0, 1);
}

async function judge(
  db: Database,
  definitions: Definitions,
  loads: readonly string[],
  lookUp: () => Promise<void>,
  maps: MapsInForce | undefined,
  isOn: IsOn,
): Promise<void> {
  await db.run("create schema if not exists validation; create schema if not exists reference");
  await db.run(`create or replace temp table judged_loads as ${judgedLoadsSql(loads)}`);
  await loadsInForce(db, "9999-12-31");
  await db.run(`create or replace temp table loads_beside as select load_id from reference.loads_in_force
    where la_code in (select la_code from store.ledger.loads where load_id in (select load_id from judged_loads));
    create or replace table reference.loads_in_force as
    with every as (
      select load_id from judged_loads union select last_year_load_id from judged_loads union select load_id from loads_beside)
    select la_code, load_id, collection_year, as_at_date, known_on, coverage, stage,
      make_date(left(collection_year, 4)::integer, 4, 1) as year_start_date, as_at_date as year_end_date, false as is_stand_in
    from store.ledger.loads where load_id in (select load_id from every);
    create or replace table reference.oc2_loads as select la_code, load_id, collection_year, as_at_date from reference.loads_in_force`);
  await stage(db, definitions, maps, isOn);
  await lookUp();
  await validate(db, definitions, async () => {
    await db.run(PREPARED_LOADS);
    await db.run(`create or replace table prepared.location_overrides (load_id varchar, source_file varchar, source_row bigint,
      placement_la_code varchar, placement_location_code varchar, placement_distance_miles double)`);
  });
}

function judgedLoadsSql(loads: readonly string[]): string {
  return `
-- one row per load to judge, with the load of the year before that was the newest known on that day
with this as (
  select * from store.ledger.loads where load_id in (${loads.map(literal).join(", ")})
),
final as (
  select this.load_id, last.load_id as last_year_load_id
  from this
  left join (
    select * from store.ledger.loads where ${stands("store.")}
  ) as last on this.la_code = last.la_code and last.known_on <= this.known_on
    and left(this.collection_year, 4)::integer = left(last.collection_year, 4)::integer + 1
  qualify row_number() over (partition by this.load_id
    order by last.as_at_date desc, last.known_on desc, last.load_id desc) = 1
)
select * from final`;
}

/** As validate's own, with the year before of each load's own day; a load of the year before is there to be looked into alone. */
const PREPARED_LOADS = preparedLoads(
  "one row per load that is judged or looked into",
  `left join judged_loads on this.load_id = judged_loads.load_id
left join reference.loads_in_force as last on last.load_id = judged_loads.last_year_load_id
where this.load_id in (select load_id from judged_loads union select last_year_load_id from judged_loads)`,
);

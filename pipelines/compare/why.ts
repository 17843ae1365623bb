/**
 * Why one figure is not what it was: between two quarter ends, two days of knowledge, or both (settled reading 69). The splitting is that
 * of a load's difference; here each side is a warehouse.
 */
import { join } from "node:path";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { IsOn } from "@schemas/repairs.ts";
import { type Database, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { loadsInForce } from "../load/in-force.ts";
import { type MapsInForce, mapsInForce } from "../load/maps/maps-in-force.ts";
import { spreadsheetText } from "../spreadsheet-text.ts";
import { writeCsv } from "./difference-files.ts";
import { keepChildren, MEASURES, type Movement, movedChildrenSql, movements } from "./movement.ts";
import { compareRows, stageLoads } from "./rows.ts";

/** One end of the movement: `marts` and `indicators` stand under the name of an attached warehouse. */
export interface End {
  warehouse: string;
  /** ISO date of the quarter end. */
  period: string;
}

export interface WhyAsked {
  indicator: IndicatorDefinition;
  council: string;
  from: End;
  to: End;
}

/** Children who made the same step. */
export interface Step extends Record<string, unknown> {
  why: string;
  /** Did they count in the number on top before and after, and were they in the group? */
  was_counted: boolean;
  is_counted: boolean;
  was_in_group: boolean;
  is_in_group: boolean;
  children: number;
  /** What they add to the number on top, together. */
  counted_change: number;
}

/** Null: an end has no figure, or nothing moved. Needs compare.changed_children (`changedChildren`); leaves the children in `compare`. */
export async function whyMoved(
  db: Database,
  { indicator, council, from, to }: WhyAsked,
): Promise<Movement | undefined> {
  const kept = { indicators: [indicator], council };
  await keepChildren(db, "before", { ...kept, periods: [from.period], marts: `${from.warehouse}.marts` });
  await giveIdsOfToday(db);
  await keepChildren(db, "after", { ...kept, periods: [from.period, to.period], marts: `${to.warehouse}.marts` });
  const shown = async ({ warehouse, period }: End) => {
    const figure = await figureAt(db, { indicator, council, warehouse, period });
    return new Map(figure === undefined ? [] : [[indicator.id, figure]]);
  };
  const figures = { from: from.period, to: to.period, before: await shown(from), after: await shown(to) };
  return (await movements(db, [indicator], figures))[0];
}

/** The headline figure; undefined where there is none. */
export async function figureAt(
  db: Database,
  { indicator, council, warehouse, period }: { indicator: IndicatorDefinition; council: string } & End,
): Promise<number | undefined> {
  const row = await db.one<{ value: number }>(
    `select "value" from ${warehouse}.indicators."values"
     where la_code = $council and indicator_id = $id and period_kind = $kind and period_end_date = $period::date
       and breakdown_dimension = 'total' and status = 'value' and "value" is not null`,
    { council, id: indicator.id, kind: indicator.headline_period_kind, period },
  );
  return row?.value;
}

/** The steps by how many children made them. */
export const stepsOf = (db: Database, from: string, to: string): Promise<Step[]> =>
  db.query(`select why, counted_before > 0 as was_counted, counted_after > 0 as is_counted, whole_before > 0 as was_in_group,
      whole_after > 0 as is_in_group, count(*) as children, sum(counted_after - counted_before) as counted_change
    from (${movedChildrenSql(from, to)}) group by all order by all`);

/** Writes why-ID.csv over the one before; gives back its path. */
export const writeMoved = (db: Database, reportsDir: string, id: string, { from, to }: WhyAsked): Promise<string> =>
  writeCsv(
    db,
    `select ${spreadsheetText("child_id")} as "child id", why, whole_before::bigint as "in the group before", whole_after::bigint as "in the group after",
       counted_before::bigint as "counted before", counted_after::bigint as "counted after"
     from (${movedChildrenSql(from.period, to.period)}) order by why, child_id`,
    join(reportsDir, `why-${id}.csv`),
  );

/** No data changed between the two ends: nobody was corrected. */
export const nobodyChanged = (db: Database): Promise<void> =>
  db.run(`create schema if not exists compare;
    create or replace table compare.changed_children (child_id varchar, is_correction boolean);
    create or replace table compare.child_ids (id_then varchar, id_now varchar)`);

/** The children of the earlier day by their ids of the later one: a child-id map between the two moves nobody (settled reading 59). */
const giveIdsOfToday = (db: Database): Promise<void> =>
  db.run(`create or replace table compare.before as
    select indicator_id, period_end_date, coalesce(id_now, child_id) as child_id, ${MEASURES.map((measure) => `sum(${measure}) as ${measure}`).join(", ")}
    from compare.before left join compare.child_ids on id_then = child_id
    group by all`);

/** Makes compare.child_ids: which id of the later day a child of the earlier one has, where the child-id maps say another. */
async function childIds(
  db: Database,
  definitions: Definitions,
  { known, maps, loads, isOn }: { known: { from: string; to: string }; maps: MapsInForce; loads: string[]; isOn: IsOn },
): Promise<void> {
  const idsBy = async (name: string, day: string) => {
    const inForce = await mapsInForce(db, day);
    await stageLoads(db, definitions, inForce, loads, isOn);
    await db.run(`create or replace table compare.${name} as
      ${inForce.hasChildIds ? "select load_id, old_id, new_id from reference.child_ids" : "select '' as load_id, '' as old_id, '' as new_id where false"}`);
  };
  if (!maps.hasChildIds) return;
  await idsBy("ids_then", known.from);
  await idsBy("ids_now", known.to);
  await db.run(`create or replace table compare.child_ids as
    select coalesce(before.new_id, old_id) as id_then, min(coalesce(after.new_id, old_id)) as id_now
    from compare.ids_then as before full join compare.ids_now as after using (load_id, old_id)
    group by id_then having id_then <> id_now`);
}

/**
 * Makes compare.changed_children: whose rows differ between the loads in force on two days of knowledge, year by year; a year that only
 * the later day knows is compared with the one before it. `db` has the store attached as `store`.
 */
export async function changedChildren(
  db: Database,
  definitions: Definitions,
  {
    council,
    known,
    maps,
    isOn,
  }: { council: string; known: { from: string; to: string }; maps: MapsInForce; isOn: IsOn },
): Promise<void> {
  const inForce = async (day: string) => {
    await loadsInForce(db, day, [council], maps);
    return db.query<{ collection_year: string; load_id: string }>(
      "select collection_year, load_id from reference.loads_in_force where not is_stand_in order by collection_year",
    );
  };
  const [before, after] = [await inForce(known.from), await inForce(known.to)];
  await nobodyChanged(db);
  await childIds(db, definitions, { known, maps, loads: before.map(({ load_id }) => load_id), isOn });
  await db.run("create or replace table compare.changed_rows (child_id varchar, is_correction boolean)");
  for (const { collection_year, load_id } of after) {
    const same = before.find((one) => one.collection_year === collection_year);
    const earlier = same ?? before.filter((one) => one.collection_year < collection_year).at(-1);
    if (earlier === undefined || earlier.load_id === load_id) continue;
    await stageLoads(db, definitions, maps, [earlier.load_id, load_id], isOn);
    await compareRows(db, definitions, { before: earlier.load_id, after: load_id, isSameYear: same !== undefined });
    await db.run("insert into compare.changed_rows select * from compare.changed_children");
  }
  await db.run(`create or replace table compare.changed_children as
    select child_id, bool_or(is_correction) as is_correction from compare.changed_rows group by child_id`);
}

/** The quarter end before the one given; undefined: it is the first with a figure. Without one given: the newest with a figure. */
export async function quarterBefore(
  db: Database,
  { indicator, council, warehouse, period }: Omit<WhyAsked, "from" | "to"> & { warehouse: string; period?: string },
): Promise<string | undefined> {
  const row = await db.one<{ day: string | null }>(
    `select max(period_end_date) as "day" from ${warehouse}.indicators."values"
     where la_code = $council and indicator_id = $id and period_kind = $kind and breakdown_dimension = 'total' and status = 'value'
       ${period === undefined ? "" : `and period_end_date < date ${literal(period)}`}`,
    { council, id: indicator.id, kind: indicator.headline_period_kind },
  );
  return row?.day ?? undefined;
}

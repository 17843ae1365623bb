/** A change of case system or of councils in staging: which raw rows a council has, and which id a child has today. */
import { namesChildren, type ReturnDefinition } from "@schemas/define.ts";
import { fieldTypes, trimmedText } from "@schemas/field-types.ts";
import { type Database, identifier, literal } from "../../database.ts";
import { ADOPTED } from "../../load/maps/held-children.ts";
import { ledgerLoads, type MapsInForce } from "../../load/maps/maps-in-force.ts";

/** The raw rows of a return; a new council has those of its own children in its predecessors' loads besides. */
export function rawRows(definition: ReturnDefinition, { hasAreas }: MapsInForce): string {
  const table = `store.raw.${identifier(definition.table)}`;
  if (!hasAreas) return table;
  return `(select * from ${table} union all by name
    select theirs.* replace (inherited.load_id as load_id)
    from ${table} as theirs
    join reference.inherited_loads as inherited on inherited.store_load_id = theirs.load_id
    join reference.area_lines as areas on areas.successor = inherited.la_code and areas.predecessor = inherited.predecessor
      and areas.child_id = ${fieldTypes.childId.cast(trimmedText('theirs."CHILD"'))})`;
}

/**
 * Gives the children of staging.* the ids of today: set-based, one update per return. Makes reference.child_ids (load_id, old_id,
 * new_id). Lines of a chain in which an id was last adopted are left aside: gives back how many those are.
 */
export async function applyChildIds(
  db: Database,
  returns: Iterable<ReturnDefinition>,
  maps: MapsInForce,
): Promise<number> {
  await db.run(`create or replace table reference.child_ids as
    with adopted as (
      select la_code, child_id, as_at_date from (
        select la_code, child_id, reason_episode_ceased_code as reason, as_at_date
        from staging.episodes where child_id is not null
        qualify row_number() over (
          partition by la_code, child_id order by as_at_date desc, episode_start_date desc nulls last) = 1)
      where reason in ${ADOPTED}
    ),
    loads as (
      select load_id from reference.loads_in_force union select load_id from reference.oc2_loads
    )
    select loads.load_id, lines.la_code, lines.source_row, lines.old_id, lines.final_id as new_id,
      bool_or(adopted.child_id is not null) over (partition by lines.la_code, lines.final_id) as is_adopted
    from loads
    join ${ledgerLoads(maps)} as held using (load_id)
    join reference.child_id_lines as lines on lines.la_code = held.la_code and lines.from_date > held.as_at_date
    left join adopted on adopted.la_code = lines.la_code and adopted.child_id = lines.old_id
      and adopted.as_at_date < lines.from_date
    qualify row_number() over (partition by loads.load_id, lines.old_id order by lines.from_date) = 1`);
  const left = await db.one<{ lines: number }>(
    "select count(distinct (la_code, source_row)) as lines from reference.child_ids where is_adopted",
  );
  await db.run("delete from reference.child_ids where is_adopted");
  for (const { table } of [...returns].filter(namesChildren)) {
    await db.run(`update staging.${table} as staged set child_id = ids.new_id from reference.child_ids as ids
      where ids.load_id = staged.load_id and ids.old_id = staged.child_id`);
  }
  return left?.lines ?? 0;
}

/** Findings name a child as the file does: the row's own id, though rules and figures join on the id of today. */
export async function nameChildrenAsReturned(db: Database, returns: Iterable<ReturnDefinition>, maps: MapsInForce) {
  for (const definition of [...returns].filter(namesChildren)) {
    await db.run(`update validation.findings as found set child_id = ${fieldTypes.childId.cast(trimmedText('raw."CHILD"'))}
      from ${rawRows(definition, maps)} as raw
      where found.return_id = ${literal(definition.id)} and raw.load_id = found.load_id
        and raw.source_file = found.source_file and raw.source_row = found.source_row
        and found.load_id in (select load_id from reference.child_ids)`);
  }
}

/** What stands beside such a figure in words (the pages have their own copy: rooms do not import each other). */
export const ESTIMATED = "estimated for the new area";

/** Figures of a new council over days before it began come from the area map: marked in indicators.values. */
export const MARK_ESTIMATED = `update indicators.values as figures set is_estimated = true
  from reference.council_periods as periods, (select successor, max(from_date) as from_date from reference.area_lines group by successor) as areas
  where periods.la_code = figures.la_code and periods.period_kind = figures.period_kind
    and periods.period_end_date = figures.period_end_date and areas.successor = figures.la_code
    and case figures.period_kind when 'snapshot' then figures.period_end_date else periods.window_start_date end < areas.from_date`;

/** What the log says of lines left aside. */
export const acrossAdoption = (lines: number) =>
  `${lines} line${lines === 1 ? "" : "s"} of the child-id map lead${lines === 1 ? "s" : ""} across an adoption, as the returns loaded since say: not applied. ` +
  "Take them out and load the map again.";

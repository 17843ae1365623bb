/** What the returns held say about the lines of a child-id map: set-based, over raw rows as they came. Row numbers only. */
import { fieldTypes, trimmedText } from "@schemas/field-types.ts";
import { type Database, literal } from "../../database.ts";
import { stands } from "../standing.ts";
import type { ResolvedLine } from "./child-id-lines.ts";
import { mapsInForceSql } from "./map-tables.ts";
import type { Problem } from "./read-register.ts";

const id = `${fieldTypes.childId.cast(trimmedText('raw."CHILD"'))}`;
const start = fieldTypes.date.cast(trimmedText('raw."DECOM"'));
const reason = `upper(${trimmedText('raw."REC"')})`;

/** Adoption, opposed or not: the child's life before it is never linked with the life after. */
export const ADOPTED = "('E11', 'E12')";

/** Temp table map_lines with the line of the map that each returned id of each load would take, in temp table mapped_ids. */
async function prepare(store: Database, laCode: string, lines: readonly ResolvedLine[]): Promise<void> {
  await store.run(
    "create or replace temp table map_lines (source_row bigint, old_id varchar, final_id varchar, from_date date, merges boolean)",
  );
  const rows = lines.map(({ line, old, final, from, merges }) => ({
    source_row: line,
    old_id: old,
    final_id: final,
    from_date: from,
    merges,
  }));
  await store.insert("map_lines", rows);
  await store.run(`create or replace temp table mapped_ids as
    with returned as (
      select distinct load_id, loads.as_at_date, ${id} as child_id
      from (select load_id, "CHILD" from raw.header union all select load_id, "CHILD" from raw.episodes
        union all select load_id, "CHILD" from raw.oc3) as raw
      join ledger.loads as loads using (load_id)
      where loads.la_code = ${literal(laCode)} and ${stands()}
    )
    select returned.*, lines.source_row, coalesce(lines.final_id, child_id) as final_id, coalesce(lines.merges, false) as merges
    from returned
    left join map_lines as lines on lines.old_id = returned.child_id and lines.from_date > returned.as_at_date
    where child_id is not null
    qualify row_number() over (partition by load_id, child_id order by lines.from_date) = 1`);
}

export interface HeldChildren {
  problems: Problem[];
  /** Lines whose old id is in no return held from before their date. */
  unused: number;
  /** Lines whose old id, no other line's new one, is in a return held as at their date or later: that child counts twice. */
  outlived: number;
}

/** Lines across an adoption, and lines that would make one child of two in one return without saying that they are one. */
export async function doubtedByReturns(
  store: Database,
  { laCode, knownOn: asKnownOn }: { laCode: string; knownOn: string },
  lines: readonly ResolvedLine[],
): Promise<HeldChildren> {
  if (lines.length === 0) return { problems: [], unused: 0, outlived: 0 };
  await prepare(store, laCode, lines);
  try {
    const adopted = await store.query<{ line: number }>(`
      with last_rows as (
        select ${id} as child_id, ${reason} as reason, loads.as_at_date
        from raw.episodes as raw join ledger.loads as loads using (load_id)
        where loads.la_code = ${literal(laCode)} and ${stands()}
        qualify row_number() over (
          partition by ${id} order by loads.as_at_date desc, loads.known_on desc, load_id desc, ${start} desc nulls last) = 1
      )
      select distinct source_row as line from map_lines join last_rows on old_id = child_id
      where reason in ${ADOPTED} and as_at_date < from_date order by 1`);
    const joined = await store.query<{ line: number }>(`
      with doubted as (
        select load_id, final_id from mapped_ids group by load_id, final_id having count(*) > 1 and not bool_or(merges)
      )
      select distinct source_row as line from mapped_ids join doubted using (load_id, final_id)
      where source_row is not null order by 1`);
    // A new council's child may be in its predecessor's returns alone.
    const used = await store.one<{ lines: number }>(
      `select count(distinct source_row) as lines from (
        select source_row from mapped_ids where source_row is not null
        union all
        select lines.source_row from map_lines as lines
        join ledger.area_map as areas
          on areas.successor = ${literal(laCode)} and areas.child_id = lines.old_id and areas.from_date <= lines.from_date
        join ${mapsInForceSql("ledger.maps", asKnownOn)} as maps using (map_id))`,
    );
    const outlived = await store.one<{ lines: number }>(
      `select count(distinct lines.source_row) as lines from map_lines as lines
       join mapped_ids on child_id = old_id and as_at_date >= from_date and mapped_ids.source_row is null
       where old_id not in (select final_id from map_lines)`,
    );
    return {
      problems: [
        ...adopted.map(({ line }) => ({ line, column: "old", words: ACROSS_ADOPTION })),
        ...joined.map(({ line }) => ({ line, column: "new", words: TWO_CHILDREN })),
      ],
      unused: lines.length - (used?.lines ?? 0),
      outlived: outlived?.lines ?? 0,
    };
  } finally {
    await store.run("drop table if exists map_lines; drop table if exists mapped_ids");
  }
}

const ACROSS_ADOPTION =
  "expected a child who was not adopted: the last episode of the old id ended in adoption (E11 or E12), and a child's life before adoption is never linked with the life after. Take the line out.";

const TWO_CHILDREN =
  "expected an id that no other child of the same return has: two ids of one return would become one. Write merge if they are one child. " +
  "If the new system gave the id of another child anew, give that child's line a day before this row's from-date.";

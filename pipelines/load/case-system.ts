/** Has the case system changed? When it does, the children of the last return are gone and as many others begin. */
import { collectionYearBounds, collectionYearOf } from "@schemas/collection-years.ts";
import { fieldTypes, trimmedText } from "@schemas/field-types.ts";
import { type Database, literal } from "../database.ts";
import { mapsInForceSql } from "./maps/map-tables.ts";
import { stands } from "./standing.ts";

export interface CaseSystemChange {
  /** Children with an open episode in the return before. */
  open: number;
  /** Of these, in no row of Episodes now. */
  vanished: number;
  /** Open now, and in no row of Episodes before. */
  started: number;
  /** As-at date of the return before. */
  before: string;
  /** The question, without a child in it. */
  words: string;
}

/** Under this many children nothing is asked, whatever the share. */
const FEWEST = 5;
/** A "like number": at least this share of those who vanished. */
const LIKE = 0.5;
/** A return before this many days ahead of the new one's first day says nothing: children leave meanwhile. */
const GAP_DAYS = 92;

/**
 * Compares a load that is in the store's tables already with the council's return before it, ids taken through the child-id map.
 * `share`: of the open children, above which it asks (0 to 1). `store`: where raw and ledger are, with its dot; "" for the
 * database in use. Undefined: nothing to ask.
 */
export async function caseSystemChange(
  db: Database,
  { loadId, share, store = "" }: { loadId: string; share: number; store?: string },
): Promise<CaseSystemChange | undefined> {
  const load = await db.one<{ la_code: string; as_at_date: string; coverage: string }>(
    `select la_code, as_at_date, coverage from ${store}ledger.loads where load_id = ?`,
    [loadId],
  );
  if (load === undefined) return undefined;
  const before = await db.one<{ load_id: string; as_at_date: string }>(
    `select load_id, as_at_date from ${store}ledger.loads
     where la_code = $council and load_id <> $id and as_at_date between $earliest::date and $day::date
       and ${stands(store)}
     order by as_at_date desc, known_on desc, load_id desc limit 1`,
    { council: load.la_code, id: loadId, day: load.as_at_date, earliest: earliest(load) },
  );
  if (before === undefined) return undefined;
  const counted = await db.one<{ open: number; vanished: number; started: number }>(
    countsSql(store, load.la_code, { now: loadId, before: before.load_id, day: before.as_at_date }),
  );
  if (counted === undefined) return undefined;
  const { open, vanished, started } = counted;
  if (vanished < FEWEST || vanished <= share * open || started < LIKE * vanished) return undefined;
  const words =
    `${vanished} of the ${open} children with an open episode in the return as at ${before.as_at_date} are in no row of Episodes as at ${load.as_at_date}, ` +
    `and ${started} begin who were not there. Has the case system changed? Then load a child-id map first (careboard map child-id-map.csv).`;
  return { open, vanished, started, before: before.as_at_date, words };
}

function earliest({ as_at_date, coverage }: { as_at_date: string; coverage: string }): string {
  if (coverage === "full_history") return "1991-10-14";
  const firstDay = Date.parse(collectionYearBounds(collectionYearOf(as_at_date)).start);
  return new Date(firstDay - GAP_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** One statement over the Episodes of the two loads. */
function countsSql(store: string, laCode: string, { now, before, day }: { now: string; before: string; day: string }) {
  const child = fieldTypes.childId.cast(trimmedText('"CHILD"'));
  const isOpen = `${trimmedText('"DEC"')} is null and ${trimmedText('"REC"')} is null`;
  const childrenOf = (load: string) => `select ${child} as child_id, bool_or(${isOpen}) as is_open
      from ${store}raw.episodes where load_id = ${literal(load)} and ${child} is not null group by 1`;
  return `
    with lines as (
      select lines.old_id, lines.final_id
      from ${store}ledger.child_id_map as lines
      join ${mapsInForceSql(`${store}ledger.maps`, "9999-12-31")} as maps using (map_id)
      where maps.la_code = ${literal(laCode)} and lines.from_date > date ${literal(day)}
      qualify row_number() over (partition by lines.old_id order by lines.from_date) = 1
    ),
    returned_before as (
      ${childrenOf(before)}
    ),
    children_before as (
      select coalesce(lines.final_id, child_id) as child_id, bool_or(is_open) as is_open
      from returned_before left join lines on lines.old_id = child_id group by 1
    ),
    children_now as (
      ${childrenOf(now)}
    )
    select
      (select count(*) from children_before where is_open) as open,
      (select count(*) from children_before anti join children_now using (child_id) where is_open) as vanished,
      (select count(*) from children_now anti join children_before using (child_id) where is_open) as started`;
}

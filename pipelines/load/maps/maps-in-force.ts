/** The maps as known on a day, in the scratch database: reference.child_id_lines, reference.area_lines, reference.inherited_loads. */
import { type Database, literal } from "../../database.ts";
import { standing } from "../standing.ts";
import { hasMaps, mapsInForceSql } from "./map-tables.ts";

export interface MapsInForce {
  hasChildIds: boolean;
  hasAreas: boolean;
}

export const NO_MAPS: MapsInForce = { hasChildIds: false, hasAreas: false };

/**
 * `db` has the store attached as `store`. Without a map nothing is made. An inherited load is a predecessor's load as the new council
 * sees it: under an id of its own, with the rows of its children alone (`rawRows`). Works once per database.
 */
export async function mapsInForce(db: Database, asKnownOn: string): Promise<MapsInForce> {
  if (!(await hasMaps(db))) return NO_MAPS;
  await db.run(`
    create schema if not exists reference;
    create or replace table reference.maps as select * from ${mapsInForceSql("store.ledger.maps", asKnownOn)};
    create or replace table reference.child_id_lines as
      select maps.la_code, lines.* from store.ledger.child_id_map as lines join reference.maps as maps using (map_id);
    create or replace table reference.area_lines as
      select distinct child_id, predecessor, successor, from_date
      from store.ledger.area_map join reference.maps as maps using (map_id);
    create or replace table reference.inherited_loads as
      select loads.* replace (loads.load_id || '>' || areas.successor as load_id, areas.successor as la_code),
        loads.load_id as store_load_id, loads.la_code as predecessor
      from store.ledger.loads as loads
      join (select distinct predecessor, successor, from_date from reference.area_lines) as areas
        on areas.predecessor = loads.la_code and loads.as_at_date < areas.from_date
      where ${standing(`date ${literal(asKnownOn)}`, "store.")}`);
  const found = await db.one<{ ids: number; areas: number }>(
    "select (select count(*) from reference.child_id_lines) as ids, (select count(*) from reference.area_lines) as areas",
  );
  return { hasChildIds: (found?.ids ?? 0) > 0, hasAreas: (found?.areas ?? 0) > 0 };
}

/** The ledger's loads, with those inherited. */
export const ledgerLoads = ({ hasAreas }: MapsInForce): string =>
  hasAreas
    ? `(select * from store.ledger.loads union all by name select * exclude (store_load_id, predecessor) from reference.inherited_loads)`
    : "store.ledger.loads";

/** The ledger's files, with those of the loads inherited. */
export const ledgerFiles = ({ hasAreas }: MapsInForce): string =>
  hasAreas
    ? `(select * from store.ledger.files union all by name
        select files.* replace (inherited.load_id as load_id) from store.ledger.files as files
        join reference.inherited_loads as inherited on inherited.store_load_id = files.load_id)`
    : "store.ledger.files";

/** The versions in force with their hashes; [] without one. */
export async function versionsOf(db: Database, { hasChildIds, hasAreas }: MapsInForce): Promise<string[]> {
  if (!hasChildIds && !hasAreas) return [];
  const held = await db.query<{ map_id: string; sha256: string }>(
    "select map_id, sha256 from reference.maps order by map_id",
  );
  return held.map(({ map_id, sha256 }) => `${map_id} ${sha256}`);
}

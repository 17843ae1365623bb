/** Which findings a load brings, which it has mended, and which were mended once and are back: counts by rule. */
import { type Database, literal } from "../database.ts";

export interface FindingDifference {
  code: string;
  new: number;
  fixed: number;
  returned: number;
}

/**
 * Compares compare.findings_after with compare.findings_before (finding_id, code). A finding of an earlier load of the council
 * that `before` does not have, and that is here now, has come back.
 */
export function compareFindings(db: Database, council: string, before: string): Promise<FindingDifference[]> {
  return db.query<FindingDifference & Record<string, unknown>>(`
    with ever as (
      select distinct finding_id from held.ledger.findings
      join held.ledger.loads as loads using (load_id)
      where loads.la_code = ${literal(council)} and load_id <> ${literal(before)}
    ),
    pairs as (
      select coalesce(after.code, before.code) as code, before.finding_id is null as is_new, after.finding_id is null as is_fixed,
        coalesce(after.finding_id, before.finding_id) as finding_id
      from (select distinct finding_id, code from compare.findings_before) as before
      full join (select distinct finding_id, code from compare.findings_after) as after using (finding_id)
      where before.finding_id is null or after.finding_id is null
    ),
    final as (
      select code, count(*) filter (where is_new and ever.finding_id is null) as "new",
        count(*) filter (where is_fixed) as fixed,
        count(*) filter (where is_new and ever.finding_id is not null) as returned
      from pairs left join ever using (finding_id) group by code
    )
    select * from final order by "new" + returned desc, fixed desc, code`);
}

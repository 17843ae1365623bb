/** The difference row by row and child by child, for the council's own staff: two CSV files in the reports folder, never published. */
import { chmodSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Difference } from "@schemas/cli/difference.ts";
import { type Database, literal } from "../database.ts";

const safe = (sql: string): string => `regexp_replace(cast(${sql} as varchar), '^([=+@\\t\\r-])', '''\\1')`;

const ROWS = `
  select ${safe("return_id")} as "table", kind, ${safe("child_id")} as "child id", ${safe("source_file")} as file, source_row as "row",
    before_row as "row before", array_to_string(headings, ', ') as headings
  from compare.rows order by return_id, kind, child_id, source_row, before_row`;

/** Which children make the difference of each figure, and in which way. */
const childrenSql = (from: string, to: string) => `
  with b as (select * from compare.before where period_end_date = date ${literal(from)}),
  a as (select * from compare.after where period_end_date = date ${literal(from)}),
  n as (select * from compare.after where period_end_date = date ${literal(to)}),
  same as (
    select coalesce(a.indicator_id, b.indicator_id) as indicator, coalesce(a.child_id, b.child_id) as child_id,
      case when changed.is_correction then 'correction' else 'late entry' end as why
    from b full join a using (indicator_id, child_id)
    left join compare.changed_children as changed on changed.child_id = coalesce(a.child_id, b.child_id)
    where (a.counted_count, a.whole_count, a.value_sum) is distinct from (b.counted_count, b.whole_count, b.value_sum)
  ),
  next as (
    select coalesce(a.indicator_id, n.indicator_id) as indicator, coalesce(a.child_id, n.child_id) as child_id,
      case when a.child_id is null then 'joined' when n.child_id is null then 'left' else 'status' end as why
    from a full join n using (indicator_id, child_id)
    where (a.counted_count, a.whole_count, a.value_sum) is distinct from (n.counted_count, n.whole_count, n.value_sum)
  ),
  every as (select * from same union all select * from next)
  select indicator, ${safe("child_id")} as "child id", why from every order by all`;

/** Writes difference-rows.csv and difference-children.csv over those before, and names the first in the difference. */
export async function writeDifference(db: Database, reportsDir: string, difference: Difference): Promise<void> {
  mkdirSync(reportsDir, { recursive: true });
  difference.report = await write(db, ROWS, join(reportsDir, "difference-rows.csv"));
  const { from_period_end_date: from, to_period_end_date: to } = difference;
  if (from !== null && to !== null) await write(db, childrenSql(from, to), join(reportsDir, "difference-children.csv"));
}

async function write(db: Database, sql: string, file: string): Promise<string> {
  const half = `${file}.part`;
  await db.run(`copy (${sql}) to ${literal(half)} (format csv, header true, delimiter ',')`);
  chmodSync(half, 0o600);
  renameSync(half, file);
  return file;
}

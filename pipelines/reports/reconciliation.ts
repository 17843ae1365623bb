/** Our figures for each 31 March beside the department's: as known now, and as the final return was submitted. For the analyst. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ReconcileJson } from "@schemas/cli/reconcile.ts";
import { writeCsv } from "../compare/difference-files.ts";
import type { Database } from "../database.ts";
import type { Definitions } from "../definitions.ts";

const NEWEST_FIRST = `select indicator_id, period_end_date, dataset, release, published_value, submitted_value, submitted_on,
  numerator, denominator, "value", status, denominator_source, difference, reason
  from reconciled order by period_end_date desc, indicator_id`;

/** Newest first. */
export async function readReconciled(
  db: Database,
  { indicators }: Pick<Definitions, "indicators">,
): Promise<ReconcileJson["rows"]> {
  const rows = await db.query<Omit<ReconcileJson["rows"][number], "title">>(NEWEST_FIRST);
  return rows.map((row) => ({ ...row, title: indicators.get(row.indicator_id)?.title ?? row.indicator_id }));
}

/** Writes reconciliation.csv, for its owner only; gives back its path. */
export async function writeReconciliation(db: Database, reportsDir: string): Promise<string> {
  mkdirSync(reportsDir, { recursive: true });
  return writeCsv(db, NEWEST_FIRST, join(reportsDir, "reconciliation.csv"));
}

/** The difference row by row and child by child and figure by figure, for the council's own staff: three CSV files in the reports folder, never published. */
import { chmodSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Difference } from "@schemas/cli/difference.ts";
import { type Database, literal } from "../database.ts";
import { spreadsheetText } from "../spreadsheet-text.ts";
import { movedChildrenSql } from "./movement.ts";

const ROWS = `
  select ${spreadsheetText("return_id")} as "table", kind, ${spreadsheetText("child_id")} as "child id", ${spreadsheetText("source_file")} as file, source_row as "row",
    before_row as "row before", array_to_string(headings, ', ') as headings
  from compare.rows order by return_id, kind, child_id, source_row, before_row`;

/** Which children make the difference of each figure, and in which way. */
const childrenSql = (from: string, to: string) => `
  select indicator_id as indicator, ${spreadsheetText("child_id")} as "child id", why from (${movedChildrenSql(from, to)}) order by all`;

const FIGURES = `
  select indicator_id as indicator, period_kind as basis, period_end_date as "quarter end", before_status as "status before",
    "before" as "figure before", after_status as "status now", "after" as "figure now", is_definition as definition,
    is_correction as correction, is_late_entry as "late entry"
  from compare.restated order by period_end_date desc, indicator_id`;

/**
 * Writes difference-rows.csv, difference-figures.csv and difference-children.csv over those before, and names the first in the
 * difference.
 */
export async function writeDifference(db: Database, reportsDir: string, difference: Difference): Promise<void> {
  mkdirSync(reportsDir, { recursive: true });
  difference.report = await writeCsv(db, ROWS, join(reportsDir, "difference-rows.csv"));
  await writeCsv(db, FIGURES, join(reportsDir, "difference-figures.csv"));
  const { from_period_end_date: from, to_period_end_date: to } = difference;
  if (from !== null && to !== null)
    await writeCsv(db, childrenSql(from, to), join(reportsDir, "difference-children.csv"));
}

/** Writes a query's rows as CSV, for their owner only; gives back the path. */
export async function writeCsv(db: Database, sql: string, file: string): Promise<string> {
  const half = `${file}.part`;
  await db.run(`copy (${sql}) to ${literal(half)} (format csv, header true, delimiter ',')`);
  chmodSync(half, 0o600);
  renameSync(half, file);
  return file;
}

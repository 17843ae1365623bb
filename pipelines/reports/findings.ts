/** Row-level findings for the council's own staff: a CSV in the reports folder, never published. */
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { RuleDefinition } from "@schemas/define.ts";
import { type Database, literal } from "../database.ts";
import { spreadsheetText } from "../spreadsheet-text.ts";

export interface FindingCount {
  la_code: string;
  collection_year: string;
  as_at_date: string;
  code: string;
  return_id: string;
  severity: "error" | "query" | "warning";
  is_blocking: boolean;
  outcome: "passed" | "failed" | "partly_run" | "not_run";
  /** Why it was not run, or only in part. */
  reason: string | null;
  /** Failing rows; null when the rule was not run. */
  count: number | null;
}

/** How every rule ended for each council's newest return (or for one council's), most serious first. */
export function findingCounts(db: Database, laCode?: string): Promise<FindingCount[]> {
  return db.query<FindingCount & Record<string, unknown>>(
    `select la_code, collection_year, as_at_date, code, return_id, severity, is_blocking, outcome, reason, "count"
    from validation.rule_outcomes
    where $council is null or la_code = $council
    qualify collection_year = max(collection_year) over (partition by la_code)
    order by la_code, is_blocking desc, list_position(['error', 'query', 'warning'], severity), "count" desc nulls last, code`,
    { council: laCode ?? null },
  );
}

/**
 * Writes findings.csv, replacing the one before, and gives the file's path and number of rows. No cell of it can start a formula.
 * Needs validation.findings; the definitions give the words.
 */
export async function writeFindings(
  db: Database,
  reportsDir: string,
  { rules }: { rules: ReadonlyMap<string, RuleDefinition> },
): Promise<{ file: string; rows: number }> {
  mkdirSync(reportsDir, { recursive: true });
  const file = join(reportsDir, "findings.csv");
  const half = `${file}.part`;
  await db.run(`copy (${findingsReportSql(rules)}) to ${literal(half)} (format csv, header true, delimiter ',')`);
  renameSync(half, file);
  const counted = await db.one<{ rows: number }>("select count(*) as rows from validation.findings");
  return { file, rows: counted?.rows ?? 0 };
}

const REPORT_COLUMNS = {
  council: "la_code",
  year: "replace(collection_year, '-', '/')",
  code: "findings.code",
  severity: "case when is_blocking then severity || ', row set aside' else severity end",
  title: "words.title",
  file: "source_file",
  row: "source_row",
  "child id": "child_id",
  fields: "fields",
  message: "words.message",
} as const;

function findingsReportSql(rules: ReadonlyMap<string, RuleDefinition>): string {
  const words = [...rules.values()].map(
    ({ code, title, message }) => `(${[code, title, message].map(literal).join(", ")})`,
  );
  const columns = Object.entries(REPORT_COLUMNS).map(([name, sql]) => `${spreadsheetText(sql)} as "${name}"`);
  return `
-- one row per finding, as a spreadsheet may open it
with words as (
  select * from (values ${["(null, null, null)", ...words].join(", ")}) as listed (code, title, message)
),
final as (
  select ${columns.join(", ")}
  from validation.findings as findings
  left join words on findings.code = words.code
  order by la_code, collection_year desc, return_id, source_file, source_row, findings.code
)
select * from final`;
}

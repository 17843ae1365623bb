/** `careboard validate`: every rule on what is loaded, row by row for the analyst, counts by rule for everybody. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ValidateJson, validateShape } from "@schemas/cli/validate.ts";
import { Database } from "../database.ts";
import { BLOCKING_FINDINGS } from "../errors.ts";
import { runJobs, warehouseOf } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { type FindingCount, findingCounts, writeFindings } from "../reports/findings.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { isSet, text, type Verb, type VerbContext, type VerbResult } from "./verb.ts";

export const validate: Verb = {
  name: "validate",
  summary: "Run every rule on the newest return, write the findings for the analyst, count them by rule",
  options: [],
  example: "careboard validate",
  writes: true,
  shape: validateShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const isDry = isSet(options, "dryRun");
    const passing = isDry ? mkdtempSync(join(tmpdir(), "careboard-")) : undefined;
    const request = { workspace, context, ...(passing ? { warehouse: join(passing, "warehouse.duckdb") } : {}) };
    try {
      await withWorkspace(workspace, context, () => runJobs(request, ["transform"]));
      return await outcome(warehouseOf(request), workspace, context, isDry);
    } finally {
      if (passing) rmSync(passing, { recursive: true });
    }
  },
};

async function outcome(file: string, workspace: Workspace, context: VerbContext, isDry: boolean): Promise<VerbResult> {
  const warehouse = await Database.open(file, { readOnly: true });
  try {
    const { rules } = await context.definitions();
    const outcomes = await findingCounts(warehouse);
    const report = isDry ? null : await writeFindings(warehouse, workspace.reports, { rules });
    const failing = outcomes.filter((one) => (one.count ?? 0) > 0);
    const notRun = outcomes.filter((one) => one.outcome === "not_run" || one.outcome === "partly_run");
    const blocking = outcomes.reduce((sum, one) => sum + (one.is_blocking ? (one.count ?? 0) : 0), 0);
    const allowed = workspace.settings.blocking_rows_allowed;
    const passed = outcomes.filter((one) => one.outcome === "passed");
    const words = (code: string) => rules.get(code)?.title ?? code;
    return {
      json: { councils: byCouncil(outcomes, words), report: report?.file ?? null },
      lines: [
        ...failing.map((one) => `${one.code}  ${one.severity}  ${one.count}  ${words(one.code)}`),
        ...notRun.map((one) => `${one.code}  ${one.outcome.replace("_", " ")}: ${one.reason ?? ""}`),
        `${outcomes.length} rules: ${passed.length} passed, ${failing.length} failed, ${notRun.length} not or partly run`,
        ...(blocking > allowed
          ? [`${blocking} rows have no place in any relation and were set aside; ${allowed} are allowed`]
          : []),
        ...(report === null ? [] : [`Row by row, for the council's own staff only: ${report.file}`]),
      ],
      exitCode: blocking > allowed ? BLOCKING_FINDINGS : 0,
    };
  } finally {
    warehouse.close();
  }
}

function byCouncil(outcomes: readonly FindingCount[], words: (code: string) => string): ValidateJson["councils"] {
  return [...new Set(outcomes.map((one) => one.la_code))].map((la_code) => {
    const own = outcomes.filter((one) => one.la_code === la_code);
    const rows = (chosen: (one: FindingCount) => boolean) =>
      own.filter(chosen).reduce((sum, one) => sum + (one.count ?? 0), 0);
    return {
      la_code,
      collection_year: own[0]?.collection_year ?? "",
      as_at_date: own[0]?.as_at_date ?? "",
      rules: own.map(({ code, return_id, severity, outcome, reason, count }) => ({
        code,
        title: words(code),
        return_id,
        severity,
        outcome,
        reason,
        count,
      })),
      errors: rows((one) => one.severity === "error"),
      queries: rows((one) => one.severity === "query"),
      warnings: rows((one) => one.severity === "warning"),
      blocking: rows((one) => one.is_blocking),
    };
  });
}

/** `careboard validate`: every rule on what is loaded, the fix list for the council's own staff, counts by rule for everybody. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type ValidateJson, validateShape } from "@schemas/cli/validate.ts";
import { validateOtherYearShape } from "@schemas/cli/validate-other-year.ts";
import { z } from "zod";
import { Database } from "../database.ts";
import { BLOCKING_FINDINGS } from "../errors.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { requireReturns } from "../open-store.ts";
import { type FindingCount, findingCounts } from "../reports/findings.ts";
import { type CouncilFixList, fixListsOf } from "../reports/fix-list.ts";
import { total } from "../reports/fix-list-words.ts";
import { isOutstanding } from "../reports/next-step.ts";
import { writeReports } from "../reports/reports.job.ts";
import type { FixListFiles } from "../reports/write-fix-list.ts";
import { warehouseOf } from "../warehouses.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { validateOtherYear } from "./validate-other-year.ts";
import { isSet, text, type Verb, type VerbContext, type VerbResult } from "./verb.ts";

export const validate: Verb = {
  name: "validate",
  summary: "Run every rule on the newest return and write the fix list: workbooks, a page, JSON and CSV",
  options: [
    { flags: "--all-years", words: "older years in force as well, not only the newest" },
    {
      flags: "--rules <year>",
      words: "what the rules of that collection year would say of it (2026/27); keeps nothing",
    },
  ],
  example: "careboard validate",
  writes: true,
  shape: z.union([validateShape, validateOtherYearShape]),
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const rules = text(options, "rules");
    if (rules !== undefined) return validateOtherYear(rules, workspace, context);
    const isDry = isSet(options, "dryRun");
    // Children's figures stay in the workspace, where what a stopped run leaves is cleared away.
    const passing = isDry ? join(workspace.dir, `dry-run.${process.pid}.tmp`) : undefined;
    const request = { workspace, context, ...(passing ? { warehouse: join(passing, "warehouse.duckdb") } : {}) };
    try {
      return await withWorkspace(workspace, context, async () => {
        if (passing) mkdirSync(passing, { mode: 0o700 });
        await runJobs(request, ["transform"]);
        return outcome(warehouseOf(request), workspace, context, { isDry, allYears: isSet(options, "allYears") });
      });
    } finally {
      if (passing) rmSync(passing, { recursive: true, force: true });
    }
  },
};

async function outcome(
  file: string,
  workspace: Workspace,
  context: VerbContext,
  { isDry, allYears }: { isDry: boolean; allYears: boolean },
): Promise<VerbResult> {
  const warehouse = await Database.open(file, { readOnly: true });
  try {
    await warehouse.attach(workspace.store, "store", { readOnly: true });
    const definitions = await context.definitions();
    const { rules } = definitions;
    const request = { workspace, definitions, today: context.today, allYears };
    const made = isDry ? undefined : await writeReports(warehouse, request);
    const outcomes = made?.outcomes ?? (await findingCounts(warehouse));
    const lists = made?.lists ?? (await fixListsOf(warehouse, request));
    requireReturns(workspace, lists);
    const failing = outcomes.filter((one) => (one.count ?? 0) > 0);
    const notRun = outcomes.filter((one) => one.outcome === "not_run" || one.outcome === "partly_run");
    const blocking = outcomes.reduce((sum, one) => sum + (one.is_blocking ? (one.count ?? 0) : 0), 0);
    const allowed = workspace.settings.blocking_rows_allowed;
    const passed = outcomes.filter((one) => one.outcome === "passed");
    const words = (code: string) => rules.get(code)?.title ?? code;
    return {
      json: { councils: byCouncil(outcomes, words, lists), report: made?.csv ?? null, fix_list: made?.files ?? null },
      lines: [
        ...failing.map((one) => `${one.code}  ${one.severity}  ${one.count}  ${words(one.code)}`),
        ...notRun.map((one) => `${one.code}  ${one.outcome.replace("_", " ")}: ${one.reason ?? ""}`),
        `${outcomes.length} rules: ${passed.length} passed, ${failing.length} failed, ${notRun.length} not or partly run`,
        ...(blocking > allowed
          ? [
              `${blocking === 1 ? "1 row counts" : `${blocking} rows count`} nowhere until mended, in the findings above that begin with BLK; ${allowed} allowed (blocking_rows_allowed in careboard.json)`,
            ]
          : []),
        ...lists.flatMap(summaryOf),
        ...(made === undefined ? [] : filesInWords(made.files)),
      ],
      exitCode: blocking > allowed ? BLOCKING_FINDINGS : 0,
    };
  } finally {
    warehouse.close();
  }
}

/** Counts only: a child's id is in the files, never on the terminal. */
function summaryOf({ name, tallies, next_step }: CouncilFixList): string[] {
  const outstanding = total(tallies.filter(isOutstanding));
  const back = total(tallies, (one) => one.came_back);
  return [`${name}: ${total(tallies)} findings, ${outstanding} outstanding, ${back} came back`, next_step];
}

function filesInWords(files: FixListFiles): string[] {
  const teams = files.team_workbooks.length;
  return [
    `For the council's own staff only: ${[...files.workbooks, ...files.pages].join(", ")}`,
    ...(teams > 0 ? [`${teams} ${teams === 1 ? "workbook" : "workbooks"} for teams, beside it in teams/`] : []),
    ...keptLines(files.kept),
  ];
}

/** Of reports that somebody wrote in. */
export const keptLines = (kept: readonly string[]): string[] =>
  kept.map(
    (path) => `${path} was edited and is kept: read it in with \`careboard findings import\`, then take it away`,
  );

function byCouncil(
  outcomes: readonly FindingCount[],
  words: (code: string) => string,
  lists: readonly CouncilFixList[],
): ValidateJson["councils"] {
  return [...new Set(outcomes.map((one) => one.la_code))].map((la_code) => {
    const own = outcomes.filter((one) => one.la_code === la_code);
    const list = lists.find((one) => one.la_code === la_code);
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
      outstanding: total((list?.tallies ?? []).filter(isOutstanding)),
      came_back: total(list?.tallies ?? [], (one) => one.came_back),
      next_step: list?.next_step ?? "",
    };
  });
}

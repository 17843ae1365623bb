/** `careboard reconcile`: every figure of ours for a 31 March beside the one that the department published, and why they differ. */
import { reconcileShape } from "@schemas/cli/reconcile.ts";
import { RECONCILIATION_REASONS, reconciliationReason } from "@schemas/reconciliation.ts";
import { asCouncil } from "../councils.ts";
import { Database } from "../database.ts";
import type { JobRequest } from "../jobs/job.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { readReconciled, writeReconciliation } from "../reports/reconciliation.ts";
import { makeReconciled } from "../transform/benchmark/as-submitted.ts";
import { roundHalfAway } from "../transform/benchmark/rounding.ts";
import { makeSubmitted, warehouseOf } from "../warehouses.ts";
import { openWorkspace } from "../workspace.ts";
import { dateOption } from "./refresh.ts";
import { COUNCIL_OPTION, text, type Verb } from "./verb.ts";

export const reconcile: Verb = {
  name: "reconcile",
  summary: "Set the council's figures for each 31 March beside the published ones, with the reason where they differ",
  options: [{ flags: "--period <date>", words: "one 31 March (else all)" }, COUNCIL_OPTION],
  example: "careboard reconcile --period 2025-03-31",
  writes: false,
  shape: reconcileShape,
  async run(_argument, options, context) {
    const workspace = asCouncil(openWorkspace(text(options, "data")), text(options, "council"));
    const definitions = await context.definitions();
    const { la_code: council, borrows } = workspace.settings.council;
    const { period } = dateOption(options, "period", "--period");
    const request: JobRequest = { workspace, context };
    return withWorkspace(workspace, context, async () => {
      await runJobs(request, ["transform"]);
      const submitted = await makeSubmitted(request, ({ as_at_date }) => period === undefined || as_at_date === period);
      const db = await Database.open(":memory:");
      try {
        await db.attach(warehouseOf(request), "now", { readOnly: true });
        await makeReconciled(db, council, submitted, "now");
        if (period !== undefined) await db.run("delete from reconciled where period_end_date <> ?::date", [period]);
        const rows = await readReconciled(db, definitions);
        const report = await writeReconciliation(db, workspace.reports);
        const reasons = Object.fromEntries(
          RECONCILIATION_REASONS.map(({ id }) => [id, rows.filter(({ reason }) => reason === id).length]),
        );
        const json = { la_code: council, borrowed_la_code: borrows ?? null, reasons, rows, report };
        return { json, lines: [...rows.map(line), ...summary(rows), report] };
      } finally {
        db.close();
      }
    });
  },
};

type Row = Awaited<ReturnType<typeof readReconciled>>[number];

const shown = (value: number | null): string => (value === null ? "-" : String(roundHalfAway(value, 1)));

const line = (row: Row): string =>
  `${row.period_end_date}  ${row.title}: ours ${shown(row.value)}${row.numerator === null || row.denominator === null ? "" : ` (${row.numerator} of ${row.denominator})`}, ` +
  `as submitted ${shown(row.submitted_value)}, published ${shown(row.published_value)} (release ${row.release}): ` +
  reconciliationReason(row.reason).title.toLowerCase() +
  (row.denominator_source === null ? "" : `; over ${row.denominator_source}`);

function summary(rows: readonly Row[]): string[] {
  if (rows.length === 0)
    return ["Nothing to set side by side: no published figure is held for a 31 March that we have figures for."];
  return RECONCILIATION_REASONS.flatMap(({ id, title, words }) => {
    const count = rows.filter(({ reason }) => reason === id).length;
    return count === 0 ? [] : [`${String(count).padStart(5)}  ${title}: ${words}`];
  });
}

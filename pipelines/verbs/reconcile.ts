/** `careboard reconcile`: every figure of ours for a 31 March beside the one that the department published, and why they differ. */
import { reconcileShape } from "@schemas/cli/reconcile.ts";
import { RECONCILIATION_REASONS, reconciliationReason } from "@schemas/reconciliation.ts";
import { Database } from "../database.ts";
import { type JobRequest, runJobs, warehouseOf } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { finalReturns, makeReconciled, readReconciled, writeReconciliation } from "../reports/reconciliation.ts";
import { roundHalfAway } from "../transform/benchmark/rounding.ts";
import { openWorkspace } from "../workspace.ts";
import { dateOption } from "./refresh.ts";
import { text, type Verb } from "./verb.ts";

export const reconcile: Verb = {
  name: "reconcile",
  summary: "Set the council's figures for each 31 March beside the published ones, with the reason where they differ",
  options: [{ flags: "--period <date>", words: "one 31 March (else all)" }],
  example: "careboard reconcile --period 2025-03-31",
  writes: false,
  shape: reconcileShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const definitions = await context.definitions();
    const { la_code: council, borrows } = workspace.settings.council;
    const { period } = dateOption(options, "period", "--period");
    const request: JobRequest = { workspace, context };
    return withWorkspace(workspace, context, async () => {
      await runJobs(request, ["transform"]);
      const submitted = await submittedOf(request, council, period);
      const db = await Database.open(":memory:");
      try {
        await db.attach(warehouseOf(request), "now", { readOnly: true });
        await makeReconciled(db, council, submitted);
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

/** The warehouse of each final return as it was known on its day; worked out where it is not that of today. */
async function submittedOf(request: JobRequest, council: string, period: string | undefined) {
  const store = await Database.open(request.workspace.store, { readOnly: true });
  const finals = await finalReturns(store, council).finally(() => store.close());
  const asked = finals.filter(({ as_at_date }) => period === undefined || as_at_date === period);
  const found = [];
  for (const { as_at_date, known_on, is_newest_knowledge } of asked) {
    const then = is_newest_knowledge ? request : { ...request, asKnownOn: known_on };
    request.context.log.progress(`As submitted for ${as_at_date}`);
    if (!is_newest_knowledge) await runJobs(then, ["transform"]);
    found.push({ as_at_date, known_on, warehouse: warehouseOf(then) });
  }
  return found;
}

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

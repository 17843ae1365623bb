/** `careboard validate`: every rule on what is loaded, row by row for the analyst, counts by rule for everybody. */
import { validateShape } from "@schemas/cli/validate.ts";
import { Database } from "../database.ts";
import { runJobs, warehouseOf } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { findingCounts, writeFindings } from "../reports/findings.ts";
import { openWorkspace } from "../workspace.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const validate: Verb = {
  name: "validate",
  summary: "Run every rule on the newest return, write the findings for the analyst, count them by rule",
  options: [],
  example: "careboard validate",
  writes: true,
  shape: validateShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const request = { workspace, context };
    await withWorkspace(workspace, () => runJobs(request, ["transform"]));
    const warehouse = await Database.open(warehouseOf(request), { readOnly: true });
    try {
      const definitions = await context.definitions();
      const rules = await findingCounts(warehouse, workspace.settings.council.la_code);
      const report = isSet(options, "dryRun") ? null : await writeFindings(warehouse, workspace.reports, definitions);
      const failing = rules.filter((rule) => rule.count > 0);
      const notRun = rules.filter((rule) => rule.outcome === "not_run" || rule.outcome === "partly_run");
      return {
        json: { report: report?.file ?? null, findings: report?.rows ?? 0, rules },
        lines: [
          ...failing.map(
            (rule) =>
              `${rule.code}  ${rule.severity}  ${rule.count}  ${definitions.rules.get(rule.code)?.title ?? rule.code}`,
          ),
          ...notRun.map(
            (rule) => `${rule.code}  ${rule.outcome === "not_run" ? "not run" : "partly run"}: ${rule.reason ?? ""}`,
          ),
          `${rules.length} rules: ${rules.filter((rule) => rule.outcome === "passed").length} passed, ${failing.length} failed, ${notRun.length} not or partly run`,
          ...(report === null ? [] : [`Row by row, for the council's own staff only: ${report.file}`]),
        ],
      };
    } finally {
      warehouse.close();
    }
  },
};

/** The fix list and the findings of all that is known. */
import { Database } from "../database.ts";
import { registersFolder } from "../reports/child-teams.ts";
import { refreshReports } from "../reports/reports.job.ts";
import { exposedReturns } from "../store/permissions.ts";
import { warehouseOf } from "../warehouses.ts";
import type { Job } from "./job.ts";

export const reportsJob: Job<"reports"> = {
  name: "reports",
  reads: "warehouse.duckdb, ledger.*, registers/child-teams.csv",
  writes: "reports/: the fix list and the findings, of all that is known",
  async run(request) {
    const { workspace, context } = request;
    if (request.asKnownOn !== undefined) return { ran: false, findings: null, kept: [] };
    const exposed = exposedReturns(registersFolder(workspace.dir), "registers");
    if (exposed !== undefined) context.log.warn(exposed);
    const warehouse = await Database.open(warehouseOf(request), { readOnly: true });
    try {
      await warehouse.attach(workspace.store, "store", { readOnly: true });
      return await refreshReports(warehouse, {
        workspace,
        definitions: await context.definitions(),
        today: context.today,
      });
    } finally {
      warehouse.close();
    }
  },
};

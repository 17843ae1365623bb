/** The warehouse, brought up to date with the store. */
import { asCouncil } from "../councils.ts";
import { makeReconciledDays, makeWarehouse } from "../warehouses.ts";
import type { Workspace } from "../workspace.ts";
import type { Job, JobRequest } from "./job.ts";

/**
 * The councils whose pages say what was submitted, each as it sees the workspace. Of "all" none but the leading one: each council's own
 * days of knowledge would take as long as the figures of all.
 */
const councilsReconciled = ({ workspace, councils }: JobRequest): Workspace[] =>
  councils === undefined || councils === "all" ? [workspace] : councils.map((code) => asCouncil(workspace, code));

export const transformJob: Job<"transform"> = {
  name: "transform",
  reads: "store.duckdb, reference/*.csv, definitions",
  writes: "warehouse.duckdb",
  async run(request) {
    const report = await makeWarehouse(request);
    for (const workspace of councilsReconciled(request)) await makeReconciledDays({ ...request, workspace });
    return report;
  },
};

/** The local returns of the returns folder, or of a command, into the store. */
import { programVersion } from "../fingerprint.ts";
import { findReturns } from "../load/find-returns.ts";
import { knownOnOf } from "../load/known-on.ts";
import { childIdsHeld, type LocalReport, type LocalRequest, loadLocal } from "../load/local/local.job.ts";
import { localFilesAt } from "../load/local/read-local.ts";
import { openStore } from "../open-store.ts";
import type { Job, JobRequest } from "./job.ts";

export const localJob: Job<"local"> = {
  name: "local",
  reads: "returns/<council>/<year>/<quarter>/: the files of the local aggregate return, told by their headings",
  writes: "store.duckdb: ledger.local_loads, ledger.local_figures",
  async run({ workspace, context, dryRun }) {
    const requests: LocalRequest[] = [];
    for (const { folder, laCode, asAt } of findReturns(workspace.returns)) {
      for (const path of await localFilesAt(folder)) {
        requests.push({
          path,
          laCode,
          knownOn: knownOnOf(asAt, workspace.settings, context.today),
          why: "found in the returns folder",
          isFound: true,
          programVersion: programVersion(),
          dryRun: dryRun === true,
        });
      }
    }
    return loadLocals({ workspace, context, dryRun }, requests);
  },
};

/** Local returns in the order given; opens the store only when there is one. Throws for a file that is refused; those before it stay. */
export async function loadLocals(
  request: Pick<JobRequest, "workspace" | "context" | "dryRun">,
  requests: readonly LocalRequest[],
): Promise<LocalReport[]> {
  if (requests.length === 0) return [];
  const definitions = await request.context.definitions();
  const store = await openStore(request);
  try {
    const childIds = await childIdsHeld(store);
    const reports: LocalReport[] = [];
    for (const one of requests) reports.push(await loadLocal(store, definitions, one, childIds));
    return reports;
  } finally {
    store.close();
  }
}

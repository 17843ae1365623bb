/** Every return of the returns folder into the store. */
import { loadCouncil } from "../compare/load-change.ts";
import { programVersion } from "../fingerprint.ts";
import { findReturns, strayFiles } from "../load/find-returns.ts";
import { knownOnOf, stageOf } from "../load/known-on.ts";
import type { LoadReport, LoadRequest } from "../load/load-report.ts";
import { areAllLocal, localFilesAt } from "../load/local/read-local.ts";
import { openStore, StayingStore } from "../open-store.ts";
import { exposedReturns } from "../store/permissions.ts";
import type { Job } from "./job.ts";

export const loadJob: Job<"load"> = {
  name: "load",
  reads: "returns/<council>/<year>/<quarter>/*.csv",
  writes: "store.duckdb: raw.*, ledger.*",
  async run({ workspace, context, dryRun }) {
    const found = findReturns(workspace.returns);
    const exposed = exposedReturns(workspace.returns);
    for (const words of [...(exposed === undefined ? [] : [exposed]), ...strayFiles(workspace.returns)]) {
      context.log.warn(words);
    }
    const definitions = await context.definitions();
    const councils = new Map(found.map(({ laCode }) => [laCode, [] as LoadRequest[]]));
    for (const one of found) {
      if (await areAllLocal(one.folder, await localFilesAt(one.folder))) continue;
      councils.get(one.laCode)?.push({
        ...one,
        coverage: "ytd",
        stage: stageOf(one.asAt),
        knownOn: knownOnOf(one.asAt, workspace.settings, context.today),
        why: "found in the returns folder",
        isFound: true,
        programVersion: programVersion(),
        repairsOff: workspace.settings.repairs_off,
        dryRun: dryRun === true,
      });
    }
    const reports: LoadReport[] = [];
    const store = new StayingStore(() => openStore({ workspace, context, dryRun }));
    try {
      for (const requests of councils.values()) {
        if (requests.length === 0) continue;
        context.log.progress(`Reading ${requests.length} returns`);
        const { today, log } = context;
        reports.push(
          ...(await loadCouncil({ workspace, definitions, store, requests, today, log, dryRun: dryRun === true })),
        );
      }
    } finally {
      store.close();
    }
    return reports;
  },
};

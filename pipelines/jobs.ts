/** The one list of jobs: what each reads, what it writes, and how it runs. A verb runs one of them; `refresh` runs all, in order. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadCouncil } from "./compare/load-change.ts";
import { Database } from "./database.ts";
import { UsageError } from "./errors.ts";
import { programVersion } from "./fingerprint.ts";
import { findReturns, strayFiles } from "./load/find-returns.ts";
import { knownOnOf, stageOf } from "./load/known-on.ts";
import type { LoadReport, LoadRequest } from "./load/load-report.ts";
import { childIdsHeld, type LocalReport, type LocalRequest, loadLocal } from "./load/local/local.job.ts";
import { holdsOnlyLocal, localFilesAt } from "./load/local/read-local.ts";
import { rowsInFolders } from "./load/small-csv.ts";
import { stands } from "./load/standing.ts";
import { openStore, requireStore, StayingStore } from "./open-store.ts";
import { furtherCouncils } from "./publish/further-councils.ts";
import { type PublishReport, publish } from "./publish/publish.job.ts";
import { type ReportsReport, refreshReports } from "./reports/reports.job.ts";
import { buildSite, type SiteReport } from "./site.ts";
import { exposedReturns, makePublic } from "./store/permissions.ts";
import type { TransformReport } from "./transform/transform.job.ts";
import type { VerbContext } from "./verbs/verb.ts";
import { makeReconciledDays, makeWarehouse, submittedHeld, warehouseOf } from "./warehouses.ts";
import type { Workspace } from "./workspace.ts";

export interface JobRequest {
  workspace: Workspace;
  context: VerbContext;
  /** The quarter end to publish; left out: the newest. */
  asAt?: string;
  /** Only what was known on that day; left out: all that is held. */
  asKnownOn?: string;
  edition?: string;
  force?: boolean;
  dryRun?: boolean;
  /** Another file for the figures than the workspace's own. */
  warehouse?: string;
}

export interface JobResults {
  load: LoadReport[];
  local: LocalReport[];
  transform: TransformReport;
  /** Of the workspace's own council, with those of the further ones. */
  publish: PublishReport & { further: (PublishReport & { la_code: string })[] };
  site: SiteReport;
  reports: ReportsReport;
}

export interface Job<Name extends keyof JobResults = keyof JobResults> {
  name: Name;
  reads: string;
  writes: string;
  run(request: JobRequest, done: Partial<JobResults>): Promise<JobResults[Name]>;
}

/** The day of the newest load or release: what a publication is "as known on", so that the clock alone changes nothing. */
async function newestKnowledge(store: Database, workspace: Workspace, today: string): Promise<string> {
  const newest = await store.one<{ known_on: string | null }>(
    `with held as (select * from ledger.loads where la_code = ?)
     select max(known_on) as known_on from (
       select known_on from held where ${stands()}
       union all select known_on from ledger.withdrawals where load_id in (select load_id from held)
       union all select known_on from ledger.local_loads where la_code = ?)`,
    [workspace.settings.council.la_code, workspace.settings.council.la_code],
  );
  const releases = rowsInFolders(workspace.reference, "releases.csv").map((row) => row.published_on ?? "");
  return [newest?.known_on ?? "", ...releases.filter((day) => day <= today)].sort().at(-1) || today;
}

const load: Job<"load"> = {
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
      if (await holdsOnlyLocal(one.folder)) continue;
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

const local: Job<"local"> = {
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

const transformJob: Job<"transform"> = {
  name: "transform",
  reads: "store.duckdb, reference/*.csv, definitions",
  writes: "warehouse.duckdb",
  async run(request) {
    const report = await makeWarehouse(request);
    await makeReconciledDays(request);
    return report;
  },
};

const publishJob: Job<"publish"> = {
  name: "publish",
  reads: "warehouse.duckdb, those of the newest final returns, ledger.*",
  writes: "published/<edition>/<publication>/",
  async run(request) {
    const { workspace, context } = request;
    requireStore(workspace);
    const warehouseFile = warehouseOf(request);
    if (!existsSync(warehouseFile)) {
      throw new UsageError(`${warehouseFile}: expected the figures there. Run \`careboard transform\` first.`);
    }
    const definitions = await context.definitions();
    const store = await openStore(request);
    const warehouse = await Database.open(warehouseFile, { readOnly: true });
    const publishOne = async (council: Workspace) => {
      const asKnownOn = request.asKnownOn ?? (await newestKnowledge(store, council, context.today));
      const report = await publish({
        workspace: council,
        definitions,
        store,
        warehouse,
        edition: request.edition ?? "panel",
        asAt: request.asAt,
        asKnownOn,
        submitted: await submittedHeld(store, warehouse, { ...request, workspace: council }),
        isCurrent: request.asAt === undefined && request.asKnownOn === undefined,
        programVersion: programVersion(),
        publishedOn: context.today,
      });
      if (report.ran) makePublic(workspace.published, report.path, join(council.published, "current.json"));
      return report;
    };
    try {
      const further = furtherCouncils(workspace);
      const own = await publishOne(workspace);
      const others: JobResults["publish"]["further"] = [];
      for (const one of further) others.push({ la_code: one.settings.council.la_code, ...(await publishOne(one)) });
      return { ...own, ran: own.ran || others.some(({ ran }) => ran), further: others };
    } finally {
      warehouse.close();
      store.close();
    }
  },
};

const site: Job<"site"> = {
  name: "site",
  reads: "published/<edition>/<publication>/",
  writes: "published/site/ (of another date of knowledge or quarter: published/site-<publication>/)",
  async run(request, done) {
    const published = done.publish;
    if (published === undefined) throw new Error("the site is built after publishing");
    const isCurrent = request.asAt === undefined && request.asKnownOn === undefined;
    const folder = isCurrent ? "site" : `site-${published.publication_id}`;
    const out = join(request.workspace.published, folder);
    const report = await buildSite({
      published: published.path,
      further: published.further.map(({ path }) => path),
      out,
      log: request.context.log,
      force: request.force === true,
    });
    if (report.ran) makePublic(request.workspace.published, out);
    return report;
  },
};

const reports: Job<"reports"> = {
  name: "reports",
  reads: "warehouse.duckdb, ledger.*, registers/child-teams.csv",
  writes: "reports/: the fix list and the findings, of all that is known",
  async run(request) {
    const { workspace, context } = request;
    if (request.asKnownOn !== undefined) return { ran: false, findings: null, kept: [] };
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

export const JOBS = [load, local, transformJob, publishJob, site, reports] as const;

export interface JobStep {
  name: string;
  ran: boolean;
  seconds: number;
}

/** Runs the jobs from the first to the last named, timing each. */
export async function runJobs(
  request: JobRequest,
  names: readonly (keyof JobResults)[],
): Promise<{ results: Partial<JobResults>; steps: JobStep[] }> {
  const results: Partial<JobResults> = {};
  const steps: JobStep[] = [];
  for (const job of JOBS) {
    if (!names.includes(job.name)) continue;
    const began = performance.now();
    const result = await job.run(request, results);
    Object.assign(results, { [job.name]: result });
    const seconds = Math.round((performance.now() - began) / 10) / 100;
    const ran = Array.isArray(result)
      ? result.some((one) => !one.already_loaded && !("is_held_back" in one && one.is_held_back))
      : result.ran;
    steps.push({ name: job.name, ran, seconds });
  }
  return { results, steps };
}

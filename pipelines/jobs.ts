/** The one list of jobs: what each reads, what it writes, and how it runs. A verb runs one of them; `refresh` runs all, in order. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadCouncil } from "./compare/load-change.ts";
import { asCouncil, councilsHeld, councilsShown, dividedCouncils, placeOf } from "./councils.ts";
import { Database } from "./database.ts";
import { UsageError } from "./errors.ts";
import { programVersion } from "./fingerprint.ts";
import { findReturns, strayFiles } from "./load/find-returns.ts";
import { knownOnOf, stageOf } from "./load/known-on.ts";
import type { LoadReport, LoadRequest } from "./load/load-report.ts";
import { childIdsHeld, type LocalReport, type LocalRequest, loadLocal } from "./load/local/local.job.ts";
import { areAllLocal, localFilesAt } from "./load/local/read-local.ts";
import { openStore, requireStore, StayingStore } from "./open-store.ts";
import { type PublishReport, publish } from "./publish/publish.job.ts";
import { type ReportsReport, refreshReports } from "./reports/reports.job.ts";
import { buildSite, type SiteReport } from "./site.ts";
import { exposedReturns, makePublic } from "./store/permissions.ts";
import type { TransformReport } from "./transform/transform.job.ts";
import type { VerbContext } from "./verbs/verb.ts";
import {
  knowledgeDate,
  makeReconciledDays,
  makeWarehouse,
  newestKnowledge,
  submittedHeld,
  warehouseOf,
} from "./warehouses.ts";
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
  /** Publish and build these councils alone, each with a whole site of its own; left out: the settings' council, and those it also shows. */
  councils?: "all" | readonly string[];
  /** Another file for the figures than the workspace's own. */
  warehouse?: string;
}

export interface JobResults {
  load: LoadReport[];
  local: LocalReport[];
  transform: TransformReport;
  /** Of the leading council, with those of the further ones. */
  publish: PublishReport & { la_code: string; further: (PublishReport & { la_code: string })[] };
  site: SiteReport;
  reports: ReportsReport;
}

export interface Job<Name extends keyof JobResults = keyof JobResults> {
  name: Name;
  reads: string;
  writes: string;
  run(request: JobRequest, done: Partial<JobResults>): Promise<JobResults[Name]>;
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
      if (areAllLocal(one.folder, await localFilesAt(one.folder))) continue;
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

/**
 * The councils whose pages say what was submitted, each as it sees the workspace. Of "all" none but the leading one: each council's own
 * days of knowledge would take as long as the figures of all.
 */
const councilsReconciled = ({ workspace, councils }: JobRequest): Workspace[] =>
  councils === undefined || councils === "all" ? [workspace] : councils.map((code) => asCouncil(workspace, code));

const transformJob: Job<"transform"> = {
  name: "transform",
  reads: "store.duckdb, reference/*.csv, definitions",
  writes: "warehouse.duckdb",
  async run(request) {
    const report = await makeWarehouse(request);
    for (const workspace of councilsReconciled(request)) await makeReconciledDays({ ...request, workspace });
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
      makePublic(workspace.published, report.path, join(council.published, "current.json"));
      return { ...report, la_code: council.settings.council.la_code };
    };
    try {
      const divided = await dividedCouncils(store, await knowledgeDate(store, request));
      const shown = councilsShown(workspace, request.councils, await councilsHeld(warehouse, divided), divided);
      const all: JobResults["publish"]["further"] = [];
      for (const [at, one] of shown.entries()) {
        if (shown.length > 1) context.log.progress(`Publishing council ${at + 1} of ${shown.length}`);
        all.push(await publishOne(one));
      }
      const [own, ...further] = all as [(typeof all)[number], ...typeof all];
      return { ...own, ran: all.some(({ ran }) => ran), further };
    } finally {
      warehouse.close();
      store.close();
    }
  },
};

const site: Job<"site"> = {
  name: "site",
  reads: "published/<edition>/<publication>/",
  writes:
    "published/site/ (of another date of knowledge or quarter: published/site-<publication>/; of a council by itself: published/councils/<council>/site/)",
  async run(request, done) {
    const published = done.publish;
    if (published === undefined) throw new Error("the site is built after publishing");
    const { workspace, context, councils } = request;
    const isCurrent = request.asAt === undefined && request.asKnownOn === undefined;
    const shown = [published, ...published.further];
    const sites: SiteReport[] = [];
    for (const group of councils === undefined ? [shown] : shown.map((one) => [one])) {
      const [first, ...further] = group as [(typeof shown)[number], ...typeof shown];
      const place = councils === undefined ? workspace.published : placeOf(workspace.published, first.la_code);
      const out = join(place, isCurrent ? "site" : `site-${first.publication_id}`);
      const report = await buildSite({
        published: first.path,
        further: further.map(({ path }) => path),
        open: workspace.published,
        out,
        log: context.log,
        force: request.force === true,
      });
      sites.push(report);
    }
    return {
      ran: sites.some(({ ran }) => ran),
      out: sites.length === 1 ? (sites[0] as SiteReport).out : join(workspace.published, "councils"),
      pages: sites.reduce((sum, { pages }) => sum + pages, 0),
      bytes: sites.reduce((sum, { bytes }) => sum + bytes, 0),
    };
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

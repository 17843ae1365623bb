/** Returns of one council into the store, judged first against what it holds; the council's first ones are taken as they are. */
import { literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { keepConfirmations } from "../load/ledger.ts";
import { loadReturn } from "../load/load.job.ts";
import type { LoadReport, LoadRequest } from "../load/load-report.ts";
import { KNOWN_DAYS, stands } from "../load/standing.ts";
import type { Log } from "../log.ts";
import type { StayingStore } from "../open-store.ts";
import type { Workspace } from "../workspace.ts";
import { judgeChange } from "./change.ts";
import { writeDifference } from "./difference-files.ts";

export interface CouncilLoads {
  workspace: Workspace;
  definitions: Definitions;
  /** For writing, or a passing copy of its ledger. Closed here only when the loads have to be judged; the caller closes it at the end. */
  store: StayingStore;
  /** Of one council, in the order in which they are loaded. */
  requests: readonly LoadRequest[];
  /** Today, ISO. */
  today: string;
  dryRun: boolean;
  log: Log;
  /** Why the load is right although it changes so much. */
  confirm?: string;
}

/** One report per request. All of the new ones are kept, or none. Throws what loadReturn throws. */
export async function loadCouncil(asked: CouncilLoads): Promise<LoadReport[]> {
  const { definitions, requests, today } = asked;
  const council = requests[0]?.laCode ?? "";
  const reports: LoadReport[] = [];
  const store = await asked.store.open();
  const held = await store.one<{ loads: number; known_on: string | null }>(
    `select count(*) filter (where la_code = ${literal(council)} and ${stands()}) as loads,
       (select max(known_on) from (${KNOWN_DAYS})) as known_on
     from ledger.loads`,
  );
  const isFirst = (held?.loads ?? 0) === 0;
  for (const request of requests) {
    reports.push(await loadReturn(store, definitions, isFirst ? request : { ...request, onlyLook: true }));
  }
  if (isFirst || reports.every((report) => report.already_loaded)) return reports;
  asked.store.close();
  const knownOn =
    [today, held?.known_on ?? today, ...requests.map((request) => request.knownOn)].sort().at(-1) ?? today;
  const fresh = requests.flatMap((request, index) => (reports[index]?.already_loaded ? [] : [{ request, index }]));
  const loaded: LoadReport[] = [];
  const { difference, isKept } = await judgeChange({
    workspace: asked.workspace,
    definitions,
    council,
    asKnownOn: knownOn,
    writes: !asked.dryRun,
    log: asked.log,
    async make(db) {
      for (const { request } of fresh) loaded.push(await loadReturn(db, definitions, { ...request, dryRun: false }));
      return loaded.some((report) => !report.already_loaded);
    },
    allows: ({ stops }) => stops.length === 0 || asked.confirm !== undefined,
    async record(db, { stops }) {
      const load_id = loaded.findLast((report) => !report.already_loaded)?.load_id ?? null;
      await keepConfirmations(db, { load_id, reason: asked.confirm ?? "", stops }, "held.");
    },
    report: (db, found) => (asked.dryRun ? Promise.resolve() : writeDifference(db, asked.workspace.reports, found)),
  });
  const isHeldBack = difference !== null && difference.stops.length > 0 && asked.confirm === undefined;
  for (const [at, { index }] of fresh.entries()) {
    const report = loaded[at];
    if (report === undefined) continue;
    const isLast = at === fresh.length - 1;
    reports[index] = {
      ...report,
      load_id: isKept || report.already_loaded ? report.load_id : null,
      is_held_back: isHeldBack,
      difference: isLast ? difference : null,
    };
  }
  return reports;
}

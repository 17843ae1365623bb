/** The warehouses of a workspace: of all that is held, of what was known on a day, and of the days on which final returns were loaded. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Database } from "./database.ts";
import { UsageError } from "./errors.ts";
import type { JobRequest } from "./jobs/job.ts";
import { rowsInFolders } from "./load/small-csv.ts";
import { KNOWN_DAYS, stands } from "./load/standing.ts";
import { openHeldStore, openStore, requireStore } from "./open-store.ts";
import { orMadeAgain } from "./store/made-again.ts";
import { type AsSubmitted, type FinalReturn, finalReturns } from "./transform/benchmark/as-submitted.ts";
import { type TransformReport, transform } from "./transform/transform.job.ts";
import type { Workspace } from "./workspace.ts";

/** The warehouse of all that is held, or of what was known on a day: both can be made again. */
export function warehouseOf({
  workspace,
  asKnownOn,
  warehouse,
}: Pick<JobRequest, "workspace" | "asKnownOn" | "warehouse">): string {
  if (warehouse !== undefined) return warehouse;
  return asKnownOn === undefined
    ? workspace.warehouse
    : join(dirname(workspace.warehouse), `known-on-${asKnownOn}.duckdb`);
}

/** Everything held counts, also what a later date of knowledge was given for. Throws UsageError for a day on which no return was known. */
export async function knowledgeDate(store: Database, request: JobRequest): Promise<string> {
  const { asKnownOn } = request;
  if (asKnownOn !== undefined) {
    const first = await store.one<{ day: string | null }>("select min(known_on) as day from ledger.loads");
    if (typeof first?.day === "string" && first.day > asKnownOn)
      throw new UsageError(`Nothing was known on ${asKnownOn}: the first return became known on ${first.day}.`);
    return asKnownOn;
  }
  const newest = await store.one<{ known_on: string | null }>(`select max(known_on) as known_on from (${KNOWN_DAYS})`);
  return [newest?.known_on ?? "", request.context.today].sort().at(-1) ?? request.context.today;
}

/** The day of the newest load or release: what a publication is "as known on", so that the clock alone changes nothing. */
export async function newestKnowledge(store: Database, workspace: Workspace, today: string): Promise<string> {
  const newest = await store.one<{ known_on: string | null }>(
    `with held as (select * from ledger.loads where la_code = ?)
     select max(known_on) as known_on from (
       select known_on from held where ${stands()}
       union all select known_on from ledger.withdrawals where load_id in (select load_id from held)
       union all select known_on from ledger.local_loads where la_code = ?)`,
    [workspace.settings.council.la_code, workspace.settings.council.la_code],
  );
  return [newest?.known_on ?? "", newestRelease(workspace, today)].sort().at(-1) || today;
}

/** The day of the newest release that was out by `today`; "" where there is none. */
const newestRelease = ({ reference }: Workspace, today: string): string =>
  rowsInFolders(reference, "releases.csv")
    .map((row) => row.published_on ?? "")
    .filter((day) => day <= today)
    .sort()
    .at(-1) ?? "";

/** The final returns of the council asked for; a release that came later is newer knowledge too, since a rate may rest on its populations. */
async function finalsOf(store: Database, { workspace, context }: JobRequest): Promise<FinalReturn[]> {
  const released = newestRelease(workspace, context.today);
  const finals = await finalReturns(store, workspace.settings.council.la_code);
  return finals.map((final) => ({
    ...final,
    is_newest_knowledge: final.is_newest_knowledge && final.known_on >= released,
  }));
}

const isAllThatIsHeld = ({ asKnownOn, warehouse, dryRun }: JobRequest) =>
  asKnownOn === undefined && warehouse === undefined && dryRun !== true;

/** Makes the warehouse asked for, where what it was made from has changed. */
export async function makeWarehouse(request: JobRequest): Promise<TransformReport> {
  const { context } = request;
  const { shared, ...view } = request.workspace;
  const workspace = { ...view, settings: shared ?? view.settings };
  requireStore(workspace);
  const recordsFindings = isAllThatIsHeld(request);
  const store = recordsFindings ? await openStore(request) : await openHeldStore(request);
  const asKnownOn = await knowledgeDate(store, request).finally(() => store.close());
  const warehouse = warehouseOf(request);
  const definitions = await context.definitions();
  const force = request.force === true;
  return orMadeAgain(warehouse, context.log, () =>
    transform({ workspace, definitions, asKnownOn, warehouse, force, recordsFindings, log: context.log }),
  );
}

/** The warehouse of each final return of the council asked for, as it was known on its day; worked out where it is not that of today. */
export async function makeSubmitted(
  request: JobRequest,
  isAsked: (final: FinalReturn) => boolean,
): Promise<AsSubmitted[]> {
  const store = await openHeldStore(request);
  const finals = await finalsOf(store, request).finally(() => store.close());
  const asked = finals.filter(isAsked);
  for (const { as_at_date, known_on, is_newest_knowledge } of asked) {
    if (is_newest_knowledge) continue;
    request.context.log.progress(`As submitted for ${as_at_date}`);
    await makeWarehouse({ ...request, asKnownOn: known_on });
  }
  return asked.map((final) => submittedIn(request, final));
}

/** Of so many 31 Marches pages show what was submitted: the newest that the department has published, and the one before. */
const DAYS_SHOWN = 2;

/**
 * Makes what pages set beside published figures: the final returns of the newest published 31 Marches, as submitted. Nothing for an
 * invented council, which has no published figures, nor for another date than today's.
 */
export async function makeReconciledDays(request: JobRequest): Promise<void> {
  const { la_code, borrows } = request.workspace.settings.council;
  if (!isAllThatIsHeld(request) || borrows !== undefined) return;
  const warehouse = await Database.open(warehouseOf(request), { readOnly: true });
  const days = await reconciledDays(warehouse, la_code).finally(() => warehouse.close());
  await makeSubmitted(request, ({ as_at_date }) => days.includes(as_at_date));
}

/** The final returns that makeReconciledDays has made, newest first; none that nobody has worked out. */
export async function submittedHeld(store: Database, warehouse: Database, request: JobRequest): Promise<AsSubmitted[]> {
  const { la_code } = request.workspace.settings.council;
  const days = await reconciledDays(warehouse, la_code);
  return (await finalsOf(store, request))
    .filter(({ as_at_date }) => days.includes(as_at_date))
    .map((final) => submittedIn(request, final))
    .filter((submitted) => existsSync(submitted.warehouse));
}

/** None where no return has been loaded yet. */
async function reconciledDays(warehouse: Database, laCode: string): Promise<string[]> {
  if (!(await warehouse.holds("benchmarks", "reconciliation"))) return [];
  const days = await warehouse.query<{ day: string }>(
    `select distinct period_end_date as day from benchmarks.reconciliation where la_code = ? order by 1 desc limit ${DAYS_SHOWN}`,
    [laCode],
  );
  return days.map(({ day }) => day);
}

const submittedIn = (request: JobRequest, { as_at_date, known_on, is_newest_knowledge }: FinalReturn): AsSubmitted => ({
  as_at_date,
  known_on,
  warehouse: warehouseOf(is_newest_knowledge ? request : { ...request, asKnownOn: known_on }),
});

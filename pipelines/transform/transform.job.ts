/** Stage, validate, marts, measure, benchmark, in that order, for the councils that changed; one transaction into the warehouse. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { allBut } from "@schemas/repairs.ts";
import type { Settings } from "@schemas/settings.ts";
import { type Database, literal } from "../database.ts";
import { sqlTexts } from "../definition-files.ts";
import type { Definitions } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { loadReference } from "../import/load-reference.ts";
import { loadsInForce } from "../load/in-force.ts";
import { localFiguresInForce } from "../load/local/local-tables.ts";
import { type MapsInForce, mapsInForce } from "../load/maps/maps-in-force.ts";
import type { Log } from "../log.ts";
import { openScratch } from "../scratch.ts";
import { runSqlFiles } from "../sql-files.ts";
import type { Workspace } from "../workspace.ts";
import { batches, inParts } from "./batches.ts";
import { benchmark } from "./benchmark/benchmark.ts";
import { targetRows } from "./benchmark/targets.ts";
import { judgeSuperseded, recordInForce, unjudgedLoads } from "./judged-loads.ts";
import { KEPT_SCHEMAS, keepBatch } from "./keep.ts";
import { bounds } from "./measure/bounds.ts";
import { measure } from "./measure/measure.ts";
import { loadPostcodes } from "./postcodes.ts";
import { loadLists, placeProviders } from "./provider-lists.ts";
import { acrossAdoption, MARK_ESTIMATED, nameChildrenAsReturned } from "./stage/maps.ts";
import { stage } from "./stage/stage.ts";
import { validate } from "./validate/validate.ts";

export interface TransformReport {
  ran: boolean;
  councils: string[];
  periods: number;
  indicators: number;
  values: number;
  findings: number;
  fingerprint: string;
}

export interface TransformRequest {
  workspace: Workspace;
  definitions: Definitions;
  /** ISO date: only what was known then (settled reading in architecture.md, "Known on"). */
  asKnownOn: string;
  warehouse: string;
  force?: boolean;
  /** Keep the findings of loads that are judged for the first time in the ledger. */
  recordsFindings?: boolean;
  log: Log;
}

/** Brings the warehouse up to date with the store; does nothing when its fingerprint says that it is. */
export async function transform(request: TransformRequest): Promise<TransformReport> {
  const { workspace, definitions, asKnownOn, warehouse } = request;
  mkdirSync(dirname(warehouse), { recursive: true });
  const db = await openScratch(workspace);
  try {
    await db.attach(workspace.store, "store", { readOnly: request.recordsFindings !== true });
    await attachWarehouse(db, warehouse);
    await db.run("create schema if not exists reference");
    await loadReference(db, workspace.reference, asKnownOn);
    const maps = await mapsInForce(db, asKnownOn);
    const fingerprint = await fingerprintOf(db, workspace, asKnownOn, maps);
    await loadsInForce(db, asKnownOn, undefined, maps);
    const changed = await councilsThatChanged(db, fingerprint, request.force === true);
    let unjudged = request.recordsFindings === true ? await unjudgedLoads(db, asKnownOn) : [];
    if (changed.length > 0 || unjudged.length > 0) await loadLists(db, workspace.reference);
    await inParts(await batches(db, changed), async (batch) => {
      request.log.progress(`Working out ${batch.length === 1 ? `council ${batch[0]}` : `${batch.length} councils`}`);
      await computeBatch(db, request, maps, batch);
      await keepBatch(db, batch, fingerprint);
      unjudged = await recordInForce(db, definitions, unjudged);
    });
    if (unjudged.length > 0) request.log.progress(`Judging ${unjudged.length} earlier loads`);
    await judgeSuperseded(
      db,
      definitions,
      unjudged,
      () => lookUp(db, workspace),
      maps,
      allBut(workspace.settings.repairs_off),
    );
    return { ...(await counts(db)), ran: changed.length > 0, councils: changed, fingerprint: fingerprint.all };
  } finally {
    db.close();
  }
}

/** Attaches a warehouse as `warehouse`, with the table that says what each council's rows were made from. */
export async function attachWarehouse(db: Database, file: string, options: { readOnly?: boolean } = {}): Promise<void> {
  await db.attach(file, "warehouse", options);
  if (options.readOnly === true) return;
  await db.run("create schema if not exists warehouse.state");
  await db.run("create table if not exists warehouse.state.councils (la_code varchar, fingerprint varchar)");
}

async function councilsThatChanged(
  db: Database,
  fingerprint: { all: string; ofCouncil: Map<string, string> },
  force: boolean,
): Promise<string[]> {
  const held = await db.query<{ la_code: string; fingerprint: string }>("select * from warehouse.state.councils");
  const known = new Map(held.map((row) => [row.la_code, row.fingerprint]));
  const councils = await db.query<{ la_code: string }>(
    "select la_code from reference.loads_in_force union select la_code from warehouse.state.councils order by 1",
  );
  return councils
    .map((row) => row.la_code)
    .filter((code) => force || known.get(code) !== fingerprint.ofCouncil.get(code));
}

/** Everything that is derived of these councils, into the scratch database; needs the reference tables and `store`. */
export async function computeBatch(
  db: Database,
  { workspace, definitions, asKnownOn, log }: Pick<TransformRequest, "workspace" | "definitions" | "asKnownOn" | "log">,
  maps: MapsInForce,
  batch: readonly string[],
): Promise<void> {
  const { settings } = workspace;
  const targets = targetRows(settings, definitions.indicators);
  for (const schema of KEPT_SCHEMAS) await db.run(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  const setAside = await stageBatch(db, { workspace, definitions, asKnownOn }, maps, batch);
  if (setAside > 0) log.warn(acrossAdoption(setAside));
  await lookUp(db, workspace);
  await validate(db, definitions);
  if (maps.hasChildIds) await nameChildrenAsReturned(db, definitions.returns.values(), maps);
  await runSqlFiles(db, await sqlOf("marts/"));
  await localFiguresInForce(db, asKnownOn);
  await measure(db, [...definitions.indicators.values()]);
  if (maps.hasAreas) await db.run(MARK_ESTIMATED);
  await bounds(db, definitions, settings.doubt);
  await benchmark(db, { definitions, targets });
}

/**
 * The rows in force of these councils with the periods that they tell of: staging.*, reference.council_periods, reference.run. Gives back
 * how many lines of the child-id map were left aside. Needs the reference tables and `store`.
 */
export async function stageBatch(
  db: Database,
  {
    workspace: { settings },
    definitions,
    asKnownOn,
  }: Pick<TransformRequest, "workspace" | "definitions" | "asKnownOn">,
  maps: MapsInForce,
  batch: readonly string[],
): Promise<number> {
  await loadsInForce(db, asKnownOn, batch, maps);
  await createRun(db, settings, asKnownOn, definitions);
  await runSqlFiles(db, await sqlOf("reference/"));
  return stage(db, definitions, maps, allBut(settings.repairs_off));
}

const sqlOf = async (room: string) => (await sqlTexts()).filter(({ path }) => path.startsWith(room));

/** What the postcode directory and the provider lists say of the rows that are staged. */
export async function lookUp(db: Database, { reference, settings }: Workspace): Promise<void> {
  await loadPostcodes(db, reference, ownCodes(settings));
  await placeProviders(db);
}

function ownCodes(settings: Settings): { new_la_code: string; la_code: string }[] {
  const { new_la_code, la_code } = settings.council;
  return new_la_code === undefined ? [] : [{ new_la_code, la_code }];
}

async function createRun(db: Database, settings: Settings, asKnownOn: string, definitions: Definitions): Promise<void> {
  await db.run(`create or replace table reference.run as select
    date ${literal(asKnownOn)} as as_known_on,
    ${literal(settings.oc2_in_year)} as oc2_in_year,
    ${settings.count_same_carer_moves} as count_same_carer_moves,
    ${settings.sdq_ages.from} as sdq_age_from,
    ${settings.sdq_ages.to} as sdq_age_to,
    ${literal(settings.population.release)} as population_release,
    case ${literal(settings.neighbours.edition)} when 'newest' then (select max(edition) from reference.statistical_neighbours)
      else ${literal(settings.neighbours.edition)} end as neighbour_edition,
    ${literal(settings.neighbours.method)} as neighbour_method,
    ${settings.disclosure.no_comparison_under} as no_comparison_under,
    ${settings.disclosure.small_group_under} as small_group_under`);
  const { la_code, borrows } = settings.council;
  await db.run(`create or replace table reference.councils as
    select distinct la_code, case when la_code = ${literal(la_code)} then ${literal(borrows ?? la_code)} else la_code end as comparator_la_code
    from reference.loads_in_force`);
  await db.run(
    "create or replace table reference.codes (code_set varchar, code varchar, label varchar, group_code varchar, since varchar, until varchar)",
  );
  const codes = [...definitions.codeSets.values()].flatMap((set) =>
    set.codes.map(({ code, label, group, since, until }) => ({
      code_set: set.id,
      code,
      label,
      group_code: group ?? null,
      since: since ?? null,
      until: until ?? null,
    })),
  );
  await db.insert("reference.codes", codes);
}

async function counts(db: Database): Promise<Pick<TransformReport, "periods" | "indicators" | "values" | "findings">> {
  if (!(await db.holds("indicators", "values", "warehouse"))) {
    throw new UsageError(
      "No SSDA903 return is held yet, and a local return alone is not enough. Run `careboard load FOLDER --as-at DATE` first.",
    );
  }
  const row = await db.one<{ periods: number; indicators: number; values: number; findings: number }>(`select
    (select count(distinct period_end_date) from warehouse.indicators.values where period_kind = 'snapshot') as periods,
    (select count(distinct indicator_id) from warehouse.indicators.values) as indicators,
    (select count(*) from warehouse.indicators.values) as "values",
    (select count(*) from warehouse.validation.findings) as findings`);
  return row ?? { periods: 0, indicators: 0, values: 0, findings: 0 };
}

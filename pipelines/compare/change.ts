/**
 * A change to what counts, judged before it is made: loads to add, or one to withdraw. The rules and figures are worked out as they
 * would be, compared with those of today, and kept only when the change is: what was judged is what is kept.
 */
import { existsSync } from "node:fs";
import type { Difference } from "@schemas/cli/difference.ts";
import { allBut } from "@schemas/repairs.ts";
import { type Database, literal } from "../database.ts";
import { type Definitions, ownIndicators } from "../definitions.ts";
import { type Fingerprint, fingerprintOf } from "../fingerprint.ts";
import { loadReference } from "../import/load-reference.ts";
import { type CaseSystemChange, caseSystemChange } from "../load/case-system.ts";
import { loadsInForce } from "../load/in-force.ts";
import { mapsInForce } from "../load/maps/maps-in-force.ts";
import { inIncoming, keepIncoming, openOverlay, showLedger } from "../load/overlay.ts";
import type { Log } from "../log.ts";
import { judgeSuperseded, recordFindings } from "../transform/judged-loads.ts";
import { keepBatch } from "../transform/keep.ts";
import { recordFigures } from "../transform/load-figures.ts";
import { loadLists } from "../transform/provider-lists.ts";
import { attachWarehouse, computeBatch, lookUp } from "../transform/transform.job.ts";
import type { Workspace } from "../workspace.ts";
import { differenceOf } from "./difference.ts";
import { keepChildren } from "./movement.ts";
import { keepValuesBefore, recordRestated } from "./restated.ts";
import { compareRows, openLastYearMissing, stageLoads } from "./rows.ts";
import { type Comparison, comparisonOf } from "./sides.ts";

export interface ChangeRequest {
  workspace: Workspace;
  definitions: Definitions;
  council: string;
  /** ISO date that everything held or brought is known by. */
  asKnownOn: string;
  /** False: nothing is written, whatever comes out. */
  writes: boolean;
  log: Log;
  /** Puts the change into the unnamed database's ledger and raw rows. Gives false when there is nothing to change. */
  make(db: Database): Promise<boolean>;
  /** Goes into the store with the change, in one transaction: `held.ledger` is the ledger. Given the reasons to stop that were overridden. */
  record?(db: Database, difference: Difference): Promise<void>;
  /** May the change be kept? Asked once the difference is known. */
  allows(difference: Difference): boolean;
  /** Called with the rows and children of the difference still in `compare`. */
  report?(db: Database, difference: Difference): Promise<void>;
}

export interface JudgedChange {
  difference: Difference | null;
  isKept: boolean;
}

/** Judges the change, and keeps it when `allows` says so. A difference of null: there was nothing to change. */
export async function judgeChange(request: ChangeRequest): Promise<JudgedChange> {
  const { workspace, definitions, council, asKnownOn, writes } = request;
  const db = await openOverlay(workspace, definitions, writes);
  try {
    await db.run("create schema if not exists reference; create schema if not exists compare");
    await loadReference(db, workspace.reference, asKnownOn);
    await loadLists(db, workspace.reference);
    await attachWarehouse(db, writes || existsSync(workspace.warehouse) ? workspace.warehouse : ":memory:", {
      readOnly: !writes && existsSync(workspace.warehouse),
    });
    const before = await fingerprintOf(db, workspace, asKnownOn, await mapsInForce(db, asKnownOn));
    const isCurrent = await isWorkedOut(db, council, before);
    const work = { db, request };
    if (!isCurrent) await compute(work);
    const indicators = ownIndicators(definitions);
    await keepValuesBefore(db, {
      relation: `${isCurrent ? "warehouse." : ""}indicators."values"`,
      council,
      indicators,
    });
    if (!(await inIncoming(db, () => request.make(db)))) return { difference: null, isKept: false };
    await showLedger(db);
    const sides = await comparisonOf(db, council);
    if (!isCurrent) await keepChildren(db, "before", { indicators, council, periods: await daysBefore(db) });
    const rows = await compareLoads(work, sides);
    await compute(work);
    const difference = await differenceOf(db, { definitions, council, workspace, sides, isCurrent, ...rows });
    await request.report?.(db, difference);
    const isKept = writes && request.allows(difference);
    if (isKept) await keep(work, difference, sides);
    return { difference, isKept };
  } finally {
    db.close();
  }
}

async function daysBefore(db: Database): Promise<string[]> {
  const rows = await db.query<{ day: string }>("select distinct period_end_date as day from compare.values_before");
  return rows.map(({ day }) => day);
}

interface Work {
  db: Database;
  request: ChangeRequest;
}

async function compute({ db, request }: Work): Promise<void> {
  const { workspace, definitions, asKnownOn, council, log } = request;
  await computeBatch(db, { workspace, definitions, asKnownOn, log }, await mapsInForce(db, asKnownOn), [council]);
}

async function isWorkedOut(db: Database, council: string, { ofCouncil }: Fingerprint): Promise<boolean> {
  const own = await db.one<{ fingerprint: string }>(
    "select fingerprint from warehouse.state.councils where la_code = ?",
    [council],
  );
  return own !== undefined && own.fingerprint === ofCouncil.get(council);
}

/** Rows and findings of the two loads; staging is the two loads' afterwards. */
async function compareLoads(work: Work, sides: Comparison) {
  const { db, request } = work;
  const { definitions, council, asKnownOn, workspace } = request;
  const { before, after, lastYear, isSameYear } = sides;
  const maps = await mapsInForce(db, asKnownOn);
  await loadsInForce(db, asKnownOn, [council], maps);
  const isInForce =
    (await db.one("select 1 as held from reference.loads_in_force where load_id = ?", [after?.load_id ?? ""])) !==
    undefined;
  const ids = [before?.load_id, after?.load_id, lastYear?.load_id].filter((id): id is string => id !== undefined);
  await stageLoads(db, definitions, maps, ids, allBut(workspace.settings.repairs_off));
  const rows = await compareRows(db, definitions, {
    before: before?.load_id ?? null,
    after: after?.load_id ?? null,
    isSameYear,
  });
  const missing =
    after === undefined || lastYear === undefined
      ? null
      : await openLastYearMissing(db, lastYear.load_id, after.load_id);
  const caseSystems = await caseSystemChanges(work);
  await judge(work, "before", before?.load_id);
  if (!isInForce) await judge(work, "after", after?.load_id);
  return { rows, missing, isInForce, caseSystems };
}

/** Asked of each load that is added: where several are, the ids change at one of them and stay so in those after it. */
async function caseSystemChanges({ db, request }: Work): Promise<CaseSystemChange[]> {
  const { council, workspace } = request;
  const share = workspace.settings.ask_before.vanish_percent / 100;
  const added = await db.query<{ load_id: string }>(
    `select load_id from incoming.ledger.loads anti join held.ledger.loads using (load_id)
     where la_code = ? order by as_at_date, load_id`,
    [council],
  );
  const changes: CaseSystemChange[] = [];
  for (const { load_id } of added) {
    const change = await caseSystemChange(db, { loadId: load_id, share, store: "store." });
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** compare.findings_<side>: what the ledger has of the load, or else what the rules say of it now. */
async function judge({ db, request }: Work, side: "before" | "after", load?: string): Promise<void> {
  const { definitions, workspace, asKnownOn } = request;
  const id = literal(load ?? "");
  const held = await db.one(`select 1 as held from held.ledger.judgements where load_id = ${id}`);
  if (load !== undefined && held === undefined) {
    const maps = await mapsInForce(db, asKnownOn);
    await judgeSuperseded(
      db,
      definitions,
      [load],
      () => lookUp(db, workspace),
      maps,
      allBut(workspace.settings.repairs_off),
    );
  }
  await db.run(`create or replace table compare.findings_${side} as
    select finding_id, code, return_id from ${held === undefined ? "store" : "held"}.ledger.findings where load_id = ${id}`);
}

/** The store first, then what is derived from it: a run that ends between the two leaves the warehouse behind, never ahead. */
async function keep({ db, request }: Work, difference: Difference, { isAdded, before }: Comparison): Promise<void> {
  const { workspace, definitions, council, asKnownOn } = request;
  await keepIncoming(db, definitions, async () => {
    await request.record?.(db, difference);
    await recordRestated(db, isAdded ? null : (before?.load_id ?? null));
  });
  await keepBatch(db, [council], await fingerprintOf(db, workspace, asKnownOn, await mapsInForce(db, asKnownOn)));
  const added = await db.query<{ load_id: string }>(
    "select distinct load_id from reference.loads_in_force join added_loads using (load_id)",
  );
  if (added.length === 0) return;
  const ids = added.map(({ load_id }) => load_id);
  await recordFindings(db, definitions, ids, "held");
  await recordFigures(db, definitions, ids, "held");
}

/** A child-id map or an area map into the ledger: the whole register or nothing, every version kept. */
import { areaMap } from "@schemas/local/area-map.ts";
import { childIdMap } from "@schemas/local/child-id-map.ts";
import type { Database } from "../../database.ts";
import { userName } from "../../user-name.ts";
import { ledgerTime } from "../ledger.ts";
import { type AreaLine, areaProblems, heldAreas } from "./area-lines.ts";
import { type ChildIdLine, resolveChildIds } from "./child-id-lines.ts";
import { doubtedByReturns } from "./held-children.ts";
import { type HeldMap, type MapKind, mapsHeld } from "./map-tables.ts";
import { type Register, readRegister, refuse } from "./read-register.ts";

export interface MapRequest {
  path: string;
  /** The council whose returns write the old ids; for an area map the council whose workspace it is. */
  laCode: string;
  /** ISO date on which it counts as known. */
  knownOn: string;
  why: string;
  by?: string;
  programVersion: string;
  dryRun?: boolean;
}

export interface MapReport {
  /** Null after a dry run of something new. */
  map_id: string | null;
  kind: MapKind;
  la_code: string;
  known_on: string;
  source_file: string;
  sha256: string;
  rows: number;
  /** The same bytes are the version in force: nothing was changed. */
  already_loaded: boolean;
  /** Lines that change nothing: an id to itself. */
  unchanged: number;
  /** Lines about a child of no return held from before their date. */
  unused: number;
  /** Lines whose old id a return held as at their date or later still has: such a child counts twice. */
  outlived: number;
  /** Area map: children of the predecessors' returns who are in no line, and so feed no new council. */
  left_out: number;
}

/** Reads, checks and keeps a map. Throws a CareboardError naming file, row and column, with the store as it was. */
export async function loadMap(store: Database, request: MapRequest): Promise<MapReport> {
  const register = readRegister(request.path, [childIdMap, areaMap]);
  const kind = register.definition.id as MapKind;
  const held = (await mapsHeld(store)).filter((map) => map.kind === kind && map.la_code === request.laCode);
  const checked =
    kind === "children" ? await checkChildren(store, request, register) : await checkAreas(store, register);
  const report: MapReport = {
    map_id: null,
    kind,
    la_code: request.laCode,
    known_on: request.knownOn,
    source_file: register.file,
    sha256: register.sha256,
    rows: register.lines.length,
    already_loaded: false,
    unchanged: 0,
    unused: 0,
    outlived: 0,
    left_out: 0,
    ...checked.counts,
  };
  const newest = held.at(-1);
  if (newest?.sha256 === register.sha256) {
    return { ...report, map_id: newest.map_id, known_on: newest.known_on, already_loaded: true };
  }
  if (request.dryRun === true) return report;
  report.map_id = `${kind}-${request.laCode}-${String(held.length + 1).padStart(3, "0")}`;
  await keep(store, request, report, checked);
  return report;
}

interface Checked {
  table: string;
  rows: Record<string, unknown>[];
  counts: Partial<MapReport>;
}

async function checkChildren(store: Database, request: MapRequest, { file, lines }: Register): Promise<Checked> {
  const { lines: resolved, problems } = resolveChildIds(lines as ChildIdLine[]);
  refuse(file, problems);
  const doubted = await doubtedByReturns(store, request, resolved);
  refuse(file, doubted.problems);
  const rows = resolved.map(({ line, old, new: id, from, reason, final }) => ({
    source_row: line,
    old_id: old,
    new_id: id,
    from_date: from,
    reason,
    final_id: final,
  }));
  return {
    table: "ledger.child_id_map",
    rows,
    counts: { unchanged: lines.length - resolved.length, unused: doubted.unused, outlived: doubted.outlived },
  };
}

async function checkAreas(store: Database, { file, lines }: Register): Promise<Checked> {
  const areas = lines as AreaLine[];
  refuse(file, areaProblems(areas));
  const rows = areas.map(({ line, child, predecessor, successor, from }) => ({
    source_row: line,
    child_id: child,
    predecessor,
    successor,
    from_date: from,
  }));
  return { table: "ledger.area_map", rows, counts: await heldAreas(store, areas) };
}

async function keep(store: Database, request: MapRequest, report: MapReport, { table, rows }: Checked): Promise<void> {
  await store.transaction(async () => {
    const version: HeldMap = {
      map_id: report.map_id ?? "",
      kind: report.kind,
      la_code: report.la_code,
      known_on: report.known_on,
      loaded_on: ledgerTime(),
      loaded_by: request.by ?? userName(),
      why: request.why,
      source_file: report.source_file,
      sha256: report.sha256,
      row_count: report.rows,
      program_version: request.programVersion,
    };
    await store.insert("ledger.maps", [version]);
    await store.insert(
      table,
      rows.map((row) => ({ map_id: report.map_id, ...row })),
    );
  });
}

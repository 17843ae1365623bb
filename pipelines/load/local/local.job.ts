/** One file of the local aggregate return into the ledger: every line or none. A line replaces the one of the same figure; both are kept. */
import { isQuarterEnd } from "@schemas/collection-years.ts";
import type { Database } from "../../database.ts";
import type { Definitions } from "../../definitions.ts";
import { userName } from "../../user-name.ts";
import { ledgerTime } from "../ledger.ts";
import { refuse } from "../maps/read-register.ts";
import { newestReturn } from "../standing.ts";
import { checkLocal, type LocalFigure } from "./check-local.ts";
import { type LocalLoad, localFiguresSql } from "./local-tables.ts";
import { readLocal } from "./read-local.ts";

export interface LocalRequest {
  path: string;
  laCode: string;
  /** ISO date on which it counts as known. */
  knownOn: string;
  why: string;
  programVersion: string;
  /** Found in the returns folder, not named: bytes that were held once are not loaded again. */
  isFound?: boolean;
  dryRun?: boolean;
}

export interface LocalReport {
  /** Null after a dry run of something new, and of a file without a number: nothing is kept of it. */
  load_id: string | null;
  la_code: string;
  known_on: string;
  source_file: string;
  rows: number;
  /** Lines without a number: nothing was supplied by them. */
  blank_rows: number;
  indicators: number;
  /** Figures that were held before and now read otherwise. */
  revised: number;
  /** Snapshots of a day that ends no quarter: kept, and on no page. */
  not_shown: number;
  /** Figures of a quarter after the newest return that is held: kept, and shown once that quarter's return is loaded. */
  waiting: number;
  already_loaded: boolean;
  notices: string[];
}

/** Reads, checks and keeps one file. `childIds`: those of `childIdsHeld`, which no text may name. Throws a CareboardError naming file, row and column, with the store as it was. */
export async function loadLocal(
  store: Database,
  { indicators }: Definitions,
  request: LocalRequest,
  childIds: ReadonlySet<string>,
): Promise<LocalReport> {
  const read = await readLocal(request.path);
  const { figures, problems } = checkLocal(read, indicators, { today: request.knownOn, childIds });
  refuse(read.file, problems);
  const held = await loadsHeld(store, request.laCode);
  const same = held.findLast(
    ({ sha256, is_withdrawn }) => sha256 === read.sha256 && (request.isFound === true || !is_withdrawn),
  );
  const newest = await newestReturn(store, request.laCode);
  const report: LocalReport = {
    load_id: same?.load_id ?? null,
    la_code: request.laCode,
    known_on: same?.known_on ?? request.knownOn,
    source_file: read.file,
    rows: figures.length,
    blank_rows: read.blank,
    indicators: new Set(figures.map((figure) => figure.indicator_id)).size,
    revised: 0,
    not_shown: figures.filter(({ basis, shown_date }) => basis === "snapshot" && !isQuarterEnd(shown_date)).length,
    waiting: figures.filter(({ shown_date }) => isQuarterEnd(shown_date) && shown_date > newest).length,
    already_loaded: same !== undefined && (request.isFound === true || same === held.at(-1)),
    notices: read.notices,
  };
  if (report.already_loaded || figures.length === 0) return report;
  report.revised = await revisedBy(store, request.laCode, figures);
  if (request.dryRun === true) return { ...report, load_id: null };
  report.load_id = `local-${request.laCode}-${String(held.length + 1).padStart(4, "0")}`;
  await keep(store, { ...request, figures, report, sha256: read.sha256 });
  return report;
}

const loadsHeld = (store: Database, laCode: string): Promise<(LocalLoad & { is_withdrawn: boolean })[]> =>
  store.query<LocalLoad & { is_withdrawn: boolean }>(
    `select *, load_id in (select load_id from ledger.withdrawals) as is_withdrawn
     from ledger.local_loads where la_code = ? order by load_id`,
    [laCode],
  );

/** Ids of at least five letters and digits: shorter ones are words and years. */
export async function childIdsHeld(store: Database): Promise<ReadonlySet<string>> {
  const rows = await store.query<{ id: string }>(
    `select distinct upper(trim("CHILD")) as id from raw.header where length(trim("CHILD")) >= 5 and regexp_matches("CHILD", '[0-9]')`,
  );
  return new Set(rows.map(({ id }) => id));
}

async function revisedBy(store: Database, laCode: string, figures: readonly LocalFigure[]): Promise<number> {
  if (figures.length === 0) return 0;
  await store.run("create or replace temp table incoming_figures as select * from ledger.local_figures limit 0");
  try {
    await store.insert(
      "temp.incoming_figures",
      figures.map((figure) => ({ load_id: "", ...figure })),
    );
    const row = await store.one<{ revised: number }>(
      `select count(*) as revised
       from temp.incoming_figures as fresh
       join (${localFiguresSql("9999-12-31")}) as held
         using (basis, period_from, period_to, indicator_id, breakdown_dimension, breakdown_category)
       where held.la_code = ?
         and (fresh.numerator, fresh.denominator, fresh."value") is distinct from (held.numerator, held.denominator, held."value")`,
      [laCode],
    );
    return row?.revised ?? 0;
  } finally {
    await store.run("drop table if exists temp.incoming_figures");
  }
}

async function keep(
  store: Database,
  {
    figures,
    report,
    sha256,
    ...request
  }: LocalRequest & { figures: readonly LocalFigure[]; report: LocalReport; sha256: string },
): Promise<void> {
  await store.transaction(async () => {
    const load: LocalLoad = {
      load_id: report.load_id ?? "",
      la_code: request.laCode,
      known_on: request.knownOn,
      loaded_on: ledgerTime(),
      loaded_by: userName(),
      why: request.why,
      source_file: report.source_file,
      sha256,
      row_count: figures.length,
      program_version: request.programVersion,
    };
    await store.insert("ledger.local_loads", [load]);
    await store.insert(
      "ledger.local_figures",
      figures.map((figure) => ({ load_id: load.load_id, ...figure })),
    );
  });
}

/** Are these bytes held? What was withdrawn comes back only when somebody asks for it by name. */
import type { Database } from "../database.ts";
import type { LoadReport, LoadRequest } from "./load-report.ts";
import { stands } from "./standing.ts";

export interface LoadOfDay extends Record<string, unknown> {
  load_id: string;
  content_hash: string;
  coverage: string;
  stage: string;
  known_on: string;
  is_withdrawn: boolean;
}

/** Every load of the council and as-at date, newest first, the withdrawn ones too. */
export function loadsOfDay(
  store: Database,
  { laCode, asAt }: Pick<LoadRequest, "laCode" | "asAt">,
): Promise<LoadOfDay[]> {
  return store.query<LoadOfDay>(
    `select load_id, content_hash, coverage, stage, known_on,
       load_id in (select load_id from ledger.withdrawals) as is_withdrawn
     from ledger.loads where la_code = ? and as_at_date = ?::date order by known_on desc, load_id desc`,
    [laCode, asAt],
  );
}

/**
 * The load that makes this one needless: the newest that stands, when it has the same bytes, coverage and stage; and for a return
 * that was merely found in a folder, any with the same bytes: it lies there still, and may not undo what a person loaded or withdrew.
 */
export function heldAlready(
  loads: readonly LoadOfDay[],
  asked: Pick<LoadRequest, "coverage" | "stage" | "isFound"> & { contentHash: string },
): LoadOfDay | undefined {
  const isSame = (load: LoadOfDay) =>
    load.content_hash === asked.contentHash && load.coverage === asked.coverage && load.stage === asked.stage;
  const newest = loads.find(({ is_withdrawn }) => !is_withdrawn);
  if (newest !== undefined && isSame(newest)) return newest;
  return asked.isFound === true ? loads.find(isSame) : undefined;
}

/** A notice when another council's load that stands has the same rows, byte for byte: a return names no council, and children are in the care of one. */
export async function noticeOfAnother(store: Database, report: LoadReport): Promise<LoadReport["notices"]> {
  const { la_code, content_hash, rows, files } = report;
  const [file] = files;
  if (rows === 0 || file === undefined) return [];
  const other = await store.one<{ load_id: string; la_code: string }>(
    `select load_id, la_code from ledger.loads where content_hash = ? and la_code <> ? and ${stands()} limit 1`,
    [content_hash, la_code],
  );
  if (other === undefined) return [];
  const detail =
    `all its files are held, byte for byte, as council ${other.la_code}'s (load ${other.load_id}): ` +
    "withdraw with `careboard unload` what was loaded for the wrong council";
  const { return_id, source_file } = file;
  return [{ return_id, source_file, notice: "another council's return", detail, row_count: null }];
}

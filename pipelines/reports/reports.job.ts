/** The analyst's reports of what the rules found: one function for `validate`, which always writes them, and for `refresh`, when they are out of date. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { type Definitions, definitionsVersion } from "../definitions.ts";
import { programHash, settingsOfFigures, shortHash } from "../fingerprint.ts";
import { hiddenCellsFile } from "../publish/hidden-cells.ts";
import type { Workspace } from "../workspace.ts";
import { childTeamsFile } from "./child-teams.ts";
import { type FindingCount, findingCounts, writeFindings } from "./findings.ts";
import { type CouncilFixList, fixListsOf } from "./fix-list.ts";
import { total } from "./fix-list-words.ts";
import { type FixListFiles, writeFixLists } from "./write-fix-list.ts";

export interface ReportsRequest {
  workspace: Workspace;
  definitions: Definitions;
  today: string;
  /** Older years' loads in force as well. */
  allYears?: boolean;
}

export interface ReportsMade {
  outcomes: FindingCount[];
  /** Rows can be read while the database is open. */
  lists: CouncilFixList[];
  /** findings.csv and the fix list. */
  csv: string;
  files: FixListFiles;
}

export interface ReportsReport {
  ran: boolean;
  /** Findings of each council's newest year; null when nothing was written. */
  findings: number | null;
  /** Edited copies that were kept. */
  kept: string[];
}

/** Beside the reports: what they were made from. */
const STAMP = "made-from.json";

/** Writes them all. `db`: the warehouse, read-only, with the store attached as `store`. Throws BusyError when one is open elsewhere. */
export async function writeReports(db: Database, request: ReportsRequest): Promise<ReportsMade> {
  const { workspace, definitions, allYears } = request;
  const outcomes = await findingCounts(db);
  const lists = await fixListsOf(db, request);
  const { file: csv } = await writeFindings(db, workspace.reports, definitions);
  const files = await writeFixLists(workspace.reports, lists, outcomes);
  const inputs = allYears === true ? "all years" : await inputsOf(db, request);
  writeFileSync(join(workspace.reports, STAMP), `${JSON.stringify({ inputs, files: pathsOf(csv, files) })}\n`, {
    mode: 0o600,
  });
  return { outcomes, lists, csv, files };
}

/** Writes them when a load, an answer, a rule, a setting or the register of teams is another than theirs; a new day alone changes nothing. */
export async function refreshReports(db: Database, request: ReportsRequest): Promise<ReportsReport> {
  if (isMade(request.workspace.reports, await inputsOf(db, request))) return { ran: false, findings: null, kept: [] };
  const { lists, files } = await writeReports(db, request);
  return { ran: true, findings: lists.reduce((sum, { tallies }) => sum + total(tallies), 0), kept: files.kept };
}

const pathsOf = (csv: string, { workbooks, team_workbooks, pages, json }: FixListFiles): string[] => [
  csv,
  json,
  ...workbooks,
  ...team_workbooks,
  ...pages,
];

function isMade(reports: string, inputs: string): boolean {
  const stamp = join(reports, STAMP);
  if (!existsSync(stamp)) return false;
  const held = JSON.parse(readFileSync(stamp, "utf8")) as { inputs: string; files: string[] };
  return held.inputs === inputs && held.files.every((file) => existsSync(file));
}

/** A hash of everything that the reports say, but for the day. */
async function inputsOf(db: Database, { workspace, definitions }: ReportsRequest): Promise<string> {
  const [councils] = await db.query<{ made: string | null }>(
    "select string_agg(la_code || ' ' || fingerprint, ',' order by la_code) as made from state.councils",
  );
  const [answers] = await db.query<{ answers: number }>("select count(*) as answers from store.ledger.finding_notes");
  return shortHash(
    programHash(),
    definitionsVersion(definitions),
    settingsOfFigures(workspace),
    councils?.made ?? "",
    String(answers?.answers ?? 0),
    hashOf(childTeamsFile(workspace.dir)),
    hashOf(hiddenCellsFile(workspace)),
  );
}

/** Of a file's bytes; "" without the file. */
const hashOf = (file: string): string =>
  existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : "";

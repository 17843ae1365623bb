/** One return into the store: every file or none, in one transaction, recorded in the ledger. */
import { COLLECTION_YEARS, collectionYearOf, inForce } from "@schemas/collection-years.ts";
import { allBut } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { LayoutError, UnreadableFileError, UsageError } from "../errors.ts";
import { userName } from "../user-name.ts";
import { refuseBrokenOff } from "./broken-off.ts";
import { cellMends } from "./cell-mends.ts";
import { checkReturn } from "./check-return.ts";
import { findDoubtful } from "./doubtful-cells.ts";
import { subfolderAdvice } from "./find-returns.ts";
import { heldAlready, type LoadOfDay, loadsOfDay, noticeOfAnother } from "./held-already.ts";
import { withCopies } from "./incoming-file.ts";
import { incomingReturns } from "./incoming-returns.ts";
import { dropTables, type IncomingReturn, IS_KEPT, readIntoTable, sourceRow, withLines } from "./incoming-tables.ts";
import { createLedger, ledgerTime } from "./ledger.ts";
import { markLeftOut } from "./left-out.ts";
import { complete, type LoadReport, type LoadRequest, reportOf } from "./load-report.ts";
import { MAY_BE_A_TABLE, type NotRead, notReadSentence } from "./return-files.ts";

export type { LoadReport, LoadRequest } from "./load-report.ts";

/**
 * Reads, checks and keeps one return. Throws UnreadableFileError or LayoutError in words, with the store as it was; gives back
 * a report with `already_loaded` when the newest load of that council and date has the same bytes, coverage and stage.
 */
export async function loadReturn(store: Database, definitions: Definitions, request: LoadRequest): Promise<LoadReport> {
  await createLedger(store, definitions);
  const year = collectionYear(request.asAt);
  const isOn = allBut(request.repairsOff);
  const { all, notRead } = await incomingReturns(definitions, request, year, isOn);
  refuseNamedTables(definitions, notRead, year, all);
  const missing = missingReturns(definitions, request, year, all);
  const held = await loadsOfDay(store, request);
  const report = heldOr({ ...reportOf(request, year, all), missing, not_read: notRead }, held, request);
  if (report.already_loaded || request.onlyLook === true) return report;
  try {
    await withCopies(
      all.map(({ file }) => file),
      async () => {
        for (const one of all) await readIntoTable(store, one);
      },
      store.folder,
    );
    if (request.partial !== true) refuseBrokenOff(all, definitions);
    await markLeftOut(store, all, isOn);
    const read = await findDoubtful(store, all, definitions);
    const checked = await checkReturn(store, { ...request, all: read, isOn, isExample: request.partial === true });
    complete(report, all, checked, await cellMends(store, read, definitions, year, isOn));
    report.notices.push(...(await noticeOfAnother(store, report)));
    if (request.dryRun === true) return report;
    report.load_id = `${request.laCode}-${request.asAt}-${String(held.length + 1).padStart(3, "0")}`;
    await store.transaction(() => keep(store, request, report, all));
    return report;
  } finally {
    await dropTables(store, all);
  }
}

/** The report, or that the return is held already. */
function heldOr(report: LoadReport, held: readonly LoadOfDay[], request: LoadRequest): LoadReport {
  const same = heldAlready(held, { ...request, contentHash: report.content_hash });
  if (same === undefined) return report;
  const { load_id, known_on, is_withdrawn } = same;
  return { ...report, load_id, known_on, already_loaded: true, is_withdrawn };
}

function collectionYear(asAt: string): string {
  const year = collectionYearOf(asAt);
  if ((COLLECTION_YEARS as readonly string[]).includes(year)) return year;
  throw new UsageError(
    `${asAt}: the as-at date must lie between 1 April ${COLLECTION_YEARS[0].slice(0, 4)} and 31 March ` +
      `${Number(COLLECTION_YEARS.at(-1)?.slice(0, 4)) + 1}, the years whose layout is known.`,
  );
}

function missingReturns(
  { returns }: Definitions,
  request: LoadRequest,
  year: string,
  all: readonly IncomingReturn[],
): string[] {
  const held = new Set(all.map(({ recognised }) => recognised.definition.id));
  const missing = [...returns.values()].filter(
    (definition) => definition.mandatory !== "beside" && inForce(definition, year) && !held.has(definition.id),
  );
  const needed = missing.filter(({ mandatory }) => mandatory === "always");
  if (needed.length > 0 && request.partial !== true) {
    throw new LayoutError(
      `${request.folder}: ${needed.map(({ title, usual_file_names }) => `${title} (usually ${usual_file_names[0]})`).join(" and ")} ` +
        `${needed.length === 1 ? "is" : "are"} missing. A return has no meaning without; add the file and load again.${subfolderAdvice(request.folder)}`,
    );
  }
  return missing.map(({ id }) => id);
}

/** Throws UnreadableFileError for a file of another kind that is named as a table which no other file holds. */
function refuseNamedTables(
  { returns }: Definitions,
  notRead: readonly NotRead[],
  year: string,
  all: readonly IncomingReturn[],
): void {
  const held = new Set(all.map(({ recognised }) => recognised.definition.id));
  const wanted = [...returns.values()].filter((definition) => inForce(definition, year) && !held.has(definition.id));
  for (const one of notRead.filter(({ source_file }) => MAY_BE_A_TABLE.test(source_file))) {
    const stem = one.source_file.toLowerCase().replace(/\.[^.]*$/, "");
    const table = wanted.find(({ usual_file_names }) =>
      usual_file_names.some((usual) =>
        new RegExp(`(^|[^a-z0-9])${usual.replace(/\.csv$/, "")}([^a-z0-9]|$)`).test(stem),
      ),
    );
    if (table === undefined) continue;
    throw new UnreadableFileError(
      `${notReadSentence(one)} By its name it is ${table.title}, which no other file of the return holds.`,
    );
  }
}

async function keep(
  store: Database,
  request: LoadRequest,
  report: LoadReport,
  all: readonly IncomingReturn[],
): Promise<void> {
  const id = report.load_id ?? "";
  const statements = all.map((one) => {
    const { table, fields } = one.recognised.definition;
    const headings = fields.map(({ heading }) => identifier(heading)).join(", ");
    return `insert into raw.${identifier(table)} (load_id, source_file, source_row, ${headings})
      select ${literal(id)}, ${literal(one.file.name)}, ${sourceRow(one)}, ${headings} from ${withLines(one)}
      where ${IS_KEPT}`;
  });
  await store.run(statements.join(";\n"));
  await store.insert("ledger.loads", [
    {
      load_id: id,
      la_code: report.la_code,
      collection_year: report.collection_year,
      quarter: report.quarter,
      as_at_date: report.as_at_date,
      known_on: report.known_on,
      coverage: report.coverage,
      stage: report.stage,
      loaded_on: ledgerTime(),
      loaded_by: request.by ?? userName(),
      why: request.why,
      content_hash: report.content_hash,
      program_version: request.programVersion,
    },
  ]);
  await store.insert(
    "ledger.files",
    report.files.map(({ rows, bytes, ...file }) => ({ load_id: id, ...file, byte_count: bytes, row_count: rows })),
  );
  await store.insert(
    "ledger.notices",
    report.not_read.map(({ source_file, kind, advice }) => ({
      load_id: id,
      ...{ return_id: null, source_file, notice: "not read", detail: `${kind}. ${advice}`, row_count: null },
    })),
  );
  await store.insert(
    "ledger.notices",
    report.notices.map(({ return_id, source_file, notice, detail, row_count, repair_id = null, heading = null }) => ({
      load_id: id,
      ...{ return_id, source_file, notice, detail, row_count, repair_id, heading },
    })),
  );
}

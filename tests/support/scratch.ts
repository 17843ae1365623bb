/**
 * A scratch database as the transform sees it, in memory: the store attached as `store` (raw rows and ledger made from CSV text)
 * and the reference relations of those loads. Nothing touches the disk.
 */

import { Database, identifier } from "@pipelines/database.ts";
import { loadsInForce } from "@pipelines/load/in-force.ts";
import type { LocalFigure } from "@pipelines/load/local/check-local.ts";
import { LOCAL_TABLES, localFiguresInForce } from "@pipelines/load/local/local-tables.ts";
import { REFERENCE_PROVIDERS } from "@pipelines/transform/validate/providers.ts";
import { WORKING_DAYS } from "@pipelines/transform/working-days.ts";
import { collectionYearBounds, collectionYearOf, quarterOf } from "@schemas/collection-years.ts";
import type { CodeSet, ReturnDefinition } from "@schemas/define.ts";
import { parse } from "csv-parse/sync";

export interface ScratchLoad {
  /** ISO date; the collection year is the one that it falls in unless given. */
  asAt: string;
  /** Return id to CSV text. Columns not given are blank; files not given are not supplied. */
  files: Record<string, string>;
  laCode?: string;
  collectionYear?: string;
  knownOn?: string;
  coverage?: "ytd" | "rolling12" | "full_history";
}

export interface ScratchOptions {
  loads: readonly ScratchLoad[];
  /** Figures of the local return, known on the last day of each. */
  local?: readonly { laCode: string; figures: readonly LocalFigure[] }[];
  /** Postcode, easting, northing, upper-tier council; left out: no directory is held. */
  postcodes?: readonly { postcode_key: string; easting: number | null; northing: number | null; la_code: string }[];
  /** England's bank holidays, ISO dates; left out: none is held. */
  bankHolidays?: readonly string[];
  /** Lines of the provider list; left out: none is held. */
  providers?: readonly {
    urn: string;
    placement_codes?: string;
    provider_codes?: string;
    postcode?: string;
    closed_date?: string;
    la_code?: string;
  }[];
}

export interface ScratchDefinitions {
  returns: ReadonlyMap<string, ReturnDefinition>;
  codeSets: ReadonlyMap<string, CodeSet>;
}

const LEDGER = `
  create table store.ledger.loads (load_id varchar, la_code varchar, collection_year varchar, quarter varchar, as_at_date date,
    known_on date, coverage varchar, stage varchar, loaded_on timestamp, loaded_by varchar, why varchar, content_hash varchar,
    program_version varchar);
  create table store.ledger.files (load_id varchar, return_id varchar, source_file varchar, sha256 varchar, byte_count bigint,
    row_count bigint, encoding varchar);
  create table store.ledger.notices (load_id varchar, return_id varchar, source_file varchar, notice varchar, detail varchar,
    row_count bigint);
  create table store.ledger.withdrawals (load_id varchar, withdrawn_on timestamp, known_on date, withdrawn_by varchar, why varchar);
  create table store.ledger.judgements (load_id varchar, definitions_version varchar, judged_on timestamp, finding_count bigint);
  create table store.ledger.findings (load_id varchar, finding_id varchar, code varchar, return_id varchar, child_id varchar,
    source_file varchar, source_row bigint);
  create table store.ledger.indicator_versions (definitions_version varchar, indicator_id varchar, version varchar);
  create table store.ledger.load_figures (load_id varchar, definitions_version varchar, indicator_id varchar, period_end_date date,
    value double)`;

const REFERENCE = `
  create table reference.run as select date '2099-12-31' as as_known_on, 'march-only' as oc2_in_year,
    false as count_same_carer_moves, 5 as sdq_age_from, 16 as sdq_age_to, 'newest' as population_release,
    '2021' as neighbour_edition, 'mean' as neighbour_method, 20 as no_comparison_under, 30 as small_group_under;
  create table reference.councils as select distinct la_code, la_code as comparator_la_code from store.ledger.loads;
  create table reference.has_postcodes as select count(*) > 0 as has_postcodes from reference.postcodes`;

/** Opens the scratch database with these loads. The caller closes it. */
export async function openScratch(definitions: ScratchDefinitions, options: ScratchOptions): Promise<Database> {
  const db = await Database.open(":memory:", { threads: 1 });
  await db.attach(":memory:", "store");
  await db.run("create schema store.raw; create schema store.ledger; create schema reference");
  await db.run(LEDGER);
  for (const definition of definitions.returns.values()) {
    const headings = definition.fields.map((field) => `${identifier(field.heading)} varchar`);
    await db.run(`create table store.raw.${definition.table}
      (load_id varchar, source_file varchar, source_row bigint, ${headings.join(", ")})`);
  }
  await createDirectories(db, options.bankHolidays);
  await db.insert(
    "reference.postcodes",
    (options.postcodes ?? []).map((row) => ({ ...row, is_england: /^\d/.test(row.la_code) })),
  );
  const none = { placement_codes: null, provider_codes: null, postcode: null, closed_date: null, la_code: null };
  await db.insert(
    "reference.providers",
    (options.providers ?? []).map((line) => ({ ...none, ...line })),
  );
  for (const load of options.loads) await insertLoad(db, definitions, load);
  await insertLocal(db, options.local ?? []);
  await loadsInForce(db, "2099-12-31");
  await createRunRelations(db, definitions);
  return db;
}

async function insertLocal(db: Database, local: NonNullable<ScratchOptions["local"]>): Promise<void> {
  await db.run(LOCAL_TABLES.replaceAll("ledger.", "store.ledger."));
  for (const { laCode, figures } of local) {
    const load_id = `local-${laCode}`;
    await db.insert("store.ledger.local_loads", [{ load_id, la_code: laCode, known_on: "2000-01-01" }]);
    await db.insert(
      "store.ledger.local_figures",
      figures.map((figure) => ({ load_id, ...figure })),
    );
  }
  await localFiguresInForce(db, "2099-12-31");
}

/** The loads of a definition's worked example: this year's files and, where given, the year before's. */
export function exampleLoads(example: {
  as_at: string;
  coverage?: "ytd" | "full_history" | undefined;
  files: Record<string, string>;
  files_last_year?: Record<string, string> | undefined;
}): ScratchLoad[] {
  const loads: ScratchLoad[] = [{ asAt: example.as_at, files: example.files, coverage: example.coverage ?? "ytd" }];
  if (example.files_last_year !== undefined) {
    const start = collectionYearBounds(collectionYearOf(example.as_at)).start;
    loads.push({ asAt: `${start.slice(0, 4)}-03-31`, files: example.files_last_year });
  }
  return loads;
}

async function insertLoad(db: Database, definitions: ScratchDefinitions, load: ScratchLoad): Promise<void> {
  const { asAt, laCode = "990", collectionYear = collectionYearOf(asAt), knownOn = asAt, coverage = "ytd" } = load;
  const load_id = `${laCode}-${collectionYear}-${asAt}-${knownOn}`;
  const quarter = quarterOf(asAt);
  const row = {
    load_id,
    la_code: laCode,
    collection_year: collectionYear,
    quarter,
    as_at_date: asAt,
    known_on: knownOn,
  };
  await db.insert("store.ledger.loads", [{ ...row, coverage, stage: "dry-run" }]);
  for (const [return_id, text] of Object.entries(load.files)) {
    const definition = definitions.returns.get(return_id);
    if (definition === undefined) throw new Error(`an example names the file ${return_id}, which is no return`);
    const source_file = `${return_id}.csv`;
    const records = readRecords(definition, text);
    await db.insert("store.ledger.files", [{ load_id, return_id, source_file, row_count: records.length }]);
    await db.insert(
      `store.raw.${definition.table}`,
      records.map((record, index) => ({ load_id, source_file, source_row: index + 2, ...record })),
    );
  }
}

function readRecords(definition: ReturnDefinition, text: string): Record<string, string | null>[] {
  const [headings = [], ...lines] = parse(text.trim(), { relax_column_count: true, trim: true }) as string[][];
  const known = definition.fields.map((field) => field.heading);
  for (const heading of headings)
    if (!known.includes(heading)) throw new Error(`an example of ${definition.id} has the unknown heading ${heading}`);
  return lines.map((cells) =>
    Object.fromEntries(known.map((heading) => [heading, cells[headings.indexOf(heading)] || null])),
  );
}

/** reference.run and what else is the same for every council; needs reference.postcodes and the ledger's loads. */
export async function createRunRelations(db: Database, definitions: ScratchDefinitions): Promise<void> {
  await db.run(REFERENCE);
  await createCodes(db, definitions);
}

/** reference.postcodes without a line, no list of providers, and the working days that these holidays (ISO dates) leave. */
export async function createDirectories(db: Database, bankHolidays: readonly string[] = []): Promise<void> {
  await db.run(`create table reference.postcodes
    (postcode_key varchar, easting integer, northing integer, la_code varchar, is_england boolean)`);
  await db.run(REFERENCE_PROVIDERS);
  await db.run("create table reference.bank_holidays (holiday_date date, title varchar)");
  await db.insert(
    "reference.bank_holidays",
    bankHolidays.map((holiday_date) => ({ holiday_date })),
  );
  await db.run(WORKING_DAYS);
}

async function createCodes(db: Database, definitions: ScratchDefinitions): Promise<void> {
  await db.run(
    "create table reference.codes (code_set varchar, code varchar, label varchar, group_code varchar, since varchar, until varchar)",
  );
  const rows = [...definitions.codeSets.values()].flatMap((set) =>
    set.codes.map(({ code, label, group, since, until }) => ({
      code_set: set.id,
      code,
      label,
      group_code: group,
      since,
      until,
    })),
  );
  await db.insert("reference.codes", rows);
}

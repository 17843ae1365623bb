/** What a publication is made from, read for one council from the warehouse, the ledger and the reference tables. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { BENCHMARK_TABLES } from "@schemas/published/benchmark-tables.ts";
import { type ERROR_AGES, PUBLISHED_TABLES, type PublishedRow } from "@schemas/published/tables.ts";
import { Database, identifier } from "../database.ts";
import { loadReference } from "../import/load-reference.ts";
import { standing } from "../load/in-force.ts";
import { type AsSubmitted, makeReconciled } from "../transform/benchmark/as-submitted.ts";
import type { Workspace } from "../workspace.ts";
import type { MeasuredRow } from "./cells.ts";
import type { FigureDoubt } from "./confidence.ts";
import type { CountedMovement } from "./movements.ts";
import type { RuleOutcome, SuppliedFile } from "./return-tables.ts";

export interface LedgerLoad extends Record<string, unknown> {
  load_id: string;
  la_code: string;
  collection_year: string;
  as_at_date: string;
  stage: "dry-run" | "submitted" | "final" | "amended";
  content_hash: string;
}

const MEASURED = [
  "indicator_id",
  "la_code",
  "period_kind",
  "period_end_date",
  "breakdown_dimension",
  "breakdown_category",
  "numerator",
  "denominator",
  "value",
  "lower",
  "upper",
  "status",
  "denominator_source",
  "is_estimated",
  "standing",
  "is_approximate",
];

const listed = (names: readonly string[]) => names.map(identifier).join(", ");

/** The council's figures: unsuppressed, in a settled order. */
export async function readMeasured(warehouse: Database, laCode: string): Promise<MeasuredRow[]> {
  const rows = await warehouse.query(
    `select ${listed(MEASURED)} from indicators."values" where la_code = ? order by all`,
    [laCode],
  );
  return rows as unknown as MeasuredRow[];
}

/** Who moved each newest figure: unsuppressed. */
export async function readMovements(warehouse: Database, laCode: string): Promise<CountedMovement[]> {
  const rows = await warehouse.query("select * from indicators.movements where la_code = ? order by all", [laCode]);
  return rows as unknown as CountedMovement[];
}

/** Each total figure's band and word, and whether too much of it is in doubt to be shown. */
export async function readDoubt(warehouse: Database, laCode: string): Promise<FigureDoubt[]> {
  const columns = listed([...Object.keys(PUBLISHED_TABLES.confidence.shape), "is_withheld"]);
  const rows = await warehouse.query(`select ${columns} from indicators.bounds where la_code = ? order by all`, [
    laCode,
  ]);
  return rows as unknown as FigureDoubt[];
}

/** A table of the benchmarks with the contract's columns. */
export async function readBenchmark<T extends (typeof BENCHMARK_TABLES)[number]>(
  warehouse: Database,
  table: T,
  laCode: string,
): Promise<PublishedRow<T>[]> {
  const columns = listed(Object.keys(PUBLISHED_TABLES[table].shape));
  const rows = await warehouse.query(`select ${columns} from benchmarks.${table} where la_code = ? order by all`, [
    laCode,
  ]);
  return rows as unknown as PublishedRow<T>[];
}

/** Ours beside the department's for each 31 March, with the reason that follows from the final return: unsuppressed, and what it said left out. */
export async function readReconciliation(
  warehouse: Database,
  laCode: string,
  submitted: readonly AsSubmitted[],
): Promise<PublishedRow<"reconciliation">[]> {
  await makeReconciled(warehouse, laCode, submitted);
  const columns = listed(Object.keys(PUBLISHED_TABLES.reconciliation.shape));
  const rows = await warehouse.query(
    `select ${columns} from (select * replace (null as submitted_on, null as submitted_value), null as as_submitted from reconciled)
     order by all`,
  );
  return rows as unknown as PublishedRow<"reconciliation">[];
}

/** How the rules of one return ended. */
export async function readOutcomes(warehouse: Database, load: LedgerLoad): Promise<RuleOutcome[]> {
  const rows = await warehouse.query(
    `select la_code, collection_year, code, outcome, reason, "count" from validation.rule_outcomes
     where la_code = ? and collection_year = ?
     qualify as_at_date = max(as_at_date) over () order by all`,
    [load.la_code, load.collection_year],
  );
  return rows as unknown as RuleOutcome[];
}

/** The files of one return, with the number of rows that have an error. */
export async function readFiles(warehouse: Database, store: Database, load: LedgerLoad): Promise<SuppliedFile[]> {
  const files = await store.query<{ return_id: string; row_count: number }>(
    "select return_id, sum(row_count)::double as row_count from ledger.files where load_id = ? group by return_id order by 1",
    [load.load_id],
  );
  const errors = await warehouse.query<{ return_id: string; rows: number }>(
    `select return_id, count(distinct source_row) as "rows" from validation.findings
     where load_id = ? and severity = 'error' group by return_id`,
    [load.load_id],
  );
  const errorsOf = new Map(errors.map((row) => [row.return_id, row.rows]));
  return files.map((file) => ({ ...file, error_row_count: errorsOf.get(file.return_id) ?? 0 }));
}

/** How many error findings of one return there are of each age on the day; a fault of a record counts once, whichever load of the year had it first. */
export async function readErrorAges(
  warehouse: Database,
  store: Database,
  load: LedgerLoad,
  asKnownOn: string,
): Promise<{ age: (typeof ERROR_AGES)[number]; count: number }[]> {
  const open = await warehouse.query<{ finding_id: string }>(
    "select distinct finding_id from validation.findings where load_id = ? and severity = 'error'",
    [load.load_id],
  );
  await store.run("create or replace temp table open_errors (finding_id varchar)");
  await store.insert("open_errors", open);
  const ages = await store.query<{ age: (typeof ERROR_AGES)[number]; count: number }>(
    `with loads as (
      select load_id, known_on from ledger.loads
      where la_code = $council and collection_year = $year and ${standing("$date::date")}
    ),
    first_seen as (
      select finding_id, coalesce(min(loads.known_on), (select known_on from loads where load_id = $load)) as first_seen_on
      from open_errors
      left join ledger.findings as findings using (finding_id)
      left join loads using (load_id)
      group by finding_id
    )
    select case when first_seen_on > $date::date - interval 1 month then 'under_1_month'
      when first_seen_on > $date::date - interval 3 month then '1_to_3_months' else 'over_3_months' end as age,
      count(*)::double as "count"
    from first_seen
    group by age`,
    { council: load.la_code, year: load.collection_year, load: load.load_id, date: asKnownOn },
  );
  await store.run("drop table open_errors");
  return ages;
}

/** The council's loads known on the date; of each collection year the one with the highest as-at date comes first. */
export async function readLoads(store: Database, laCode: string, asKnownOn: string): Promise<LedgerLoad[]> {
  return store.query<LedgerLoad>(
    `select load_id, la_code, collection_year, as_at_date, stage, content_hash from ledger.loads
     where la_code = $council and ${standing("$date::date")}
     order by collection_year desc, as_at_date desc, known_on desc, load_id desc`,
    { council: laCode, date: asKnownOn },
  );
}

export interface ReferenceInputs {
  region: { code: string; name: string };
  borrowedName: string | null;
  neighbours: { edition: string; names: string[] };
  /** Every release known on the date. */
  releases: {
    dataset: string;
    release: string;
    title: string;
    publisher: string;
    published_on: string;
    licence: string;
  }[];
}

/** Names and provenance from the reference tables as known on a date. */
export async function readReference(workspace: Workspace, asKnownOn: string): Promise<ReferenceInputs> {
  const { council, neighbours } = workspace.settings;
  const comparator = council.borrows ?? council.la_code;
  const db = await Database.open(":memory:", { threads: 1 });
  try {
    await loadReference(db, workspace.reference, asKnownOn);
    const area = await db.one<{ name: string; region_code: string; region_name: string }>(
      `select name, region_code, region_name from reference.areas
       where geographic_level = 'la' and old_la_code = ? order by since desc nulls last, new_la_code desc`,
      [comparator],
    );
    const newest = await db.one<{ edition: string | null }>(
      "select max(edition) as edition from reference.statistical_neighbours",
    );
    const edition = neighbours.edition === "newest" ? (newest?.edition ?? "newest") : neighbours.edition;
    const names = await db.query<{ name: string }>(
      `select coalesce((select max_by(name, since) from reference.areas where old_la_code = neighbour_code),
         (select any_value(name) from reference.areas where old_la_code = neighbour_code), neighbour_code) as name
       from reference.statistical_neighbours where edition = ? and la_code = ? order by rank`,
      [edition, comparator],
    );
    const releases = await db.query<ReferenceInputs["releases"][number]>(
      "select dataset, release, title, publisher, published_on, licence from reference.releases order by dataset, release",
    );
    return {
      region: { code: area?.region_code ?? "", name: area?.region_name ?? "" },
      borrowedName: council.borrows === undefined ? null : (area?.name ?? null),
      neighbours: { edition, names: names.map((row) => row.name) },
      releases,
    };
  } finally {
    db.close();
  }
}

/** Whether a row is of an indicator that is defined, in a kind of period that it has. */
export const isDefinedIn =
  (indicators: ReadonlyMap<string, IndicatorDefinition>) =>
  ({ indicator_id, period_kind }: { indicator_id: string; period_kind: string }): boolean =>
    indicators.get(indicator_id)?.period_kinds.some((kind) => kind === period_kind) === true;

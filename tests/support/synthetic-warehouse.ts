/** A warehouse and a ledger in memory, with figures made up for tests of publishing, and a workspace in a temporary folder. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { LOCAL_TABLES } from "@pipelines/load/local/local-tables.ts";
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { MOVEMENT_COLUMNS } from "@pipelines/transform/measure/movements.ts";
import type { Workspace } from "@pipelines/workspace.ts";
import { BENCHMARK_TABLES } from "@schemas/published/benchmark-tables.ts";
import { PUBLISHED_TABLES } from "@schemas/published/tables.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { figure } from "./measured-figures.ts";

export const QUARTER_ENDS = Array.from({ length: 14 }, (_, back) => quarterEnd(back));

function quarterEnd(back: number): string {
  return new Date(Date.UTC(2021, -3 * back, 0)).toISOString().slice(0, 10);
}

const INDICATORS = `
  create schema indicators; create schema benchmarks; create schema validation;
  create table indicators."values" (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
    breakdown_dimension varchar, breakdown_category varchar, numerator double, denominator double, "value" double, lower double,
    upper double, sum_value double, sum_squares double, n double, status varchar, denominator_source varchar,
    is_estimated boolean default false, standing varchar, is_approximate boolean default false);
  create table indicators.movements (${MOVEMENT_COLUMNS});
  create table indicators.bounds (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date, band varchar,
    confidence varchar, is_withheld boolean);
  create table validation.rule_outcomes (la_code varchar, collection_year varchar, as_at_date date, code varchar, outcome varchar,
    reason varchar, "count" bigint);
  create table validation.findings (la_code varchar, collection_year varchar, as_at_date date, load_id varchar, code varchar,
    severity varchar, is_blocking boolean, return_id varchar, source_file varchar, source_row bigint, child_id varchar, fields varchar,
    finding_id varchar)`;

const LEDGER = `
  create schema ledger;
  create table ledger.loads (load_id varchar, la_code varchar, collection_year varchar, quarter varchar, as_at_date date,
    known_on date, coverage varchar, stage varchar, loaded_on timestamp, loaded_by varchar, why varchar, content_hash varchar,
    program_version varchar);
  create table ledger.files (load_id varchar, return_id varchar, source_file varchar, sha256 varchar, byte_count bigint,
    row_count bigint, encoding varchar);
  create table ledger.findings (load_id varchar, finding_id varchar);
  create table ledger.publication_loads (publication_id varchar, load_id varchar);
  create table ledger.withdrawals (load_id varchar, withdrawn_on timestamp, known_on date, withdrawn_by varchar, why varchar);
  create table ledger.publications (publication_id varchar, edition varchar, la_codes varchar, as_known_on date,
    period_end_date date, published_on date, program_version varchar, definitions_version varchar, content_hash varchar,
    publication_number bigint, ledger_position bigint, is_current boolean, figures_hash varchar, recorded_on timestamp);
  create table ledger.restated_figures (load_id varchar, indicator_id varchar, period_kind varchar, period_end_date date,
    is_correction boolean, is_late_entry boolean, is_withdrawal boolean, ledger_position bigint);
  create table ledger.indicator_versions (definitions_version varchar, indicator_id varchar, version varchar);
  create table ledger.published_cells (publication_id varchar, la_code varchar, indicator_id varchar, period_kind varchar,
    period_end_date date, breakdown_dimension varchar, breakdown_category varchar, status varchar, numerator double,
    denominator double, "value" double)`;

/** Fourteen quarters of children in care and of foster care, with a hidden age band. */
export function measuredFigures(): MeasuredRow[] {
  return QUARTER_ENDS.flatMap((period_end_date, back) => {
    const at = { period_end_date };
    const ages = { "under-1": 4, "1-4": 21, "5-9": 60, "10-15": 90 + back, "16-over": 46 };
    const total = Object.values(ages).reduce((sum, count) => sum + count, 0);
    return [
      figure("cic-number", "total", total, null, at),
      ...Object.entries(ages).map(([age, count]) => figure("cic-number", `age-band:${age}`, count, null, at)),
      figure("foster-care-share", "total", 163, total, at),
      figure("foster-care-share", "sex:F", 63, 100, at),
      figure("foster-care-share", "sex:M", 100, total - 100, at),
    ];
  });
}

export interface SyntheticWarehouse {
  warehouse: Database;
  store: Database;
  workspace: Workspace;
  close(): void;
}

/** Opens both databases. `childId` is put where the pipeline keeps children: into the findings. */
export async function openSynthetic(
  rows: readonly MeasuredRow[],
  childId = "CHILD-IN-FINDINGS",
): Promise<SyntheticWarehouse> {
  const warehouse = await Database.open(":memory:", { threads: 1 });
  const store = await Database.open(":memory:", { threads: 1 });
  await warehouse.run(INDICATORS);
  await store.run(`${LEDGER}; ${LOCAL_TABLES}`);
  for (const name of BENCHMARK_TABLES) {
    const columns = Object.keys(PUBLISHED_TABLES[name].shape).map(
      (column) => `"${column}" ${NUMBERS.has(column) ? "double" : column.startsWith("is_") ? "boolean" : "varchar"}`,
    );
    await warehouse.run(`create table benchmarks.${name} (${columns.join(", ")})`);
  }
  await warehouse.insert('indicators."values"', rows as unknown as Record<string, unknown>[]);
  await warehouse.run(`create table benchmarks.reconciliation (indicator_id varchar, la_code varchar, period_kind varchar,
    period_end_date varchar, dataset varchar, release varchar, kind varchar, published_value double, published_rounded double,
    numerator double, denominator double, "value" double, difference double, reason varchar)`);
  await warehouse.insert("benchmarks.comparisons", [COMPARISON]);
  const load = { load_id: "990-1", la_code: "990", collection_year: "2020-21", as_at_date: "2020-12-31" };
  await store.insert("ledger.loads", [
    { ...load, quarter: "q3", known_on: "2021-02-11", coverage: "ytd", stage: "dry-run", content_hash: "abc" },
    {
      ...load,
      load_id: "990-2",
      quarter: "q3",
      known_on: "2021-06-01",
      coverage: "ytd",
      stage: "final",
      content_hash: "def",
    },
  ]);
  await store.insert("ledger.files", [
    { load_id: "990-1", return_id: "episodes", source_file: "e.csv", row_count: 400 },
  ]);
  await warehouse.insert("validation.rule_outcomes", [
    { la_code: "990", collection_year: "2020-21", as_at_date: "2020-12-31", code: "143", outcome: "failed", count: 12 },
  ]);
  await warehouse.insert(
    "validation.findings",
    Array.from({ length: 12 }, (_, row) => ({
      ...load,
      code: "143",
      severity: "error",
      return_id: "episodes",
      source_row: row + 2,
      child_id: childId,
      finding_id: `finding-${row}`,
    })),
  );
  const dir = mkdtempSync(join(tmpdir(), "careboard-publish-"));
  const settings = settingsSchema.parse({
    council: {
      la_code: "990",
      name: "Severnshore Council",
      short_name: "Severnshore",
      is_invented: true,
      borrows: "802",
    },
    headlines: { homes: ["foster-care-share"] },
  });
  const workspace: Workspace = {
    dir,
    settings,
    returns: join(dir, "returns"),
    store: join(dir, "store.duckdb"),
    warehouse: join(dir, "warehouse.duckdb"),
    reports: join(dir, "reports"),
    published: join(dir, "published"),
    reference: [join(dir, "reference")],
    ownReference: join(dir, "reference"),
  };
  const close = () => {
    warehouse.close();
    store.close();
  };
  return { warehouse, store, workspace, close };
}

const NUMBERS = new Set([
  ...["age_months", "value", "with_data_count", "of_count", "difference", "gap_children", "neighbours_above_count"],
  ...["earlier_value", "earlier_numerator", "earlier_denominator", "rank", "lowest", "quarter", "middle"],
  ...["three_quarters", "highest", "published_value"],
]);

const COMPARISON = {
  indicator_id: "foster-care-share",
  la_code: "990",
  period_kind: "snapshot",
  period_end_date: "2020-12-31",
  comparator: "england",
  comparator_label: "England",
  dataset: "la_cla",
  release: "2020",
  comparator_period_end_date: "2020-03-31",
  age_months: 9,
  value: 72,
  verdict: "similar",
  difference: 1.75,
  is_firm: false,
};

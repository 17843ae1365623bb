/** The door: reads one publication (Arrow tables and catalog.json) and checks it against the contract. The only file that imports apache-arrow. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import type { Catalog } from "../schemas/published/catalog.ts";
import type { PublishedTableName, PublishedTables } from "../schemas/published/tables.ts";

export interface Publication {
  readonly catalog: Catalog;
  readonly tables: PublishedTables;
}

/** Something in the published folder is not what pages were promised. */
export class PublishedContractError extends Error {}

type Kind = "text" | "text?" | "number" | "number?" | "boolean";
const figure = { indicator_id: "text", la_code: "text", period_kind: "text", period_end_date: "text" } as const;

/** Columns that pages read. A test compares them with schemas/published. */
export const COLUMNS: Record<PublishedTableName, Record<string, Kind>> = {
  values: {
    ...figure,
    breakdown_dimension: "text",
    breakdown_category: "text",
    numerator: "number?",
    denominator: "number?",
    value: "number?",
    lower: "number?",
    upper: "number?",
    status: "text",
    is_small_group: "boolean",
    denominator_source: "text?",
    is_estimated: "boolean",
    standing: "text?",
    is_approximate: "boolean",
  },
  comparisons: {
    ...figure,
    comparator: "text",
    comparator_label: "text",
    edition: "text?",
    method: "text?",
    dataset: "text?",
    release: "text?",
    comparator_period_end_date: "text?",
    age_months: "number?",
    value: "number?",
    with_data_count: "number?",
    of_count: "number?",
    verdict: "text",
    reason: "text?",
    difference: "number?",
    gap_children: "number?",
    neighbours_above_count: "number?",
    is_firm: "boolean",
    standing: "text?",
  },
  trends: {
    ...figure,
    against: "text",
    earlier_period_end_date: "text?",
    earlier_value: "number?",
    earlier_numerator: "number?",
    earlier_denominator: "number?",
    difference: "number?",
    gap_children: "number?",
    verdict: "text",
    reason: "text?",
    is_firm: "boolean",
  },
  movements: {
    ...figure,
    earlier_period_end_date: "text",
    joined: "number?",
    left: "number?",
    entered: "number?",
    dropped: "number?",
    largest: "text?",
  },
  confidence: { ...figure, band: "text", confidence: "text" },
  comparator_series: {
    indicator_id: "text",
    la_code: "text",
    comparator: "text",
    period_end_date: "text",
    edition: "text?",
    method: "text?",
    dataset: "text",
    release: "text",
    value: "number?",
    status: "text",
    with_data_count: "number?",
    of_count: "number?",
    standing: "text?",
  },
  neighbours: {
    indicator_id: "text",
    la_code: "text",
    edition: "text",
    release: "text",
    dataset: "text",
    period_end_date: "text",
    rank: "number",
    neighbour_code: "text",
    neighbour_name: "text",
    closeness: "text",
    value: "number?",
    status: "text",
  },
  neighbour_stress: {
    ...figure,
    edition: "text",
    method: "text",
    without_name: "text?",
    value: "number",
    verdict: "text",
    is_other_verdict: "boolean",
  },
  national: {
    indicator_id: "text",
    release: "text",
    period_end_date: "text",
    with_data_count: "number",
    lowest: "number?",
    quarter: "number?",
    middle: "number?",
    three_quarters: "number?",
    highest: "number?",
    la_code: "text",
    published_value: "number?",
    rank: "number?",
    band: "text?",
  },
  reconciliation: {
    ...figure,
    dataset: "text",
    release: "text",
    published_value: "number?",
    value: "number?",
    difference: "number?",
    reason: "text",
    submitted_on: "text?",
    submitted_value: "number?",
    as_submitted: "text?",
  },
  rules: {
    la_code: "text",
    collection_year: "text",
    code: "text",
    title: "text",
    return_id: "text",
    severity: "text",
    outcome: "text",
    reason: "text?",
    count: "number?",
    count_status: "text",
  },
  files: {
    la_code: "text",
    collection_year: "text",
    as_at_date: "text",
    return_id: "text",
    title: "text",
    supplied: "boolean",
    row_count: "number?",
    row_count_status: "text",
    quality: "number?",
  },
  restatements: {
    ...figure,
    is_since_last: "boolean",
    change: "text",
    before_status: "text",
    before_numerator: "number?",
    before_denominator: "number?",
    before_value: "number?",
    now_status: "text",
    now_numerator: "number?",
    now_denominator: "number?",
    now_value: "number?",
    reason: "text",
    load_id: "text?",
    collection_year: "text?",
    is_withdrawal: "boolean",
    before_known_on: "text",
    now_known_on: "text",
  },
};

/** One Arrow table as plain rows. A missing column or a wrong type is named by file and column, never by value. */
function readTable(folder: string, name: PublishedTableName): Record<string, unknown>[] {
  const path = join(folder, `${name}.arrow`);
  if (!existsSync(path))
    throw new PublishedContractError(`${name}.arrow - expected in the published folder - run careboard publish`);
  const table = tableFromIPC(readFileSync(path));
  const rows: Record<string, unknown>[] = Array.from({ length: table.numRows }, () => ({}));
  for (const [column, kind] of Object.entries(COLUMNS[name])) {
    const vector = table.getChild(column);
    if (vector === null)
      throw new PublishedContractError(`${name}.arrow, column ${column} - expected by the contract - publish again`);
    const type = kind.replace("?", "") === "text" ? "string" : kind.replace("?", "");
    for (let i = 0; i < rows.length; i += 1) {
      const raw: unknown = vector.get(i);
      const value = typeof raw === "bigint" ? Number(raw) : (raw ?? null);
      if (value === null ? !kind.endsWith("?") : typeof value !== type)
        throw new PublishedContractError(
          `${name}.arrow row ${i + 1}, column ${column} - expected ${kind} - publish again`,
        );
      (rows[i] as Record<string, unknown>)[column] = value;
    }
  }
  return rows;
}

function readCatalog(folder: string): Catalog {
  const path = join(folder, "catalog.json");
  if (!existsSync(path))
    throw new PublishedContractError("catalog.json - expected in the published folder - run careboard publish");
  const catalog = JSON.parse(readFileSync(path, "utf8")) as Catalog;
  if (catalog.contract_version !== 1)
    throw new PublishedContractError(
      "catalog.json, contract_version - expected 1 - publish and build with the same program",
    );
  for (const key of [
    "council",
    "current_period",
    "periods",
    "themes",
    "headlines",
    "indicators",
    "thresholds",
    "doubt",
  ] as const)
    if (catalog[key] === undefined)
      throw new PublishedContractError(`catalog.json, ${key} - expected by the contract - publish again`);
  const known = new Set(catalog.indicators.map((indicator) => indicator.id));
  for (const id of catalog.headlines.flatMap((group) => group.indicators))
    if (!known.has(id))
      throw new PublishedContractError(`catalog.json, headlines - ${id} is not an indicator - check the settings`);
  return catalog;
}

/** A cell without a value has no number anywhere: pages refuse a publication that breaks this. */
export function checkHidden(tables: PublishedTables): void {
  tables.values.forEach((row, i) => {
    if (row.status !== "suppressed" && row.status !== "withheld") return;
    const numbers = [row.numerator, row.denominator, row.value, row.lower, row.upper];
    if (numbers.some((value) => value !== null))
      throw new PublishedContractError(
        `values.arrow row ${i + 1} - a hidden figure has a number beside it - do not share this publication`,
      );
  });
}

/** The publication itself, where the folder given holds many and a pointer to the current one. */
function currentOf(folder: string): string {
  const pointer = join(folder, "current.json");
  if (existsSync(join(folder, "catalog.json")) || !existsSync(pointer)) return folder;
  const current = JSON.parse(readFileSync(pointer, "utf8")) as { panel?: { path?: string } };
  return current.panel?.path ? join(folder, current.panel.path) : folder;
}

/** Everything pages need, from a publication's folder or the folder of all publications. Throws PublishedContractError. */
export function readPublication(published: string): Publication {
  const folder = currentOf(published);
  const catalog = readCatalog(folder);
  const names = Object.keys(COLUMNS) as PublishedTableName[];
  const tables = Object.fromEntries(names.map((name) => [name, readTable(folder, name)])) as unknown as PublishedTables;
  checkHidden(tables);
  return { catalog, tables };
}

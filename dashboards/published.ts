/** The door: reads one publication (Arrow tables and catalog.json) and checks it against the contract. The only file that imports apache-arrow. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import type { Catalog } from "../schemas/published/catalog.ts";
import type { PublishedTableName, PublishedTables } from "../schemas/published/tables.ts";
import { COLUMNS } from "./published-columns.ts";

export interface Publication {
  readonly catalog: Catalog;
  readonly tables: PublishedTables;
}

/** Something in the published folder is not what pages were promised. */
export class PublishedContractError extends Error {}

/**
 * One Arrow table as plain rows, of all indicators or of those given. A missing column or a wrong type is named by file and column,
 * never by value.
 */
function readTable(
  folder: string,
  name: PublishedTableName,
  indicators?: ReadonlySet<string>,
): Record<string, unknown>[] {
  const path = join(folder, `${name}.arrow`);
  if (!existsSync(path))
    throw new PublishedContractError(`${name}.arrow - expected in the published folder - run careboard publish`);
  const table = tableFromIPC(readFileSync(path));
  const ids = indicators && table.getChild("indicator_id");
  const places = Array.from({ length: table.numRows }, (_, place) => place).filter(
    (place) => !ids || indicators.has(ids.get(place)),
  );
  const rows: Record<string, unknown>[] = places.map(() => ({}));
  for (const [column, kind] of Object.entries(COLUMNS[name])) {
    const vector = table.getChild(column);
    if (vector === null)
      throw new PublishedContractError(`${name}.arrow, column ${column} - expected by the contract - publish again`);
    const type = kind.replace("?", "") === "text" ? "string" : kind.replace("?", "");
    for (const [i, place] of places.entries()) {
      const raw: unknown = vector.get(place);
      const value = typeof raw === "bigint" ? Number(raw) : (raw ?? null);
      if (value === null ? !kind.endsWith("?") : typeof value !== type)
        throw new PublishedContractError(
          `${name}.arrow row ${place + 1}, column ${column} - expected ${kind} - publish again`,
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
function checkHidden(tables: PublishedTables): void {
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

/**
 * Everything pages need, from a publication's folder or the folder of all publications; `indicatorsOf`: the rows of these indicators alone.
 * Throws PublishedContractError.
 */
export function readPublication(
  published: string,
  indicatorsOf?: (catalog: Catalog) => ReadonlySet<string>,
): Publication {
  const folder = currentOf(published);
  const catalog = readCatalog(folder);
  const names = Object.keys(COLUMNS) as PublishedTableName[];
  const indicators = indicatorsOf?.(catalog);
  const tables = Object.fromEntries(
    names.map((name) => [name, readTable(folder, name, indicators)]),
  ) as unknown as PublishedTables;
  checkHidden(tables);
  return { catalog, tables };
}

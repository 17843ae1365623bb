/** Tidy reference CSVs into the scratch database, as they were known on a date. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  areasRow,
  neighboursReferenceRow,
  populationRow,
  publishedStandingsRow,
  publishedValuesRow,
  releasesRow,
} from "@schemas/reference/tables.ts";
import { type Database, identifier, literal } from "../database.ts";
import { publishedFiles } from "./reference-files.ts";

interface Table {
  relation: string;
  columns: readonly string[];
  files: (dir: string) => string[];
  /** Where a later folder has rows of this key, the earlier folders' rows of it go. */
  key: readonly string[];
  hasRelease: boolean;
}

const inFolder = (name: string) => (dir: string) => [join(dir, name)].filter((file) => existsSync(file));

const TABLES: readonly Table[] = [
  {
    relation: "releases",
    columns: Object.keys(releasesRow.shape),
    files: inFolder("releases.csv"),
    key: ["dataset", "release"],
    hasRelease: false,
  },
  {
    relation: "published_values",
    columns: Object.keys(publishedValuesRow.shape),
    files: publishedFiles,
    key: ["series", "release"],
    hasRelease: true,
  },
  {
    relation: "published_standings",
    columns: Object.keys(publishedStandingsRow.shape),
    files: inFolder("published-standings.csv"),
    key: ["dataset", "release"],
    hasRelease: true,
  },
  {
    relation: "areas",
    columns: Object.keys(areasRow.shape),
    files: inFolder("areas.csv"),
    // Councils change their ONS code and keep the department's.
    key: ["coalesce(nullif(old_la_code, ''), new_la_code)"],
    hasRelease: false,
  },
  {
    relation: "statistical_neighbours",
    columns: Object.keys(neighboursReferenceRow.shape),
    files: inFolder("statistical-neighbours.csv"),
    key: ["edition"],
    hasRelease: false,
  },
  {
    relation: "population_estimates",
    columns: Object.keys(populationRow.shape),
    files: inFolder("population-estimates.csv"),
    key: ["dataset", "release"],
    hasRelease: true,
  },
];

const TYPES: Readonly<Record<string, string>> = {
  period_end_date: "date",
  published_on: "date",
  since: "date",
  until: "date",
  numerator: "double",
  denominator: "double",
  value: "double",
  population_0_17: "double",
  mid_year: "integer",
  rank: "integer",
};

/**
 * Makes reference.releases, published_values, published_standings, areas, statistical_neighbours and population_estimates from `dirs`, lowest priority
 * first. Releases published after `asKnownOn` (ISO date), and their figures and populations, are left out. Areas and neighbour
 * editions stay: an edition is a choice of the settings.
 */
export async function loadReference(db: Database, dirs: readonly string[], asKnownOn: string): Promise<void> {
  await db.run("create schema if not exists reference");
  for (const table of TABLES) {
    const released = table.hasRelease ? "semi join reference.releases using (dataset, release)" : "";
    const known = table.relation === "releases" ? `where published_on <= date ${literal(asKnownOn)}` : "";
    await db.run(
      `create or replace table reference.${table.relation} as
       select ${table.columns.map(identifier).join(", ")} from (${stacked(table, dirs)}) ${released} ${known}`,
    );
  }
}

/** Every folder's rows, numbered by folder; of each key only the rows of the last folder that has it. */
function stacked(table: Table, dirs: readonly string[]): string {
  const parts = dirs.flatMap((dir, index) => {
    const files = table.files(dir);
    return files.length === 0 ? [] : [`select *, ${index} as folder from (${readCsv(table, files)})`];
  });
  if (parts.length === 0) return `select *, 0 as folder from (${emptyTable(table)})`;
  if (parts.length === 1) return parts[0] as string;
  const key = table.key.join(", ");
  return `select * from (${parts.join(" union all ")}) qualify folder = max(folder) over (partition by ${key})`;
}

function readCsv(table: Table, files: readonly string[]): string {
  const columns = table.columns.map((name) => `${literal(name)}: 'varchar'`).join(", ");
  const cells = table.columns.map((name) => `${typed(name)} as ${identifier(name)}`).join(", ");
  return `select ${cells} from read_csv([${files.map(literal).join(", ")}], header = true, delim = ',', quote = '"', escape = '"',
    nullstr = '\u0001', auto_detect = false, columns = {${columns}})`;
}

function typed(name: string): string {
  const type = TYPES[name];
  return type === undefined ? `coalesce(${identifier(name)}, '')` : `cast(nullif(${identifier(name)}, '') as ${type})`;
}

const emptyTable = (table: Table): string =>
  `select ${table.columns.map((name) => `cast(null as ${TYPES[name] ?? "varchar"}) as ${identifier(name)}`).join(", ")} where false`;

/**
 * Statements that make relations: folder = schema, file = relation, the text itself is the dependency graph. Finds the
 * relations that a text mentions, sorts the files, refuses a reference to an unknown relation or to a later layer.
 */
import type { Database } from "./database.ts";
import { DefinitionError } from "./errors.ts";

/** A file as it is found: path from pipelines/transform/, "marts/placements.sql". */
export interface SqlText {
  path: string;
  text: string;
}

export interface SqlFile {
  /** Folder name: the layer, for instance "marts". */
  schema: string;
  /** File name without .sql: the relation. */
  name: string;
  text: string;
}

/** Order of the layers: a relation may read its own layer and earlier ones. raw and ledger are no relation's to read. */
const LAYERS = ["reference", "staging", "validation", "validated", "marts", "indicators", "benchmarks"] as const;

const MENTION =
  /\b(raw|ledger|reference|staging|validation|validated|marts|indicators|benchmarks)\.([a-z][a-z0-9_]*)\b/g;

/** Layers made of .sql files alone: there a name without a file is a mistake, whoever asks. */
const LAYERS_OF_FILES = ["marts"];

/** Schema and name from the path. Throws DefinitionError when it is not <schema>/<relation>.sql. */
export function sqlFile({ path, text }: SqlText): SqlFile {
  const match = /(?:^|\/)([a-z_]+)\/([a-z][a-z0-9_]*)\.sql$/.exec(path);
  if (match === null) throw new DefinitionError(`${path}: expected a name like marts/placements.sql.`);
  return { schema: match[1] as string, name: match[2] as string, text };
}

/** Relations ("schema.name") that a text mentions, each once, comments and text literals left out. */
export function relationsMentioned(text: string): string[] {
  const bare = text.replace(/--.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''");
  return [...new Set([...bare.matchAll(MENTION)].map((match) => `${match[1]}.${match[2]}`))];
}

/**
 * The files in an order in which each comes after those it mentions. `known` are relations that exist already ("schema.name");
 * without it only a name missing from a layer made of files alone can be refused.
 * Throws DefinitionError for an unknown relation, a later layer, a cycle or a second file of one name.
 */
export function orderSqlFiles(texts: readonly (SqlText | SqlFile)[], known?: readonly string[]): SqlFile[] {
  const files = texts.map((text) => ("path" in text ? sqlFile(text) : text));
  const byName = new Map<string, SqlFile>();
  for (const file of files) {
    if (byName.has(nameOf(file))) throw new DefinitionError(`${nameOf(file)}: two files make it. Keep one.`);
    byName.set(nameOf(file), file);
  }
  const existing = new Set(known);
  const isKnown = (relation: string) =>
    existing.has(relation) ||
    (known === undefined && !LAYERS_OF_FILES.some((layer) => relation.startsWith(`${layer}.`)));
  const done = new Set<string>();
  const ordered: SqlFile[] = [];

  const visit = (file: SqlFile, path: readonly string[]): void => {
    const name = nameOf(file);
    if (done.has(name)) return;
    if (path.includes(name))
      throw new DefinitionError(`${[...path, name].join(" reads ")}: a circle. Split one of them.`);
    for (const mention of relationsMentioned(file.text)) {
      if (mention === name) continue;
      refuseLaterLayer(file, mention);
      const other = byName.get(mention);
      if (other !== undefined) visit(other, [...path, name]);
      else if (!isKnown(mention)) {
        throw new DefinitionError(`${name}: reads ${mention}, which nothing makes. Mend the name, or add its file.`);
      }
    }
    done.add(name);
    ordered.push(file);
  };
  for (const file of [...files].sort((one, other) => nameOf(one).localeCompare(nameOf(other)))) visit(file, []);
  return ordered;
}

/** A file says on a line of its own that it is a view: for rows that are cheap to find and many to hold. */
const IS_VIEW = /^-- a view\b/m;

/** Makes every relation anew, in order, in the database's own catalogue. What is there already counts as known. */
export async function runSqlFiles(db: Database, files: readonly (SqlText | SqlFile)[]): Promise<void> {
  const existing = await db.query<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_catalog = current_database()",
  );
  const ordered = orderSqlFiles(
    files,
    existing.map(({ name }) => name),
  );
  for (const schema of new Set(ordered.map((file) => file.schema)))
    await db.run(`create schema if not exists ${schema}`);
  for (const file of ordered) {
    const kind = IS_VIEW.test(file.text) ? "view" : "table";
    await db.run(`create or replace ${kind} ${nameOf(file)} as ${file.text}`);
  }
}

const nameOf = (file: SqlFile): string => `${file.schema}.${file.name}`;

function refuseLaterLayer(file: SqlFile, mention: string): void {
  const layer = mention.slice(0, mention.indexOf("."));
  const here = LAYERS.indexOf(file.schema as (typeof LAYERS)[number]);
  const there = LAYERS.indexOf(layer as (typeof LAYERS)[number]);
  if (here < 0) throw new DefinitionError(`${nameOf(file)}: ${file.schema} is not a layer (${LAYERS.join(", ")}).`);
  if (there < 0) throw new DefinitionError(`${nameOf(file)}: reads ${mention}. Only load and stage read ${layer}.`);
  if (there > here) {
    throw new DefinitionError(
      `${nameOf(file)}: reads ${mention}, a later layer. A relation reads its own layer and earlier ones.`,
    );
  }
}

/**
 * Stage and validate for hand-made returns of two or three files: the real statements run over the files that are there, and the
 * relations of the other returns are made empty as the same statements make them.
 */
import type { Database } from "@pipelines/database.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { FINDINGS_TABLE } from "@pipelines/transform/validate/findings.ts";
import { stackRows, validate } from "@pipelines/transform/validate/validate.ts";
import type { ReturnDefinition, RuleDefinition } from "@schemas/define.ts";
import { definitions } from "./definitions.ts";
import { openScratch, type ScratchLoad } from "./scratch.ts";

type Layer = "staging" | "validated";

/** The `create table` statement of each relation: "staging.header". */
const made = await statementsOf();

async function statementsOf(): Promise<Map<string, string>> {
  const db = await openScratch(definitions, { loads: [] });
  await stage(db, definitions);
  await stackRows(db, definitions.returns);
  const tables = await db.query<{ name: string; sql: string }>(
    "select schema_name || '.' || table_name as name, sql from duckdb_tables() where schema_name in ('staging', 'validated')",
  );
  db.close();
  return new Map(tables.map(({ name, sql }) => [name, sql]));
}

/** What `stage` and `validate` make of the loads; without rules no findings, and nothing that rules alone read. */
export async function stageAndValidate(
  db: Database,
  loads: readonly ScratchLoad[],
  rules: ReadonlyMap<string, RuleDefinition>,
): Promise<void> {
  const ids = new Set(["header", ...loads.flatMap(({ files }) => Object.keys(files))]);
  const all = [...definitions.returns];
  const returns = new Map(all.filter(([id]) => ids.has(id)));
  const absent = all.filter(([id]) => !ids.has(id)).map(([, definition]) => definition);
  await stage(db, { ...definitions, returns });
  await makeEmpty(db, "staging", absent);
  if (rules.size > 0) return validate(db, { ...definitions, rules });
  await stackRows(db, returns);
  await db.run(FINDINGS_TABLE);
  await makeEmpty(db, "validated", absent);
}

const makeEmpty = (db: Database, layer: Layer, absent: readonly ReturnDefinition[]) =>
  db.run(absent.map(({ table }) => made.get(`${layer}.${table}`)).join("\n"));

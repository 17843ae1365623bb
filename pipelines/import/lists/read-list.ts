/** One file of a reference list into the scratch database, typed, with what could not be read counted. */
import type { ReferenceList } from "@schemas/reference/define-list.ts";
import { type Database, identifier, literal } from "../../database.ts";
import { UnreadableFileError } from "../../errors.ts";
import type { ImportOptions } from "../import-report.ts";
import { editionGiven, editionInName } from "./edition.ts";
import type { ListLayout } from "./list-headings.ts";
import { engineType, failingColumns, selectList } from "./list-sql.ts";
import type { ListTable } from "./list-tables.ts";

export interface ReadList {
  edition: string;
  rows: number;
  used: number;
  notes: string[];
}

export interface FoundList extends ListLayout {
  /** Line of the headings. */
  line: number;
}

/** Table of the scratch database with the rows of this import: the list's columns, edition and file number. */
export const freshTable = (list: ReferenceList): string => identifier(`fresh ${list.id}`);

/** Adds the file's rows as file number `file`. Throws UnreadableFileError where the rows do not fit the headings. */
export async function readList(
  db: Database,
  table: ListTable,
  found: FoundList,
  file: number,
  options: ImportOptions,
): Promise<ReadList> {
  const { list } = found;
  const columns = list.columns.map(({ name, type }) => `${identifier(name)} ${engineType(type)}`);
  await db.run(`create table if not exists ${freshTable(list)} (${columns.join(", ")}, edition varchar, file integer)`);
  await readRows(db, table, found);
  const counted = await countRows(db, found);
  const edition = editionOf(table.label, counted.newest, options);
  await db.run(`insert into ${freshTable(list)}
    select ${list.columns.map(({ name }) => identifier(name)).join(", ")}, ${literal(edition)}, ${file} from typed where ${usable(list)}`);
  await db.run("drop table typed");
  return { edition, rows: counted.rows, used: counted.used, notes: notesOf(list, counted) };
}

async function readRows(db: Database, table: ListTable, found: FoundList): Promise<void> {
  try {
    await db.run(`create or replace table typed as ${selectList(found, table, found.line)}`);
  } catch (error) {
    const line = /Line:\s*(\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new UnreadableFileError(
      `${table.label}${line === undefined ? "" : `, line ${line}`}: expected rows of as many cells as the headings, as UTF-8 text. Download the file again. Nothing was imported.`,
    );
  }
}

type Counted = { rows: number; used: number; blank: number; newest: string | null } & Record<string, number>;

async function countRows(db: Database, found: FoundList): Promise<Counted> {
  const { list } = found;
  const unreadable = failingColumns(found).map(
    (name) => `count(*) filter (where unreadable_${name}) as ${identifier(name)}`,
  );
  const newest = list.edition_from === undefined ? "null" : `strftime(max(${identifier(list.edition_from)}), '%Y-%m')`;
  const counts = [
    "count(*) as rows",
    `count(*) filter (where ${usable(list)}) as used`,
    `count(*) filter (where not (${keyed(list)})) as blank`,
    `${newest} as newest`,
    ...unreadable,
  ];
  return (await db.one<Counted>(`select ${counts.join(", ")} from typed`)) as Counted;
}

const keyed = (list: ReferenceList) =>
  list.columns
    .filter(({ name }) => list.key.includes(name))
    .map(({ name, pattern }) =>
      pattern === undefined
        ? `${identifier(name)} is not null`
        : `coalesce(regexp_full_match(${identifier(name)}, ${literal(pattern)}), false)`,
    )
    .join(" and ");

const usable = (list: ReferenceList) =>
  list.division === undefined
    ? keyed(list)
    : `${keyed(list)} and coalesce(division, ${literal(list.division)}) = ${literal(list.division)}`;

function notesOf(list: ReferenceList, counted: Counted): string[] {
  const notes =
    counted.blank > 0
      ? [`${counted.blank} rows without a readable ${list.key.join(" and ").replaceAll("_", " ")} left out`]
      : [];
  for (const { name } of list.columns) {
    const count = list.key.includes(name) ? 0 : (counted[name] ?? 0);
    if (count > 0) notes.push(`${count} cells of ${name.replaceAll("_", " ")} could not be read and are blank`);
  }
  return notes;
}

function editionOf(file: string, newest: string | null, { release, today }: ImportOptions): string {
  if (release !== undefined) return editionGiven(release);
  return editionInName(file) ?? newest ?? today ?? new Date().toISOString().slice(0, 10);
}

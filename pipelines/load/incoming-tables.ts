/** Files of one return read by the engine into temporary tables, all text: incoming_<table>, with an official column each. */
import { trimmedText } from "@schemas/field-types.ts";
import { type Database, identifier, literal } from "../database.ts";
import { UnreadableFileError } from "../errors.ts";
import type { IncomingFile } from "./incoming-file.ts";
import { MOST_LETTERS, physicalLine } from "./line-shape.ts";
import type { Recognised } from "./recognise.ts";

export interface IncomingReturn {
  file: IncomingFile;
  recognised: Recognised;
}

/** Name of the temporary table of a return. */
export const incoming = (table: string): string => `temp.${identifier(`incoming_${table}`)}`;

/** Column of an incoming table: the child's id without blanks round it, in capitals; null where there is none. */
export const CHILD_KEY = `"child key"`;

/** Condition of the rows of an incoming table that are kept: all but those that `markLeftOut` marks. */
export const IS_KEPT = `"left out" is null`;

/** Columns of incoming tables that hold what an unofficial council column said. */
const councilColumn = (position: number): string => identifier(`council ${position}`);

export const councilColumnsOf = ({ recognised }: IncomingReturn): string[] =>
  recognised.councilColumns.map(councilColumn);

/** Cells under no heading that hold something: how many rows have one. */
export const HAS_UNNAMED = `"unnamed"`;

/** Expression for the row of the file that a row of an incoming table is (the line that it began on); needs the `from` clause of `withLines`. */
export const sourceRow = ({ file }: IncomingReturn): string =>
  `incoming.rowid + ${file.firstRow}${file.shape.shifts.length === 0 ? "" : " + coalesce(shifts.shift, 0)"}`;

/** `from` clause over an incoming table with the shifts of its line numbers. */
export function withLines({ file, recognised }: IncomingReturn): string {
  const table = incoming(recognised.definition.table);
  const shifts = file.shape.shifts.map(({ record, shift }) => `(${record}, ${shift})`);
  if (shifts.length === 0) return `${table} as incoming`;
  return `${table} as incoming asof left join (values ${shifts.join(", ")}) as shifts(record, shift) on incoming.rowid >= shifts.record`;
}

/** Reads one file. Throws UnreadableFileError naming the lines that have a wrong number of cells. */
export async function readIntoTable(db: Database, one: IncomingReturn): Promise<void> {
  const { definition, columns, councilColumns, unnamed } = one.recognised;
  const cells = definition.fields.map(({ heading }) => {
    const at = columns.indexOf(heading);
    return `${at < 0 ? "null::varchar" : `c${at}`} as ${identifier(heading)}`;
  });
  const councils = councilColumns.map((at) => `c${at} as ${councilColumn(at)}`);
  const without =
    unnamed.length === 0
      ? "false"
      : `${trimmedText(`concat_ws('', ${unnamed.map((at) => `c${at}`).join(", ")})`)} is not null`;
  const select = `select *, upper(${trimmedText(identifier("CHILD"))}) as ${CHILD_KEY}, null::varchar as "left out" from (
    select ${[...cells, ...councils].join(", ")}, ${without} as "unnamed" from ${reader(one)})`;
  const made = await db
    .one<{ Count: number }>(`create or replace temp table ${incoming(definition.table)} as ${select}`)
    .catch(async (error) => {
      if (!(error instanceof Error) || !/Invalid Input Error/.test(error.message)) throw error;
      throw await wrongCells(db, one, error);
    });
  if (made?.Count !== one.file.shape.records) throw otherRows(one.file, made?.Count ?? 0);
}

/** Where quotes stand between letters the reader may pass over rows without a word; so they are counted by themselves. */
const otherRows = ({ name, shape }: IncomingFile, read: number) =>
  new UnreadableFileError(
    `${name}: it has ${shape.records} rows below the headings, of which ${read} can be told apart. ` +
      "Look for a quote that stands in a heading or inside a cell; take it out or export the file again.",
  );

export async function dropTables(db: Database, all: readonly IncomingReturn[]): Promise<void> {
  const tables = all.map(({ recognised }) => `drop table if exists ${incoming(recognised.definition.table)}`);
  if (tables.length > 0) await db.run(tables.join("; "));
}

function reader({ file, recognised }: IncomingReturn, more = ""): string {
  const columns = recognised.columns.map((_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  const delimiter = file.delimiter === "\t" ? "e'\\t'" : "','";
  return (
    `read_csv(${literal(file.readPath)}, header = true, delim = ${delimiter}, quote = '"', escape = '"', ` +
    `columns = {${columns}}, auto_detect = false, max_line_size = ${MOST_LETTERS + 2}${more})`
  );
}

/** Reads again with the rejects kept, to name the lines. The rejects hold cells, so they are dropped at once. */
async function wrongCells(db: Database, one: IncomingReturn, error: Error): Promise<Error> {
  const { file } = one;
  const rejects =
    ", ignore_errors = true, store_rejects = true, rejects_table = 'rejected', rejects_scan = 'rejected_scan', rejects_limit = 0";
  try {
    await db.run(`create or replace temp table read_again as select * from ${reader(one, rejects)}`);
    const rows = await db.query<{ line: number; kind: string }>(
      "select line, min(error_type::varchar) as kind from rejected group by line order by line",
    );
    if (rows.length === 0) return unreadable(file, error);
    return refusedLines(one, rows);
  } catch {
    return unreadable(file, error);
  } finally {
    for (const table of ["read_again", "rejected", "rejected_scan"]) await db.run(`drop table if exists ${table}`);
  }
}

function refusedLines({ file, recognised }: IncomingReturn, rows: readonly { line: number; kind: string }[]): Error {
  const lines = rows.map(({ line }) => physicalLine(file.shape, line));
  const cells = recognised.columns.length;
  const last = lines.at(-1) ?? 0;
  if (!file.shape.endsWithLineBreak && rows.length === 1 && last === file.shape.lines) {
    return new UnreadableFileError(
      `${file.name}, row ${last}: the file breaks off there: its last row has fewer than ${cells} cells and no line end. ` +
        "It was not written or copied whole. Export it again.",
    );
  }
  const quoting = rows.some(({ kind }) => kind.includes("QUOTE"));
  const shown = lines.slice(0, 10).join(", ") + (lines.length > 10 ? ` and ${lines.length - 10} more` : "");
  return new UnreadableFileError(
    `${file.name}, row${lines.length === 1 ? "" : "s"} ${shown}: expected ${cells} cells as in the headings, found another number` +
      `${quoting ? " or broken quoting" : ""}. Look there for a comma that is not in quotes, or a line added by hand; mend it or export the file again.`,
  );
}

const unreadable = (file: IncomingFile, error: Error): Error => {
  const line = /CSV Error on Line: (\d+)/.exec(error.message)?.[1];
  const place = line === undefined ? file.name : `${file.name}, row ${physicalLine(file.shape, Number(line))}`;
  return new UnreadableFileError(
    `${place}: the row cannot be told into cells (a quote, or a line end of another kind). Export the file again.`,
  );
};

/** The only file that imports DuckDB: open, run, query, attach, transaction. */
import { dirname } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { BusyError } from "./errors.ts";
import { diskError, isHeldElsewhere } from "./store/disk-words.ts";

export type Row = Record<string, unknown>;
export type Parameters_ = DuckDBValue[] | Record<string, DuckDBValue>;

export interface DatabaseOptions {
  readOnly?: boolean;
  /** For instance "1GB". Left out: the engine's own default. */
  memoryLimit?: string;
  /** Left out: one. Returns are smaller than the pieces that the engine shares out, so that more threads only wait for each other. */
  threads?: number;
  /** Size of the log of commits at which they are written into the file before it is closed. Left out: the engine's own, 16 MB. */
  logLimit?: string;
  /** Folder for what does not fit into memory. Left out: beside the file; of ":memory:", none. */
  spill?: string;
}

/** Quotes an identifier taken from a definition or a heading (`dec` is a keyword). */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text literal. For values that come from the command line prefer parameters. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Rows of one insert: bounds memory. */
const ROWS_AT_ONCE = 10_000;

export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #path: string;
  /** Where what it holds may be written: the folder of its file, or that of its spill; undefined: nowhere. */
  readonly folder: string | undefined;

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    path: string,
    { spill }: DatabaseOptions,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#path = path;
    const beside = path === ":memory:" ? spill : path;
    this.folder = beside === undefined ? undefined : dirname(beside);
  }

  /** Opens a database file, or ":memory:". Throws BusyError when another process has the file open for writing, StoreError when the file or its disk cannot be used. */
  static async open(path: string, options: DatabaseOptions = {}): Promise<Database> {
    try {
      const instance = await DuckDBInstance.create(path, settings(path, options));
      return new Database(instance, await instance.connect(), path, options);
    } catch (error) {
      throw inWords(error, path);
    }
  }

  /** Runs one statement, or several separated by semicolons when there are no parameters. */
  async run(sql: string, parameters?: Parameters_): Promise<void> {
    await this.#said(this.#connection.run(sql, parameters));
  }

  /** Rows as objects: BIGINT and DECIMAL as number, DATE and TIMESTAMP as ISO text, null as null. */
  async query<T extends Row = Row>(sql: string, parameters?: Parameters_): Promise<T[]> {
    const reader = await this.#said(this.#connection.runAndReadAll(sql, parameters));
    const rows = reader.getRowObjectsJS() as Row[];
    for (const row of rows) for (const name of Object.keys(row)) row[name] = plain(row[name]);
    return rows as T[];
  }

  /** Columns as arrays, with the same plain values as `query`: for what is written on as it is. */
  async columns(sql: string, parameters?: Parameters_): Promise<Record<string, unknown[]>> {
    const reader = await this.#said(this.#connection.runAndReadAll(sql, parameters));
    const columns = reader.getColumnsObjectJS() as Record<string, unknown[]>;
    for (const name of Object.keys(columns)) columns[name] = (columns[name] ?? []).map(plain);
    return columns;
  }

  /** The first row, or undefined. */
  async one<T extends Row = Row>(sql: string, parameters?: Parameters_): Promise<T | undefined> {
    return (await this.query<T>(sql, parameters))[0];
  }

  /** Whether a table is there: in the database opened, or in one attached under a name. */
  async holds(schema: string, table: string, attached?: string): Promise<boolean> {
    const database = attached === undefined ? "current_database()" : literal(attached);
    const found = await this.one(
      `select 1 from duckdb_tables() where database_name = ${database} and schema_name = ? and table_name = ?`,
      [schema, table],
    );
    return found !== undefined;
  }

  /** Names of the relations of a schema that may have rows: views, and tables that are not empty. */
  async filled(schema: string): Promise<Set<string>> {
    const found = await this.query<{ name: string }>(
      `select table_name as name from duckdb_tables()
       where database_name = current_database() and schema_name = $1 and estimated_size > 0
       union all
       select view_name from duckdb_views() where database_name = current_database() and schema_name = $1`,
      [schema],
    );
    return new Set(found.map(({ name }) => name));
  }

  /** Statement types and column names of a query without running it: throws when it does not bind. */
  async prepare(sql: string): Promise<void> {
    (await this.#connection.prepare(sql)).destroySync();
  }

  async attach(path: string, alias: string, options: { readOnly?: boolean } = {}): Promise<void> {
    try {
      await this.run(`attach ${literal(path)} as ${identifier(alias)}${options.readOnly ? " (read_only)" : ""}`);
    } catch (error) {
      throw inWords(error, path);
    }
  }

  async detach(alias: string): Promise<void> {
    await this.run(`detach ${identifier(alias)}`);
  }

  /** All or nothing: commits when `work` returns, rolls back when it throws. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run("begin transaction");
    try {
      const result = await work();
      await this.run("commit");
      return result;
    } catch (error) {
      await this.run("rollback").catch(() => undefined);
      throw error;
    }
  }

  /** Inserts rows of one shape; column names come from the first row. For lists we make ourselves, not for child-level files. */
  async insert(relation: string, rows: readonly Row[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const names = Object.keys(first);
    const shape = JSON.stringify([Object.fromEntries(names.map((name) => [name, jsonType(rows, name)]))]);
    const columns = names.map(identifier).join(", ");
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const list = JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE));
      await this.run(
        `insert into ${relation} (${columns}) select ${columns} from (select unnest(from_json($1, ${literal(shape)}), recursive := true))`,
        [list],
      );
    }
  }

  /** What the engine says of a disk or a file, in words. */
  async #said<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw diskError(error, this.#path === ":memory:" ? undefined : this.#path) ?? error;
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function settings(path: string, options: DatabaseOptions): Record<string, string> {
  // The engine would write beside whatever folder the program was started in.
  const spill = options.spill ?? (path === ":memory:" ? "" : undefined);
  return {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(options.readOnly ? { access_mode: "READ_ONLY" } : {}),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    ...(options.logLimit === undefined ? {} : { checkpoint_threshold: options.logLimit }),
    ...(spill === undefined ? {} : { temp_directory: spill }),
    threads: String(options.threads ?? 1),
    // Codes and dates pack as small without them, and trying them takes longer than writing.
    disabled_compression_methods: "fsst,dict_fsst,zstd",
    // It makes a join of each list of codes, and a rule's statement has a hundred.
    disabled_optimizers: "in_clause",
    // Nested loops for as-of joins with few rows on one side take longer than sorting both.
    asof_loop_join_threshold: "0",
  };
}

function inWords(error: unknown, path: string): unknown {
  if (isHeldElsewhere(error)) {
    return new BusyError(`${path}: another run is using it. Wait until it has finished, then run the command again.`);
  }
  return diskError(error, path) ?? error;
}

/** What the values of a column are, so that a whole number stays one in a column of text. */
function jsonType(rows: readonly Row[], name: string): "BIGINT" | "DOUBLE" | "BOOLEAN" | "VARCHAR" {
  const values = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
  if (values.length > 0 && values.every((value) => typeof value === "boolean")) return "BOOLEAN";
  if (values.length === 0 || values.some((value) => typeof value !== "number")) return "VARCHAR";
  return values.every((value) => Number.isSafeInteger(value)) ? "BIGINT" : "DOUBLE";
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  if (Array.isArray(value)) return value.map(plain);
  return value;
}

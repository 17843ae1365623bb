/** Marts made when a statement first reads them: a test of one mart does not wait for forty others. */
import type { Database } from "@pipelines/database.ts";
import { relationsMentioned, runSqlFiles, type SqlFile } from "@pipelines/sql-files.ts";

/**
 * Gives back the same database: before each of its statements it makes the marts that the statement mentions, and those
 * that these read. One not made yet may have rows.
 */
export function makeMartsOnceRead(db: Database, files: readonly SqlFile[]): Database {
  const waiting = new Map(files.map((file) => [`${file.schema}.${file.name}`, file]));
  const takeReadBy = (text: string): SqlFile[] =>
    relationsMentioned(text).flatMap((name) => {
      const file = waiting.get(name);
      waiting.delete(name);
      return file === undefined ? [] : [file, ...takeReadBy(file.text)];
    });
  for (const method of ["run", "query", "columns", "prepare"] as const) {
    const plain = db[method].bind(db) as (...words: unknown[]) => Promise<never>;
    db[method] = async (sql: string, ...more: unknown[]) => {
      const wanted = takeReadBy(sql);
      if (wanted.length > 0) await runSqlFiles(db, wanted);
      return plain(sql, ...more);
    };
  }
  const filled = db.filled.bind(db);
  db.filled = async (schema: string) =>
    new Set([
      ...(await filled(schema)),
      ...[...waiting.values()].filter((file) => file.schema === schema).map(({ name }) => name),
    ]);
  return db;
}

/** Loads files that were damaged on purpose, and looks at what became of them. */
import { Database } from "@pipelines/database.ts";
import { CareboardError } from "@pipelines/errors.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { type LoadReport, loadReturn } from "@pipelines/load/load.job.ts";
import { noticeSentence, reportJson } from "@pipelines/load/load-report.ts";
import { expect } from "vitest";
import { type Files, writeFolder } from "../unit/load/return-folder.ts";
import { definitions } from "./definitions.ts";
import { AS_AT, MARK } from "./generated-return.ts";

export interface Outcome {
  report?: LoadReport;
  /** Everything that somebody could read of it. */
  said: string;
}

export class DamagedLoads {
  readonly db: Database;
  kept = 0;
  refused = 0;

  private constructor(db: Database) {
    this.db = db;
  }

  static async open(): Promise<DamagedLoads> {
    const db = await Database.open(":memory:", { threads: 1 });
    await createLedger(db, definitions);
    return new DamagedLoads(db);
  }

  /** Rows of every table, as one text. */
  async #held(): Promise<string> {
    const tables = await this.db.query<{ name: string }>(
      "select schema_name || '.' || table_name as name from duckdb_tables() order by 1",
    );
    const rows = await this.db.query<{ name: string; rows: number }>(
      tables.map(({ name }) => `select '${name}' as name, count(*) as rows from ${name}`).join(" union all "),
    );
    return JSON.stringify(rows);
  }

  /** Loads a return's files: kept, or refused in words with nothing kept; in either case no cell is said. Throws for anything else. */
  async load(files: Files, about: string): Promise<LoadReport | undefined> {
    const before = await this.#held();
    const { report, said } = await this.#tried(files);
    expect(said.toUpperCase(), about).not.toContain(MARK);
    expect(said, about).not.toMatch(/\d\d\/\d\d\/\d{4}/);
    expect(said, about).not.toMatch(/\n\s+at /);
    if (report === undefined) {
      this.refused += 1;
      expect(await this.#held(), about).toBe(before);
      expect(said, about).toMatch(/\.(csv|xml|xlsx)|folder/i);
    } else this.kept += 1;
    return report;
  }

  async #tried(files: Files): Promise<Outcome> {
    const folder = writeFolder(files);
    try {
      const report = await loadReturn(this.db, definitions, {
        folder,
        laCode: "990",
        asAt: AS_AT,
        coverage: "ytd",
        stage: "final",
        knownOn: "2024-05-01",
        why: "test",
        by: "test",
        programVersion: "0",
      });
      return { report, said: JSON.stringify([reportJson(report), report.notices.map(noticeSentence)]) };
    } catch (error) {
      if (!(error instanceof CareboardError)) throw error;
      return { said: error.message };
    }
  }

  /** What a load has kept of one file: its rows by heading, in their order. */
  rowsOf(report: LoadReport, returnId: string): Promise<Record<string, string | null>[]> {
    return this.db.query(
      `select * from raw.${definitions.returns.get(returnId)?.table} where load_id = ? order by source_row`,
      [report.load_id],
    );
  }
}

/** Rows of a file that the report says were left out, blank ones apart. */
export const leftOutOf = ({ notices }: LoadReport, file: string): number =>
  notices
    .filter(
      ({ source_file, detail, row_count, notice }) =>
        source_file === file && /left out/.test(detail) && row_count !== null && !/^blank/.test(notice),
    )
    .reduce((sum, { row_count }) => sum + (row_count ?? 0), 0);

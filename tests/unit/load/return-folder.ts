/** A small but whole invented return, written to a temporary folder, and a store to load it into. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { type Definitions, loadDefinitions } from "@pipelines/definitions.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { type LoadReport, type LoadRequest, loadReturn } from "@pipelines/load/load.job.ts";

/** File name to content; undefined: the file is left out. */
export type Files = Record<string, string | Buffer | undefined>;

export const HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
export const EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
export const REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE";

const children = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, n) => `${prefix}${String(n + 1).padStart(3, "0")}`);

/** Header, Episodes and Reviews of `count` children for the year that begins in `first`; half of the episodes ended in it. */
export function smallReturn({ first = 2020, count = 12, prefix = "S" } = {}): Files {
  const sex = first >= 2024 ? "F" : "2";
  const rows = children(count, prefix);
  const text = (heading: string, lines: string[]) => `${[heading, ...lines].join("\n")}\n`;
  return {
    "header.csv": text(
      HEADER,
      rows.map((child) => `${child},${sex},15/06/${first - 9},WBRI,UN4,0,`),
    ),
    "episodes.csv": text(
      EPISODES,
      rows.map((child, n) => {
        const end = n % 2 === 0 ? `20/09/${first},E8` : ",";
        return `${child},0${(n % 6) + 4}/05/${first},S,C2,N1,U6,PR1,${end},,AB1 2CD,AB1 3EF,SC123456`;
      }),
    ),
    "reviews.csv": text(
      REVIEWS,
      rows.map((child) => `${child},15/06/${first - 9},10/03/${first + 1},PN1`),
    ),
  };
}

export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface LoadBench {
  store: Database;
  definitions: Definitions;
  load(files: Files, request?: Partial<LoadRequest>): Promise<LoadReport>;
  /** Every row of the store's tables, to show that nothing changed. */
  everything(): Promise<string>;
}

export async function openBench(): Promise<LoadBench> {
  const definitions = await loadDefinitions();
  const store = await Database.open(":memory:");
  await createLedger(store, definitions);
  return {
    store,
    definitions,
    load: (files, request = {}) =>
      loadReturn(store, definitions, {
        folder: writeFolder(files),
        laCode: "990",
        asAt: "2021-03-31",
        coverage: "ytd",
        stage: "final",
        knownOn: "2021-05-12",
        why: "test",
        by: "test",
        programVersion: "0",
        ...request,
      }),
    async everything() {
      const tables = await store.query<{ name: string }>(
        "select schema_name || '.' || table_name as name from duckdb_tables() order by 1",
      );
      const all = [];
      for (const { name } of tables) all.push([name, await store.query(`select * from ${name} order by all`)]);
      return JSON.stringify(all);
    },
  };
}

/** A council's workspace for tests of loads one after the other: returns of a few children, loaded, judged and worked out. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadCouncil } from "@pipelines/compare/load-change.ts";
import { Database } from "@pipelines/database.ts";
import type { Definitions } from "@pipelines/definitions.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { createLog } from "@pipelines/log.ts";
import { StayingStore } from "@pipelines/open-store.ts";
import { transform } from "@pipelines/transform/transform.job.ts";
import { createWorkspace } from "@pipelines/workspace.ts";
import { differenceShape } from "@schemas/cli/difference.ts";
import { definitions } from "../../support/definitions.ts";
import { EPISODES, type Files, HEADER, writeFolder } from "../../unit/load/return-folder.ts";

/** Episode rows by child: start, legal status, placement, end. */
export type Care = Record<string, { start: string; status?: string; home?: string; end?: string }>;

const files = (care: Care): Files => ({
  "header.csv": `${[HEADER, ...Object.keys(care).map((child) => `${child},F,15/06/2012,WBRI,UN4,0,`)].join("\n")}\n`,
  "episodes.csv": `${[
    EPISODES,
    ...Object.entries(care).map(
      ([child, { start, status = "C2", home = "U6", end }]) =>
        `${child},${start},S,${status},N1,${home},PR1,${end === undefined ? "," : `${end},E8`},,AB1 2CD,AB1 3EF,SC123456`,
    ),
  ].join("\n")}\n`,
});

export interface LoadOptions {
  dryRun?: boolean;
  confirm?: string;
  stage?: "final";
  knownOn?: string;
  /** Other definitions than the project's. */
  with?: Definitions;
}

/** A workspace in a temporary folder of its own, and what can be done with it. */
export function councilLoads() {
  const workspace = createWorkspace(mkdtempSync(join(tmpdir(), "careboard-compare-")), {
    council: { la_code: "990", name: "Severnshore", short_name: "Severnshore", is_invented: true, borrows: "802" },
  });
  const openStore = async () => {
    mkdirSync(dirname(workspace.store), { recursive: true });
    const store = await Database.open(workspace.store);
    await createLedger(store, definitions);
    return store;
  };
  const loadTogether = async (returns: readonly [Care, string][], more: LoadOptions = {}) => {
    const { dryRun = false, confirm, stage = "dry-run", knownOn = "2025-01-01" } = more;
    const store = new StayingStore(openStore);
    const reports = await loadCouncil({
      workspace,
      definitions: more.with ?? definitions,
      store,
      requests: returns.map(([care, asAt]) => ({
        folder: writeFolder(files(care)),
        laCode: "990",
        asAt,
        coverage: "ytd",
        stage,
        knownOn,
        why: "test",
        programVersion: "0",
        dryRun,
      })),
      today: "2025-02-01",
      log: createLog(),
      dryRun,
      ...(confirm === undefined ? {} : { confirm }),
    }).finally(() => store.close());
    for (const { difference } of reports) if (difference !== null) differenceShape.parse(difference);
    return reports;
  };
  const load = async (care: Care, asAt: string, more: LoadOptions = {}) => {
    const [report] = await loadTogether([[care, asAt]], more);
    if (report === undefined) throw new Error("one return, one report");
    return report;
  };
  /** As the transform does; with other definitions than before everything is worked out anew. */
  const bringUpToDate = (anew?: Definitions) =>
    transform({
      workspace,
      definitions: anew ?? definitions,
      force: anew !== undefined,
      asKnownOn: "2025-02-01",
      warehouse: workspace.warehouse,
      recordsFindings: true,
      log: createLog(),
    });
  const inWarehouse = async (sql: string) => {
    const db = await Database.open(workspace.warehouse, { readOnly: true });
    return db.query(sql).finally(() => db.close());
  };
  const inStore = async (sql: string) => {
    const store = await openStore();
    return store.query(sql).finally(() => store.close());
  };
  const remove = () => rmSync(workspace.dir, { recursive: true, force: true });
  return { workspace, openStore, load, loadTogether, bringUpToDate, inWarehouse, inStore, remove };
}

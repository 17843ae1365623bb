/** `careboard explain ID --children`: the workbook of one figure, from the number back to file and row. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { Database } from "../database.ts";
import { loadReference } from "../import/load-reference.ts";
import type { JobRequest } from "../jobs/job.ts";
import { mapsInForce } from "../load/maps/maps-in-force.ts";
import { childrenBehind, findingsBehind, makeBehind, rowsBehind } from "../reports/behind-figure.ts";
import type { CountedOver } from "../reports/counted-over.ts";
import { figureLines } from "../reports/explain-figure.ts";
import { explainWorkbook } from "../reports/explain-workbook.ts";
import { ReportsFolder } from "../reports/reports-folder.ts";
import { openScratch } from "../scratch.ts";
import { attachWarehouse, stageBatch } from "../transform/transform.job.ts";
import { stackRows } from "../transform/validate/validate.ts";
import { knowledgeDate, warehouseOf } from "../warehouses.ts";

export interface ChildrenAsked {
  request: JobRequest;
  warehouse: Database;
  indicator: IndicatorDefinition;
  over: CountedOver;
  /** Of the headline's kind of period. */
  figure: ExplainJson["rows"][number];
  sql: string;
}

export interface ChildrenExplained {
  children: NonNullable<ExplainJson["children"]>;
  /** Edited copies that were kept. */
  kept: string[];
}

/** Writes reports/explain-ID-PERIOD.xlsx. The warehouse is up to date and open; the workspace is held. */
export async function explainChildren(asked: ChildrenAsked): Promise<ChildrenExplained> {
  const { request, warehouse, indicator, over, figure, sql } = asked;
  const { workspace, context } = request;
  const { council } = workspace.settings;
  const definitions = await context.definitions();
  const period = figure.period_end_date;
  const behind = await readBehind(asked, period);
  const lines = await figureLines(warehouse, indicator, over, figure, { council: council.la_code, period });
  const folder = new ReportsFolder(workspace.reports, "one_by_one");
  const report = await folder.write(
    `explain-${indicator.id}-${period}.xlsx`,
    explainWorkbook({ indicator, over, definitions, council, figure: lines, ...behind, sql }),
  );
  folder.keep();
  const { children, rows, findings } = behind;
  return {
    children: {
      period_kind: figure.period_kind,
      period_end_date: period,
      listed: children.length,
      in_group: children.filter(({ is_in_group }) => is_in_group).length,
      counted: children.filter(({ is_counted }) => is_counted).length,
      rows: rows.length,
      findings: findings.length,
      report,
    },
    kept: folder.kept,
  };
}

/** The rows in force are staged anew: the warehouse keeps what they come to, not them. */
async function readBehind({ request, over }: ChildrenAsked, period: string) {
  const { workspace, context } = request;
  const { la_code: council } = workspace.settings.council;
  const definitions = await context.definitions();
  const db = await openScratch(workspace);
  try {
    const store = await Database.open(workspace.store, { readOnly: true });
    const asKnownOn = await knowledgeDate(store, request).finally(() => store.close());
    await db.attach(workspace.store, "store", { readOnly: true });
    await loadReference(db, workspace.reference, asKnownOn);
    const maps = await mapsInForce(db, asKnownOn);
    await attachWarehouse(db, warehouseOf(request), { readOnly: true });
    await stageBatch(db, { workspace, definitions, asKnownOn }, maps, [council]);
    await stackRows(db, definitions.returns);
    await makeBehind(db, { over, returns: definitions.returns, council, period, maps, warehouse: "warehouse." });
    return {
      children: await childrenBehind(db),
      rows: await rowsBehind(db),
      findings: await findingsBehind(db),
    };
  } finally {
    db.close();
  }
}

/** For the terminal: counts and where the workbook is, no child. */
export function childrenLines({ children, kept }: ChildrenExplained): string[] {
  const { listed, in_group, counted, rows, findings, report, period_end_date } = children;
  return [
    `Behind it on ${period_end_date}: ${listed} looked at, ${in_group} in the group, ${counted} counted; ${rows} rows, ${findings} findings on them`,
    `For the council's own staff only: ${report}`,
    ...kept.map((file) => `Kept an edited copy as ${file}`),
  ];
}

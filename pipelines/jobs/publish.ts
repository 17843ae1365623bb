/** The disclosure-controlled tables of the councils that a build shows. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { councilsHeld, councilsShown, dividedCouncils } from "../councils.ts";
import { Database } from "../database.ts";
import { UsageError } from "../errors.ts";
import { programVersion } from "../fingerprint.ts";
import { openStore, requireStore } from "../open-store.ts";
import { publish } from "../publish/publish.job.ts";
import { makePublic } from "../store/permissions.ts";
import { knowledgeDate, newestKnowledge, submittedHeld, warehouseOf } from "../warehouses.ts";
import type { Workspace } from "../workspace.ts";
import type { Job, JobResults } from "./job.ts";

export const publishJob: Job<"publish"> = {
  name: "publish",
  reads: "warehouse.duckdb, those of the newest final returns, ledger.*",
  writes: "published/<edition>/<publication>/",
  async run(request) {
    const { workspace, context } = request;
    requireStore(workspace);
    const warehouseFile = warehouseOf(request);
    if (!existsSync(warehouseFile)) {
      throw new UsageError(`${warehouseFile}: expected the figures there. Run \`careboard transform\` first.`);
    }
    const definitions = await context.definitions();
    const store = await openStore(request);
    const warehouse = await Database.open(warehouseFile, { readOnly: true });
    const publishOne = async (council: Workspace) => {
      const asKnownOn = request.asKnownOn ?? (await newestKnowledge(store, council, context.today));
      const report = await publish({
        workspace: council,
        definitions,
        store,
        warehouse,
        edition: request.edition ?? "panel",
        asAt: request.asAt,
        asKnownOn,
        submitted: await submittedHeld(store, warehouse, { ...request, workspace: council }),
        isCurrent: request.asAt === undefined && request.asKnownOn === undefined,
        programVersion: programVersion(),
        publishedOn: context.today,
      });
      makePublic(workspace.published, report.path, join(council.published, "current.json"));
      return { ...report, la_code: council.settings.council.la_code };
    };
    try {
      const divided = await dividedCouncils(store, await knowledgeDate(store, request));
      const shown = councilsShown(workspace, request.councils, await councilsHeld(warehouse, divided), divided);
      const all: JobResults["publish"]["further"] = [];
      for (const [at, one] of shown.entries()) {
        if (shown.length > 1) context.log.progress(`Publishing council ${at + 1} of ${shown.length}`);
        all.push(await publishOne(one));
      }
      const [own, ...further] = all as [(typeof all)[number], ...typeof all];
      return { ...own, ran: all.some(({ ran }) => ran), further };
    } finally {
      warehouse.close();
      store.close();
    }
  },
};

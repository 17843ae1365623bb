/** A store in memory with returns and maps in it, and what staging makes of them. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadDefinitions } from "@pipelines/definitions.ts";
import { loadsInForce } from "@pipelines/load/in-force.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { type LoadRequest, loadReturn } from "@pipelines/load/load.job.ts";
import { loadMap, type MapRequest } from "@pipelines/load/maps/map.job.ts";
import { mapsInForce } from "@pipelines/load/maps/maps-in-force.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { type Files, writeFolder } from "../return-folder.ts";

export const definitions = await loadDefinitions();

export async function openMapBench() {
  const db = await Database.open(":memory:", { threads: 1 });
  await db.run("attach ':memory:' as store; use store");
  await createLedger(db, definitions);
  return {
    db,
    load: (files: Files, asAt: string, more: Partial<LoadRequest> = {}) =>
      loadReturn(db, definitions, {
        folder: writeFolder(files),
        laCode: "990",
        asAt,
        coverage: "ytd",
        stage: "final",
        knownOn: asAt,
        why: "test",
        by: "test",
        programVersion: "0",
        ...more,
      }),
    /** `text`: the register, headings first, as the file has it. */
    map(text: string, more: Partial<MapRequest> = {}) {
      const path = join(mkdtempSync(join(tmpdir(), "careboard-test-")), "register.csv");
      writeFileSync(path, text);
      return loadMap(db, {
        path,
        laCode: "990",
        knownOn: "2022-01-01",
        why: "test",
        by: "test",
        programVersion: "0",
        ...more,
      });
    },
    /** Staging as known on a day; gives back the number of lines left aside. */
    async stage(asKnownOn = "2099-01-01") {
      await db.run("use memory");
      const maps = await mapsInForce(db, asKnownOn);
      await loadsInForce(db, asKnownOn, undefined, maps);
      const setAside = await stage(db, definitions, maps);
      return { setAside, maps };
    },
  };
}

export type MapBench = Awaited<ReturnType<typeof openMapBench>>;

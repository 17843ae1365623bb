/** A return and the local return in one folder are loaded in one run: nobody comes between, and a kill between is told of. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "@pipelines/log.ts";
import { load } from "@pipelines/verbs/load.ts";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { localText } from "../../support/local-return.ts";
import { newDemoWorkspace } from "../../support/program.ts";
import { smallReturn, writeFolder } from "./return-folder.ts";

test("the workspace is held from the return to the local return beside it", async () => {
  const data = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-one-run-")));
  const local = localText("period_to,indicator_id,value\n2021-03-31,opportunities,20");
  const from = writeFolder({ ...smallReturn(), "local.csv": local });
  const runFile = join(data, ".careboard.run.json");
  const holds = new Set<string>();
  const context = {
    verb: "load",
    log: createLog(),
    today: "2021-05-12",
    async definitions() {
      if (existsSync(runFile)) holds.add(JSON.parse(readFileSync(runFile, "utf8")).started);
      return definitions;
    },
  };
  const { json } = await load.run(from, { asAt: "2021-03-31", data }, context);
  expect(json).toMatchObject({ loads: [{ la_code: "990" }], local: [{ rows: 1 }] });
  expect(holds.size).toBe(1);
  for (const folder of [data, from]) rmSync(folder, { recursive: true });
});

/** What the load says will be set aside is what validation sets aside: two places say it, one in the files and one in staging. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadsInForce } from "@pipelines/load/in-force.ts";
import { loadReturn } from "@pipelines/load/load.job.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { blockedRowsSql } from "@pipelines/transform/validate/blocked.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { smallReturn, writeFolder } from "./return-folder.ts";

const NOTICES: Record<string, string> = {
  "rows without a child's id": "BLK1",
  "rows without their date": "BLK2",
  "rows there twice": "BLK3",
};

const good = smallReturn();
const lines = (name: string) => String(good[name]).trimEnd().split("\n");
const cell = fc.constantFrom(
  "",
  " ",
  "\u00a0",
  "S-1",
  "s001",
  "31/02/2021",
  "01/06/20",
  "44000",
  "x",
  "2020-06-01",
  "TOTAL",
);

/** A line of a file, changed in one cell or not, there once or twice. */
const rows = (name: string) => {
  const [headings = "", ...all] = lines(name);
  const row = fc
    .tuple(fc.constantFrom(...all), fc.option(fc.tuple(fc.constantFrom(0, 1, 2), cell)), fc.integer({ min: 1, max: 2 }))
    .map(([line, change, times]) => {
      const cells = line.split(",");
      if (change !== null) cells[change[0]] = change[1];
      return Array<string>(times).fill(cells.join(","));
    });
  return fc.array(row, { maxLength: 6 }).map((more) => `${[headings, ...all, ...more.flat()].join("\n")}\n`);
};

test("rows said to be set aside are the rows set aside", async () => {
  await fc.assert(
    fc.asyncProperty(rows("episodes.csv"), rows("reviews.csv"), async (episodes, reviews) => {
      const folder = writeFolder({ ...good, "episodes.csv": episodes, "reviews.csv": reviews });
      const path = join(folder, "store.duckdb");
      const store = await Database.open(path);
      const report = await loadReturn(store, definitions, {
        folder,
        laCode: "990",
        asAt: "2021-03-31",
        coverage: "ytd",
        stage: "final",
        knownOn: "2021-05-12",
        why: "",
        by: "",
        programVersion: "0",
      }).finally(() => store.close());
      const said: Record<string, number> = {};
      for (const { return_id, notice, row_count } of report.notices) {
        const code = NOTICES[notice];
        if (code !== undefined) said[`${return_id} ${code}`] = row_count ?? 0;
      }
      const db = await Database.open(":memory:");
      await db.attach(path, "store", { readOnly: true });
      await loadsInForce(db, "2099-12-31");
      await stage(db, definitions);
      const blocked = await db.query<{ name: string; rows: number }>(
        `select return_id || ' ' || code as name, count(*) as rows from (${blockedRowsSql(definitions.returns.values())}) where code <> 'BLK4' group by all`,
      );
      db.close();
      rmSync(folder, { recursive: true, force: true });
      expect(said).toEqual(Object.fromEntries(blocked.map(({ name, rows }) => [name, rows])));
    }),
    { numRuns: 8 },
  );
}, 300_000);

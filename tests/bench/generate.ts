/** Writes the returns of a size: <folder>/returns/<council>/<year>/q4/*.csv and careboard.json. The same seed gives the same bytes. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Database, literal } from "../../pipelines/database.ts";
import { rowsInFolders } from "../../pipelines/load/small-csv.ts";
import { makeHistory } from "./history.ts";
import type { Size } from "./sizes.ts";
import { tablesOf } from "./tables.ts";

export const SEED = 903;

/** Real councils' codes, so that the published populations are there to divide by; the children are invented. */
function councilCodes(root: string, count: number): string[] {
  const current = rowsInFolders([join(root, "data", "reference")], "areas.csv").filter(
    ({ geographic_level, until }) => geographic_level === "la" && !until,
  );
  return [...new Set(current.map(({ old_la_code }) => old_la_code ?? ""))]
    .filter((code) => /^\d{3}$/.test(code))
    .sort()
    .slice(0, count);
}

/** One thread, so that rows are written in order. Gives back the councils' codes. */
export async function generate(root: string, size: Size, folder: string, seed = SEED): Promise<string[]> {
  const codes = councilCodes(root, size.councils);
  rmSync(folder, { recursive: true, force: true });
  const returns = join(folder, "returns");
  mkdirSync(returns, { recursive: true });
  const db = await Database.open(":memory:", { threads: 1 });
  try {
    await db.run("set partitioned_write_max_open_files = 1000");
    await makeHistory(db, size, codes, seed);
    for (const year of size.years) {
      for (const [name, sql] of Object.entries(tablesOf(year))) {
        const passing = join(folder, "passing");
        await db.run(`copy (${sql}) to ${literal(passing)} (format csv, header, partition_by (la_code))`);
        for (const part of readdirSync(passing))
          place(join(passing, part), join(returns, part.slice("la_code=".length), year, "q4"), name);
        rmSync(passing, { recursive: true });
      }
    }
  } finally {
    db.close();
  }
  const [la_code] = codes;
  const settings = { council: { la_code, name: "Bench Council", short_name: "Bench", is_invented: true } };
  writeFileSync(join(folder, "careboard.json"), `${JSON.stringify(settings, null, 2)}\n`);
  return codes;
}

function place(from: string, to: string, name: string): void {
  const [file, ...others] = readdirSync(from);
  if (file === undefined || others.length > 0) throw new Error(`${from}: expected one file of a table and council`);
  mkdirSync(to, { recursive: true });
  renameSync(join(from, file), join(to, `${name}.csv`));
}

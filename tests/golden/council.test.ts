/**
 * The invented council's figures are unchanged (by machine). CAREBOARD_GOLDEN=write rewrites them: a commit of its own,
 * titled by that command.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { formatSmallCsv } from "@pipelines/load/small-csv.ts";
import { expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { demoWorkspace } from "../support/program.ts";

const FILE = join(import.meta.dirname, "council", "values.csv");
const HEADINGS = ["indicator_id", "period_kind", "period_end_date", "numerator", "denominator", "value", "status"];

test("the invented council's headline figures", { timeout: 300_000 }, async () => {
  const data = await demoWorkspace();
  const warehouse = await Database.open(join(data, "warehouse", "warehouse.duckdb"), { readOnly: true });
  const rows = await warehouse
    .query(
      `select indicator_id, period_kind, period_end_date, numerator, denominator, round("value", 4) as "value", status
       from indicators."values" where breakdown_dimension = 'total' order by all`,
    )
    .finally(() => warehouse.close());
  const headline = rows.filter(
    (row) => definitions.indicators.get(String(row.indicator_id))?.headline_period_kind === row.period_kind,
  );
  const now = formatSmallCsv(HEADINGS, headline);
  if (process.env.CAREBOARD_GOLDEN === "write") {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, now);
  }
  expect(now).toBe(readFileSync(FILE, "utf8"));
});

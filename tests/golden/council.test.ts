/**
 * The invented council's figures are unchanged (by machine). CAREBOARD_GOLDEN=write rewrites them: a commit of its own,
 * titled by that command.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { careboardJson, demoWorkspace } from "../support/program.ts";

const FILE = join(import.meta.dirname, "council", "values.csv");

interface Figure {
  period_end_date: string;
  period_kind: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  status: string;
}

test("the invented council's headline figures", { timeout: 300_000 }, async () => {
  const data = await demoWorkspace();
  const { items } = await careboardJson<{ items: { id: string }[] }>(["list", "indicators"]);
  const lines = ["indicator_id,period_kind,period_end_date,numerator,denominator,value,status"];
  for (const { id } of items) {
    const { rows } = await careboardJson<{ rows: Figure[] }>(["values", "--indicator", id, "--data", data]);
    for (const row of rows) {
      const value = row.value === null ? "" : row.value.toFixed(4);
      lines.push(
        [id, row.period_kind, row.period_end_date, row.numerator ?? "", row.denominator ?? "", value, row.status].join(
          ",",
        ),
      );
    }
  }
  const now = `${lines.join("\n")}\n`;
  if (process.env.CAREBOARD_GOLDEN === "write") {
    mkdirSync(join(import.meta.dirname, "council"), { recursive: true });
    writeFileSync(FILE, now);
  }
  expect(now).toBe(readFileSync(FILE, "utf8"));
});

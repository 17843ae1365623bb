/** From a figure back to its rows, on the command line: counts on the screen, children in the workbook alone. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExplainJson } from "@schemas/cli/explain.ts";
import readWorkbook from "read-excel-file/node";
import { afterAll, expect, test } from "vitest";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const folder = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-rows-")));
const returns: string[] = [];
afterAll(() => {
  for (const one of [folder, ...returns]) rmSync(one, { recursive: true, force: true });
});

async function quarter(count: number, asAt: string, knownOn: string): Promise<void> {
  const made = writeFolder(smallReturn({ first: 2021, count }));
  returns.push(made);
  const run = await careboard([
    ...["load", made, "--as-at", asAt, "--known-on", knownOn, "--confirm", "the test says so"],
    ...["--data", folder],
  ]);
  expect(run.code, run.stderr).toBe(0);
}

test("explain --children writes the workbook for its owner only, and names no child on the screen", {
  timeout: 400_000,
}, async () => {
  await quarter(12, "2021-09-30", "2021-11-11");
  const words = ["explain", "cic-number", "--children", "--data", folder];
  const { rows, children } = await careboardJson<ExplainJson>(words);
  expect(rows).toMatchObject([{ numerator: 6 }]);
  expect(children).toMatchObject({ period_end_date: "2021-09-30", listed: 6, in_group: 6, counted: 6, rows: 6 });
  const report = children?.report ?? "";
  expect(report).toBe(join(folder, "reports", "explain-cic-number-2021-09-30.xlsx"));
  if (process.platform !== "win32") expect(statSync(report).mode & 0o077).toBe(0);
  const sheets = await readWorkbook(readFileSync(report));
  const rowsSheet = sheets.find(({ sheet }) => sheet === "Rows")?.data ?? [];
  expect(rowsSheet[1]?.slice(0, 2)).toEqual(["S002", "Episodes"]);
  expect(rowsSheet[1]?.[rowsSheet[0]?.indexOf("File row") ?? -1]).toBe(3);

  const run = await careboard(words);
  expect(run.stdout).toContain("6 looked at, 6 in the group, 6 counted; 6 rows");
  expect(run.stdout + run.stderr).not.toMatch(/S0\d\d/);
});

/** From a figure back to its rows and its movement, on the command line: counts on the screen, children in the reports alone. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { WhyJson } from "@schemas/cli/why.ts";
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

test("why says what moved a figure between quarters and between days of knowledge, in parts that add up", {
  timeout: 400_000,
}, async () => {
  await quarter(16, "2021-12-31", "2022-02-11");
  await quarter(18, "2021-12-31", "2022-02-20");
  const sum = ({ parts }: WhyJson) => Object.values(parts ?? {}).reduce((total, one) => total + one, 0);

  const words = ["why", "cic-number", "--data", folder];
  const quarters = await careboardJson<WhyJson>(words);
  expect(quarters).toMatchObject({ from: { period_end_date: "2021-09-30" }, to: { period_end_date: "2021-12-31" } });
  expect(sum(quarters)).toBe(quarters.change);

  const known = await careboardJson<WhyJson>([...words, "--known-from", "2022-02-15"]);
  expect(known).toMatchObject({
    from: { known_on: "2022-02-15", value: 8 },
    to: { known_on: null, value: 9 },
    change: 1,
  });
  expect(known.parts).toMatchObject({ definition: 0, correction: 0, late_entry: 1, joined: 0, left: 0, status: 0 });
  expect(known.steps).toMatchObject([{ why: "late entry", was_counted: false, is_counted: true, children: 1 }]);
  expect(readFileSync(known.report, "utf8")).toContain("S018,late entry");
  if (process.platform !== "win32") expect(statSync(known.report).mode & 0o077).toBe(0);

  const run = await careboard([...words, "--from", "2021-03-31"]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("expected a figure on 2021-03-31, and there is none");
});

/** The local return from the command line: refused as a whole with every bad row named, loaded from CSV and workbook, and withdrawn. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { workbookStream } from "@pipelines/reports/workbook.ts";
import { localReturn } from "@schemas/local/local-return.ts";
import { afterAll, expect, test } from "vitest";
import { localText } from "../support/local-return.ts";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";

const data = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-local-")));
afterAll(() => rmSync(data, { recursive: true, force: true }));

interface History {
  local_loads: { load_id: string; figures: number; figures_in_force: number; withdrawn: { why: string } | null }[];
}
const history = async () => (await careboardJson<History>(["history", "--data", data])).local_loads;

function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(data, name);
  writeFileSync(path, text);
  return path;
}

test("every bad row is refused with file, row, column and what to do, and the rest of the file with it", {
  timeout: 300_000,
}, async () => {
  const rows = [
    "period_to,indicator_id,value,unit",
    "2025-03-31,opportunities,20,n",
    "2025-03-31,council-apprenticeships,seven,n",
    "2025-03-31,foster-households,92,%",
    "2025-03-31,no-such-measure,5,n",
  ];
  const run = await careboard(["load", fileOf("bad.csv", localText(rows.join("\n"))), "--data", data]);
  expect(run.code).toBe(10);
  expect(run.stderr.trim().split("\n")).toEqual([
    expect.stringMatching(
      /^bad\.csv, row 3, column value: expected a number in figures .* Mend the cell and load again\.$/,
    ),
    expect.stringMatching(/^bad\.csv, row 4, column unit: expected n, the unit of foster-households\. Mend /),
    expect.stringMatching(/^bad\.csv, row 5, column indicator_id: expected an id of the local return's list/),
    "Nothing was loaded.",
  ]);
  expect(run.stderr).not.toContain("seven");
  expect(await history()).toEqual([]);
});

test("a workbook is loaded, and unload takes its figures out and keeps the trace", { timeout: 300_000 }, async () => {
  const headings = localReturn.columns.map(({ heading }) => heading);
  const line = {
    period_to: "2025-03-31",
    basis: "snapshot",
    indicator_id: "opportunities",
    value: 20,
    unit: "n",
    approximate: "y",
  };
  const cells: Record<string, string | number> = {
    ...line,
    status: "provisional",
    source_owner: "leaving care service",
  };
  const sheet = {
    name: "Local return",
    columns: headings.map((heading) => ({ heading, width: 20 })),
    rows: [headings.map((heading) => cells[heading] ?? "")],
    frozen: 1,
  };
  const book = await buffer(workbookStream({ title: "", marking: "", foot: "" }, [sheet]));
  expect((await careboard(["load", fileOf("local.xlsx", book), "--data", data])).code).toBe(0);
  expect(await history()).toMatchObject([
    { load_id: "local-990-0001", figures: 1, figures_in_force: 1, withdrawn: null },
  ]);
  const alone = await careboard(["transform", "--data", data]);
  expect([alone.code === 0, alone.stderr]).toEqual([false, expect.stringContaining("No SSDA903 return is held yet")]);
  const run = await careboard(["unload", "local-990-0001", "--why", "counted twice", "--data", data]);
  expect(run.stdout).toContain(
    "local-990-0001: withdrawn\nfigures that count no more: 1; an earlier one counts again for 0 of them",
  );
  expect(await history()).toMatchObject([{ figures_in_force: 0, withdrawn: { why: "counted twice" } }]);
});

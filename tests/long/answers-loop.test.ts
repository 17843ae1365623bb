/** The loop of a quarter: check, answer in the workbook, read the answers in, load the mended export, see what is left and what came back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FindingsJson } from "@schemas/cli/findings.ts";
import Excel from "exceljs";
import { afterAll, expect, test } from "vitest";
import { careboard, careboardJson, newDemoWorkspace } from "../support/program.ts";
import { smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const folder = newDemoWorkspace(mkdtempSync(join(tmpdir(), "careboard-loop-")));
const returns: string[] = [];
afterAll(() => {
  for (const one of [folder, ...returns]) rmSync(one, { recursive: true, force: true });
});

/** The small return with the reason of some children's episode no code at all. */
function exportOf(wrong: readonly string[]): string {
  const files = smallReturn({ first: 2021, count: 12 });
  const lines = String(files["episodes.csv"]).split("\n");
  const spoilt = lines.map((line) => (wrong.includes(line.slice(0, 4)) ? line.replace(",S,C2,", ",QQ,C2,") : line));
  const made = writeFolder({ ...files, "episodes.csv": spoilt.join("\n") });
  returns.push(made);
  return made;
}

const quarter = (wrong: readonly string[], asAt: string, knownOn: string) =>
  careboardJson([
    ...["load", exportOf(wrong), "--as-at", asAt, "--known-on", knownOn, "--confirm", "the test mends it"],
    ...["--data", folder],
  ]);
const ofRule143 = async () => {
  const { councils } = await careboardJson<FindingsJson>(["findings", "--data", folder]);
  return { rule: councils[0]?.by_rule.find(({ name }) => name === "143"), people: councils[0]?.by_person ?? [] };
};

test("answers come back from the workbook, outlive the next load, and what returns says so", {
  timeout: 400_000,
}, async () => {
  mkdirSync(join(folder, "registers"));
  writeFileSync(
    join(folder, "registers", "child-teams.csv"),
    "child,team,from,to\nS001,North,,\nS002,North,,\nS003,South,,\n",
  );
  await quarter(["S001", "S002", "S003"], "2021-09-30", "2021-11-11");
  await careboard(["validate", "--data", folder]);
  expect((await ofRule143()).rule).toMatchObject({ findings: 3, outstanding: 3, came_back: 0 });

  const book = new Excel.Workbook();
  await book.xlsx.readFile(join(folder, "reports", "teams", "fix-list-north.xlsx"));
  const sheet = book.getWorksheet("Findings");
  const headings = (sheet?.getRow(1).values ?? []) as string[];
  sheet?.eachRow((row) => {
    const at = (heading: string) => row.getCell(headings.indexOf(heading));
    if (at("Rule").value !== "143") return;
    const isFirst = at("Child").value === "S001";
    at("Status").value = isFirst ? "mended" : "with team";
    at("With whom").value = isFirst ? "N. Reader" : "A. Manager";
    at("Note").value = isFirst ? "Corrected in the case system" : "Asked on Tuesday";
  });
  const answered = join(folder, "north-answered.xlsx");
  await book.xlsx.writeFile(answered);
  const { imported } = await careboardJson<FindingsJson>([
    "findings",
    "import",
    answered,
    "--by",
    "data team",
    "--data",
    folder,
  ]);
  expect(imported).toMatchObject({ changed: 2, taken: 2, unknown: 0, written: true });
  const after = await ofRule143();
  expect(after.rule).toMatchObject({ findings: 3, outstanding: 2 });
  expect(after.people.find(({ name }) => name === "A. Manager")).toMatchObject({ findings: 1, outstanding: 1 });

  await quarter(["S002"], "2021-12-31", "2022-02-11");
  await careboard(["validate", "--data", folder]);
  expect((await ofRule143()).rule).toMatchObject({ findings: 1, outstanding: 1, came_back: 0 });

  await quarter(["S001", "S002"], "2022-03-31", "2022-05-12");
  await careboard(["validate", "--data", folder]);
  const last = await ofRule143();
  expect(last.rule).toMatchObject({ findings: 2, outstanding: 1, came_back: 1, over_3_months: 1 });
  const days = Math.floor((Date.now() - Date.parse("2021-11-11")) / 86_400_000);
  expect(Math.abs((last.rule?.oldest_days ?? 0) - days)).toBeLessThanOrEqual(1);
  const words = await careboard(["findings", "--data", folder]);
  expect(words.stdout).toContain("A. Manager: 1 outstanding of 1, 1 over 3 months");
  expect(words.stdout).not.toMatch(/S00\d/);
});

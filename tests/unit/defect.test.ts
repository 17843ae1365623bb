/** An error that nobody foresaw says where in the program, and nothing of what a file held. */
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { defectWords } from "@pipelines/defect.ts";
import { expect, test } from "vitest";

const cell = "MAYA-1234";
const folder = () => mkdtempSync(join(tmpdir(), "careboard-test-"));

async function engineError(): Promise<unknown> {
  const db = await Database.open(":memory:");
  try {
    return await db.run(`select '${cell}'::date`).catch((error: unknown) => error);
  } finally {
    db.close();
  }
}

test("the cell that an engine's error quotes is not printed, and is kept in the workspace for its user alone", async () => {
  const workspace = folder();
  writeFileSync(join(workspace, "careboard.json"), "{}");
  const error = await engineError();
  expect(String(error)).toContain(cell);
  const said = defectWords(error, workspace).join("\n");
  expect(said).not.toContain(cell);
  expect(said).toMatch(/^This is a defect of the program.*\nConversion Error\n/);
  const file = join(workspace, "defect.txt");
  expect(said).toContain(file);
  expect(readFileSync(file, "utf8")).toContain(cell);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
});

test("outside a workspace nothing is written", () => {
  const elsewhere = folder();
  const said = defectWords(new SyntaxError(`Unexpected token in "${cell}"`), elsewhere).join("\n");
  expect(said).toMatch(/\nSyntaxError\n\s+at /);
  expect(said).not.toContain(cell);
  expect(existsSync(join(elsewhere, "defect.txt"))).toBe(false);
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findingCounts, writeFindings } from "@pipelines/reports/findings.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { definitions as all } from "../../support/definitions.ts";
import { openScratch } from "../../support/scratch.ts";

/** Two rules: one that the return breaks, one of a file that it has not. */
const definitions = { ...all, rules: new Map([...all.rules].filter(([code]) => ["102", "143"].includes(code))) };

test("the findings file names council, year, rule, row and words, and no cell of it starts a formula", async () => {
  const header = "CHILD,SEX,DOB\nA1,M,38/04/2019\nA2,F,01/04/2019";
  const db = await openScratch(definitions, { loads: [{ asAt: "2025-03-31", files: { header } }] });
  await db.run("update store.raw.header set source_file = '=HYPERLINK(1).csv'");
  await stage(db, definitions);
  await validate(db, definitions);
  const folder = mkdtempSync(join(tmpdir(), "findings-"));
  try {
    const { file, rows } = await writeFindings(db, folder, definitions);
    const text = readFileSync(file, "utf8");
    expect(rows).toBe(1);
    expect(parse(text, { columns: true })).toEqual([
      {
        council: "990",
        year: "2024/25",
        code: "102",
        severity: "error",
        title: definitions.rules.get("102")?.title,
        file: "'=HYPERLINK(1).csv",
        row: "2",
        "child id": "A1",
        fields: "DOB",
        message: definitions.rules.get("102")?.message,
      },
    ]);
    expect(text).not.toContain("38/04/2019");
    const counts = await findingCounts(db, "990");
    expect(counts.find(({ code }) => code === "102")).toMatchObject({
      code: "102",
      severity: "error",
      outcome: "failed",
      count: 1,
      reason: null,
    });
    expect(counts.find(({ code }) => code === "143")).toMatchObject({ outcome: "not_run", count: null });
    expect(await findingCounts(db, "991")).toEqual([]);
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
});

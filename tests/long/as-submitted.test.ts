/** A real council's pages set its final returns, as submitted, beside its figures of today and the published ones. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PublishJson } from "@schemas/cli/publish.ts";
import { PUBLISHED_TABLES, type PublishedRow } from "@schemas/published/tables.ts";
import { tableFromIPC } from "apache-arrow";
import { afterAll, expect, test } from "vitest";
import { careboard, careboardJson, demoWorkspace } from "../support/program.ts";

const scratch = mkdtempSync(join(tmpdir(), "careboard-submitted-"));
const data = join(scratch, "data");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const { code, stderr } = await careboard([...args, "--data", data]);
  expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
};

const reconciled = (publication: string): PublishedRow<"reconciliation">[] =>
  tableFromIPC(readFileSync(join(publication, "reconciliation.arrow")))
    .toArray()
    .map((row) => PUBLISHED_TABLES.reconciliation.parse({ ...row.toJSON() }));

/** The days on which what is said of a 31 March was submitted. */
const toldOn = (rows: readonly PublishedRow<"reconciliation">[], day: string) => [
  ...new Set(rows.filter((row) => row.period_end_date === day && row.value !== null).map((row) => row.submitted_on)),
];

test("the newest two published 31 Marches say what was submitted, worked out once", { timeout: 600_000 }, async () => {
  await run("init", "--council", "802", "--name", "A council");
  const settings = join(data, "careboard.json");
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, "utf8")), known_on_weeks: 6 }));
  for (const year of ["2022-23", "2023-24", "2024-25"]) {
    const from = join(await demoWorkspace(), "returns", "990", year, "q4");
    cpSync(from, join(data, "returns", "802", year, "q4"), { recursive: true });
  }
  await run("load");
  await run("transform");
  const { path } = await careboardJson<PublishJson>(["publish", "--data", data]);
  const rows = reconciled(path ?? "");
  expect(toldOn(rows, "2023-03-31")).toEqual([null]);
  expect(toldOn(rows, "2024-03-31")).toEqual(["2024-05-12"]);
  expect(toldOn(rows, "2025-03-31")).toEqual(["2025-05-12"]);
  expect(rows.find((row) => row.indicator_id === "cic-number" && row.period_end_date === "2024-03-31")).toMatchObject({
    as_submitted: "same",
    submitted_value: rows.find((row) => row.indicator_id === "cic-number" && row.period_end_date === "2024-03-31")
      ?.value,
  });

  // No return came after it, but releases with populations did.
  expect(existsSync(join(data, "warehouse", "known-on-2025-05-12.duckdb"))).toBe(true);
  const made = join(data, "warehouse", "known-on-2024-05-12.duckdb");
  const before = statSync(made).mtimeMs;
  await run("transform");
  expect(statSync(made).mtimeMs).toBe(before);
});

test("a council that is built by itself says so too, of its own days", { timeout: 600_000 }, async () => {
  const from = join(await demoWorkspace(), "returns", "990", "2024-25", "q4");
  await run("load", from, "--as-at", "2025-03-31", "--council", "801", "--known-on", "2025-05-02");
  await run("refresh", "--council", "801");
  const own = join(data, "published", "councils", "801");
  const { panel } = JSON.parse(readFileSync(join(own, "current.json"), "utf8"));
  expect(toldOn(reconciled(join(own, panel.path)), "2025-03-31")).toEqual(["2025-05-02"]);
});

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { hiddenCounts } from "@pipelines/publish/hidden-cells.ts";
import { publish } from "@pipelines/publish/publish.job.ts";
import { catalogSchema, manifestSchema } from "@schemas/published/catalog.ts";
import { PUBLISHED_TABLES } from "@schemas/published/tables.ts";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import {
  measuredFigures,
  openSynthetic,
  QUARTER_ENDS,
  type SyntheticWarehouse,
} from "../../support/synthetic-warehouse.ts";

let held: SyntheticWarehouse;
const request = (given: Partial<Parameters<typeof publish>[0]> = {}) => ({
  ...held,
  definitions,
  edition: "panel",
  asKnownOn: "2021-02-12",
  programVersion: "0.1.0",
  publishedOn: "2021-02-12",
  ...given,
});
const read = (path: string, table: string) =>
  tableFromIPC(readFileSync(join(path, `${table}.arrow`)))
    .toArray()
    .map((row) => ({ ...row.toJSON() }) as Record<string, unknown>);

beforeAll(async () => {
  held = await openSynthetic(measuredFigures());
});
afterAll(() => {
  held.close();
  rmSync(held.workspace.dir, { recursive: true, force: true });
});

describe("a publication", () => {
  test("has its tables, a catalogue, a manifest and a pointer", async () => {
    const report = await publish(request());
    expect(report.ran).toBe(true);
    expect(report.publication_id).toMatch(/^2020-12-31-known-2021-02-12-[0-9a-f]{8}$/);
    expect(readdirSync(report.path).sort()).toEqual(report.files.map(({ file }) => file).sort());
    expect(report.files).toHaveLength(Object.keys(PUBLISHED_TABLES).length + 2);
    const pointer = JSON.parse(readFileSync(join(held.workspace.published, "current.json"), "utf8"));
    expect(pointer.panel).toEqual({ publication_id: report.publication_id, path: `panel/${report.publication_id}` });
    expect(existsSync(join(held.workspace.published, pointer.panel.path, "values.arrow"))).toBe(true);
  });

  test("of the same input is the same, and nothing is rewritten or recorded twice", async () => {
    const first = await publish(request());
    const times = readdirSync(first.path).map((file) => statSync(join(first.path, file)).mtimeMs);
    const again = await publish(request({ publishedOn: "2021-02-13" }));
    expect(again).toEqual({ ...first, ran: false });
    expect(readdirSync(again.path).map((file) => statSync(join(again.path, file)).mtimeMs)).toEqual(times);
    const count = await held.store.one("select count(*) as count from ledger.publications");
    expect(count?.count).toBe(1);

    const elsewhere = await openSynthetic(measuredFigures());
    const other = await publish({ ...request(), ...elsewhere });
    elsewhere.close();
    expect(other.publication_id).toBe(first.publication_id);
    for (const { file } of first.files) {
      expect(readFileSync(join(other.path, file)).equals(readFileSync(join(first.path, file))), file).toBe(true);
    }
    rmSync(elsewhere.workspace.dir, { recursive: true });
  });

  test("shows twelve quarters, newest first in the catalogue, hidden cells without a number", async () => {
    const { path } = await publish(request());
    const values = read(path, "values");
    const ends = [...new Set(values.map((row) => row.period_end_date))].sort().reverse();
    expect(ends).toEqual(QUARTER_ENDS.slice(0, 12));
    const catalog = catalogSchema.parse(JSON.parse(readFileSync(join(path, "catalog.json"), "utf8")));
    expect(catalog.periods.map((period) => period.period_end_date)).toEqual(ends);
    expect(catalog.current_period).toMatchObject({ label: "Quarter 3, 2020/21", months: "October to December 2020" });
    expect(catalog.stage).toBe("dry-run");
    const hidden = values.filter((row) => row.status === "suppressed");
    expect(new Set(hidden.map((row) => row.breakdown_category))).toEqual(new Set(["under-1", "1-4"]));
    for (const row of hidden)
      expect([row.numerator, row.denominator, row.value, row.lower, row.upper]).toEqual([null, null, null, null, null]);
  });

  test("says what it was made from", async () => {
    const { path } = await publish(request());
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(path, "manifest.json"), "utf8")));
    expect(manifest.inputs.map((load) => load.load_id)).toEqual(["990-1"]);
    expect(manifest.files.map(({ file }) => file)).toContain("catalog.json");
    expect(manifest.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  test("is in the ledger, cell by cell, hidden ones without a number", async () => {
    const { publication_id } = await publish(request());
    const cells = await held.store.query("select * from ledger.published_cells where publication_id = ?", [
      publication_id,
    ]);
    expect(cells).toHaveLength(12 * 9);
    expect(cells.filter((cell) => cell.status === "suppressed").every((cell) => cell.numerator === null)).toBe(true);
  });

  test("tells the analyst which cells are hidden and why, and no number", async () => {
    const { hidden_cells_report, hidden_cells } = await publish(request());
    const [heading, ...lines] = readFileSync(hidden_cells_report, "utf8").trim().split("\n");
    expect(heading?.split(",").at(-1)).toBe("reason");
    expect(lines).toHaveLength(hidden_cells);
    expect(lines).toContain("990,cic-number,snapshot,2020-12-31,age-band,under-1,primary");
    expect(lines).toContain("990,cic-number,snapshot,2020-12-31,age-band,1-4,secondary");
    const small = lines.filter((line) => line.endsWith(",primary")).length;
    expect(hiddenCounts(held.workspace, "990")).toEqual({ small, others: hidden_cells - small });
    expect(hiddenCounts(held.workspace, "802")).toEqual({ small: 0, others: 0 });
  });

  test("shows the return's rules and files", async () => {
    const { path } = await publish(request());
    expect(read(path, "rules")).toMatchObject([{ code: "143", outcome: "failed", count: 12, count_status: "value" }]);
    const episodes = read(path, "files").find((row) => row.return_id === "episodes");
    expect(episodes).toMatchObject({ supplied: true, row_count: 400, quality: 97 });
  });
});

describe("asked otherwise", () => {
  test("an earlier quarter leaves the pointer where it is", async () => {
    const current = await publish(request());
    const earlier = await publish(request({ asAt: "2020-09-30", isCurrent: false }));
    expect(earlier.publication_id).toMatch(/^2020-09-30-/);
    expect(earlier.hidden_cells_report).not.toBe(current.hidden_cells_report);
    const pointer = JSON.parse(readFileSync(join(held.workspace.published, "current.json"), "utf8"));
    expect(pointer.panel.publication_id).toBe(current.publication_id);
    const ends = read(earlier.path, "values").map((row) => String(row.period_end_date));
    expect(ends.sort().at(-1)).toBe("2020-09-30");
  });

  test("what was not known on the date is left out", async () => {
    const later = await publish(request({ asKnownOn: "2021-06-02", isCurrent: false }));
    const catalog = JSON.parse(readFileSync(join(later.path, "catalog.json"), "utf8"));
    expect([catalog.stage, catalog.load_ids]).toEqual(["final", ["990-2"]]);
  });

  test("another edition is refused by name", async () => {
    await expect(publish(request({ edition: "public" }))).rejects.toThrow(/--edition public: .*panel/);
  });

  test("a date without figures is refused", async () => {
    await expect(publish(request({ asAt: "2024-12-31" }))).rejects.toThrow(
      /--as-at 2024-12-31: expected a quarter end/,
    );
  });

  test("a headline that is no indicator is refused", async () => {
    const settings = { ...held.workspace.settings, headlines: { homes: ["no-such-measure"] } };
    const workspace = { ...held.workspace, settings };
    await expect(publish(request({ workspace }))).rejects.toThrow(/headlines.homes names no-such-measure/);
  });

  test("a dry run writes nothing", async () => {
    const empty = await openSynthetic(measuredFigures());
    const report = await publish({ ...request(), ...empty, dryRun: true });
    expect(report.ran).toBe(false);
    expect(report.files).toHaveLength(Object.keys(PUBLISHED_TABLES).length + 2);
    expect(readdirSync(empty.workspace.dir)).toEqual([]);
    empty.close();
    rmSync(empty.workspace.dir, { recursive: true });
  });

  test("a row that breaks the contract stops it, and nothing is left behind", async () => {
    const [first, ...others] = measuredFigures();
    const broken = await openSynthetic([
      { ...(first as object), status: "no-such-status" } as typeof first & object,
      ...others,
    ]);
    await expect(publish({ ...request(), ...broken })).rejects.toThrow(/values row \d+, column status/);
    expect(existsSync(broken.workspace.published)).toBe(false);
    broken.close();
    rmSync(broken.workspace.dir, { recursive: true });
  });
});

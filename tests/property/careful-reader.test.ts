/** The invented council's publication against a reader who reckons with every kind of person at once (tests/support/careful-reader.ts). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { readMeasured } from "@pipelines/publish/publication-inputs.ts";
import { isCounted } from "@schemas/define-indicator.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { kindsOf, toldBy } from "../support/careful-reader.ts";
import { definitions } from "../support/definitions.ts";
import { builtDemo } from "../support/program.ts";

/** All windows with CAREBOARD_LONG; else the newest of each kind. */
const isLong = process.env.CAREBOARD_LONG !== undefined;

test("no number of 1 to 5 follows from all that is shown of a window", { timeout: 1_200_000 }, async () => {
  const { data, published } = await builtDemo();
  const values = tableFromIPC(readFileSync(join(published, "values.arrow")))
    .toArray()
    .map((row) => row.toJSON()) as PublishedRow<"values">[];
  const warehouse = await Database.open(join(data, "warehouse", "warehouse.duckdb"), { readOnly: true });
  const measured = await readMeasured(warehouse, "990");
  const counted = [...definitions.indicators.values()].filter((one) => isCounted(one) && one.kind !== "change");
  const told: string[] = [];
  let windows = 0;
  for (const population of new Set(counted.map((one) => one.population))) {
    const indicators = counted.filter((one) => one.population === population);
    const ids = new Set(indicators.map(({ id }) => id));
    const isOf = ({ indicator_id }: { indicator_id: string }) => ids.has(indicator_id);
    const ofPopulation = values.filter((row) => isOf(row) && ["value", "suppressed"].includes(row.status));
    const kinds = await kindsOf(warehouse, population, indicators);
    for (const kind of new Set(ofPopulation.map(({ period_kind }) => period_kind))) {
      const rows = ofPopulation.filter(({ period_kind }) => period_kind === kind);
      const ends = [...new Set(rows.map(({ period_end_date }) => period_end_date))].sort();
      for (const end of isLong ? ends : ends.slice(-1)) {
        const isThen = (row: { period_kind: string; period_end_date: string }) =>
          row.period_kind === kind && row.period_end_date === end;
        windows++;
        const found = await toldBy(
          kinds,
          rows.filter(isThen),
          measured.filter((row) => isOf(row) && isThen(row)),
        );
        told.push(...found.map(({ cell, number }) => `${kind} ${end} ${cell}: ${number}`));
      }
    }
  }
  warehouse.close();
  expect(windows).toBeGreaterThan(15);
  expect(told).toEqual([]);
});

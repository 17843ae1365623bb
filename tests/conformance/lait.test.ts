/**
 * LAIT's own store, read by nothing of ours, beside our figures of the same council, measure and year: equal to the printed digit,
 * but for those in lait-differences.csv, each with why. Runs where the store lies beside the project.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Database, literal } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { readSmallCsv } from "@pipelines/load/small-csv.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { expect, test } from "vitest";
import { LAIT_MEASURES } from "./lait-measures.ts";

const RELEASED = "2025-03-24";
const store = join(projectRoot(), "..", "shared", "data", "published", "lait", `bds_long_0_${RELEASED}.parquet`);

/** The newest release that LAIT could have read, else the oldest after it; of both only councils' values. */
const COMPARED = `
  with lait as (
    select "Short Desc" as measure, cast(regexp_extract("Years", '^\\d{4}') as integer) as year,
      cast(cast("LA Number" as integer) as varchar) as council, try_cast("Values" as double) as theirs
    from read_parquet(${literal(store)}) where theirs is not null
  ),
  ours as (
    select published.series, published.release, year(period_end_date) as year, old_la_code as council, part, figure
    from (
      unpivot (from reference.published_values where geographic_level = 'la' and dataset <> 'lait')
      on value, numerator, denominator into name part value figure
    ) as published
    join reference.releases as releases using (dataset, release)
    qualify dense_rank() over (
      partition by series, period_end_date
      order by published_on <= date ${literal(RELEASED)} desc, abs(date_diff('day', published_on, date ${literal(RELEASED)})), dataset) = 1
  )
  select series, part, year, release, council, abs(round(theirs, 2) - figure) < 1e-9 as is_same
  from measures join lait using (measure) join ours using (series, part, year, council)`;

interface Compared extends Record<string, unknown> {
  series: string;
  part: string;
  year: number;
  release: string;
  council: string;
  is_same: boolean;
}

test.runIf(existsSync(store))(
  "what LAIT and we hold of a council is the same, but for the differences listed",
  async () => {
    const db = await Database.open(":memory:");
    await loadReference(db, [join(projectRoot(), "data", "reference")], "2026-11-22");
    await db.run("create table measures (measure varchar, series varchar, part varchar)");
    await db.insert(
      "measures",
      LAIT_MEASURES.map(([measure, series, part]) => ({ measure, series, part })),
    );
    const compared = await db.query<Compared>(`${COMPARED} order by all`);
    db.close();
    const found = new Map<string, string[]>();
    for (const { series, part, year, release, council, is_same } of compared) {
      const key = `${series},${part},${year},${release}`;
      if (!is_same) found.set(key, [...(found.get(key) ?? []), council]);
    }
    const { rows } = readSmallCsv(join(import.meta.dirname, "lait-differences.csv"));
    const listed = rows.map(({ cells }) => cells);
    expect([...found].map(([key, group]) => `${key},${group.join(" ")}`)).toEqual(
      listed.map((cells) => cells.slice(0, 5).join(",")),
    );
    expect(listed.filter((cells) => (cells[5] ?? "").length < 20)).toEqual([]);
    expect(compared.filter((one) => one.is_same).length).toBeGreaterThan(30_000);
    const missing = LAIT_MEASURES.filter(
      ([, series, part]) => !compared.some((one) => one.series === series && one.part === part),
    );
    expect(missing).toEqual([]);
  },
);

test("no series taken from LAIT is checked against it", async () => {
  const db = await Database.open(":memory:");
  await loadReference(db, [join(projectRoot(), "data", "reference")], "2026-11-22");
  const own = await db.query<{ series: string }>(
    "select distinct series from reference.published_values where dataset = 'lait'",
  );
  db.close();
  expect(LAIT_MEASURES.filter(([, series]) => own.some((one) => one.series === series))).toEqual([]);
});

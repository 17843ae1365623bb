/** A council that was divided: its history feeds each new council with that council's own children, marked as an estimate. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { loadReturn } from "@pipelines/load/load.job.ts";
import { loadMap } from "@pipelines/load/maps/map.job.ts";
import { createLog } from "@pipelines/log.ts";
import { transform } from "@pipelines/transform/transform.job.ts";
import { openWorkspace } from "@pipelines/workspace.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallReturn, writeFolder } from "../return-folder.ts";
import { definitions, openMapBench } from "./map-bench.ts";

const HEADINGS = "child,predecessor,successor,from";
const line = (n: number, successor: string, from = "2023-04-01") =>
  `S${String(n).padStart(3, "0")},909,${successor},${from}`;

/** Children 1 to 7 went to 942, 8 to 11 to 943; child 12 is in no line. */
const AREAS = [
  HEADINGS,
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => line(n, "942")),
  ...[8, 9, 10, 11].map((n) => line(n, "943")),
  "",
].join("\n");

test("a line says which council, once; refusals name file, row and column", async () => {
  const bench = await openMapBench();
  const refusal = (text: string) => bench.map(text).then(String, (error: Error) => error.message);
  expect(await refusal(`${HEADINGS}\n${line(1, "942")}\n${line(1, "943")}\n`)).toMatch(
    /^register\.csv, row 3, column child: .*row 2 too/,
  );
  expect(await refusal(`${HEADINGS}\n${line(1, "909")}\n`)).toMatch(/row 2, column successor: /);
  expect(await refusal(`${HEADINGS}\n${line(1, "942")}\n${line(2, "942", "2023-05-01")}\n`)).toMatch(
    /row 3, column from: .*row 2/,
  );
  expect(await refusal(`${HEADINGS}\n${line(1, "942")}\n${line(1, "942").replace("909", "908")}\n`)).toMatch(
    /row 3, column child: .*row 2 too, of another predecessor/,
  );
  expect(await refusal(`${HEADINGS}\n${line(1, "94")}\n`)).toMatch(/row 2, column successor: .*three-digit/);
  bench.db.close();
});

test("two councils may have used an id for two children who went to different new ones", async () => {
  const bench = await openMapBench();
  const apart = `${HEADINGS}\n${line(1, "942")}\n${line(1, "943").replace("909", "908")}\n`;
  expect(await bench.map(apart)).toMatchObject({ rows: 2 });
  bench.db.close();
});

test("a new council's own change of ids is about the children of its predecessor too", async () => {
  const bench = await openMapBench();
  await bench.load(smallReturn({ first: 2022, count: 2, prefix: "S" }), "2023-03-31", { laCode: "909" });
  await bench.map(`${HEADINGS}\n${line(1, "942")}\n${line(2, "943")}\n`);
  const ids = "old,new,from,reason\nS001,N1,2024-04-01,migration\nS002,N2,2024-04-01,migration\n";
  expect(await bench.map(ids, { laCode: "942" })).toMatchObject({ rows: 2, unused: 1 });
  bench.db.close();
});

let warehouse: Database;
let counts: Awaited<ReturnType<typeof loadMap>>;
const folder = mkdtempSync(join(tmpdir(), "careboard-test-"));

beforeAll(async () => {
  writeFileSync(
    join(folder, "careboard.json"),
    JSON.stringify({ council: { la_code: "942", name: "New Council", short_name: "New" } }),
  );
  const workspace = openWorkspace(folder);
  const store = await Database.open(join(folder, "store.duckdb"));
  await createLedger(store, definitions);
  const common = { coverage: "ytd", stage: "final", why: "test", by: "test", programVersion: "0" } as const;
  const load = (files: Parameters<typeof writeFolder>[0], laCode: string, asAt: string) =>
    loadReturn(store, definitions, { folder: writeFolder(files), laCode, asAt, knownOn: asAt, ...common });
  await load(smallReturn({ first: 2022, count: 12, prefix: "S" }), "909", "2023-03-31");
  // Child 2 is still in the home of the year before; the old council goes on, with a child who is in no line and newcomers
  const theirs = smallReturn({ first: 2023, count: 6, prefix: "S" });
  const goesOn = {
    ...theirs,
    "episodes.csv": String(theirs["episodes.csv"]).replace("S002,05/05/2023", "S002,05/05/2022"),
  };
  await load(goesOn, "942", "2024-03-31");
  await load(smallReturn({ first: 2023, count: 4, prefix: "P" }), "909", "2024-03-31");
  const path = join(folder, "area-map.csv");
  writeFileSync(path, AREAS);
  counts = await loadMap(store, { path, laCode: "942", knownOn: "2024-04-30", ...common });
  store.close();
  await transform({
    workspace: { ...workspace, store: join(folder, "store.duckdb"), reference: [] },
    definitions,
    asKnownOn: "2024-12-31",
    warehouse: join(folder, "warehouse.duckdb"),
    log: createLog({ quiet: true }),
  });
  warehouse = await Database.open(join(folder, "warehouse.duckdb"), { readOnly: true });
}, 120_000);
afterAll(() => warehouse.close());

test("the report counts lines about nobody, and children in no line", () => {
  expect(counts).toMatchObject({ map_id: "areas-942-001", rows: 11, unused: 0, left_out: 1 });
});

test("each new council has its own children of the old one, and the old one keeps all of them", async () => {
  const children = await warehouse.query(
    "select la_code, count(distinct child_id) as children from marts.looked_after_during_period where period_end_date < date '2023-04-01' group by 1 order by 1",
  );
  expect(children).toEqual([
    { la_code: "909", children: 12 },
    { la_code: "942", children: 7 },
    { la_code: "943", children: 4 },
  ]);
});

test("figures of a new council over days before it began are marked as estimates; no other figure is", async () => {
  const marked = await warehouse.query(
    `select la_code, period_end_date, is_estimated, max("value")::integer as "value" from indicators."values"
     where indicator_id = 'cic-number' and breakdown_dimension = 'total' and period_end_date in (date '2023-03-31', date '2024-03-31')
     group by all order by all`,
  );
  expect(marked).toEqual([
    { la_code: "909", period_end_date: "2023-03-31", is_estimated: false, value: 6 },
    { la_code: "909", period_end_date: "2024-03-31", is_estimated: false, value: 2 },
    { la_code: "942", period_end_date: "2023-03-31", is_estimated: true, value: 3 },
    { la_code: "942", period_end_date: "2024-03-31", is_estimated: false, value: 3 },
    { la_code: "943", period_end_date: "2023-03-31", is_estimated: true, value: 2 },
  ]);
  const twelveMonths = await warehouse.query(
    `select distinct period_end_date, is_estimated from indicators."values"
     where la_code = '942' and period_kind = 'r12' and period_end_date >= date '2023-12-31' order by 1`,
  );
  expect(twelveMonths).toEqual([
    { period_end_date: "2023-12-31", is_estimated: true },
    { period_end_date: "2024-03-31", is_estimated: false },
  ]);
});

test("no child is counted twice: the new councils share out the old one's children, and from their first day nobody counts there too", async () => {
  const counted = await warehouse.query<{ la_code: string; day: string; child: string; times: number }>(
    `select la_code, period_end_date as day, child_id as child, count(*)::integer as times from marts.looked_after_at_period_end group by all`,
  );
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.filter(({ times }) => times > 1)).toEqual([]);
  const on = (day: string, ...councils: string[]) =>
    counted.filter((row) => row.day === day && councils.includes(row.la_code)).map(({ child }) => child);
  expect(on("2023-03-31", "942", "943").sort()).toEqual(["S002", "S004", "S006", "S008", "S010"]);
  expect(on("2023-03-31", "909").sort()).toEqual(["S002", "S004", "S006", "S008", "S010", "S012"]);
  const days = [...new Set(counted.map(({ day }) => day))].filter((day) => day >= "2023-04-01");
  expect(days).toContain("2024-03-31");
  for (const day of days) {
    const everybody = on(day, "909", "942", "943");
    expect(everybody, day).toHaveLength(new Set(everybody).size);
  }
  const stays = await warehouse.query(
    "select distinct care_start_date, care_end_date from marts.started_during_period where la_code = '942' and child_id = 'S002'",
  );
  expect(stays).toEqual([{ care_start_date: "2022-05-05", care_end_date: null }]);
});

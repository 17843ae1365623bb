/** The ledger keeps the findings of every load, once, under names that stay from load to load. */
import { judgeSuperseded, recordInForce, unjudgedLoads } from "@pipelines/transform/judged-loads.ts";
import { measure } from "@pipelines/transform/measure/measure.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { openScratch, type ScratchLoad } from "../../support/scratch.ts";

const HEADER = "CHILD,SEX,DOB\nA1,M,01/01/2015\nA2,F,01/01/2014";
const quarter = (asAt: string, knownOn: string, rows: string): ScratchLoad => ({
  asAt,
  knownOn,
  files: { header: HEADER, episodes: `CHILD,DECOM,RNE\n${rows}` },
});

/** Rule 143: RNE is not in the list. A1 fails in June and December, not in September; A2 moves down a row and fails in all. */
const LOADS = [
  quarter("2024-03-31", "2024-05-10", "A1,01/05/2023,S"),
  quarter("2024-06-30", "2024-08-10", "A1,01/05/2023,X\nA2,02/05/2024,X"),
  quarter("2024-09-30", "2024-11-10", "A1,01/05/2023,S\nA2,02/05/2024,X"),
  quarter("2024-12-31", "2025-02-10", "A1,01/04/2023,S\nA1,01/05/2023,X\nA2,02/05/2024,X"),
];

let db: Awaited<ReturnType<typeof openScratch>>;
beforeAll(async () => {
  db = await openScratch(definitions, { loads: LOADS });
  await stage(db, definitions);
  await validate(db, definitions);
  await measure(db, []);
});
afterAll(() => db.close());

const heldOf = (code: string) =>
  db.query(`select loads.as_at_date, child_id, source_row from store.ledger.findings
    join store.ledger.loads as loads using (load_id) where code = '${code}' order by all`);

test("the loads in force are recorded from what was judged, the superseded ones are judged on their own", async () => {
  const unjudged = await unjudgedLoads(db, "2099-12-31");
  expect(unjudged).toHaveLength(4);
  const left = await recordInForce(db, definitions, unjudged);
  expect(left.map((load_id) => load_id.slice(12, 22))).toEqual(["2024-06-30", "2024-09-30"]);
  expect(await heldOf("143")).toHaveLength(2);
  await judgeSuperseded(db, definitions, left, async () => undefined);
  expect(await heldOf("143")).toEqual([
    { as_at_date: "2024-06-30", child_id: "A1", source_row: 2 },
    { as_at_date: "2024-06-30", child_id: "A2", source_row: 3 },
    { as_at_date: "2024-09-30", child_id: "A2", source_row: 3 },
    { as_at_date: "2024-12-31", child_id: "A1", source_row: 3 },
    { as_at_date: "2024-12-31", child_id: "A2", source_row: 4 },
  ]);
  expect(await unjudgedLoads(db, "2099-12-31")).toEqual([]);
});

test("a finding has one name in every load, whatever its row, and no two faults share one", async () => {
  const names = await db.query(`select code, child_id, count(distinct finding_id) as names, count(*) as loads
    from store.ledger.findings where code = '143' group by all order by all`);
  expect(names).toEqual([
    { code: "143", child_id: "A1", names: 1, loads: 2 },
    { code: "143", child_id: "A2", names: 1, loads: 3 },
  ]);
  expect(
    await db.one(`select count(*) as shared from (select finding_id from store.ledger.findings
      group by finding_id having count(distinct code || child_id) > 1)`),
  ).toEqual({ shared: 0 });
});

test("each judgement says by which definitions, and how many findings it made", async () => {
  const judgements = await db.query(`select judged.finding_count = count(findings.load_id) as agrees,
      length(judged.definitions_version) as version from store.ledger.judgements as judged
    left join store.ledger.findings as findings using (load_id) group by judged.load_id, judged.finding_count, judged.definitions_version`);
  expect(judgements).toEqual(Array.from({ length: 4 }, () => ({ agrees: true, version: 8 })));
});

test("a superseded load is judged beside last year's file, as one in force is", async () => {
  const ruled = await db.query(`select distinct code from store.ledger.findings
    join store.ledger.loads as loads using (load_id) where loads.as_at_date = '2024-12-31' order by 1`);
  const again = await openScratch(definitions, {
    loads: [...LOADS, quarter("2025-03-31", "2025-05-10", "A1,01/05/2023,S")],
  });
  await judgeSuperseded(
    again,
    definitions,
    (await unjudgedLoads(again, "2025-02-28")).slice(-1),
    async () => undefined,
  );
  expect(await again.query("select distinct code from store.ledger.findings order by 1")).toEqual(ruled);
  again.close();
});

/** Which publications a reader may hold of councils of one division, and what that hides. */
import { Database } from "@pipelines/database.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import { type Relative, readRelatives } from "@pipelines/publish/relatives.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";
import { openMapBench } from "../load/maps/map-bench.ts";
import { children } from "./controlled.ts";

const told = (sign: 1 | -1, rows: [string, number | "hidden"][]): Relative => ({
  sign,
  cells: rows.map(([category, number]) => ({
    ...figure("cic-number", category, number === "hidden" ? 0 : number),
    status: number === "hidden" ? "suppressed" : "value",
    publication_id: "first",
  })),
});

function hidden(rows: [string, number][], ...relatives: Relative[]) {
  const ours = rows.map(([category, number]) => figure("cic-number", category, number));
  const result = controlDisclosure(ours, definitionsOf(children), THRESHOLDS, new Set(), [], relatives);
  return Object.fromEntries(result.hidden.map((cell) => [cell.breakdown_category, cell.reason]));
}

const OURS: [string, number][] = [
  ["total", 60],
  ["sex:F", 20],
  ["sex:M", 40],
];

test("a figure that leaves a small number of the old council's to the other new one is hidden, and one beside it", () => {
  const old = told(-1, [
    ["total", 100],
    ["sex:F", 23],
    ["sex:M", 77],
  ]);
  expect(hidden(OURS)).toEqual({});
  expect(hidden(OURS, old)).toEqual({ F: "linked", M: "secondary" });
});

test("a figure that the other new council hides would come back from the old one's and ours", () => {
  const old = told(-1, [
    ["total", 100],
    ["sex:F", 50],
    ["sex:M", 50],
  ]);
  const other = told(1, [
    ["total", 40],
    ["sex:F", "hidden"],
    ["sex:M", "hidden"],
  ]);
  expect(hidden(OURS, old, other)).toEqual({ F: "linked", M: "linked" });
  expect(hidden(OURS, other)).toEqual({});
});

test("two that are not shown are a sum of two: theirs stay their own", () => {
  const old = told(-1, [["total", 100]]);
  expect(hidden([["total", 60]], old, told(1, [["total", "hidden"]]), told(1, [["total", "hidden"]]))).toEqual({});
  expect(hidden([["total", 97]], old, told(1, []), told(1, []))).toEqual({ total: "linked" });
});

test("the old council is controlled by what the new ones have shown", () => {
  const one = told(-1, [
    ["total", 40],
    ["sex:F", 20],
    ["sex:M", 20],
  ]);
  const other = told(-1, [
    ["total", 20],
    ["sex:F", "hidden"],
    ["sex:M", "hidden"],
  ]);
  expect(hidden(OURS, one, other)).toEqual({ F: "linked", M: "linked" });
});

test("the councils of a division are found over every step, each on its side; a council in none has no relatives", async () => {
  const bench = await openMapBench();
  const { db } = bench;
  const heading = "child,predecessor,successor,from";
  await bench.map(`${heading}\nA,908,942,2023-04-01\nB,909,942,2023-04-01\nC,909,943,2023-04-01\n`, { laCode: "942" });
  await db.run(`insert into ledger.published_cells
    (publication_id, la_code, indicator_id, period_kind, period_end_date, breakdown_dimension, breakdown_category, status)
    select 'p', code, 'cic-number', 'snapshot', date '2022-12-31', 'total', 'total', 'value'
    from unnest(['908', '909', '942', '943', '204']) as codes(code)`);
  const signs = async (code: string) => (await readRelatives(db, code)).map(({ sign, cells }) => [sign, cells.length]);
  expect(await signs("943")).toEqual([
    [-1, 1],
    [1, 1],
    [-1, 1],
  ]);
  expect(await signs("908")).toHaveLength(3);
  expect(await signs("204")).toEqual([]);
  db.close();
  const empty = await Database.open(":memory:");
  expect(await readRelatives(empty, "204")).toEqual([]);
  empty.close();
});

test("what is not known of a small number of the other new council's children is told by two shares, and one of them goes", () => {
  const share = indicator({ id: "in-area-share", where: "placement_location_code is not null" });
  const publish = (whole: number, known: number, relatives: Relative[] = []) =>
    controlDisclosure(
      [figure("cic-number", "total", whole), figure("in-area-share", "total", 40, known)],
      definitionsOf(children, share),
      THRESHOLDS,
      new Set(),
      [],
      relatives,
    );
  // Of the old council ten are not known, of ours seven: of the other one three.
  const old = [figure("cic-number", "total", 160), figure("in-area-share", "total", 80, 150)];
  const before: Relative = { sign: -1, cells: old.map((row) => ({ ...row, publication_id: "first" })) };
  expect(publish(100, 93).hidden).toEqual([]);
  expect(publish(100, 93, [before]).hidden).toMatchObject([{ indicator_id: "in-area-share", reason: "linked" }]);
});

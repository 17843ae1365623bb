/** The arithmetic of lowest and highest against trying every way in which the rows in doubt can fall. */
import { Database } from "@pipelines/database.ts";
import { RANGES } from "@pipelines/transform/measure/range-scopes.ts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Doubted {
  is_in: boolean;
  is_counted: boolean;
  has_item_doubt: boolean;
  has_place_doubt: boolean;
  code: string;
}
interface Case {
  certain_counted: number;
  certain_uncounted: number;
  rows: Doubted[];
}

const doubted = fc
  .record({
    is_in: fc.boolean(),
    is_counted: fc.boolean(),
    has_item_doubt: fc.boolean(),
    has_place_doubt: fc.boolean(),
    code: fc.constantFrom("1", "2", "3"),
  })
  .filter((row) => row.has_item_doubt || row.has_place_doubt);
const cases = fc.sample(
  fc.record({
    certain_counted: fc.nat(4),
    certain_uncounted: fc.nat(4),
    rows: fc.array(doubted, { maxLength: 6 }),
  }),
  { numRuns: 400, seed: 903 },
);

/** Every pair of top and bottom that a row can add. */
function fates(row: Doubted): [number, number][] {
  const tops = row.has_item_doubt ? [0, 1] : [Number(row.is_counted)];
  const inside: [number, number][] = tops.map((top) => [top, 1]);
  if (row.has_place_doubt) return [...inside, [0, 0]];
  return row.is_in ? inside : [[0, 0]];
}

/** Lowest and highest over every way; undefined where no way leaves anybody to count. */
function everyWay(
  { certain_counted, certain_uncounted, rows }: Case,
  kind: "share" | "count",
): [number, number] | undefined {
  let ways: [number, number][] = [[certain_counted, certain_counted + certain_uncounted]];
  for (const row of rows)
    ways = ways.flatMap(([top, all]) => fates(row).map(([t, d]): [number, number] => [top + t, all + d]));
  const figures = ways.flatMap(([top, all]) => (kind === "count" ? [all] : all === 0 ? [] : [(100 * top) / all]));
  return figures.length === 0 ? undefined : [Math.min(...figures), Math.max(...figures)];
}

const submitted = ({ certain_counted, certain_uncounted, rows }: Case) => {
  const inside = rows.filter((row) => row.is_in);
  return {
    top: certain_counted + inside.filter((row) => row.is_counted).length,
    all: certain_counted + certain_uncounted + inside.length,
  };
};

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:", { threads: 1 });
  await db.run(`create schema doubts;
    create table doubts.doubted (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date, member_key varchar,
      is_in boolean, is_counted boolean, member_value double, has_item_doubt boolean, has_place_doubt boolean, code varchar,
      load_id varchar, return_id varchar, source_file varchar, source_row bigint, finding_id varchar);
    create table doubts.figures (la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date, kind varchar,
      legal_from double, legal_to double, whole_value double, whole_numerator double, whole_denominator double, whole_sum double,
      is_newest boolean)`);
  const figure = (index: number) => ({ la_code: String(index), period_kind: "r12", period_end_date: "2025-03-31" });
  await db.insert(
    "doubts.doubted",
    cases.flatMap(({ rows }, index) =>
      rows.flatMap((row, i) =>
        ["share", "count"].map((indicator_id) => ({
          ...figure(index),
          indicator_id,
          member_key: String(i),
          ...row,
          load_id: "l",
          return_id: "oc3",
          source_file: "f",
          source_row: i,
        })),
      ),
    ),
  );
  await db.insert(
    "doubts.figures",
    cases.flatMap((one, index) => {
      const { top, all } = submitted(one);
      return [
        {
          ...figure(index),
          indicator_id: "share",
          kind: "share",
          whole_value: all === 0 ? null : (100 * top) / all,
          whole_numerator: top,
          whole_denominator: all,
          is_newest: true,
        },
        {
          ...figure(index),
          indicator_id: "count",
          kind: "count",
          whole_value: all,
          whole_numerator: all,
          whole_denominator: null,
          is_newest: true,
        },
      ];
    }),
  );
  await db.run(RANGES);
});
afterAll(() => db.close());

const mended = (row: Doubted): Doubted => ({ ...row, has_item_doubt: false, has_place_doubt: false });

test.each(["share", "count"] as const)(
  "the range of a %s is the one that every way gives, for all, one rule, and all but one rule",
  async (kind) => {
    const ranges = await db.query<{ la_code: string; scope: string; code: string | null; low: number; high: number }>(
      `select la_code, scope, code, low, high from doubts.ranges where indicator_id = '${kind}' and scope in ('all', 'rule', 'without')`,
    );
    expect(ranges.length).toBeGreaterThan(400);
    for (const { la_code, scope, code, low, high } of ranges) {
      const one = cases[Number(la_code)] as Case;
      const rows = one.rows.map((row) =>
        scope === "all" || (row.code === code) === (scope === "rule") ? row : mended(row),
      );
      const ways = everyWay({ ...one, rows }, kind);
      const name = `${kind} ${la_code} ${scope} ${code}`;
      if (ways === undefined) continue;
      expect(low, name).toBeCloseTo(ways[0], 8);
      expect(high, name).toBeCloseTo(ways[1], 8);
    }
  },
);

/** The arithmetic of lowest and highest against trying every way in which the rows in doubt can fall. */
import { Database } from "@pipelines/database.ts";
import { RANGES } from "@pipelines/transform/measure/range-scopes.ts";
import { rangeEnd } from "@pipelines/transform/measure/ranges.ts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Doubted {
  is_in: boolean;
  is_counted: boolean;
  has_item_doubt: boolean;
  has_place_doubt: boolean;
  /** What it adds to a mean, within LEGAL. */
  member_value: number;
  rule: string;
}
interface Case {
  certain_counted: number;
  certain_uncounted: number;
  rows: Doubted[];
}

const KINDS = ["share", "count", "rate", "mean"] as const;
type Kind = (typeof KINDS)[number];
/** Legal ends of a mean's item, the values of those whose item is certain, and the children that a rate is per. */
const LEGAL = [0, 40] as const;
const CERTAIN = { counted: 12, uncounted: 31 };
const CHILDREN = 5000;

const doubted = fc
  .record({
    is_in: fc.boolean(),
    is_counted: fc.boolean(),
    has_item_doubt: fc.boolean(),
    has_place_doubt: fc.boolean(),
    member_value: fc.integer({ min: LEGAL[0], max: LEGAL[1] }),
    rule: fc.constantFrom("1", "2", "3"),
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

/** Every pair of top (a mean's: its value) and bottom that a row can add. */
function fates(row: Doubted, kind: Kind): [number, number][] {
  const known = kind === "mean" ? row.member_value : Number(row.is_counted);
  const tops = row.has_item_doubt ? (kind === "mean" ? LEGAL : [0, 1]) : [known];
  const inside = tops.map((top): [number, number] => [top, 1]);
  if (row.has_place_doubt) return [...inside, [0, 0]];
  return row.is_in ? inside : [[0, 0]];
}

const figureOf = (kind: Kind, top: number, all: number): number[] => {
  if (kind === "count") return [all];
  if (kind === "rate") return [(10000 * all) / CHILDREN];
  return all === 0 ? [] : [((kind === "share" ? 100 : 1) * top) / all];
};

const certainTop = (one: Case, kind: Kind): number =>
  kind === "mean"
    ? one.certain_counted * CERTAIN.counted + one.certain_uncounted * CERTAIN.uncounted
    : one.certain_counted;

/** Lowest and highest over every way; undefined where no way leaves anybody to count. */
function everyWay(one: Case, kind: Kind): [number, number] | undefined {
  let ways: [number, number][] = [[certainTop(one, kind), one.certain_counted + one.certain_uncounted]];
  for (const row of one.rows)
    ways = ways.flatMap(([top, all]) => fates(row, kind).map(([t, d]): [number, number] => [top + t, all + d]));
  const figures = ways.flatMap(([top, all]) => figureOf(kind, top, all));
  return figures.length === 0 ? undefined : [Math.min(...figures), Math.max(...figures)];
}

/** The figure as it was submitted, with its top and bottom. */
const submitted = (one: Case, kind: Kind) => {
  const inside = one.rows.filter((row) => row.is_in);
  const added = inside.reduce((sum, row) => sum + (kind === "mean" ? row.member_value : Number(row.is_counted)), 0);
  const top = certainTop(one, kind) + added;
  const all = one.certain_counted + one.certain_uncounted + inside.length;
  return { top, all, value: figureOf(kind, top, all)[0] ?? null };
};

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:", { threads: 1 });
  await db.run(`create schema doubts;
    create table doubts.doubted (figure bigint, child varchar, event_date date, member bigint, is_in boolean, is_counted boolean,
      member_value double, has_item_doubt boolean, has_place_doubt boolean, rule varchar, finding bigint);
    create table doubts.figures (figure bigint, la_code varchar, indicator_id varchar, kind varchar,
      legal_from double, legal_to double, whole_value double, whole_numerator double, whole_denominator double, whole_sum double,
      is_newest boolean)`);
  const figure = (index: number, kind: Kind) => index * KINDS.length + KINDS.indexOf(kind);
  await db.insert(
    "doubts.doubted",
    cases.flatMap(({ rows }, index) =>
      rows.flatMap((row, i) =>
        KINDS.map((kind) => ({
          figure: figure(index, kind),
          child: String(i),
          event_date: null,
          ...row,
          finding: i,
        })),
      ),
    ),
  );
  await db.insert(
    "doubts.figures",
    cases.flatMap((one, index) =>
      KINDS.map((kind) => {
        const { top, all, value } = submitted(one, kind);
        return {
          figure: figure(index, kind),
          la_code: String(index),
          indicator_id: kind,
          kind,
          legal_from: LEGAL[0],
          legal_to: LEGAL[1],
          whole_value: value,
          whole_numerator: kind === "share" ? top : all,
          whole_denominator: kind === "rate" ? CHILDREN : all,
          whole_sum: top,
          is_newest: true,
        };
      }),
    ),
  );
  await db.run(RANGES);
});
afterAll(() => db.close());

const mended = (row: Doubted): Doubted => ({ ...row, has_item_doubt: false, has_place_doubt: false });

/** A row of a mean whose place is in doubt may have any legal value: no narrower range is claimed than is true (DECISIONS). */
const asClaimed = (row: Doubted, kind: Kind): Doubted =>
  kind === "mean" && row.has_place_doubt ? { ...row, has_item_doubt: true } : row;

test.each(KINDS)(
  "the range of a %s is the one that every way gives, for all, one rule, and all but one rule",
  async (kind) => {
    const ranges = await db.query<{ la_code: string; scope: string; rule: string | null; low: number; high: number }>(
      `select la_code, scope, rule, low, high from doubts.ranges join doubts.figures using (figure) where indicator_id = '${kind}' and scope in ('all', 'rule', 'without')`,
    );
    expect(ranges.length).toBeGreaterThan(400);
    for (const { la_code, scope, rule, low, high } of ranges) {
      const one = cases[Number(la_code)] as Case;
      const rows = one.rows.map((row) =>
        scope === "all" || (row.rule === rule) === (scope === "rule") ? asClaimed(row, kind) : mended(row),
      );
      const ways = everyWay({ ...one, rows }, kind);
      const name = `${kind} ${la_code} ${scope} ${rule}`;
      if (ways === undefined) continue;
      expect(low, name).toBeCloseTo(ways[0], 8);
      expect(high, name).toBeCloseTo(ways[1], 8);
    }
  },
);

test("by hand: a mean of three 12s and a 20 in doubt, and a rate of four of whom one may not belong", async () => {
  // 3 x 12 and one of 0 to 40: 36 / 4 to 76 / 4; 3 or 4 of 5,000 children
  const one: Case = {
    ...{ certain_counted: 3, certain_uncounted: 0 },
    rows: [{ is_in: true, is_counted: true, has_item_doubt: true, has_place_doubt: true, member_value: 20, rule: "1" }],
  };
  expect(everyWay(one, "mean")).toEqual([9, 19]);
  expect(everyWay(one, "rate")).toEqual([6, 8]);
  const [sums] = await db.query<{ low: number; high: number }>(
    `select ${rangeEnd("low")} as low, ${rangeEnd("high")} as high from (select 'mean' as kind, 14.0 as whole_value, 56 as whole_sum,
       4 as whole_numerator, 4 as whole_denominator, 20 as value_sum, 1 as rows_count, 1 as in_count, 1 as counted_count, 0 as item_count,
       0 as place_counted_count, 0 as place_uncounted_count, 1 as both_count, 0 as legal_from, 40 as legal_to)`,
  );
  expect(sums).toEqual({ low: 9, high: 19 });
});

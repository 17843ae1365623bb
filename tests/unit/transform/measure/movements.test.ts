/** Who moved a figure between two quarter ends: by hand, and for any membership the parts add up to both figures. */
import { measure } from "@pipelines/transform/measure/measure.ts";
import { type IndicatorDefinition, indicatorSchema } from "@schemas/define.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openHandMade } from "../../../support/hand-made-mart.ts";

const base = definitions.indicators.get("inhouse-foster-share") as IndicatorDefinition;
const SHARE = indicatorSchema.parse({ ...base, where: "is_asked", numerator: "is_good", breakdowns: [] });
const [NOW, QUARTER, YEAR] = ["2024-12-31", "2024-09-30", "2023-12-31"];

interface Row {
  child: number;
  day: string;
  isAsked: boolean;
  isGood: boolean;
}

async function movementsOf(rows: readonly Row[]) {
  const values = rows.map(({ child, day, isAsked, isGood }) => `(${child}, date '${day}', ${isAsked}, ${isGood})`);
  const db = await openHandMade({
    rows: `select * from (values (0, date '1999-12-31', false, false), ${values.join(", ")}) as t(child_id, period_end_date, is_asked, is_good)`,
    periodEnds: [YEAR, QUARTER, NOW],
  });
  try {
    await measure(db, [SHARE]);
    const moves = await db.query<Record<string, number | string>>(
      "select * from indicators.movements order by earlier_period_end_date desc",
    );
    const figures = await db.query<{ period_end_date: string; numerator: number; denominator: number }>(
      `select period_end_date, numerator, denominator from indicators."values" where breakdown_dimension = 'total'`,
    );
    return { moves, figures: new Map(figures.map((one) => [one.period_end_date, one])) };
  } finally {
    db.close();
  }
}

const at = (day: string, child: number, isGood: boolean, isAsked = true): Row => ({ child, day, isAsked, isGood });

test("A joins and counts, B left and counted, C is counted now, D no longer, E stays in, F is not asked any more", async () => {
  const { moves } = await movementsOf([
    at(NOW, 1, true),
    at(QUARTER, 2, true),
    at(QUARTER, 3, false),
    at(NOW, 3, true),
    at(QUARTER, 4, true),
    at(NOW, 4, false),
    at(QUARTER, 5, true),
    at(NOW, 5, true),
    at(QUARTER, 6, false),
    at(NOW, 6, false, false),
  ]);
  expect(moves[0]).toMatchObject({
    period_end_date: NOW,
    earlier_period_end_date: QUARTER,
    joined_in_count: 1,
    joined_out_count: 0,
    left_in_count: 1,
    left_out_count: 1,
    entered_count: 1,
    dropped_count: 1,
    stayed_in_count: 1,
    stayed_out_count: 0,
  });
  expect(moves[1]).toMatchObject({
    earlier_period_end_date: YEAR,
    joined_in_count: 3,
    left_in_count: 0,
    stayed_in_count: 0,
  });
});

test("for any children the parts add up to both figures", { timeout: 60_000 }, async () => {
  const row = fc.record({
    child: fc.integer({ min: 1, max: 25 }),
    day: fc.constantFrom(NOW, QUARTER, YEAR),
    isAsked: fc.boolean(),
    isGood: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ child, day }) => `${child} ${day}`, minLength: 1, maxLength: 60 }),
      async (rows) => {
        const { moves, figures } = await movementsOf(rows);
        for (const move of moves) {
          const part = (name: string) => move[`${name}_count`] as number;
          const now = figures.get(move.period_end_date as string) ?? { numerator: 0, denominator: 0 };
          const then = figures.get(move.earlier_period_end_date as string) ?? { numerator: 0, denominator: 0 };
          const [stayed, counted] = [
            part("stayed_in") + part("stayed_out") + part("entered") + part("dropped"),
            part("stayed_in"),
          ];
          expect(part("joined_in") + part("entered") + counted).toBe(now.numerator);
          expect(part("left_in") + part("dropped") + counted).toBe(then.numerator);
          expect(part("joined_in") + part("joined_out") + stayed).toBe(now.denominator);
          expect(part("left_in") + part("left_out") + stayed).toBe(then.denominator);
        }
      },
    ),
    { numRuns: 25 },
  );
});

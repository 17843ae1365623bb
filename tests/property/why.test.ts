/** Why a figure moved, for any children: the parts add up to the whole, and so do the steps that the children made. */

import { movements, PARTS } from "@pipelines/compare/movement.ts";
import { type Step, stepsOf } from "@pipelines/compare/why.ts";
import { Database } from "@pipelines/database.ts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { indicator } from "../support/measured-figures.ts";

const COUNT = indicator({ id: "count", kind: "count" });
const SHARE = indicator({ id: "share" });
const [FROM, TO] = ["2024-06-30", "2024-09-30"];

/** What a child adds on one side: undefined, not in the group; else whether it counts, in one or more events. */
const side = fc.option(fc.record({ whole: fc.integer({ min: 1, max: 3 }), isCounted: fc.boolean() }), {
  nil: undefined,
});
const child = fc.record({ before: side, restated: side, after: side, isCorrection: fc.boolean() });
type Side = { whole: number; isCounted: boolean } | undefined;

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
});
afterAll(() => db.close());

const figureOf = (id: string, sides: readonly Side[]): number | undefined => {
  const counted = sides.reduce((sum, one) => sum + (one?.isCounted === true ? one.whole : 0), 0);
  const whole = sides.reduce((sum, one) => sum + (one?.whole ?? 0), 0);
  return id === "count" ? counted : whole === 0 ? undefined : (100 * counted) / whole;
};

async function fill(children: readonly { before: Side; restated: Side; after: Side; isCorrection: boolean }[]) {
  const columns = `indicator_id varchar, period_end_date date, child_id varchar, counted_count double, whole_count double,
    value_sum double, value_squares double, value_count double`;
  await db.run(`create schema if not exists compare; create or replace table compare.before (${columns});
    create or replace table compare.after (${columns});
    create or replace table compare.changed_children (child_id varchar, is_correction boolean);
    create or replace table compare.population_before as select date '${FROM}' as period_end_date, 1000 as population_0_17;
    create or replace table compare.population_after as select date '${TO}' as period_end_date, 1000 as population_0_17`);
  const rows = (day: string, of: "before" | "restated" | "after") =>
    children.flatMap((one, n) => {
      const now = one[of];
      return now === undefined
        ? []
        : ["count", "share"].map((indicator_id) => ({
            ...{ indicator_id, period_end_date: day, child_id: `C${n}`, whole_count: now.whole },
            ...{ counted_count: now.isCounted ? now.whole : 0, value_sum: 0, value_squares: 0, value_count: 0 },
          }));
    });
  await db.insert("compare.before", rows(FROM, "before"));
  await db.insert("compare.after", [...rows(FROM, "restated"), ...rows(TO, "after")]);
  await db.insert(
    "compare.changed_children",
    children.flatMap(({ isCorrection }, n) => (isCorrection ? [{ child_id: `C${n}`, is_correction: true }] : [])),
  );
}

test("for any children, on any two days and any two days of knowledge", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(child, { maxLength: 12 }), async (children) => {
      await fill(children);
      const shown = (of: "before" | "after") =>
        new Map(
          ["count", "share"].flatMap((id) => {
            const figure = figureOf(
              id,
              children.map((one) => one[of]),
            );
            return figure === undefined ? [] : [[id, figure] as const];
          }),
        );
      const [before, after] = [shown("before"), shown("after")];
      const moved = await movements(db, [COUNT, SHARE], { from: FROM, to: TO, before, after });
      for (const { parts, change } of moved) {
        if (parts !== null) expect(PARTS.reduce((sum, part) => sum + parts[part], 0)).toBeCloseTo(change, 3);
        expect(parts?.definition ?? 0).toBe(0);
      }
      for (const id of ["count", "share"]) {
        const isSplit = before.get(id) === after.get(id) || moved.some(({ indicator_id }) => indicator_id === id);
        expect(isSplit || !before.has(id) || !after.has(id)).toBe(true);
      }
      const steps = (await stepsOf(db, FROM, TO)) as (Step & { indicator_id?: string })[];
      const sum = steps.reduce((total, { counted_change }) => total + counted_change, 0) / 2;
      expect(sum).toBe((after.get("count") ?? 0) - (before.get("count") ?? 0));
    }),
    { numRuns: 40, seed: 69 },
  );
});

/** Our figure beside a target of our own, and what the analyst is told of all that it stands beside. */
import { targetRows } from "@pipelines/transform/benchmark/targets.ts";
import { besideLines, readBeside } from "@pipelines/verbs/beside-lines.ts";
import { explainShape } from "@schemas/cli/explain.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { describe, expect, test } from "vitest";
import { compare, DEFINITIONS, db, figure, indicators, run, useComparisons } from "../../../support/comparisons.ts";

useComparisons();

describe("against a target of our own", () => {
  const target = (indicator_id: string, from_date: string, value: number) => ({
    la_code: "990",
    indicator_id,
    from_date,
    value,
  });
  const found = () =>
    db.query(
      `select indicator_id, verdict, value, round(difference, 4) as difference, gap_children, reason, is_firm
       from benchmarks.comparisons where comparator = 'target' order by indicator_id, period_end_date`,
    );

  test("each quarter has the target in force, met or not by arithmetic, and says where chance could make the difference", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
    await figure("health-assessment", "snapshot", "2024-06-30", 150, 200, [68.5, 80.5]);
    await figure("health-assessment", "snapshot", "2025-03-31", 150, 200, [68.5, 80.5]);
    await figure("health-assessment", "snapshot", "2025-06-30", 5, 19, [10, 49]);
    await run();
    await compare([
      target("health-assessment", "2024-04-01", 80.2),
      target("health-assessment", "2025-03-31", 60),
      target("long-term-stability", "2024-04-01", 60),
    ]);
    const chance = "The target lies within our likely range: chance alone could make the difference";
    const row = { indicator_id: "health-assessment", reason: null, is_firm: false };
    expect(await found()).toEqual([
      // 80.2% of 200 is 160.4: 161 reach it, 11 more.
      { ...row, verdict: "target_not_met", value: 80.2, difference: -5.2, gap_children: 11, reason: chance },
      // 60% is 120: z = 0.15 / sqrt(0.6 x 0.4 / 200) = 4.3
      { ...row, verdict: "target_met", value: 60, difference: 15, gap_children: -30, is_firm: true },
      {
        ...row,
        verdict: "too_few",
        value: null,
        difference: null,
        gap_children: null,
        reason: "Fewer than 20 in the group",
      },
    ]);
  });

  test("without polarity it is above or below, and a rate is said in children", async () => {
    await db.run(`insert into indicators.values values ('990', 'cic-rate', 'snapshot', date '2025-03-31', 'total', 'total', 221, 43711,
      221 * 10000 / 43711.0, 44.1, 57.7, null, null, null, 'value', 'mid-2019')`);
    await run();
    await compare([target("cic-rate", "2025-01-01", 48)]);
    // 48 of 10,000 of 43,711 children are 209.8: 12 fewer than 221 are at or under it.
    expect(await found()).toMatchObject([{ verdict: "above_target", gap_children: -12 }]);
  });

  test("a target that cannot be meant is refused by its place in the settings", () => {
    const read = (targets: Record<string, Record<string, number>>) =>
      targetRows({ council: { la_code: "990" } as never, targets }, indicators);
    expect(read({ "cic-rate": { "2025-04-01": 120 } })).toEqual([target("cic-rate", "2025-04-01", 120)]);
    expect(() => read({ "cic-rates": {} })).toThrow(
      /careboard\.json: targets names cic-rates, which is no indicator\. Did you mean cic-rate/,
    );
    expect(() => read({ "health-assessment": { "2025-04-01": 120 } })).toThrow(
      /targets\.health-assessment from 2025-04-01: expected a percentage from 0 to 100/,
    );
    expect(() => read({ "cic-rate": { "2025-04-01": -1 } })).toThrow(/not below 0/);
  });
});

test("what the analyst is told a figure stands beside", async () => {
  await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
  await figure("health-assessment", "snapshot", "2023-12-31", 140, 200, [63.3, 75.9]);
  await run();
  await compare([{ la_code: "990", indicator_id: "health-assessment", from_date: "2023-04-01", value: 80 }]);
  const [definition] = DEFINITIONS as unknown as [IndicatorDefinition];
  const rows = await readBeside(db, definition, "990", "2024-03-31");
  expect(explainShape.shape.beside.safeParse(rows).success).toBe(true);
  expect(rows.map(({ comparator }) => comparator)).toEqual([
    ...["neighbours", "region", "england", "target", "year_ago", "quarter_before"],
  ]);
  const lines = besideLines(rows, definition);
  expect(lines).toContain(
    "England: 89.0 (2024-03-31, release 2024): worse (also at 99.8%), -14.0, 28 more would be level",
  );
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^Our target: 80\.0 \(2023-04-01\): target not met, -5\.0, 10 more would be level\. The target lies/,
    ),
  );
  expect(lines.at(-1)).toMatch(
    /^Ours, quarter before: 70\.0 \(2023-12-31, 3 months old\): cannot say yet, \+5\.0, 10 ahead/,
  );
});

test("the analyst is told where another choice of neighbours says otherwise", async () => {
  await figure("health-assessment", "snapshot", "2024-03-31", 183, 200, [86.8, 94.6]);
  await run();
  const [definition] = DEFINITIONS as unknown as [IndicatorDefinition];
  const beside = async () => {
    const [row] = await readBeside(db, definition, "990", "2024-03-31");
    return row === undefined ? undefined : { ...row, line: besideLines([row], definition)[0] };
  };
  const tried = (await db.query("select * from benchmarks.neighbour_stress")).length;
  await db.run("update benchmarks.neighbour_stress set is_other_verdict = false");
  expect(await beside()).toMatchObject({ comparator: "neighbours", choices_tried: tried, choices_otherwise: 0 });
  expect((await beside())?.line).not.toMatch(/otherwise/);
  await db.run(`update benchmarks.neighbour_stress set is_other_verdict = true where method = 'median'`);
  expect((await beside())?.line).toMatch(new RegExp(`\\. 2 of ${tried} other choices of neighbours say otherwise$`));
  expect((await readBeside(db, definition, "990", "2024-03-31")).at(-1)?.choices_tried).toBeNull();
});

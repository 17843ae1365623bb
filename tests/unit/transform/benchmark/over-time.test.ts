/** Our figure beside our own of a year or a quarter before. */
import { describe, expect, test } from "vitest";
import { compare, db, figure, run, trend, useComparisons } from "../../../support/comparisons.ts";

useComparisons();

describe("over time", () => {
  test("from none of the children to all of them, whoever they are, is no chance; none and none is no change", async () => {
    await run();
    const z = await db.one(`select overlap_adjusted_z(0, 40, 40, 40, 40, overlap_covariance(40, 0, 0, 40, 0)) as up,
      overlap_adjusted_z(35, 35, 0, 40, 0, overlap_covariance(0, 0, 0, 0, 0)) as down,
      overlap_adjusted_z(0, 40, 0, 40, 40, overlap_covariance(40, 0, 0, 0, 40)) as none,
      overlap_adjusted_z(0, 40, 40, 40, null, null) as unmatched`);
    expect(z).toEqual({ up: Infinity, down: -Infinity, none: null, unmatched: null });
  });

  test("settled reading 67, as worked there: z 1.955 is no clear change", async () => {
    await figure("health-assessment", "snapshot", "2023-12-31", 116, 200);
    await figure("health-assessment", "snapshot", "2024-12-31", 144, 221);
    await db.run(
      "insert into indicators.overlaps values ('990', 'health-assessment', 'snapshot', '2024-12-31', '2023-12-31', 150, 80, 10, 20, 40)",
    );
    await run();
    const worked = await db.one<{ covariance: number; variance: number; z: number }>(`select
      overlap_covariance(150, 80, 10, 20, 40) as covariance,
      overlap_adjusted_variance(116, 200, 144, 221, 150, overlap_covariance(150, 80, 10, 20, 40)) as variance,
      overlap_adjusted_z(116, 200, 144, 221, 150, overlap_covariance(150, 80, 10, 20, 40)) as z`);
    expect(worked?.covariance).toBeCloseTo(0.13333, 5);
    expect(worked?.variance).toBeCloseTo(0.0013403, 6);
    expect(worked?.z).toBeCloseTo(1.955, 3);
    expect(await trend("health-assessment")).toMatchObject({
      verdict: "no_clear_change",
      earlier_period_end_date: "2023-12-31",
      earlier_numerator: 116,
      reason: null,
    });
    await db.run("update indicators.values set numerator = 150, value = 67.9 where period_end_date = '2024-12-31'");
    await compare();
    expect((await trend("health-assessment"))?.verdict).toBe("getting_better");
  });

  test("flows in separate years take the score test", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-02-29", 60, 100);
    await figure("cic-need-abuse-neglect", "r12", "2023-02-28", 40, 100);
    await run();
    // z = 0.2 / sqrt(0.5 * 0.5 * 0.02) = 2.828
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({ verdict: "getting_better", earlier_value: 40 });
  });

  test("the quarter before: two days by the same test, in points and in children", async () => {
    await figure("health-assessment", "snapshot", "2024-09-30", 116, 200);
    await figure("health-assessment", "snapshot", "2024-12-31", 150, 221);
    await db.run(
      "insert into indicators.overlaps values ('990', 'health-assessment', 'snapshot', '2024-12-31', '2024-09-30', 150, 80, 10, 20, 40)",
    );
    await run();
    const row = await trend("health-assessment", true);
    expect(row).toMatchObject({ verdict: "getting_better", earlier_numerator: 116, reason: null });
    expect(row?.difference).toBeCloseTo(67.873 - 58, 3);
    // 58% of 221 is 128.2: with 129 we would still be at it, 21 fewer than now.
    expect(row?.gap_children).toBe(-21);
    await db.run(
      "update indicators.values set numerator = 120, value = 100 * 120 / 221 where period_end_date = '2024-12-31'",
    );
    await compare();
    expect((await trend("health-assessment", true))?.gap_children).toBe(9);
  });

  test("a rounded percentage: children by the counts behind it, none where rounding makes the difference, no test without them", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-02-29", 32, 332);
    await figure("cic-need-abuse-neglect", "r12", "2023-02-28", 24, 311);
    const published = (day: string, value: number) =>
      db.run(`update indicators.values set value = ${value} where period_end_date = '${day}'`);
    await published("2024-02-29", 10);
    await published("2023-02-28", 8);
    await run();
    // 24 of 311 is 25.6 of 332: 26 would still be at it, 6 fewer than 32. Two points of 332 would be 6.6.
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({ difference: 2, gap_children: -6 });
    await published("2023-02-28", 10);
    await compare();
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({ difference: 0, gap_children: 0 });
    await db.run("update indicators.values set denominator = null where period_end_date = '2023-02-28'");
    await compare();
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({
      verdict: "cannot_say_yet",
      reason: "The numbers behind one of the two percentages are not published",
    });
  });

  test("windows that share months, and quarters of one year, have a difference and no verdict", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-03-31", 60, 100);
    await figure("cic-need-abuse-neglect", "r12", "2023-12-31", 30, 100);
    await figure("missing-children", "quarter", "2024-12-31", 40, 80);
    await figure("missing-children", "quarter", "2024-09-30", 10, 80);
    await run();
    expect(await trend("cic-need-abuse-neglect", true)).toMatchObject({
      verdict: "cannot_say_yet",
      difference: 30,
      gap_children: -30,
      reason: "Nine of the twelve months are the same in both figures",
    });
    expect((await trend("missing-children", true))?.reason).toMatch(
      /Quarters of one year are not set against each other/,
    );
  });

  test("three years against the three a year before share two: the test that allows for it, or none", async () => {
    await figure("cic-need-abuse-neglect", "r36", "2024-03-31", 60, 100);
    await figure("cic-need-abuse-neglect", "r36", "2023-03-31", 47, 100);
    await run();
    expect((await trend("cic-need-abuse-neglect"))?.reason).toMatch(/could not be matched/);
    // As if separate z is 1.84; with 60 children in both, none changed, it is 3.08.
    await db.run(
      "insert into indicators.overlaps values ('990', 'cic-need-abuse-neglect', 'r36', '2024-03-31', '2023-03-31', 60, 32, 0, 0, 28)",
    );
    await compare();
    expect(await trend("cic-need-abuse-neglect")).toMatchObject({ verdict: "getting_better", is_firm: false });
  });

  test("settled reading 54: firm at 99.8%, or at 95% in two successive quarters that share no data", async () => {
    const quarters = [
      ["2023-06-30", 30],
      ["2023-09-30", 30],
      ["2024-06-30", 45],
      ["2024-09-30", 45],
    ] as const;
    for (const [day, x] of quarters) await figure("cic-need-abuse-neglect", "quarter", day, x, 100);
    await run();
    // z = 0.15 / sqrt(0.375 x 0.625 x 0.02) = 2.19
    const rows = await db.query(
      `select period_end_date, verdict, is_firm from benchmarks.trends
       where against = 'year_ago' and earlier_value is not null order by period_end_date`,
    );
    expect(rows).toEqual([
      { period_end_date: "2024-06-30", verdict: "getting_better", is_firm: false },
      { period_end_date: "2024-09-30", verdict: "getting_better", is_firm: true },
    ]);
    await db.run("delete from indicators.values where period_end_date = '2024-06-30'");
    await compare();
    expect((await trend("cic-need-abuse-neglect"))?.is_firm, "the quarter before is not there").toBe(false);
  });

  test("small groups, counts, missing years and quarter-1 baselines cannot say yet", async () => {
    await figure("cic-need-abuse-neglect", "r12", "2024-03-31", 29, 29);
    await figure("cic-need-abuse-neglect", "r12", "2023-03-31", 1, 100);
    await figure("cic-number", "snapshot", "2024-03-31", 221, 221);
    await figure("cic-number", "snapshot", "2023-03-31", 100, 100);
    await figure("long-term-stability", "snapshot", "2024-03-31", 40, 80);
    await figure("missing-children", "quarter", "2024-12-31", 40, 80);
    await figure("missing-children", "quarter", "2024-06-30", 10, 80);
    await run();
    expect((await trend("cic-need-abuse-neglect"))?.reason).toMatch(/Fewer than 30/);
    expect((await trend("cic-number"))?.reason).toMatch(/Only changes in a share/);
    expect((await trend("long-term-stability"))?.reason).toMatch(/no figure for the year before/);
    const quarter = await trend("missing-children");
    expect(quarter).toMatchObject({
      verdict: "cannot_say_yet",
      earlier_period_end_date: "2024-06-30",
      earlier_numerator: 10,
    });
  });
});

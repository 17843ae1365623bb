/** Our figure beside England's, the region's and the neighbours', and what another choice of neighbours would say. */
import { describe, expect, test } from "vitest";
import { compare, comparison, db, figure, run, useComparisons } from "../../../support/comparisons.ts";

useComparisons();

describe("against others", () => {
  test("the comparator is the newest 31 March on or before our date, and its age is said", async () => {
    await figure("health-assessment", "snapshot", "2024-12-31", 150, 200, [68.5, 80.5]);
    await run();
    expect(await comparison("health-assessment", "england")).toMatchObject({
      comparator_period_end_date: "2024-03-31",
      age_months: 9,
      value: 89,
      release: "2024",
      verdict: "worse",
      difference: -14,
      gap_children: 28,
    });
    expect(await comparison("health-assessment", "neighbours")).toMatchObject({
      of_count: 10,
      edition: "2025",
      method: "mean",
    });
    expect(await comparison("health-assessment", "region")).toMatchObject({ comparator_label: "South West" });
  });

  test("inside the likely range is similar, above it by polarity better, with children ahead as a negative gap", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 176, 200, [82.8, 91.8]);
    await run();
    expect((await comparison("health-assessment", "england"))?.verdict).toBe("similar");
    await db.run("update indicators.values set value = 95, numerator = 190, lower = 91, upper = 97.3");
    await compare();
    expect(await comparison("health-assessment", "england")).toMatchObject({ verdict: "better", gap_children: -12 });
  });

  test("no polarity says higher or lower, and how many children more or fewer would be level", async () => {
    await db.run(`insert into indicators.values values ('990', 'cic-rate', 'snapshot', date '2025-03-31', 'total', 'total', 221, 43711,
      50.6, 44.1, 57.7, null, null, null, 'value', 'mid-2019')`);
    await run();
    expect(await comparison("cic-rate", "england")).toMatchObject({
      verdict: "lower",
      gap_children: 72, // 67 of 10,000 of 43,711 children are 292.9: 72 more than 221 is the first number that reaches it
      value: 67,
    });
    const near = await comparison("cic-rate", "neighbours");
    expect(near).toMatchObject({ verdict: "similar", with_data_count: 10 });
    expect(near?.value).toBeCloseTo(49.4, 6);
    expect(near?.neighbours_above_count).toBe(6);
  });

  describe("holds at 99.8%", () => {
    const row = (id: string, numerator: string, denominator: number, value: string, lower: number, upper: number) =>
      db.run(`insert into indicators.values values ('990', '${id}', 'snapshot', date '2024-03-31', 'total', 'total',
        ${numerator}, ${denominator}, ${value}, ${lower}, ${upper}, null, null, ${denominator}, 'value', null)`);
    const england = (id: string, value: number) =>
      db.run(`update reference.published_values set value = ${value}, value_status = 'value'
        where series = '${id}' and geographic_level = 'england'`);
    const firm = async (id: string, value: number) => {
      await england(id, value);
      await compare();
      return (await comparison(id, "england"))?.is_firm;
    };

    test("a rate: outside Byar's interval at that level, or the exact one under ten children", async () => {
      await row("cic-rate", "221", 43_711, "50.56", 44.11, 57.68);
      await run();
      // 221 events: 177.9 to 270.9 at 99.8%, that is 40.69 to 61.98 per 10,000
      expect([await firm("cic-rate", 61.8), await firm("cic-rate", 62)]).toEqual([false, true]);
      expect([await firm("cic-rate", 40.8), await firm("cic-rate", 40.6)]).toEqual([false, true]);
      await db.run(
        "update indicators.values set numerator = 5, denominator = 10000, value = 5, lower = 1.623, upper = 11.668",
      );
      // 5 events: 0.7394 to 16.4547
      expect([await firm("cic-rate", 16.4), await firm("cic-rate", 16.5)]).toEqual([false, true]);
      expect([await firm("cic-rate", 0.75), await firm("cic-rate", 0.73)]).toEqual([false, true]);
      await db.run("update indicators.values set numerator = 0, value = 0, lower = 0, upper = 3.689");
      // nobody: up to 6.9078
      expect([await firm("cic-rate", 6.9), await firm("cic-rate", 7)]).toEqual([false, true]);
    });

    test("an average: outside Student's interval at that level", async () => {
      // 30 scores of mean 14 and deviation 6: t is 2.04523 and 3.39624 at 29 degrees of freedom, 11.760 to 16.240 and 10.280 to 17.720
      await row("sdq-mean", "null", 30, "14", 11.7596, 16.2404);
      await run();
      expect([await firm("sdq-mean", 17.71), await firm("sdq-mean", 17.73)]).toEqual([false, true]);
      expect([await firm("sdq-mean", 10.29), await firm("sdq-mean", 10.27)]).toEqual([false, true]);
    });

    test("the same as theirs is never firm, not even where both are none or all", async () => {
      await row("health-assessment", "0", 40, "0", 0, 8.76);
      await run();
      expect(await firm("health-assessment", 0)).toBe(false);
      await db.run("update indicators.values set numerator = 40, value = 100, lower = 91.2, upper = 100");
      expect(await firm("health-assessment", 100)).toBe(false);
      await compare([{ la_code: "990", indicator_id: "health-assessment", from_date: "2024-01-01", value: 100 }]);
      expect(await comparison("health-assessment", "target")).toMatchObject({ verdict: "target_met", is_firm: false });
    });
  });

  test("a rounded percentage of ours: children by the counts behind it", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 183, 215, [79.8, 89.3]);
    await db.run("update indicators.values set value = 85");
    await run();
    // 89% of 215 is 191.35: 192 reach it, 9 more than 183; four points of 215 are 8.6 and 9 too.
    expect(await comparison("health-assessment", "england")).toMatchObject({ value: 89, gap_children: 9 });
    await db.run("update indicators.values set numerator = 182");
    await compare();
    expect(await comparison("health-assessment", "england")).toMatchObject({ difference: -4, gap_children: 10 });
  });

  test("each way of not comparing says why", async () => {
    await figure("cic-number", "snapshot", "2025-03-31", 221, 221);
    await figure("long-term-stability", "snapshot", "2025-03-31", 50, 80, [51, 72]);
    await figure("cic-need-abuse-neglect", "r12", "2025-03-31", 50, 80, [51, 72]);
    await figure("local-one", "snapshot", "2025-03-31", 50, 80, [51, 72]);
    await figure("health-assessment", "snapshot", "2025-03-31", 10, 19, [31, 73]);
    await figure("missing-children", "quarter", "2025-03-31", 10, 200, [3, 9]);
    await run();
    expect((await comparison("cic-number", "england"))?.reason).toMatch(/Counts are not compared/);
    expect((await comparison("long-term-stability", "neighbours"))?.reason).toBe("Counted otherwise");
    expect((await comparison("cic-need-abuse-neglect", "neighbours"))?.reason).toBe("Published for England only");
    expect((await comparison("cic-need-abuse-neglect", "england"))?.verdict).not.toBe("not_compared");
    expect((await comparison("local-one", "england"))?.reason).toBe("Nobody publishes it");
    expect(await comparison("health-assessment", "england")).toMatchObject({
      verdict: "too_few",
      value: null,
      difference: null,
    });
    expect((await comparison("missing-children", "england"))?.reason).toMatch(/for the year to 31 March/);
  });

  test("a date before every release that we hold leaves comparators empty and says so", async () => {
    await figure("health-assessment", "snapshot", "2020-12-31", 150, 200, [68.5, 80.5]);
    await run("2021-02-12");
    const found = await comparison("health-assessment", "neighbours");
    expect(found).toMatchObject({ verdict: "not_compared", value: null });
    expect(found?.reason).toBe("No release published by 12 February 2021 holds a figure for this date");
  });

  test("fewer than six neighbours with a figure: no average, England stays", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
    await run();
    await db.run(`update reference.published_values set value = null, value_status = 'suppressed' where series = 'health-assessment'
      and old_la_code in (select neighbour_code from reference.statistical_neighbours where la_code = '802' and edition = '2025' and rank <= 5)`);
    await compare();
    const near = await comparison("health-assessment", "neighbours");
    expect(near).toMatchObject({ verdict: "not_enough_neighbours", value: null, with_data_count: 5 });
    expect((await comparison("health-assessment", "england"))?.verdict).toBe("worse");
    const hidden = await db.query(
      "select value, status from benchmarks.neighbours where indicator_id = 'health-assessment' and rank <= 5",
    );
    expect(hidden).toEqual(Array.from({ length: 5 }, () => ({ value: null, status: "suppressed" })));
  });

  test("the national spread ranks the borrowed council's own published figure", async () => {
    await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
    await run();
    const row = await db.one("select * from benchmarks.national where indicator_id = 'health-assessment'");
    expect(row).toMatchObject({ la_code: "990", published_value: 82, band: "D" });
    const better = await db.one<{ count: number }>(
      "select count(*) as count from benchmarks.newest_values where series = 'health-assessment' and geographic_level = 'la' and period_end_date = '2024-03-31' and figure > 82",
    );
    expect(row?.rank).toBe((better?.count ?? 0) + 1);
  });
});

describe("another choice of neighbours", () => {
  const stress = () =>
    db.query<{
      edition: string;
      method: string;
      without_name: string | null;
      value: number;
      neighbours_above_count: number;
      with_data_count: number;
      verdict: string;
      is_other_verdict: boolean;
    }>(
      "select * from benchmarks.neighbour_stress where indicator_id = 'cic-rate' order by edition, method, without_name",
    );

  test("North Somerset's neighbours at 31 March 2021: both lists, three averages, and each council left out", async () => {
    await figure("cic-rate", "snapshot", "2021-03-31", 213, 42_858, [43.2, 53]);
    await db.run("update indicators.values set value = value * 100"); // of 10,000
    await run();
    const rows = await stress();
    const average = (edition: string, method: string) =>
      rows.find((row) => row.edition === edition && row.method === method && row.without_name === null)?.value;
    expect(average("2021", "mean")).toBeCloseTo(54.0, 1);
    expect(average("2021", "median")).toBeCloseTo(55.0, 1);
    expect(average("2025", "median")).toBeCloseTo(50.5, 1);
    expect(average("2025", "mean"), "the choice that the verdict was made with").toBeUndefined();
    const without = rows.filter((row) => row.without_name !== null);
    expect(without).toHaveLength(10);
    expect(without.every((row) => row.edition === "2025" && row.method === "mean")).toBe(true);
    // 51.8 on the 2025 list is within 43.2 to 53, 54.0 on the list of 2021 is not.
    const verdictBy = (edition: string, method: string) =>
      rows.find((row) => row.edition === edition && row.method === method && row.without_name === null);
    expect(verdictBy("2025", "median")).toMatchObject({ verdict: "similar", is_other_verdict: false });
    expect(verdictBy("2021", "mean")).toMatchObject({ verdict: "lower", is_other_verdict: true });
    // Where we would stand: 213 of 42,858 is 49.7
    const placeBy = (edition: string, without: string | null) =>
      rows
        .filter((row) => row.edition === edition && row.without_name === without)
        .map((row) => [row.neighbours_above_count, row.with_data_count]);
    expect(placeBy("2021", null)).toEqual(Array(3).fill([7, 10]));
    expect(placeBy("2025", "Hampshire")).toEqual([[6, 9]]);
  });

  test("what is not compared is not tried", async () => {
    await figure("cic-rate", "snapshot", "2021-03-31", null, 10, undefined);
    await run();
    expect(await stress()).toEqual([]);
  });
});

test("the columns are those of the contract", async () => {
  await figure("health-assessment", "snapshot", "2024-03-31", 150, 200, [68.5, 80.5]);
  await run();
  const { PUBLISHED_TABLES } = await import("@schemas/published/tables.ts");
  for (const name of ["comparisons", "trends", "comparator_series", "neighbours", "national"] as const) {
    const row = await db.one(`select * from benchmarks.${name} limit 1`);
    expect(Object.keys(row ?? {}).sort(), name).toEqual(Object.keys(PUBLISHED_TABLES[name].shape).sort());
    expect(PUBLISHED_TABLES[name].safeParse(row).success, name).toBe(true);
  }
});

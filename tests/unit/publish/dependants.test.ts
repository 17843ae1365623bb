import {
  controlComparisons,
  controlReconciliation,
  controlStress,
  controlTrends,
  totalsOf,
} from "@pipelines/publish/dependants.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { describe, expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";

const definitions = definitionsOf(indicator({ id: "foster-care-share" }));
const NOW = "2020-12-31";
const BEFORE = "2019-12-31";

const totals = (now: [number, number], before: [number, number]) =>
  totalsOf(
    controlDisclosure(
      [
        figure("foster-care-share", "total", ...now),
        figure("foster-care-share", "total", ...before, { period_end_date: BEFORE }),
      ],
      definitions,
      THRESHOLDS,
    ).values,
  );

const own = { indicator_id: "foster-care-share", la_code: "990", period_kind: "snapshot", period_end_date: NOW };
const comparison: PublishedRow<"comparisons"> = {
  ...own,
  comparator: "neighbours",
  comparator_label: "Similar councils",
  edition: "2021",
  method: "mean",
  dataset: "la_cla",
  release: "2020",
  comparator_period_end_date: "2020-03-31",
  age_months: 9,
  value: 70,
  with_data_count: 9,
  of_count: 10,
  verdict: "worse",
  reason: null,
  difference: -62.5,
  gap_children: 25,
  neighbours_above_count: 9,
  is_firm: true,
  standing: null,
};
const trend: PublishedRow<"trends"> = {
  ...own,
  against: "year_ago",
  earlier_period_end_date: BEFORE,
  earlier_value: 7.5,
  earlier_numerator: 3,
  earlier_denominator: 40,
  difference: 67.5,
  gap_children: -27,
  verdict: "getting_better",
  reason: null,
  is_firm: true,
};

describe("comparisons", () => {
  const compare = (now: [number, number], row = comparison) =>
    controlComparisons([row], totals(now, [30, 40]), definitions, THRESHOLDS)[0];

  test("of a shown figure stay as they are", () => {
    expect(compare([30, 40])).toEqual(comparison);
  });
  test("of a hidden figure say nothing that gives it back", () => {
    expect(compare([3, 40])).toMatchObject({
      value: null,
      difference: null,
      gap_children: null,
      neighbours_above_count: null,
      is_firm: false,
      verdict: "not_compared",
      reason: "Hidden to protect young people",
    });
  });
  test("of hidden figures look alike, whatever the group's size", () => {
    expect(compare([3, 12], { ...comparison, verdict: "too_few", value: null })).toEqual(compare([3, 40]));
  });
  test("under 20 there is no verdict", () => {
    expect(compare([7, 19])).toMatchObject({ verdict: "too_few", value: null, difference: null });
    expect(compare([7, 20])).toEqual(comparison);
  });
  test("a target stands beside our own figure, not the one counted as published figures are, and goes with it", () => {
    const counted = {
      comparator: { series: "x", label: "Published", period_kind: "snapshot", levels: ["la"], measured_by: "other" },
    };
    const measured = definitionsOf(indicator({ id: "foster-care-share", ...(counted as object) }));
    const target = { ...comparison, comparator: "target" as const, verdict: "target_not_met" as const };
    const beside = (now: [number, number], row: typeof comparison) =>
      controlComparisons([row], totals(now, [30, 40]), measured, THRESHOLDS)[0];
    expect(beside([30, 40], target)).toEqual(target);
    expect(beside([30, 40], comparison)).toMatchObject({ verdict: "not_compared" });
    expect(beside([3, 40], target)).toMatchObject({ verdict: "not_compared", value: null, gap_children: null });
    expect(beside([7, 19], target)).toMatchObject({ verdict: "too_few", value: null, gap_children: null });
  });
  test("without a figure of ours there is none", () => {
    const [row] = controlComparisons([comparison], new Map(), definitions, THRESHOLDS);
    expect(row).toMatchObject({ verdict: "not_compared", difference: null });
  });
});

test("what another choice of neighbours would say goes with the comparison", () => {
  const choice: PublishedRow<"neighbour_stress"> = {
    ...own,
    edition: "2021",
    method: "median",
    without_name: null,
    value: 60,
    neighbours_above_count: 3,
    with_data_count: 10,
    verdict: "similar",
    is_other_verdict: true,
  };
  const of = (now: [number, number]) =>
    controlComparisons([comparison], totals(now, [30, 40]), definitions, THRESHOLDS);
  expect(controlStress([choice], of([30, 40]))).toEqual([choice]);
  expect(controlStress([choice], of([3, 40]))).toEqual([]);
  expect(controlStress([choice], of([7, 19]))).toEqual([]);
});

describe("reconciliation", () => {
  const row: PublishedRow<"reconciliation"> = {
    ...own,
    dataset: "la_cla",
    release: "2021",
    published_value: 75,
    value: 75.2,
    difference: 0,
    reason: "agrees",
    submitted_on: null,
    submitted_value: null,
    as_submitted: null,
  };
  const reconcile = (now: [number, number], one = row) => controlReconciliation([one], totals(now, [30, 40]))[0];

  test("of a shown figure stays as it is", () => {
    expect(reconcile([30, 40])).toEqual(row);
  });
  test("of a hidden figure says neither how much it is nor whether it agrees", () => {
    expect(reconcile([3, 40])).toEqual({ ...row, value: null, difference: null, reason: "no_figure" });
    expect(reconcile([3, 40], { ...row, reason: "unexplained" })).toEqual(reconcile([3, 40]));
  });
  test("what the department hid stays so", () => {
    const hidden = { ...row, published_value: null, difference: null, reason: "not_published" as const };
    expect(reconcile([3, 40], hidden)).toEqual({ ...hidden, value: null });
  });
});

describe("trends", () => {
  const follow = (now: [number, number], before: [number, number]) =>
    controlTrends([trend], totals(now, before), definitions)[0];
  const unsaid = {
    earlier_value: null,
    earlier_numerator: null,
    earlier_denominator: null,
    difference: null,
    gap_children: null,
    verdict: "cannot_say_yet",
    is_firm: false,
  };

  test("between two shown figures stay as they are", () => {
    expect(follow([30, 40], [20, 40])).toEqual(trend);
  });
  test("from a hidden figure lose it and the verdict", () => {
    expect(follow([30, 40], [3, 40])).toMatchObject(unsaid);
  });
  test("to a hidden figure lose the verdict and keep the earlier figure", () => {
    expect(follow([3, 40], [20, 40])).toMatchObject({
      verdict: "cannot_say_yet",
      earlier_value: 7.5,
      difference: null,
      gap_children: null,
    });
  });
});

test("of averages the differences are those of what is published, to no more places", () => {
  const score = definitionsOf(
    indicator({ id: "sdq-mean", kind: "mean", unit: "score", value: "sdq_score", legal_ends: { from: 0, to: 40 } }),
  );
  const mean = (sum: number, children: number, period_end_date: string) => ({
    ...figure("sdq-mean", "total", 0, children, { period_end_date }),
    ...{ numerator: null, value: sum / children },
  });
  const shown = totalsOf(controlDisclosure([mean(497, 35, BEFORE), mean(516, 36, NOW)], score, THRESHOLDS).values);
  const between = { ...trend, indicator_id: "sdq-mean", earlier_value: 14.2, difference: 516 / 36 - 14.2 };
  expect(controlTrends([between], shown, score)[0]?.difference).toBeCloseTo(0.1, 10);
  const beside = { ...comparison, indicator_id: "sdq-mean", value: 14, difference: 516 / 36 - 14 };
  expect(controlComparisons([beside], shown, score, THRESHOLDS)[0]?.difference).toBeCloseTo(0.3, 10);
});

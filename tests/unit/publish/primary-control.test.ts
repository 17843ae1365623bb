/** What is hidden for its own size. */
import { expect, test } from "vitest";
import { figure, indicator } from "../../support/measured-figures.ts";
import { children, control, foster } from "./controlled.ts";

test.each([
  [0, false],
  [1, true],
  [5, true],
  [6, false],
])("a count of %i", (count, isHidden) => {
  const { values } = control([children], [figure("cic-number", "total", count)]);
  expect(values[0]?.status).toBe(isHidden ? "suppressed" : "value");
});

test.each([
  ["count of 5", 5, 40, "primary"],
  ["5 that do not", 35, 40, "primary"],
  ["group of 5", 0, 5, "primary"],
  ["nobody in a group", 0, 0, "primary"],
  ["nobody of 9", 0, 9, "complement"],
  ["everybody of 9", 9, 9, "complement"],
  ["nobody of 10", 0, 10, undefined],
  ["everybody of 10", 10, 10, undefined],
  ["6 of 12", 6, 12, undefined],
])("a share: %s", (_words, count, whole, reason) => {
  const { hidden } = control([foster], [figure("foster-care-share", "total", count, whole)]);
  expect(hidden["foster-care-share total"]).toBe(reason);
});

test("a rate has no complement: its population is public", () => {
  const rate = indicator({ id: "cic-rate", kind: "rate", per: "population-0-17", unit: "per 10,000" });
  const row = (count: number) => figure("cic-rate", "total", count, 43_711);
  expect(control([rate], [row(5)]).values[0]?.status).toBe("suppressed");
  expect(control([rate], [row(221)]).values[0]?.status).toBe("value");
});

test("a change of a few children is shown between two totals of 30 or more, and between no others", () => {
  const number = indicator({ id: "cic-number", kind: "count" });
  const change = indicator({
    id: "cic-net-change",
    kind: "change",
    value: "change",
    population: "joined_or_left_during_period",
    period_kinds: ["quarter"],
    headline_period_kind: "quarter",
    unit: "children",
  });
  const shown = (before: number, now: number) =>
    control(
      [number, change],
      [
        figure("cic-number", "total", before, null, { period_end_date: "2020-09-30" }),
        figure("cic-number", "total", now, null, { period_end_date: "2020-12-31" }),
        figure("cic-net-change", "total", now - before, null, {
          period_end_date: "2020-12-31",
          period_kind: "quarter",
        }),
      ],
    ).values.find((row) => row.indicator_id === "cic-net-change")?.value;
  expect([shown(221, 218), shown(30, 31), shown(30, 29), shown(29, 30)]).toEqual([-3, 1, null, null]);
});

test("a mean of fewer than six", () => {
  const mean = indicator({
    id: "sdq-mean",
    kind: "mean",
    value: "sdq_score",
    unit: "score",
    legal_ends: { from: 0, to: 40 },
  });
  expect(control([mean], [figure("sdq-mean", "total", 70, 5)]).values[0]?.status).toBe("suppressed");
  expect(control([mean], [figure("sdq-mean", "total", 3, 6)]).values[0]?.status).toBe("value");
});

test("a figure without the numbers it was made of is not shown", () => {
  const row = figure("foster-care-share", "total", 20, 40, { numerator: null, value: 50 });
  expect(control([foster], [row]).values[0]?.value).toBeNull();
});

test("an indicator without a definition does not leave", () => {
  expect(control([foster], [figure("cic-number", "total", 3)]).values).toEqual([]);
});

test("a hidden row keeps no number, and a row with another status neither", () => {
  const { values } = control(
    [foster],
    [
      figure("foster-care-share", "total", 3, 40),
      figure("foster-care-share", "total", 30, 40, { period_end_date: "2020-09-30", status: "history_too_short" }),
    ],
  );
  for (const row of values) {
    expect([row.numerator, row.denominator, row.value, row.lower, row.upper]).toEqual([null, null, null, null, null]);
    expect(row.is_small_group).toBe(false);
  }
  expect(values.map((row) => row.status)).toEqual(["history_too_short", "suppressed"]);
});

test("under 30 is a small group, 30 is not", () => {
  const rows = [12, 29, 30].map((whole, index) =>
    figure("foster-care-share", "total", 6, whole, { period_end_date: `202${index}-12-31` }),
  );
  expect(control([foster], rows).values.map((row) => row.is_small_group)).toEqual([true, true, false]);
});

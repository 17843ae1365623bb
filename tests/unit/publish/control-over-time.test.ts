/** What is hidden lest a hidden cell could be worked out from other periods. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";
import { children, control } from "./controlled.ts";

const flow = (kinds: IndicatorDefinition["period_kinds"]) =>
  indicator({
    id: "cic-starts",
    kind: "count",
    population: "started_during_period",
    period_kinds: kinds,
    headline_period_kind: kinds[0] ?? "ytd",
  });
const at = (period_kind: string, period_end_date: string, count: number) =>
  figure("cic-starts", "total", count, null, { period_kind, period_end_date });
const shown = (definition: IndicatorDefinition, rows: MeasuredRow[]) =>
  controlDisclosure(rows, definitionsOf(definition), THRESHOLDS)
    .values.filter((row) => row.status === "value")
    .map((row) => `${row.period_kind} ${row.period_end_date}`);

test("quarter 2 so far less quarter 1 is not given away", () => {
  const rows = [at("ytd", "2020-06-30", 12), at("ytd", "2020-09-30", 15)];
  expect(shown(flow(["ytd"]), rows)).toEqual(["ytd 2020-06-30"]);
});

test("a difference of 6 is shown, and one of nobody", () => {
  const rows = [at("ytd", "2020-06-30", 12), at("ytd", "2020-09-30", 18), at("ytd", "2020-12-31", 18)];
  expect(shown(flow(["ytd"]), rows)).toHaveLength(3);
});

test("headline totals of 30 or more are shown all the same (settled reading 42)", () => {
  const rows = [at("ytd", "2020-06-30", 30), at("ytd", "2020-09-30", 33)];
  expect(shown(flow(["ytd"]), rows)).toHaveLength(2);
});

test("a hidden quarter does not come back from the year and the other three", () => {
  const quarters = [
    at("quarter", "2020-06-30", 7),
    at("quarter", "2020-09-30", 8),
    at("quarter", "2020-12-31", 3),
    at("quarter", "2021-03-31", 9),
  ];
  const rows = [...quarters, at("r12", "2021-03-31", 27)];
  const seen = shown(flow(["quarter", "r12"]), rows);
  expect(seen).not.toContain("quarter 2020-12-31");
  expect(seen.filter((one) => one.startsWith("quarter"))).toHaveLength(3);
  expect(seen).not.toContain("r12 2021-03-31");
});

test("nor does one that is hidden beside a small one, and with it the small one", () => {
  const sexes = (period_kind: string, period_end_date: string, girls: number, boys: number, unknown: number) =>
    [
      ["total", girls + boys + unknown] as const,
      ["sex:F", girls] as const,
      ["sex:M", boys] as const,
      ["sex:U", unknown] as const,
    ].map(([category, count]) => figure("cic-starts", category, count, null, { period_kind, period_end_date }));
  const rows = [
    ...sexes("quarter", "2020-06-30", 12, 14, 2),
    ...sexes("quarter", "2020-09-30", 20, 11, 4),
    ...sexes("quarter", "2020-12-31", 22, 13, 3),
    ...sexes("ytd", "2020-12-31", 54, 38, 9),
  ];
  const { values } = controlDisclosure(rows, definitionsOf(flow(["quarter", "ytd"])), THRESHOLDS);
  const ofGirls = values.filter((row) => row.breakdown_category === "F" && row.status === "value");
  // Beside the 2 the 12 girls are hidden, beside the 4 and the 3 the boys: 54 less 20 and 22 would be the 12, and 28 less 12 and 14 the 2.
  expect(ofGirls.map((row) => `${row.period_kind} ${row.period_end_date}`)).toEqual([
    "quarter 2020-09-30",
    "ytd 2020-12-31",
  ]);
});

test("12 months to December and the calendar year are one figure", () => {
  const rows = [at("r12", "2020-12-31", 4), at("calendar-year", "2020-12-31", 4)];
  expect(shown(flow(["r12", "calendar-year"]), rows)).toEqual([]);
});

test("a stock is not a flow", () => {
  const rows = [
    figure("cic-number", "total", 20, null, { period_end_date: "2020-09-30" }),
    figure("cic-number", "total", 23),
  ];
  expect(control([children], rows).hidden).toEqual({});
});

test("a hidden quarter of nobody protects no other: a reader may know that it is of nobody", () => {
  const alone = indicator({
    id: "uasc-starts",
    population: "started_during_period",
    period_kinds: ["ytd", "r12"],
    headline_period_kind: "r12",
  });
  const of = (period_kind: string, period_end_date: string, count: number, whole: number) =>
    figure("uasc-starts", "age-band:10-15", count, whole, { period_kind, period_end_date });
  const rows = (year: number) => [
    of("ytd", "2019-06-30", 0, 9),
    of("r12", "2020-03-31", 8, 40),
    of("ytd", "2020-06-30", year - 8, 20),
    of("r12", "2020-06-30", year, 51),
  ];
  expect(shown(alone, rows(11))).toEqual(["r12 2020-03-31"]);
  expect(shown(alone, rows(16))).toEqual(["r12 2020-03-31", "r12 2020-06-30", "ytd 2020-06-30"]);
});

/** What is hidden lest it could be worked out from other indicators, whose people are some of the same. */
import { namedOnce } from "@pipelines/publish/conditions.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { figure, indicator } from "../../support/measured-figures.ts";
import { children, control } from "./controlled.ts";

const left = (id: string, numerator: string, given = {}) => indicator({ id, numerator, ...given });
const any = left("left-permanent-any", "reason_ceased_code in ('E11', 'E41', 'E43')");
const adopted = left("left-by-adoption", "reason_ceased_code = 'E11'");
const guardian = left("left-by-sgo", "reason_ceased_code in ('E43')");
const arrangement = left("left-by-cao", "reason_ceased_code = 'E41'");

test("the third of three reasons does not come back from the others and all three", () => {
  const rows = [
    figure("left-permanent-any", "total", 23, 60),
    figure("left-by-adoption", "total", 8, 60),
    figure("left-by-sgo", "total", 12, 60),
    figure("left-by-cao", "total", 3, 60),
  ];
  expect(control([any, adopted, guardian, arrangement], rows, ["left-by-sgo"]).hidden).toEqual({
    "left-by-cao total": "primary",
    "left-by-adoption total": "linked",
  });
});

test("reasons that overlap are each set beside the whole, and do not add up", () => {
  const overlapping = left("left-by-sgo-relative", "reason_ceased_code in ('E43', 'E41')");
  const rows = [
    figure("left-permanent-any", "total", 23, 60),
    figure("left-by-sgo-relative", "total", 13, 60),
    figure("left-by-adoption", "total", 10, 60),
    figure("left-by-sgo", "total", 13, 60),
  ];
  expect(control([any, adopted, guardian, overlapping], rows).hidden).toEqual({});
});

test("those of a count who meet one condition more: the others are the difference", () => {
  const far = indicator({ id: "over-20-miles-any-boundary", numerator: "placement_distance_miles > 20" });
  const outside = "placement_distance_miles > 20 and placement_location_code = 'OUT'";
  const farAndOut = indicator({ id: "over-20-miles", numerator: outside });
  const rows = (all: number) => [
    figure("over-20-miles-any-boundary", "total", all, 200),
    figure("over-20-miles", "total", 40, 200),
  ];
  expect(control([far, farAndOut], rows(43), ["over-20-miles"]).hidden).toEqual({
    "over-20-miles-any-boundary total": "secondary",
  });
  expect(control([far, farAndOut], rows(46)).hidden).toEqual({});
});

test("a category of one breakdown, of another indicator's people, is the cell that it is", () => {
  const alone = indicator({
    id: "uasc-age-place",
    where: "unaccompanied_code = 'only'",
    numerator: "placement_group_code = 'supported'",
  });
  const supported = indicator({ id: "supported-share", numerator: "placement_group_code = 'supported'" });
  const rows = [
    figure("cic-number", "total", 200),
    figure("supported-share", "total", 40, 200),
    figure("supported-share", "unaccompanied:only", 13, 30),
    figure("supported-share", "unaccompanied:excluding", 27, 170),
    figure("uasc-age-place", "total", 13, 30),
  ];
  expect(control([children, alone, supported], rows).hidden).toEqual({});
  const few = [
    ...rows.slice(0, 2),
    figure("supported-share", "unaccompanied:only", 37, 50),
    figure("supported-share", "unaccompanied:excluding", 3, 150),
    figure("uasc-age-place", "total", 37, 50),
  ];
  expect(control([children, alone, supported], few).hidden).toEqual({
    "supported-share excluding": "primary",
    "supported-share only": "secondary",
    "uasc-age-place total": "linked",
  });
});

test.each([
  ["codes asked for twice", ["r in ('b', 'a')", "r = 'a'"], ["r=a"]],
  ["codes ruled out", ["r in ('b', 'a')", "not (r = 'a')"], ["r=b"]],
  ["codes ruled out otherwise", ["r in ('b', 'a')", "r <> 'a'"], ["r=b"]],
  ["all codes but some", ["r not in ('b', 'a')", "r <> 'c'"], ["r<>|a|b|c"]],
  ["all codes but one, or none", ["not (r = 'a')"], ["r<>a"]],
  ["all codes but one, none with them", ["coalesce(r, '0') not in ('a')"], ["r<>a"]],
  ["no code and another that stands for it", ["coalesce(r, '0') in ('0', 'a')"], ["r=|0|a"]],
  ["no code", ["r is null"], ["r is null"]],
  ["a code that is not filled in", ["r is null", "r = 'a'"], ["nobody", "r is null"]],
  [
    "a column of yes or no",
    ["not (is_breakdown)", "reason_placement_change_code in ('CLOSE', 'CHILD')"],
    ["home-ended-why=CLOSE"],
  ],
  ["a number that is known", ["known n_count"], ["n_count is not null"]],
  ["a number that is known where a code is", ["known months_in_care_count"], ["time-in-care<>|unknown"]],
  ["everybody", ["true"], []],
  ["a code that is filled in", ["r is not null", "r = 'a'"], ["r=a"]],
  ["a column of a breakdown", ["sex_code = 'F'", "sex=F"], ["sex=F"]],
  ["two conditions in one", ["age_years between 17 and 18 and is_x"], ["age_years between 17 and 18", "is_x"]],
  ["either of two, and brackets", ["a or b and c", "f(x and y)"], ["a or b and c", "f(x and y)"]],
])("one name for the same children: %s", (_, conditions, name) => {
  expect(namedOnce(conditions)).toEqual(name);
});

test("homes that broke down are a subtotal of the reasons why homes ended", () => {
  const moves: Partial<IndicatorDefinition> = {
    population: "placement_changes_during_period",
    period_kinds: ["r12"],
    headline_period_kind: "r12",
  };
  const reasons = indicator({ ...moves, id: "placement-change-reasons", kind: "count" });
  const broken = indicator({ ...moves, id: "placement-change-reasons-breakdown", numerator: "is_breakdown" });
  const year = { period_kind: "r12" };
  const rows = [
    figure("placement-change-reasons", "total", 120, null, year),
    figure("placement-change-reasons", "home-ended-why:CARPL", 70, null, year),
    figure("placement-change-reasons", "home-ended-why:CLOSE", 3, null, year),
    figure("placement-change-reasons", "home-ended-why:CHILD", 40, null, year),
    figure("placement-change-reasons", "home-ended-why:STAND", 7, null, year),
  ];
  expect(control([reasons], rows).hidden).toEqual({
    "placement-change-reasons CLOSE": "primary",
    "placement-change-reasons STAND": "secondary",
  });
  const { hidden } = control(
    [reasons, broken],
    [...rows, figure("placement-change-reasons-breakdown", "total", 47, 120, year)],
  );
  expect(hidden).toEqual({
    "placement-change-reasons CARPL": "secondary",
    "placement-change-reasons CHILD": "secondary",
    "placement-change-reasons CLOSE": "primary",
    "placement-change-reasons STAND": "secondary",
  });
});

test("an average's people are the categories of a table of whom it is known", () => {
  const duration = indicator({
    id: "cic-duration",
    kind: "mean",
    value: "months_in_care_count",
    average: "median",
  });
  const rows = [
    figure("cic-number", "total", 227),
    figure("cic-number", "time-in-care:12-23", 103),
    figure("cic-number", "time-in-care:24-59", 110),
    figure("cic-number", "time-in-care:60-over", 3),
    figure("cic-number", "time-in-care:unknown", 11),
  ];
  const known = (id: string) => ({ ...figure(id, "total", 0, 216), numerator: null, value: 20 });
  expect(control([children], rows).hidden).toEqual({
    "cic-number 60-over": "primary",
    "cic-number unknown": "secondary",
  });
  expect(control([children, duration], [...rows, known("cic-duration")]).hidden).toMatchObject({
    "cic-number 60-over": "primary",
    "cic-number unknown": "secondary",
    "cic-duration total": "not_known",
  });
});

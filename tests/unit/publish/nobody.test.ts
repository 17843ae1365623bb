/** What is hidden lest it could be told that nobody of a small group counts: other measures of the same people, and rows that are not there. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { figure, indicator } from "../../support/measured-figures.ts";
import { control } from "./controlled.ts";

const leavers: Partial<IndicatorDefinition> = {
  population: "care_leavers_during_period",
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  where: "age_years between 17 and 18",
};
const year = { period_kind: "r12" };
const neet = indicator({ ...leavers, id: "cl-neet-17-18", numerator: "is_not_in_work_or_study" });
const reasons = indicator({
  ...leavers,
  id: "cl-neet-reasons-17-18",
  kind: "count",
  where: `${leavers.where} and is_not_in_work_or_study`,
});

test("a count of the same people says nothing of a small group, and names no reason or every one", () => {
  const rows = [
    figure("cl-neet-17-18", "total", 0, 8, year),
    figure("cl-neet-reasons-17-18", "total", 0, null, year),
    figure("cl-neet-reasons-17-18", "not-working-why:G4", 0, null, year),
  ];
  expect(control([neet, reasons], rows).hidden).toEqual({
    "cl-neet-17-18 total": "complement",
    "cl-neet-reasons-17-18 total": "linked",
    "cl-neet-reasons-17-18 G4": "linked",
    "cl-neet-reasons-17-18 G5": "secondary",
    "cl-neet-reasons-17-18 G6": "linked",
  });
});

test("of a large group nobody is nobody, and no row is added", () => {
  const rows = [figure("cl-neet-17-18", "total", 0, 12, year), figure("cl-neet-reasons-17-18", "total", 0, null, year)];
  const { hidden, values } = control([neet, reasons], rows);
  expect(hidden).toEqual({});
  expect(values).toHaveLength(2);
});

test("nor does a count of those among whom they would be", () => {
  const bed = indicator({ ...leavers, id: "cl-bed-and-breakfast-17-18", numerator: "accommodation_kind_code = 'W'" });
  const types = indicator({
    ...leavers,
    id: "cl-unsuitable-types-17-18",
    kind: "count",
    where: `${leavers.where} and is_unsuitably_housed`,
  });
  const rows = (of: number) => [
    figure("cl-bed-and-breakfast-17-18", "total", 0, of, year),
    figure("cl-unsuitable-types-17-18", "total", 0, null, year),
  ];
  expect(control([bed, types], rows(8)).hidden).toMatchObject({ "cl-unsuitable-types-17-18 total": "linked" });
  expect(control([bed, types], rows(12)).hidden).toEqual({});
});

test("a row that is not there, for there is nobody to take a percentage of, is hidden where it would tell of a small group", () => {
  const left: Partial<IndicatorDefinition> = {
    population: "ceased_during_period",
    period_kinds: ["r12"],
    headline_period_kind: "r12",
  };
  const home = indicator({ ...left, id: "returned-home-planned", numerator: "reason_ceased_code = 'E4A'" });
  const ratio = indicator({
    ...left,
    id: "returned-home-planned-ratio",
    where: "reason_ceased_code in ('E4A', 'E4B')",
    numerator: "reason_ceased_code = 'E4A'",
  });
  const rows = (young: number) => [
    figure("returned-home-planned", "total", 33, 80 + young, year),
    figure("returned-home-planned", "age-band:5-9", 0, young, year),
    figure("returned-home-planned", "age-band:10-15", 15, 40, year),
    figure("returned-home-planned", "age-band:16-over", 18, 40, year),
    figure("returned-home-planned-ratio", "total", 33, 51, year),
    figure("returned-home-planned-ratio", "age-band:10-15", 15, 24, year),
    figure("returned-home-planned-ratio", "age-band:16-over", 18, 27, year),
  ];
  const { hidden } = control([home, ratio], rows(8));
  expect(hidden).toMatchObject({
    "returned-home-planned 5-9": "complement",
    "returned-home-planned-ratio 5-9": "linked",
    "returned-home-planned-ratio 10-15": "secondary",
  });
  const large = control([home, ratio], rows(12));
  expect(large.hidden).toEqual({});
  expect(large.values).toHaveLength(7);
});

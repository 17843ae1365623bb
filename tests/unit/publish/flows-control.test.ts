/** What is hidden lest children who come or go could be worked out from the numbers in care before and after. */
import { expect, test } from "vitest";
import { figure, indicator } from "../../support/measured-figures.ts";
import { children, control } from "./controlled.ts";

const flow = (id: string, population: "started_during_period" | "ceased_during_period") =>
  indicator({ id, kind: "count", population, period_kinds: ["r12"], headline_period_kind: "r12" });
const starts = flow("cic-starts", "started_during_period");
const leavers = flow("cic-leavers", "ceased_during_period");
const missing = indicator({
  id: "missing-children",
  population: "looked_after_during_period",
  period_kinds: ["r12"],
  headline_period_kind: "r12",
});
const all = [children, starts, leavers, missing];

const year = { period_kind: "r12" };
const before = { period_end_date: "2019-12-31" };

test("one of the two flows hidden: the other goes, and both numbers in care stay", () => {
  const rows = [
    figure("cic-number", "total", 100, null, before),
    figure("cic-number", "total", 95),
    figure("cic-starts", "total", 4, null, year),
    figure("cic-leavers", "total", 9, null, year),
  ];
  expect(control(all, rows).hidden).toEqual({ "cic-starts total": "primary", "cic-leavers total": "linked" });
  expect(control(all, [...rows.slice(1)]).hidden).toEqual({ "cic-starts total": "primary" });
});

test("a child who came twice in the year changes nothing about that", () => {
  const rows = [
    figure("cic-number", "total", 100, null, before),
    figure("cic-number", "total", 96),
    figure("cic-starts", "total", 4, null, year),
    figure("cic-leavers", "total", 9, null, year),
  ];
  expect(control(all, rows).hidden).toHaveProperty("cic-leavers total");
});

test("all who were looked after in the year give a flow back as well", () => {
  const rows = [
    figure("cic-number", "total", 100, null, before),
    figure("cic-starts", "total", 4, null, year),
    figure("missing-children", "total", 20, 104, year),
  ];
  expect(control(all, rows).hidden).toEqual({ "cic-starts total": "primary", "missing-children total": "linked" });
});

test("cells of what a child is for life; not of an age, that may be another by the end", () => {
  const rows = (cell: string) => [
    figure("cic-number", cell, 20, null, before),
    figure("cic-number", cell, 17),
    figure("cic-starts", cell, 5, null, year),
    figure("cic-leavers", cell, 8, null, year),
  ];
  expect(control(all, rows("ethnic-group:mixed")).hidden).toHaveProperty("cic-leavers mixed");
  expect(control(all, rows("age-band:5-9")).hidden).toEqual({ "cic-starts 5-9": "primary" });
});

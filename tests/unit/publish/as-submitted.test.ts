import { besideSubmitted } from "@pipelines/publish/as-submitted.ts";
import { totalsOf } from "@pipelines/publish/dependants.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";

const DAY = "2020-03-31";
const definitions = definitionsOf(indicator({ id: "foster-care-share" }));

const totals = (numerator: number, denominator: number) =>
  totalsOf(
    controlDisclosure(
      [figure("foster-care-share", "total", numerator, denominator, { period_end_date: DAY })],
      definitions,
      THRESHOLDS,
    ).values,
  );

const row: PublishedRow<"reconciliation"> = {
  indicator_id: "foster-care-share",
  la_code: "990",
  period_kind: "snapshot",
  period_end_date: DAY,
  dataset: "la_cla",
  release: "2020",
  published_value: 75,
  value: 75,
  difference: 0,
  reason: "agrees",
  submitted_on: null,
  submitted_value: null,
  as_submitted: null,
};

/** What is said of "30 of 40 as submitted" and the like, beside today's. */
function said(then: [number, number], now: [number, number], as_at_date = DAY) {
  const submitted = new Map([[as_at_date, { known_on: "2020-06-12", totals: totals(...then) }]]);
  const [told] = besideSubmitted([row], totals(...now), submitted, definitions, THRESHOLDS);
  return [told?.as_submitted, told?.submitted_value, told?.submitted_on];
}

test("the figure as submitted, where no number of children behind the difference is 1 to 5", () => {
  expect(said([30, 40], [30, 40])).toEqual(["same", 75, "2020-06-12"]);
  expect(said([30, 40], [40, 60])).toEqual(["figure", 75, "2020-06-12"]);
});

test("one child more is a small number, in the count or beside it, and neither side can be worked out", () => {
  expect(said([30, 40], [31, 40])).toEqual(["small_number", null, "2020-06-12"]);
  expect(said([30, 40], [40, 51])).toEqual(["small_number", null, "2020-06-12"]);
});

test("what a publication would have hidden then is hidden; what is hidden now says nothing of then", () => {
  expect(said([3, 40], [30, 40])).toEqual(["hidden", null, "2020-06-12"]);
  expect(said([30, 40], [3, 40])).toEqual([null, null, null]);
});

test("another 31 March than the final return's says nothing", () => {
  expect(said([30, 40], [30, 40], "2019-03-31")).toEqual([null, null, null]);
});

/** What one publication hides does not come back from it and an earlier one together. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { EarlierCell } from "@pipelines/publish/earlier-cells.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";
import { children } from "./controlled.ts";

interface Choice {
  headlines?: string[];
  thresholds?: Partial<typeof THRESHOLDS>;
}

/** Publishes once, and returns what it hides and what a reader then holds. */
function publish(
  definitions: IndicatorDefinition[],
  rows: MeasuredRow[],
  earlier: EarlierCell[] = [],
  { headlines = [], thresholds = {} }: Choice = {},
) {
  const { values, hidden } = controlDisclosure(
    rows,
    definitionsOf(...definitions),
    { ...THRESHOLDS, ...thresholds },
    new Set(headlines),
    earlier,
  );
  const name = `publication ${new Set(earlier.map((cell) => cell.publication_id)).size}`;
  return {
    held: [...earlier, ...values.map((row) => ({ ...row, publication_id: name }))],
    values,
    hidden: Object.fromEntries(
      hidden.map((cell) => [
        `${cell.indicator_id} ${cell.breakdown_category} ${cell.period_kind}`.replace(" snapshot", ""),
        cell.reason,
      ]),
    ),
  };
}

const parts = { parts_of: "activity" } as const;
const activity = [indicator({ id: "cl-eet", ...parts }), indicator({ id: "cl-neet", ...parts })];
const ofActivity = [figure("cl-eet", "total", 16, 43), figure("cl-neet", "total", 25, 43)];

test("another headline hides no other partner of the same secret: the one hidden before stays hidden", () => {
  const first = publish(activity, ofActivity, [], { headlines: ["cl-eet"] });
  expect(first.hidden).toEqual({ "cl-neet total": "secondary" });
  const then = publish(activity, ofActivity, first.held, { headlines: ["cl-neet"] });
  expect(Object.keys(then.hidden)).toEqual(["cl-neet total"]);
  expect(Object.keys(publish(activity, ofActivity, [], { headlines: ["cl-neet"] }).hidden)).toEqual(["cl-eet total"]);
});

test("a lower threshold shows no cell that gives back one still hidden", () => {
  const rows = [
    figure("cic-number", "total", 74),
    figure("cic-number", "age-band:under-1", 3),
    figure("cic-number", "age-band:1-4", 4),
    figure("cic-number", "age-band:5-9", 7),
    figure("cic-number", "age-band:10-15", 60),
  ];
  const first = publish([children], rows);
  expect(Object.keys(first.hidden)).toEqual(["cic-number 1-4", "cic-number under-1"]);
  const then = publish([children], rows, first.held, { thresholds: { suppress_up_to: 3 } });
  expect(Object.keys(then.hidden)).toEqual(["cic-number 1-4", "cic-number under-1"]);
});

test("a cell beside the hidden one that is corrected leaves the partner hidden that was", () => {
  const rows = (third: number) => [
    figure("cic-number", "total", 70 + third),
    figure("cic-number", "age-band:under-1", 3),
    figure("cic-number", "age-band:1-4", 7),
    figure("cic-number", "age-band:5-9", third),
    figure("cic-number", "age-band:10-15", 60),
  ];
  const first = publish([children], rows(9));
  expect(Object.keys(first.hidden)).toEqual(["cic-number 1-4", "cic-number under-1"]);
  // Of 6 and 7 the 6 would go, and the 7 that the first hides be shown.
  expect(Object.keys(publish([children], rows(6), first.held).hidden)).toEqual([
    "cic-number 1-4",
    "cic-number under-1",
  ]);
});

const starts = indicator({
  id: "cic-starts",
  kind: "count",
  population: "started_during_period",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
});
const flow = (period_kind: string, period_end_date: string, count: number) =>
  figure("cic-starts", "total", count, null, { period_kind, period_end_date });

test("a year that would tell its last quarter from the nine months shown before is not shown", () => {
  const nineMonths = [flow("ytd", "2020-12-31", 20)];
  const first = publish([starts], nineMonths);
  expect(first.hidden).toEqual({});
  const rows = [...nineMonths, flow("r12", "2021-03-31", 23), flow("ytd", "2021-03-31", 23)];
  const then = publish([starts], rows, first.held);
  expect(then.hidden).toEqual({ "cic-starts total r12": "differencing", "cic-starts total ytd": "differencing" });
  // Without the earlier one the year is shown, and the nine months are not.
  expect(publish([starts], rows).hidden).toEqual({ "cic-starts total ytd": "differencing" });
});

test("the same again is the same, and what is new is controlled as ever", () => {
  const first = publish(activity, ofActivity, [], { headlines: ["cl-eet"] });
  const again = publish(activity, ofActivity, first.held, { headlines: ["cl-eet"] });
  expect(again.values).toEqual(first.values);
  const next = ofActivity.map((row) => ({ ...row, period_end_date: "2021-03-31" }));
  const then = publish(activity, [...ofActivity, ...next], first.held, { headlines: ["cl-neet"] });
  const hidden = then.values.filter((row) => row.status === "suppressed");
  expect(hidden.map((row) => `${row.indicator_id} ${row.period_end_date}`)).toEqual([
    "cl-neet 2020-12-31",
    "cl-eet 2021-03-31",
  ]);
});

test("what is out is not protected any more: nothing goes for the sake of a number that an earlier one shows", () => {
  const rows = [figure("cic-number", "total", 50), figure("cic-number", "sex:F", 8), figure("cic-number", "sex:M", 42)];
  const first = publish([children], rows);
  expect(first.hidden).toEqual({});
  const then = publish([children], rows, first.held, { thresholds: { suppress_up_to: 9 } });
  expect(then.hidden).toEqual({ "cic-number F": "primary" });
});

test("what was hidden whole because something was not known comes back when that is filled in", () => {
  const located = indicator({ id: "in-area-share", where: "placement_location_code is not null" });
  const rows = (known: number) => [figure("cic-number", "total", 60), figure("in-area-share", "total", 40, known)];
  const first = publish([children, located], rows(57));
  expect(Object.keys(first.hidden)).toEqual(["in-area-share total"]);
  expect(Object.keys(publish([children, located], rows(57), first.held).hidden)).toEqual(["in-area-share total"]);
  expect(publish([children, located], rows(60), first.held).hidden).toEqual({});
});

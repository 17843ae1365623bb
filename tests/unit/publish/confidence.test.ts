/** What leaves of the doubt about figures: a band and a word; a withheld figure leaves nothing. */
import { confidenceRows, type FigureDoubt, withhold } from "@pipelines/publish/confidence.ts";
import { controlComparisons, totalsOf } from "@pipelines/publish/dependants.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";

const definitions = definitionsOf(indicator({ id: "foster-care-share" }), indicator({ id: "in-area-share" }));
const { values } = controlDisclosure(
  [
    figure("foster-care-share", "total", 60, 100),
    figure("foster-care-share", "sex:F", 30, 50),
    figure("foster-care-share", "sex:M", 30, 50),
    figure("in-area-share", "total", 2, 100),
  ],
  definitions,
  THRESHOLDS,
);
const doubt = (indicator_id: string, is_withheld: boolean): FigureDoubt => ({
  indicator_id,
  la_code: "990",
  period_kind: "snapshot",
  period_end_date: "2020-12-31",
  band: "over_5",
  confidence: "much_doubt",
  is_withheld,
});

test("a withheld figure has no number, neither the whole nor a breakdown, and no word of doubt", () => {
  const doubts = [doubt("foster-care-share", true)];
  const rows = withhold(values, doubts).filter((row) => row.indicator_id === "foster-care-share");
  expect(rows.map((row) => [row.status, row.numerator, row.denominator, row.value, row.lower, row.upper])).toEqual(
    rows.map(() => ["withheld", null, null, null, null, null]),
  );
  expect(confidenceRows(doubts, rows)).toEqual([]);
});

test("a figure in doubt that is not withheld keeps its numbers, and says its band and word alone", () => {
  const doubts = [doubt("foster-care-share", false)];
  expect(withhold(values, doubts)).toEqual(values);
  const [row] = confidenceRows(doubts, values);
  const { is_withheld, ...expected } = doubt("foster-care-share", false);
  expect(row).toEqual(expected);
});

test("a hidden figure stays hidden, and nothing is said of the doubt about it", () => {
  const doubts = [doubt("in-area-share", true)];
  const rows = withhold(values, doubts);
  expect(rows.find((row) => row.indicator_id === "in-area-share")?.status).toBe("suppressed");
  expect(confidenceRows(doubts, rows)).toEqual([]);
});

test("beside a withheld figure stands no comparison, and the reason", () => {
  const totals = totalsOf(withhold(values, [doubt("foster-care-share", true)]));
  const row = { ...doubt("foster-care-share", true), value: 70, verdict: "worse", reason: null, is_firm: true };
  const [controlled] = controlComparisons(
    [row as unknown as PublishedRow<"comparisons">],
    totals,
    definitions,
    THRESHOLDS,
  );
  expect(controlled).toMatchObject({
    value: null,
    verdict: "not_compared",
    reason: "Withheld: too many records are in doubt",
  });
});

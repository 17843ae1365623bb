/** Figures printed in benchmarking.md 4 to 6 that no other test has, to the printed digit. */
import { controlChart, isOverDispersed } from "@pipelines/transform/control-chart.ts";
import { funnelLimits, placeInFunnel } from "@pipelines/transform/funnel.ts";
import { byarInterval, wilsonInterval } from "@pipelines/transform/statistics.ts";
import { describe, expect, test } from "vitest";

const percent = (share = Number.NaN) => (100 * share).toFixed(1);
const per10000 = (count: number, population: number) => (10_000 * count) / population;

describe("the funnel round 54%", () => {
  test.each([
    [40, "38.6", "69.4", "29.6", "78.4"],
    [122, "45.2", "62.8", "40.1", "67.9"],
    [280, "48.2", "59.8", "44.8", "63.2"],
  ])("at %i young people: %s to %s (95%%), %s to %s (99.8%%)", (n, lower, upper, lowest, highest) => {
    const limits = funnelLimits(0.54, n);
    expect([limits?.lower_alert, limits?.upper_alert, limits?.lower_alarm, limits?.upper_alarm].map(percent)).toEqual([
      ...[lower, upper, lowest, highest],
    ]);
  });

  test("North Somerset's 81 of 122 is above the 95% limit and inside the 99.8%", () => {
    expect(percent(81 / 122)).toBe("66.4");
    expect(placeInFunnel(81 / 122, 122, 0.54)).toBe("above_alert");
    expect(placeInFunnel(0.68, 122, 0.54)).toBe("above_alarm");
  });

  test("its limits are where Wilson's interval touches 54%, not Wilson's interval round 54%", () => {
    const { lower_alert = 0, upper_alert = 0 } = funnelLimits(0.54, 40) ?? {};
    expect(wilsonInterval(lower_alert * 40, 40).upper).toBeCloseTo(0.54, 5);
    expect(wilsonInterval(upper_alert * 40, 40).lower).toBeCloseTo(0.54, 5);
    const around = wilsonInterval(0.54 * 40, 40);
    expect([percent(around.lower), percent(around.upper)]).toEqual(["38.9", "68.4"]);
  });

  test("no limits under 30, and none beyond nobody and everybody", () => {
    expect(funnelLimits(0.54, 29)).toBeUndefined();
    expect(placeInFunnel(1, 29, 0.54)).toBe("too_few");
    expect(funnelLimits(0.02, 30)).toMatchObject({ lower_alert: 0, lower_alarm: 0 });
    expect(funnelLimits(0.99, 30)).toMatchObject({ upper_alert: 1, upper_alarm: 1 });
  });
});

describe("the seed figures", () => {
  test("221 children at 51 per 10,000: any population from 42,913 to 43,762, and 51.6 on today's estimate", () => {
    const rounded = (population: number) => Math.round(per10000(221, population));
    expect([42_912, 42_913, 43_762, 43_763].map(rounded)).toEqual([52, 51, 51, 50]);
    expect(per10000(221, 42_858).toFixed(1)).toBe("51.6");
  });

  test("Byar's interval at 51.0 is 44.5 to 58.2: similar to 53, below 67", () => {
    const population = 221 / 0.0051;
    const { lower, upper } = byarInterval(221);
    expect([per10000(lower, population), per10000(upper, population)].map((rate) => rate.toFixed(1))).toEqual([
      ...["44.5", "58.2"],
    ]);
  });
});

describe("control charts", () => {
  const quarter = (at: number) => `${2018 + Math.floor(at / 4)}-${["03-31", "06-30", "09-30", "12-31"][at % 4]}`;
  const shares = (counts: readonly number[], n = 100) =>
    counts.map((count, at) => ({ date: quarter(at), value: count / n, denominator: n }));
  const counts = (values: readonly (number | null)[]) =>
    values.map((value, at) => ({ date: quarter(at), value, denominator: null }));
  const flat = [50, 48, 52, 49, 51, 50, 52, 48, 51, 49, 50, 50];

  test("a p chart: centre +/- 3 sqrt(c(1 - c)/n), on trial under 20 points and nothing under 12", () => {
    const chart = controlChart(shares(flat), "share");
    expect(chart).toMatchObject({ method: "p", centre: 0.5, baseline_count: 12, is_trial: true });
    expect(chart?.points[0]).toMatchObject({ lower: 0.35, upper: 0.65, signals: [] });
    expect(controlChart(shares(flat.slice(1)), "share")).toBeUndefined();
    expect(controlChart(shares([...flat, ...flat.slice(0, 8)]), "share")?.is_trial).toBe(false);
  });

  test("the centre is of the baseline: later points do not move it", () => {
    const chart = controlChart(shares([...flat, ...flat.slice(0, 8), 70, 70]), "share");
    expect(chart).toMatchObject({ centre: 0.5, baseline_count: 20 });
    expect(chart?.points.at(-1)?.signals).toEqual(["outside", "two_of_three"]);
  });

  test("counts of events: c, or XmR (mean +/- 2.66 mean moving ranges) where they vary more than chance would", () => {
    const steady = [9, 8, 11, 10, 7, 12, 9, 10, 11, 8, 10, 15];
    expect(isOverDispersed(steady)).toBe(false);
    const c = controlChart(counts(steady), "events");
    expect(c).toMatchObject({ method: "c", centre: 10 });
    expect(c?.points[0]?.upper).toBeCloseTo(10 + 3 * Math.sqrt(10), 9);
    const wild = [2, 30, 4, 28, 3, 31, 5, 27, 2, 30, 4, 28];
    const xmr = controlChart(counts(wild), "events");
    const moves = wild.slice(1).map((value, at) => Math.abs(value - (wild[at] as number)));
    const reach = (2.66 * moves.reduce((sum, move) => sum + move, 0)) / moves.length;
    expect(xmr?.method).toBe("xmr");
    expect(xmr?.points[0]?.upper).toBeCloseTo((xmr?.centre ?? 0) + reach, 9);
    expect(xmr?.points[0]?.lower).toBe(0);
  });

  test("a moving range is of two quarters in a row: none goes across a missing one, nor past the baseline", () => {
    const values = [1, 2, 1, 2, 1, 2, null, 101, 102, 101, 102, 101, 102];
    const chart = controlChart(counts(values), "other");
    expect(chart?.points[0]?.upper).toBeCloseTo(51.5 + 2.66, 9);
    expect(controlChart(counts(values.flatMap((value) => [value, null])), "other")).toBeUndefined();
    const settled = Array.from({ length: 20 }, (_, at) => (at % 2) + 5);
    expect(controlChart(counts([...settled, 50]), "other")?.points[0]?.upper).toBeCloseTo(5.5 + 2.66, 9);
  });

  test("what may be below nought has no floor; a number of people has", () => {
    const moves = counts([2, -1, 3, 0, 2, -2, 4, 1, 0, 2, -1, 2]);
    expect(controlChart(moves, "signed")?.points[0]?.lower).toBeCloseTo(1 - (2.66 * 34) / 11, 9);
    expect(controlChart(moves, "other")?.points[0]?.lower).toBe(0);
  });

  test("signals: eight on one side, six steadily one way, two of three beyond two sigma; a missing quarter breaks them", () => {
    const signalsAt = (values: readonly (number | null)[]) =>
      controlChart(counts(values), "other")?.points.map(({ signals }) => signals.join(" "));
    const base = [10, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 10];
    expect(signalsAt([...base, ...Array(8).fill(11)])?.slice(-2)).toEqual(["", "run"]);
    expect(signalsAt([...base, ...Array(4).fill(11), null, ...Array(4).fill(11)])?.at(-1)).toBe("");
    expect(signalsAt([...base, 9, 9.5, 10, 10.5, 11, 11.5])?.slice(-2)).toEqual(["", "trend"]);
    expect(signalsAt([...base, 17.5, 10, 17.5])?.slice(-3)).toEqual(["", "", "two_of_three"]);
    const sameChildren = controlChart(counts([...base, ...Array(8).fill(11), 40]), "other", false)?.points;
    expect(sameChildren?.slice(-2).map(({ signals }) => signals)).toEqual([[], ["outside"]]);
  });
});

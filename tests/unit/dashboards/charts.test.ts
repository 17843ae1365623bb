import { expect, test } from "vitest";
import { stripLabels, stripScale } from "../../../dashboards/components/neighbour-strip.ts";
import { labelBox, overlaps, textWidth } from "../../../dashboards/components/text-width.ts";
import { gridLines, tickWords, valueScale, WIDE } from "../../../dashboards/components/trend-axes.ts";
import { trendLabels } from "../../../dashboards/components/trend-labels.ts";
import { frameOf, hiddenSlots, plan, scaleStart } from "../../../dashboards/components/trend-plan.ts";
import { shownComparators } from "../../../dashboards/model/spark.ts";
import { trendOf } from "../../../dashboards/model/trend.ts";
import { stripOfNeighbours } from "../../../dashboards/pages/indicator-neighbours.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

const site = siteOf({ catalog: fixtureCatalog(), tables: fixtureTables() });
const lines = [...site.figures.values()].filter((f) => f.indicator.headline_period_kind !== "calendar-year");

test.each(["wide", "narrow"] as const)("labels of every %s trend stand clear of each other", (width) => {
  let charts = 0;
  for (const f of lines) {
    const trend = trendOf(f);
    if (!trend) continue;
    charts += 1;
    const labels = trendLabels(trend, width);
    for (const [i, a] of labels.entries()) {
      expect(a.size).toBeGreaterThanOrEqual(13);
      for (const b of labels.slice(i + 1))
        expect(
          `${f.indicator.id}: ${overlaps(labelBox(a.text, a), labelBox(b.text, b)) ? `${a.text} on ${b.text}` : ""}`,
        ).toBe(`${f.indicator.id}: `);
    }
  }
  expect(charts).toBeGreaterThan(20);
});

test("the first figure of a line that goes down stands above it", () => {
  const f = lines.find((one) => one.indicator.id === "cic-number");
  const trend = f && trendOf(f);
  if (!trend) throw new Error("no trend");
  const at = (values: number[]) => {
    const points = values.map((value, i) => ({
      ...trend.points[i],
      date: trend.points[i]?.date ?? "",
      value,
      isHidden: false,
      lower: null,
      upper: null,
    }));
    const label = trendLabels({ ...trend, points, comparators: [], ringDate: null }, "wide").find(
      (l) => l.anchor === "start" && l.x < 100,
    );
    return label?.y as number;
  };
  expect(at([90, 20, 20, 10])).toBeLessThan(at([90, 90, 90, 90]));
});

test("nought is the axis of figures that go below it", () => {
  const axis = (values: number[]) => {
    const scale = valueScale(values, "children", WIDE);
    return {
      drawn: /class="axis" d="M[\d.]+ ([\d.]+)/.exec(gridLines(scale, "children", WIDE))?.[1],
      nought: scale.y(0),
    };
  };
  for (const values of [
    [3, -7, 2],
    [180, 221],
  ])
    expect(Number(axis(values).drawn)).toBeCloseTo(axis(values).nought, 0);
});

test("beside a name stands today's figure or none: on a narrow drawing the name is at the oldest", () => {
  const named = lines
    .flatMap((f) => trendOf(f) ?? [])
    .flatMap((trend) => trendLabels(trend, "narrow"))
    .map(({ text }) => text)
    .filter((text) => /^[A-Z]/.test(text));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((text) => /\d/.test(text))).toEqual([]);
});

test("names of neighbours stand clear of each other and inside the drawing", () => {
  for (const f of lines) {
    const strip = stripOfNeighbours(f);
    if (!strip) continue;
    const labels = stripLabels(strip, stripScale(strip));
    for (const [i, a] of labels.entries()) {
      expect(a.x0).toBeGreaterThanOrEqual(0);
      expect(a.x1).toBeLessThanOrEqual(860);
      for (const b of labels.slice(i + 1))
        expect(a.side === b.side && a.level === b.level && a.x0 < b.x1 && b.x0 < a.x1).toBe(false);
    }
  }
});

test("ten neighbours with almost one figure have a name each", () => {
  const strip = lines.map(stripOfNeighbours).find((one) => one !== null);
  if (!strip) throw new Error("no strip");
  const neighbours = [93, 93, 93, 94, 94, 95, 95, 95, 96, 97].map((value, i) => ({
    name: `South Gloucestershire ${i}`,
    value,
  }));
  const crowded = {
    ...strip,
    neighbours,
    middle: { words: "mean of 10: 95%", value: 95 },
    us: { value: 94, lower: 60, upper: 99 },
  };
  const labels = stripLabels(crowded, stripScale(crowded));
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1))
      expect(a.side === b.side && a.level === b.level && a.x0 < b.x1 && b.x0 < a.x1, `${a.words} on ${b.words}`).toBe(
        false,
      );
});

test("England and neighbours are never drawn beside a mere count: councils differ in size", () => {
  const share = lines.find((f) => f.indicator.id === "cl-eet-19-21");
  if (!share) throw new Error("no figure");
  const count = { ...share, indicator: { ...share.indicator, kind: "count" as const } };
  const beside = (f: typeof share) => [
    trendOf(f)?.comparators.length,
    shownComparators(f).length,
    stripOfNeighbours(f) !== null,
  ];
  expect(beside(share)).toEqual([2, 2, true]);
  expect(beside(count)).toEqual([0, 0, false]);
});

test("a drawing has room for the words of its scale and the figures at the ends", () => {
  const f = lines.find((one) => one.indicator.id === "cic-number");
  const trend = f && trendOf(f);
  if (!trend) throw new Error("no trend");
  const pounds = {
    ...trend,
    unit: "pounds" as const,
    comparators: [],
    points: trend.points.map((p, i) => ({ ...p, value: 1_600_000 + 90_000 * i })),
  };
  for (const width of ["wide", "narrow"] as const) {
    const frame = frameOf(pounds, width);
    for (const tick of tickWords(plan(pounds, frame).scale, "pounds"))
      expect(textWidth(tick, frame.size)).toBeLessThanOrEqual(frame.left - 8);
    for (const l of trendLabels(pounds, width)) expect(labelBox(l.text, l).x1, l.text).toBeLessThanOrEqual(frame.width);
  }
});

test("hidden quarters side by side are one slot on a narrow drawing, and no label stands on its word", () => {
  const f = lines.find((one) => one.indicator.id === "cic-number");
  const trend = f && trendOf(f);
  if (!trend) throw new Error("no trend");
  const last = trend.points.length - 1;
  const hidden = {
    ...trend,
    comparators: [],
    ringDate: null,
    points: trend.points.map((p, i) => (i < last - 1 ? { ...p, value: null, isHidden: true } : { ...p, value: 0 })),
  };
  const frame = frameOf(hidden, "narrow");
  const slots = hiddenSlots(hidden, plan(hidden, frame), frame);
  expect(slots).toHaveLength(1);
  const word = slots[0]?.word.box;
  expect(word && word.x1 - word.x0).toBeLessThan((slots[0]?.to ?? 0) - (slots[0]?.from ?? 0));
  for (const l of trendLabels(hidden, "narrow"))
    expect(word && overlaps(labelBox(l.text, l), word), l.text).toBe(false);
});

test("counts start at nought; a percentage may start higher, and four or five lines do", () => {
  expect(valueScale([180, 221], "children", WIDE).start).toBe(0);
  expect(valueScale([53, 67, 50], "per 10,000", WIDE).start).toBe(0);
  expect(valueScale([52, 61, 44], "percent", WIDE).start).toBeGreaterThan(0);
  expect(valueScale([3, 20], "percent", WIDE).start).toBe(0);
  const change = valueScale([3, -7, 2], "children", WIDE);
  expect(change.ticks).toEqual(expect.arrayContaining([0]));
  expect([change.y(-7) <= WIDE.bottom, change.y(3) >= WIDE.top]).toEqual([true, true]);
  for (const values of [
    [52, 61, 44],
    [88, 97],
    [3, 20],
    [40, 60, 95],
  ]) {
    const { ticks } = valueScale(values, "percent", WIDE);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks[0] as number).toBeLessThanOrEqual(Math.min(...values));
    expect(ticks.at(-1) as number).toBeGreaterThanOrEqual(Math.max(...values));
  }
});

test("no mark for neighbours with fewer than six figures, none at all beside a group under twenty", () => {
  const few = site.figures.get("social-worker-3plus");
  expect(few && trendOf(few)?.comparators.map((c) => c.who)).toEqual(["england"]);
  const small = site.figures.get("cl-eet-17-18");
  expect(small && trendOf(small)?.comparators).toEqual([]);
  expect(small && stripOfNeighbours(small)).toBeNull();
});

test("the broken scale is known to whoever writes the note", () => {
  const f = site.figures.get("cl-eet-19-21");
  const trend = f && trendOf(f);
  expect(trend && scaleStart(trend)).toBeGreaterThan(0);
});

test("widths of words follow the face", () => {
  expect(textWidth("iiii", 10)).toBeLessThan(textWidth("WWWW", 10) / 3);
  expect(textWidth("65%", 13, 600)).toBeGreaterThan(textWidth("65%", 13));
});

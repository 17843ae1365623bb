import { expect, test } from "vitest";
import { stripLabels, stripScale } from "../../../dashboards/components/neighbour-strip.ts";
import { labelBox, overlaps, textWidth } from "../../../dashboards/components/text-width.ts";
import { gridLines, valueScale, WIDE } from "../../../dashboards/components/trend-axes.ts";
import { trendLabels } from "../../../dashboards/components/trend-labels.ts";
import { scaleStart } from "../../../dashboards/components/trend-plan.ts";
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

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Spark, sparkLabels, sparkline } from "../../../dashboards/components/sparkline.ts";
import { labelBox, overlaps, pushedApart } from "../../../dashboards/components/text-width.ts";

function spark(
  values: (number | null)[],
  comparators: Spark["comparators"] = [],
  ringSlot: number | null = 3,
  note: string | null = null,
): Spark {
  const slots = values.map((value) => ({ value, isHidden: value === null }));
  return { name: "n", unit: "percent", slots, ringSlot, isAnnual: false, comparators, note };
}

const LAYOUTS = ["ledger", "card"] as const;

test("first, a year ago and last are printed, the last one in bold", () => {
  const labels = sparkLabels(spark([57, 56, 58, 58, 60, 61, 63, 65]), "ledger");
  expect(labels.map((l) => l.text).sort()).toEqual(["57%", "58%", "65%"]);
  expect(labels.find((l) => l.text === "65%")?.weight).toBe(600);
});

test("labels hit neither each other nor the edge, whatever the figures", () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const comparators = fc.record({
    neighbours: fc.option(percent, { nil: null }),
    england: fc.option(percent, { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(percent, { minLength: 8, maxLength: 8 }), comparators, (values, others) => {
      const beside = (["neighbours", "england"] as const).flatMap((who) => {
        const value = others[who];
        return value === null ? [] : [{ who, value }];
      });
      const note = beside.length > 0 ? null : "around their birthday: 52%, neighbours 56%";
      for (const layout of LAYOUTS) {
        const boxes = sparkLabels(spark(values, beside, 3, note), layout).map((l) => labelBox(l.text, l));
        const width = layout === "card" ? 252 : 424;
        for (const [i, box] of boxes.entries()) {
          expect(box.x0).toBeGreaterThanOrEqual(-1);
          expect(box.x1).toBeLessThanOrEqual(width + 1);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }
    }),
    { seed: 903, numRuns: 300 },
  );
});

test("the last figure stands clear of the tick beside it", () => {
  for (const layout of LAYOUTS) {
    const drawn = spark([6, 6, 6, 6, 6, 6, 6, 6], [{ who: "england", value: 16 }]);
    const [, x, y] = (/class="eng-tick" d="M([\d.]+) ([\d.]+)h12/.exec(sparkline(drawn, layout).text) ?? []).map(
      Number,
    );
    const last = sparkLabels(drawn, layout).find((l) => l.weight === 600);
    const tick = { x0: (x as number) - 3, x1: (x as number) + 12, y0: (y as number) - 2, y1: (y as number) + 2 };
    expect(last && overlaps(labelBox(last.text, last), tick), layout).toBe(false);
  }
});

test("a note is broken where the room beside the line ends", () => {
  const drawn = spark([57, 56, 58, 58, 60, 61, 63, 65], [], 3, "around their birthday: 52%, neighbours 56%");
  const lines = (layout: "ledger" | "card") => sparkLabels(drawn, layout).map((l) => l.text);
  expect(lines("ledger")).toEqual(expect.arrayContaining(["around their birthday: 52%,", "neighbours 56%"]));
  expect(lines("card")).toEqual(expect.arrayContaining(["around their", "birthday: 52%,", "neighbours 56%"]));
});

test("no ring where the baseline is another quarter", () => {
  const drawn = sparkline(spark([19, 20, 18, 17, 19, 18, 18, 20], [], null), "ledger").text;
  expect(drawn).not.toContain('class="ring"');
});

test("a hidden quarter has a slot and no mark, and the line breaks on both sides", () => {
  const drawn = sparkline(spark([50, 51, null, 52, 53, 54, 55, 56]), "card").text;
  expect(drawn.match(/class="hidden-slot"/g)).toHaveLength(1);
  const line = /class="us-line" d="([^"]+)"/.exec(drawn)?.[1] ?? "";
  expect(line.match(/M/g)).toHaveLength(2);
  expect(line.match(/[ML]/g)).toHaveLength(7);
});

test("labels that want one place are pushed apart in order, inside their bounds", () => {
  const places = pushedApart([30, 31, 29], 15, 10, 60);
  expect((places[0] as number) - (places[2] as number)).toBeGreaterThanOrEqual(14.99);
  expect((places[1] as number) - (places[0] as number)).toBeGreaterThanOrEqual(14.99);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(10);
});

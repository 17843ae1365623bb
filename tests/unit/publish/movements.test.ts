import { totalsOf } from "@pipelines/publish/dependants.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import { type CountedMovement, controlMovements } from "@pipelines/publish/movements.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";

const definitions = definitionsOf(indicator({ id: "foster-care-share" }));
const NOW = "2020-12-31";
const BEFORE = "2020-09-30";
const totals = (now: [number, number], before: [number, number]) =>
  totalsOf(
    controlDisclosure(
      [
        figure("foster-care-share", "total", ...now),
        figure("foster-care-share", "total", ...before, { period_end_date: BEFORE }),
      ],
      definitions,
      THRESHOLDS,
    ).values,
  );

const counted: CountedMovement = {
  indicator_id: "foster-care-share",
  la_code: "990",
  period_kind: "snapshot",
  period_end_date: NOW,
  earlier_period_end_date: BEFORE,
  joined_in_count: 4,
  joined_out_count: 13,
  left_in_count: 9,
  left_out_count: 2,
  entered_count: 12,
  dropped_count: 8,
  stayed_in_count: 60,
  stayed_out_count: 60,
};
const publishedOf = (change: Partial<CountedMovement> = {}, now: [number, number] = [76, 157]) =>
  controlMovements([{ ...counted, ...change }], totals(now, [77, 151]), definitions, THRESHOLDS)[0];

test("people come to the nearest five", () => {
  expect(publishedOf()).toMatchObject({ joined: 15, left: 10, entered: 10, dropped: 10 });
});

test("one of a pair that is 1 to 5 hides both, zero hides nothing", () => {
  expect(publishedOf({ left_in_count: 1 })).toMatchObject({ joined: null, left: null, entered: 10, dropped: 10 });
  expect(publishedOf({ dropped_count: 5 })).toMatchObject({ joined: 15, left: 10, entered: null, dropped: null });
  expect(publishedOf({ dropped_count: 0 })).toMatchObject({ entered: 10, dropped: 0 });
});

test("beside a hidden figure, now or then, there is nothing", () => {
  expect(publishedOf({}, [3, 157])).toBeUndefined();
  expect(publishedOf({ earlier_period_end_date: "2019-12-31" })).toBeUndefined();
});

test("the part that moves the share most, in the order of settled reading 69", () => {
  // 77 of 140; 81 of 157 with those who joined, 72 of 146 without those who left, 76 with those who changed.
  expect(publishedOf()?.largest).toBe("joined");
  expect(publishedOf({ joined_out_count: 4, left_in_count: 30 })?.largest).toBe("left");
  expect(publishedOf({ entered_count: 40 })?.largest).toBe("stayed");
  const nobody = { joined_in_count: 0, joined_out_count: 0, left_in_count: 0, left_out_count: 0 };
  expect(publishedOf({ ...nobody, entered_count: 8, dropped_count: 8 })?.largest).toBeNull();
});

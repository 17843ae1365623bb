import { figureLine } from "@pipelines/verbs/figure-line.ts";
import { expect, test } from "vitest";

const row = {
  ...{ period_end_date: "2023-03-31", period_kind: "r12", numerator: 144, denominator: 221, value: 65.158 },
  ...{
    lower: 58.66,
    upper: 71.14,
    status: "value",
    denominator_source: null,
    is_estimated: false,
    standing: null,
    is_approximate: false,
  },
};

test("a figure reads as one line, with its range and whether it is an estimate", () => {
  expect(figureLine(row)).toBe("2023-03-31  65.2  144 of 221  likely range 58.7 to 71.1");
  expect(figureLine({ ...row, is_estimated: true })).toMatch(/71\.1 {2}estimated for the new area$/);
});

test("a number of children is whole; an average and a rate keep their decimal", () => {
  const count = { ...row, numerator: null, denominator: null, value: 221, lower: null, upper: null };
  expect(figureLine(count)).toBe("2023-03-31  221");
  expect(figureLine({ ...count, denominator: 20 })).toBe("2023-03-31  221.0  over 20");
  expect(figureLine({ ...count, value: 22.5 })).toBe("2023-03-31  22.5");
});

test("what the council says of its own figure stands at the end: provisional, approximate", () => {
  expect(figureLine({ ...row, standing: "provisional", is_approximate: true })).toMatch(
    /71\.1 {2}provisional, approximate$/,
  );
  expect(figureLine({ ...row, standing: "final" })).toMatch(/71\.1 {2}final$/);
});

test("half a tenth is rounded away from nought, whatever binary makes of it", () => {
  const average = { ...row, numerator: null, denominator: 20, value: 29 / 20, lower: 1.35, upper: 1.55 };
  expect(figureLine(average)).toBe("2023-03-31  1.5  over 20  likely range 1.4 to 1.6");
});

test("where there is no figure there is nothing to be an estimate of", () => {
  const none = {
    ...row,
    value: null,
    numerator: null,
    denominator: null,
    lower: null,
    upper: null,
    is_estimated: true,
  };
  expect(figureLine({ ...none, status: "history_too_short" })).toBe("2023-03-31  history too short");
  expect(figureLine(none)).toBe("2023-03-31  nobody to count");
});

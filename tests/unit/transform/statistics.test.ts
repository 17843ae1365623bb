import {
  byarInterval,
  meanInterval,
  poissonInterval,
  poissonTable,
  tTable,
  wilsonInterval,
} from "@pipelines/transform/statistics.ts";
import { expect, test } from "vitest";

const percent = (share: number) => (100 * share).toFixed(1);

test.each([
  [81, 122, "57.6", "74.2"],
  [34, 280, "8.8", "16.5"],
  [40, 71, "44.8", "67.3"],
  [18, 221, "5.2", "12.5"],
  [5, 12, "19.3", "68.0"],
  [0, 40, "0.0", "8.8"],
])("Wilson's interval of %i of %i is %s to %s", (x, n, lower, upper) => {
  const interval = wilsonInterval(x, n);
  expect([percent(interval.lower), percent(interval.upper)]).toEqual([lower, upper]);
});

test("everybody has 100% as its upper end", () => {
  expect(wilsonInterval(12, 12).upper).toBe(1);
});

test.each([
  [0, "0.000", "3.689"],
  [1, "0.025", "5.572"],
  [5, "1.623", "11.668"],
  [9, "4.115", "17.085"],
  [10, "4.795", "18.390"],
])("the exact interval of a count of %i is %s to %s", (observed, lower, upper) => {
  const interval = poissonInterval(observed);
  expect([interval.lower.toFixed(3), interval.upper.toFixed(3)]).toEqual([lower, upper]);
});

test.each([
  [1, 3, "0.013", "5.564"],
  [5, 3, "1.611", "11.668"],
  [9, 3, "4.107", "17.086"],
  [10, 3, "4.787", "18.391"],
  [221, 1, "192.8", "252.1"],
])("Byar's interval of a count of %i to %i digits is %s to %s", (observed, digits, lower, upper) => {
  const interval = byarInterval(observed);
  expect([interval.lower.toFixed(digits), interval.upper.toFixed(digits)]).toEqual([lower, upper]);
});

test("280 children where 44,360 live: 55.9 to 71.0 per 10,000", () => {
  const { lower, upper } = byarInterval(280);
  expect([((lower / 44360) * 10000).toFixed(1), ((upper / 44360) * 10000).toFixed(1)]).toEqual(["55.9", "71.0"]);
});

test("an average of 30 values has the t interval; of 29 none", () => {
  // 15 scores of 10 and 15 of 20: mean 15, standard deviation 5.0855, t(29) = 2.0452
  const interval = meanInterval(30, 450, 15 * 100 + 15 * 400);
  expect(interval?.lower.toFixed(3)).toBe("13.101");
  expect(interval?.upper.toFixed(3)).toBe("16.899");
  expect(meanInterval(29, 435, 7000)).toBeUndefined();
});

test("the tables for SQL begin and end where the formulas take over", () => {
  expect(poissonTable().map((row) => row.observed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const quantiles = tTable();
  expect(quantiles[0]).toMatchObject({ degrees: 29 });
  expect(quantiles[0]?.quantile.toFixed(4)).toBe("2.0452");
  expect(quantiles.at(-1)).toMatchObject({ degrees: 500 });
});

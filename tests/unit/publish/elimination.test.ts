import { eliminated, follows } from "@pipelines/publish/elimination.ts";
import { expect, test } from "vitest";

const row = (...coefficients: number[]) => Float64Array.from(coefficients);

test("what is a sum of multiples of the rows follows, and nothing else", () => {
  const known = eliminated([row(1, 1, 0, 0), row(0, 1, 1, 0), row(1, 0, -1, 0), row(0, 0, 2, 2)]);
  expect(known).toHaveLength(3);
  expect(follows(row(1, 2, 1, 0), known)).toBe(true);
  expect(follows(row(1, 0, 0, 1), known)).toBe(true);
  expect(follows(row(1, 0, 0, 0), known)).toBe(false);
  expect(follows(row(0, 0, 0, 0), known)).toBe(true);
});

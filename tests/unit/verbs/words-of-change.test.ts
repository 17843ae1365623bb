/** Words that the terminal has for what moved a figure and for how far two are apart. */
import { partWords } from "@pipelines/compare/difference-words.ts";
import { peopleApart } from "@pipelines/transform/benchmark/people-apart.ts";
import { expect, test } from "vitest";

test("a figure over the population moves with its estimate: that is no definition alone", () => {
  expect(partWords("definition", { kind: "rate" })).toBe("population or definition");
  expect(partWords("definition", { kind: "population-share" })).toBe("population or definition");
  expect(partWords("definition", { kind: "share" })).toBe("definition");
  expect(partWords("joined", { kind: "rate" })).toBe("joined");
});

test("one person apart is a person", () => {
  expect([-1, 0, 1, 2].map((gap) => peopleApart(gap, "neither"))).toEqual([
    ...[", 1 person", ", 0 people", ", 1 person", ", 2 people"],
  ]);
});

import { COMPARISON_VERDICTS, TREND_VERDICTS } from "@schemas/published/tables.ts";
import { expect, test } from "vitest";
import { comparisonVerdict, trendVerdict, verdict } from "../../../dashboards/components/verdict.ts";

const WORDS = [
  "Better than neighbours",
  "Similar to neighbours",
  "Worse than neighbours",
  "Higher than neighbours",
  "Lower than neighbours",
  "Not compared",
  "Too few to compare",
  "Not enough neighbours",
  "Target met",
  "Target not met",
  "Above target",
  "Below target",
];

test("a target that is not met is not drawn as one that is not compared", () => {
  const { glyph } = comparisonVerdict("target_not_met", "target");
  expect(glyph).not.toBe(comparisonVerdict("not_compared", "target").glyph);
});

test("every verdict of the contract has words from the closed list", () => {
  const said = COMPARISON_VERDICTS.map((v) => comparisonVerdict(v, "neighbours").words);
  expect([...said].sort()).toEqual([...WORDS].sort());
  const time = TREND_VERDICTS.map((v) => trendVerdict(v, true).words);
  expect(time).toEqual(["Getting better", "Getting worse", "Rising", "Falling", "No clear change", "Cannot say yet"]);
});

test("the arrow goes with the number, the colour with what that means", () => {
  expect(trendVerdict("getting_better", false)).toMatchObject({ glyph: "down", tone: "good" });
  expect(trendVerdict("getting_worse", true)).toMatchObject({ glyph: "up", tone: "bad" });
  expect(trendVerdict("falling", true).glyph).toBe("down");
});

test("no two comparison verdicts that differ in meaning share a shape", () => {
  const shapes = (["better", "similar", "worse", "higher", "lower", "not_compared"] as const).map(
    (v) => comparisonVerdict(v, "england").glyph,
  );
  expect(new Set(shapes).size).toBe(6);
});

test("the glyph is hidden from readers and the words are not", () => {
  const text = verdict(comparisonVerdict("higher", "england")).text;
  expect(text).toContain('aria-hidden="true"');
  expect(text).toContain("Higher than England");
});

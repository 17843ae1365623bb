import { expect, test } from "vitest";
import type { Figure, ValueRow } from "../../../dashboards/model/figure.ts";
import { distance } from "../../../dashboards/model/gap.ts";
import { cardSentence, headline } from "../../../dashboards/model/words.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import fosterNet from "../../../schemas/indicators/homes/foster-leavers-net.ts";
import homesAgainstPlan from "../../../schemas/indicators/homes/residential-numbers-vs-plan.ts";
import netChange from "../../../schemas/indicators/numbers/cic-net-change.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

const site = siteOf({ catalog: fixtureCatalog(), tables: fixtureTables() });
const count = site.figures.get("cic-number") as Figure;

/** The fixture's count with another measure's definition and value. */
function figureOf(value: number, definition: object = {}): Figure {
  const indicator = { ...count.indicator, ...definition } as Figure["indicator"];
  return { ...count, indicator, current: { ...(count.current as ValueRow), numerator: null, value } };
}

test("nobody is said in words that can be read aloud", () => {
  expect(headline(figureOf(0))).toMatch(/^No children are in our care, /);
  expect(headline(figureOf(7))).toMatch(/^Seven children are in our care, /);
});

test.each([
  [fosterNet, -4, "4 fewer fostering households than on 1 April"],
  [fosterNet, 1, "1 more fostering household than on 1 April"],
  [fosterNet, 0, "as many fostering households as on 1 April"],
  [homesAgainstPlan, 2, "2 more children in children's homes than were planned"],
  [netChange, -3, "3 fewer children in our care than at the end of the quarter before"],
  [netChange, 1, "1 more child in our care than at the end of the quarter before"],
  [netChange, 0, "as many children in our care as at the end of the quarter before"],
] as const)("a number that can be below 0 is said as more or fewer: $0.id $1", (definition, value, words) => {
  const f = figureOf(value, definition);
  expect(cardSentence(f)).toBe(words);
  expect(headline(f).toLowerCase().replace("four", "4").replace("one", "1")).not.toContain("\u2212");
  expect(headline(f).startsWith(headline(f).charAt(0).toUpperCase())).toBe(true);
});

test("one of a kind is one, not one of many", () => {
  const households = figureOf(84, { unit: "households", words: { ...count.indicator.words, one: "household" } });
  expect(distance(households, -1)).toBe("one household");
  expect(distance(households, 3)).toBe("three households");
  expect(distance(count, 1)).toBe("one child");
});

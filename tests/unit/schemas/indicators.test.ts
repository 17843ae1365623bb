/** What every indicator definition promises to its readers and to the rest of the program. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";

const indicators = [...definitions.indicators.values()];
const by = (id: string) => definitions.indicators.get(id) as IndicatorDefinition;

/** Words that no member page may say (dashboard.md 5.6); `sources` may name files, and the example is for analysts. */
const BANNED =
  /(?<![A-Za-z])LAC(?![A-Za-z])|\b(looked after child|service users?|cohorts?|caseloads?|placements?|siblings?|contact|NEET|EET|RAG|KPIs?|denominators?|statistically significant|confidence intervals?|outliers?|YTD|pp|only|just|failed|spikes?)\b|!|\u2014|\u2013/i;

const readerFacing = (definition: IndicatorDefinition): string[] => [
  definition.title,
  definition.description,
  definition.rationale,
  ...Object.values(definition.words),
  ...definition.questions,
  ...definition.caveats,
  ...("none" in definition.comparator
    ? [definition.comparator.none]
    : [definition.comparator.label, definition.comparator.difference ?? ""]),
];

test("the first twenty-five are there", () => {
  expect([...definitions.indicators.keys()]).toEqual(
    expect.arrayContaining(
      `cic-number cic-rate cic-starts cic-leavers cic-need-abuse-neglect left-by-adoption left-by-sgo foster-care-share
      inhouse-foster-share in-area-share three-plus-placements long-term-stability social-worker-3plus health-assessment
      dental-check immunisations sdq-mean cl-in-touch-19-21 cl-eet-17-18 cl-eet-19-21 cl-neet-19-21 cl-suitable-19-21
      missing-children missing-episodes uasc-number`.split(/\s+/),
    ),
  );
});

test.each(indicators.map((definition) => [definition.id, definition] as const))(
  "%s: every sentence is fit for a member's page",
  (_, definition) => {
    expect(readerFacing(definition).filter((sentence) => BANNED.test(sentence))).toEqual([]);
  },
);

test("no source says LAC, not in a measure's code either: the page of methods prints them", () => {
  const sources = indicators.flatMap((definition) => definition.sources);
  expect(sources.filter((source) => /(?<![A-Za-z])LAC(?![A-Za-z])/i.test(source))).toEqual([]);
});

test("the sentence parts make a sentence: no capital, no full stop", () => {
  const parts = indicators.flatMap(({ words }) => [words.who, words.does]);
  expect(parts.filter((part) => /^[A-Z]|\.$/.test(part))).toEqual([]);
});

test("a comparator's series is named like its indicator, or like the one that is compared in its place, over a period that the indicator has", () => {
  for (const { id, comparator, period_kinds } of indicators) {
    if ("none" in comparator) continue;
    const named = comparator.measured_by ?? id;
    expect([id, comparator.series, period_kinds.includes(comparator.period_kind)]).toEqual([id, named, true]);
  }
});

test("what is not like for like says why", () => {
  for (const { id, comparator } of indicators)
    if (!("none" in comparator) && !comparator.like_for_like) expect(comparator.difference, id).toBeTruthy();
});

test("no two indicators of a theme stand in the same place", () => {
  const places = indicators.map(({ theme, order }) => `${theme} ${order}`);
  expect(new Set(places).size).toBe(places.length);
});

test("two polarities: what is better over time is not always better than others", () => {
  expect(by("left-by-adoption")).toMatchObject({
    polarity_over_time: "higher-is-better",
    polarity_against_others: "neither",
  });
  for (const id of ["missing-children", "missing-episodes"])
    expect(by(id)).toMatchObject({ polarity_over_time: "neither", polarity_against_others: "neither" });
});

test("a rank follows what is better than others: none where nothing is (indicators.md 0, settled reading 48)", () => {
  const wrong = indicators.filter(
    ({ rank_polarity, polarity_against_others }) =>
      rank_polarity !== "neither" && rank_polarity !== polarity_against_others,
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("each health measure waits for nine in ten of all children in care for the year (indicators.md 5)", () => {
  for (const id of ["health-assessment", "dental-check", "immunisations", "sdq-mean"])
    expect(by(id), id).toMatchObject({
      where: "true",
      complete_when: { row: "has_core_health_items", at_least: 0.9 },
    });
});

test("headlines: special guardians by calendar year in children, missing by quarter in children beside quarter 1", () => {
  expect(by("left-by-sgo")).toMatchObject({ headline_period_kind: "calendar-year", headline_shows: "numerator" });
  expect(by("missing-children")).toMatchObject({
    headline_period_kind: "quarter",
    headline_shows: "numerator",
    baseline: "quarter-1",
  });
});

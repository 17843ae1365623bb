import type { PublishedRow } from "@schemas/published/tables.ts";
import { expect, test } from "vitest";
import { dataQualityPage } from "../../../dashboards/pages/data-quality.ts";
import { indicatorPage } from "../../../dashboards/pages/indicator.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { whatChangedSection } from "../../../dashboards/pages/what-changed.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

type Restatement = PublishedRow<"restatements">;

const catalog = fixtureCatalog();
const siteWith = (restatements: Restatement[]) => siteOf({ catalog, tables: { ...fixtureTables(), restatements } });
const NOTHING = { before_numerator: null, before_denominator: null, before_value: null };
const restated = (given: Partial<Restatement>): Restatement => ({
  indicator_id: "in-area-share",
  la_code: catalog.council.la_code,
  period_kind: "snapshot",
  period_end_date: "2020-09-30",
  is_since_last: true,
  change: "figure",
  before_status: "value",
  before_numerator: 46,
  before_denominator: 96,
  before_value: 47.9,
  now_status: "value",
  now_numerator: 58,
  now_denominator: 116,
  now_value: 50,
  reason: "late_entry",
  load_id: "990-2020-09-30-002",
  collection_year: "2020-21",
  is_withdrawal: false,
  before_known_on: "2020-11-12",
  now_known_on: "2021-02-12",
  ...given,
});
const small: Partial<Restatement> = {
  ...NOTHING,
  ...{ change: "small_number", now_numerator: null, now_denominator: null, now_value: null },
};
/** What a reader reads of the section: no tags, single spaces. */
const read = (restatements: Restatement[]) =>
  String(whatChangedSection(siteWith(restatements)))
    .replaceAll(/<br \/>/g, " ")
    .replaceAll(/<[^>]+>/g, "|")
    .replaceAll(/\u00a0/g, " ")
    .replaceAll(/\s+/g, " ");

test("nothing changed: the section stays and says so", () => {
  expect(read([])).toContain("No earlier figure has changed.");
  expect(String(dataQualityPage(siteWith([])).body)).not.toContain("#what-changed");
});

test("what it said then, what it says now, why, and which return brought it", () => {
  const words = read([restated({})]);
  expect(words).toContain("Then: 48% (46 of 96). Now: 50% (58 of 116).");
  expect(words).toContain("Quarter 2, 2020/21");
  expect(words).toContain("Late entry");
  expect(words).toContain("return for 2020/21, load 990-2020-09-30-002");
  expect(words).toContain("as known on 12 November 2020");
});

test("a small number has no number; quarters that changed alike share a line", () => {
  const ends = ["2020-03-31", "2020-06-30", "2020-09-30"];
  const words = read(ends.map((period_end_date) => restated({ ...small, period_end_date })));
  expect(words.match(/Changed by a small number/g)).toHaveLength(1);
  expect(words).toContain("3 figures, Quarter 4, 2019/20 to Quarter 2, 2020/21");
});

test("a status is said in the words of the closed list", () => {
  const hidden = restated({ ...small, change: "hidden", now_status: "suppressed", reason: "correction" });
  expect(read([hidden])).toContain("Then: shown. Now: hidden to protect young people.");
  const alone = restated({ ...small, change: "status", now_status: "withheld", reason: "status", load_id: null });
  expect(read([alone])).toContain("Other records decide whether it is shown");
});

test("what earlier publications changed stands below, with its day", () => {
  const words = read([restated({ ...small, change: "figure", is_since_last: false, now_known_on: "2020-12-12" })]);
  expect(words).toContain("No earlier figure has changed.");
  expect(words).toMatch(/Changed before that.*Changed\|.*12 December 2020/);
});

test("the page's first words and the measure's own table point to it", () => {
  const site = siteWith([restated({})]);
  expect(String(dataQualityPage(site).body)).toContain(
    '<a href="#what-changed">One earlier figure has changed since the last publication.</a>',
  );
  const figure = site.figures.get("in-area-share");
  if (figure === undefined) throw new Error("the fixture has it");
  expect(String(indicatorPage(site, figure).body)).toMatch(
    /Quarter 2, 2020\/21 <span class="quiet">changed since the last publication/,
  );
});

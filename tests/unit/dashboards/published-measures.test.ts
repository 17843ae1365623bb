/** Pages of a measure that only the department publishes: a real council's own figure, and none of an invented one. */
import type { CatalogIndicator } from "@schemas/published/catalog.ts";
import { expect, test } from "vitest";
import type { ValueRow } from "../../../dashboards/model/figure.ts";
import { stripOf } from "../../../dashboards/model/strips.ts";
import { trendOf } from "../../../dashboards/model/trend.ts";
import { indicatorPage } from "../../../dashboards/pages/indicator.ts";
import { measuresPage } from "../../../dashboards/pages/measures.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { themePage } from "../../../dashboards/pages/theme.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

type Said = Partial<ValueRow> & { status: ValueRow["status"] };
const NOTHING = { numerator: null, denominator: null, value: null, lower: null, upper: null };

/** The fixture's publication of December 2020 with one more measure, of the school years to August. */
function publishedSite(years: Record<string, Said>, isInvented: boolean) {
  const catalog = fixtureCatalog();
  const tables = fixtureTables();
  const like = catalog.indicators.find(({ id }) => id === "cl-eet-19-21") as CatalogIndicator;
  const figure = { indicator_id: "suspensions", la_code: "990", period_kind: "academic-year" };
  catalog.council.is_invented = isInvented;
  catalog.indicators.push({
    ...like,
    id: figure.indicator_id,
    title: "Suspended from school",
    polarity_over_time: "lower-is-better",
    period_kinds: ["academic-year"],
    headline_period_kind: "academic-year",
    breakdowns: [],
    published: { has_range: true, footnotes: ["Schools were closed in spring 2020."] },
    words: { ...like.words, who: "school-age children", does: "were suspended from school", one: "child" },
  });
  for (const theme of catalog.themes) if (theme.id === like.theme) theme.indicators.push(figure.indicator_id);
  for (const [period_end_date, row] of Object.entries(years)) {
    const total = { breakdown_dimension: "total", breakdown_category: "total", is_small_group: false };
    tables.values.push({
      ...figure,
      ...NOTHING,
      ...total,
      period_end_date,
      denominator_source: null,
      is_estimated: false,
      standing: null,
      is_approximate: false,
      ...row,
    });
    const england = { comparator: "england" as const, edition: null, method: null, dataset: "d", release: "2021" };
    const standing = period_end_date === "2020-08-31" ? ("revised" as const) : ("final" as const);
    const counts = { with_data_count: 1, of_count: 1, value: 9.4, standing };
    tables.comparator_series.push({
      ...england,
      ...counts,
      indicator_id: figure.indicator_id,
      la_code: "990",
      period_end_date,
      status: "value",
    });
    tables.comparisons.push({
      ...figure,
      ...england,
      ...counts,
      period_end_date,
      comparator_label: "England",
      comparator_period_end_date: period_end_date,
      age_months: 0,
      verdict: row.status === "value" ? "similar" : "not_compared",
      reason: null,
      difference: row.status === "value" ? 0.6 : null,
      gap_children: null,
      neighbours_above_count: null,
      is_firm: true,
    });
  }
  const site = siteOf({ catalog, tables });
  const f = site.figures.get(figure.indicator_id);
  const theme = site.catalog.themes.find(({ id }) => id === like.theme);
  if (f === undefined || theme === undefined) throw new Error("expected the measure and its theme");
  const text = (html: { text: string }) => html.text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return {
    f,
    page: text(indicatorPage(site, f).body),
    isReadOut: indicatorPage(site, f).body.text.includes("data-slots"),
    theme: text(themePage(site, theme).body),
    measures: text(measuresPage(site).body),
  };
}

const OURS: Record<string, Said> = {
  "2018-08-31": { status: "suppressed" },
  "2019-08-31": { status: "not_published" },
  "2020-08-31": { status: "value", numerator: 9, denominator: 90, value: 10, lower: 5.4, upper: 17.9 },
};

test("a council's own figure says its year, its age and that nobody here counted it", () => {
  const { page, theme, measures } = publishedSite(OURS, false);
  expect(page).toContain("Nine of 90 school-age children were suspended from school in the school year 2019/20: 10%");
  expect(page).toContain("The newest is of the school year 2019/20, 4 months old.");
  expect(page).toContain("Not our count:");
  expect(page).toContain("The department's note: Schools were closed in spring 2020.");
  for (const list of [theme, measures]) {
    expect(list).toContain("Published once a year by the department");
    expect(list).toMatch(/Suspended from school\s+School year 2019\/20 4 months old\s+10%\s+9% revised/);
  }
});

test("what the department hides or does not publish is said in its place, and is no 0", () => {
  const { page, f } = publishedSite(OURS, false);
  const table = page.slice(page.indexOf("Figures behind the chart"), page.indexOf("Published figures drawn"));
  expect(table).toMatch(/School year 2018\/19 Not published for this year/);
  expect(table).toMatch(/School year 2017\/18 Hidden by the department/);
  expect(table).not.toMatch(/\b0%?\b/);
  expect(trendOf(f)?.points.map(({ value, isHidden }) => [value, isHidden])).toEqual([
    [null, true],
    [null, false],
    [10, false],
  ]);
});

test("what the department calls revised is called that beneath the chart, in its table and beside others; final needs no word", () => {
  const { page } = publishedSite(
    { ...OURS, "2020-08-31": { ...OURS["2020-08-31"], status: "value", standing: "revised" } },
    false,
  );
  expect(page).toContain("Revised: School year 2019/20. Published as revised: School year 2019/20.");
  expect(page).toMatch(/School year 2019\/20 revised 9 90 10%/);
  expect(page).toMatch(/School year 2019\/20 England England, revised 9%/);
  expect(page).toMatch(/School year 2018\/19 England England 9%/);
  expect(page).toContain("School year 2019/20, 4 months old, revised, release 2021.");
  expect(page).toContain("Revised: the department has changed it once, and has not called it final.");
});

test("a percentage whose numbers are hidden stands alone: no number is made up for them", () => {
  const { page } = publishedSite({ "2020-08-31": { status: "value", value: 12.5 } }, false);
  expect(page).toContain("13% of school-age children were suspended from school in the school year 2019/20");
  expect(page).toMatch(/School year 2019\/20 not published not published 12\.5% not given/);
});

test("an invented council is in no release: others are shown, and its own line says why it is empty", () => {
  const { page, theme, f, isReadOut } = publishedSite({ "2020-08-31": { status: "not_published" } }, true);
  expect([isReadOut, publishedSite(OURS, false).isReadOut]).toEqual([false, true]);
  expect(page).toContain("Suspended from school: not published for an invented council");
  expect(page).toMatch(/England 9% There is no figure of ours to set beside it\./);
  expect(trendOf(f)?.comparators.map(({ who }) => who)).toEqual(["england"]);
  expect(theme).toMatch(/School year 2019\/20 4 months old\s+Not published for an invented council/);
});

test("it is no news of a quarter: however sure, it is in no strip", () => {
  expect(stripOf(publishedSite(OURS, false).f)).toBeNull();
});

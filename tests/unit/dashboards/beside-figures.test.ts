/** What pages say beside a figure: verdicts, why it moved, comparators, targets, places, and how old they are. */
import { expect, test } from "vitest";
import type { Figure } from "../../../dashboards/model/figure.ts";
import { stripOf } from "../../../dashboards/model/strips.ts";
import type { Page } from "../../../dashboards/pages/page.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { sitePages } from "../../../dashboards/pages/site-pages.ts";
import { glossary, opened, pages, seen, textOf } from "../../support/opened-pages.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

test("a verdict that another choice of neighbours would change says so wherever it stands", () => {
  const tables = fixtureTables();
  const row = tables.comparisons.find(
    (one) =>
      one.comparator === "neighbours" &&
      one.verdict === "worse" &&
      one.period_end_date === fixtureCatalog().current_period.period_end_date,
  );
  if (row === undefined) throw new Error("the fixture has no verdict of worse than neighbours");
  const { indicator_id, la_code, period_kind, period_end_date } = row;
  const choice = {
    indicator_id,
    la_code,
    period_kind,
    period_end_date,
    edition: "2021",
    value: 60,
    ...{ neighbours_above_count: 7, with_data_count: 9 },
  };
  const pagesWith = (isOther: boolean) => {
    tables.neighbour_stress = [
      { ...choice, method: "median", without_name: null, verdict: "similar", is_other_verdict: isOther },
      { ...choice, method: "mean", without_name: "Devon", verdict: "worse", is_other_verdict: false },
    ];
    return new Map(
      sitePages(siteOf({ catalog: fixtureCatalog(), tables }), glossary).map((page) => [page.path, opened(page)]),
    );
  };
  const text = (all: Map<string, Document>, path: string) => textOf(all.get(path)?.querySelector("main") as Element);
  const depends = pagesWith(true);
  for (const path of ["/index", "/measures", `/indicators/${indicator_id}`])
    expect(text(depends, path), path).toMatch(/Worse by some choices/i);
  expect(text(depends, `/indicators/${indicator_id}`)).toMatch(/1 of 2 other choices of neighbours says otherwise\./);
  expect(text(depends, `/indicators/${indicator_id}`)).toMatch(/Yes, by 1 of 2 other choices: median of the 2021 list/);
  expect(text(depends, `/indicators/${indicator_id}`)).toMatch(
    /Above us.*Median of the 2021 list Similar to neighbours 60% 7 of 9/,
  );
  const holds = pagesWith(false);
  expect(text(holds, `/indicators/${indicator_id}`)).toMatch(/No: by 2 other choices/);
  expect(text(holds, "/measures")).not.toMatch(/by some choices/);
});

test("a page says why its figure moved, in words that name nobody", () => {
  const tables = fixtureTables();
  const row = tables.values.find(
    (one) => one.indicator_id === "foster-care-share" && one.breakdown_dimension === "total" && one.status === "value",
  );
  const now = fixtureCatalog().current_period.period_end_date;
  const figure = {
    indicator_id: "foster-care-share",
    la_code: row?.la_code ?? "",
    period_kind: row?.period_kind ?? "",
  };
  tables.movements.push(
    {
      ...figure,
      period_end_date: now,
      earlier_period_end_date: "2020-09-30",
      joined: 20,
      left: 0,
      entered: null,
      dropped: null,
      largest: "joined",
    },
    {
      ...figure,
      period_end_date: now,
      earlier_period_end_date: "2019-12-31",
      joined: null,
      left: null,
      entered: 10,
      dropped: 5,
      largest: null,
    },
  );
  const page = sitePages(siteOf({ catalog: fixtureCatalog(), tables }), glossary).find(
    ({ path }) => path === "/indicators/foster-care-share",
  );
  const section = textOf(opened(page as Page).querySelector("section[aria-labelledby=moved]") as Element);
  expect(section).toMatch(/Since 30 September 2020.*Since 31 December 2019/);
  expect(section).toMatch(/About 20 children joined the group, and nobody left it/);
  expect(section).toMatch(/about 10 count now and did not before, and about 5 did and no longer do/);
  expect(section).toMatch(/too few to say how many/);
  expect(section).toMatch(/Those who joined moved it most/);
});

test("a measure is set beside every comparator in one form: theirs, a verdict, points, people, and how it was made", () => {
  const text = (id: string) => {
    const page = pages.find(({ path }) => path === `/indicators/${id}`);
    const section = seen(page as Page).querySelector("section[aria-labelledby=beside]");
    return section === null ? null : textOf(section);
  };
  const share = text("in-area-share");
  expect(share).toMatch(/Councils like us \d+%/);
  expect(share).toMatch(
    /England \d+% (Similar to|Better than|Worse than) England Ours is [\d.]+ points (above|below)\./,
  );
  expect(share).toMatch(/Mean of 9 of 10, March 2020, 9 months old, release 2020\./);
  expect(share).toMatch(
    /A year ago, December 2019 \d+% \(\d+ of \d+\) No clear change Up [\d.]+ points, or \w+ children\. Chance alone could do that\./,
  );
  expect(share).toMatch(/Last quarter, September 2020 \d+% \(\d+ of \d+\)/);
  expect(share).toMatch(/\w+ (children|child) ahead\. Chance alone could do that\./);
  const rolling = text("cl-eet-19-21");
  expect(rolling).toMatch(
    /Last quarter, September 2020 .*(Up|Down) [\d.]+ points, or [^.]*\..*Nine of the twelve months are the same/,
  );
  expect(rolling).not.toMatch(/Last quarter, September 2020 [^.]* Cannot say yet/);
  expect(text("cic-rate")).toMatch(
    /Lower than England Ours is \d+ per 10,000 below\..*This is not good or bad in itself\./,
  );
  expect(text("left-by-adoption"), "a hidden figure is set beside nothing").toBeNull();
});

test("a target is drawn, tabled and said as ours, in words that are no test", () => {
  const tables = fixtureTables();
  const england = tables.comparisons.find((row) => row.indicator_id === "cl-eet-19-21" && row.comparator === "england");
  if (england === undefined) throw new Error("no comparison");
  const target = {
    ...england,
    comparator: "target" as const,
    comparator_label: "Our target",
    comparator_period_end_date: "2020-04-01",
    value: 58,
    difference: -6,
    gap_children: 6,
    verdict: "target_not_met" as const,
    reason: "The target lies within our likely range: chance alone could make the difference",
  };
  tables.comparisons.push({ ...target, period_end_date: "2020-09-30" }, target);
  const aimed = siteOf({ catalog: fixtureCatalog(), tables });
  const page = sitePages(aimed, glossary).find(({ path }) => path === "/indicators/cl-eet-19-21");
  const document = opened(page as Page);
  expect(textOf(document.querySelector("section[aria-labelledby=beside]") as Element)).toMatch(
    /Our target 58% Target not met Ours is 6\.0 points below\. Six more young people would reach it\. The target lies within our likely range: chance alone could make the difference\. The council's own, from 1 April 2020\./,
  );
  expect(document.querySelectorAll(".chart-wide .goal-line")).toHaveLength(1);
  expect(document.querySelector(".chart-wide")?.getAttribute("aria-label")).toMatch(/our target 58% in December 2020/);
  const rows = [...document.querySelectorAll("#figures table:first-of-type tbody tr")].map(textOf);
  expect(rows.slice(0, 3).map((row) => /58% *$/.test(row))).toEqual([true, true, false]);
  expect(textOf(document.querySelector(".verdicts, .facts") as Element)).not.toMatch(/target/i);
  expect(stripOf(aimed.figures.get("cl-eet-19-21") as Figure)).not.toBe("attention");
});

test("a target that chance would hardly ever miss so far puts a measure into Needs attention", () => {
  const of = (is_firm: boolean) => {
    const tables = fixtureTables();
    const row = tables.comparisons.find(
      (one) => one.indicator_id === "foster-care-share" && one.comparator === "england",
    );
    for (const one of tables.comparisons) if (one.indicator_id === "foster-care-share") one.verdict = "similar";
    for (const one of tables.trends) if (one.indicator_id === "foster-care-share") one.verdict = "no_clear_change";
    if (row) tables.comparisons.push({ ...row, comparator: "target", verdict: "target_not_met", value: 95, is_firm });
    return stripOf(siteOf({ catalog: fixtureCatalog(), tables }).figures.get("foster-care-share") as Figure);
  };
  expect(of(true)).toBe("attention");
  expect(of(false)).not.toBe("attention");
});

test("the place among England's councils is said of whose figure it is, with how many there are and the quarter", () => {
  const national = (rank: number | null) => {
    const tables = fixtureTables();
    tables.national.push({
      indicator_id: "cl-eet-19-21",
      la_code: fixtureCatalog().council.la_code,
      release: "2020",
      period_end_date: "2020-03-31",
      with_data_count: 152,
      lowest: 28,
      quarter: 49,
      middle: 54.5,
      three_quarters: 60,
      highest: 79,
      published_value: 66,
      rank,
      band: rank === null ? null : "A",
    });
    const page = sitePages(siteOf({ catalog: fixtureCatalog(), tables }), glossary).find(
      ({ path }) => path === "/indicators/cl-eet-19-21",
    );
    return textOf(opened(page as Page).querySelector("section[aria-labelledby=beside]") as Element);
  };
  expect(national(14)).toMatch(
    /Place in England 14th of 152 North Somerset's published 66% is in the best quarter of councils with a figure \(band A\)\./,
  );
  expect(national(null)).not.toMatch(/Place in England/);
});

test("how old the published figures are is said of theirs alone, oldest and newest, never of the day a target holds from", () => {
  const tables = fixtureTables();
  const [england] = tables.comparisons.filter((row) => row.indicator_id === "cic-rate" && row.comparator === "england");
  const [headline] = tables.comparisons.filter(
    (row) => row.indicator_id === "cl-suitable-19-21" && row.comparator === "england",
  );
  if (england === undefined || headline === undefined) throw new Error("no comparison");
  Object.assign(england, { comparator_period_end_date: "2020-09-30", age_months: 3 });
  const target = { comparator: "target" as const, comparator_period_end_date: "2020-11-01", age_months: null };
  tables.comparisons.push({ ...headline, ...target });
  const made = sitePages(siteOf({ catalog: fixtureCatalog(), tables }), glossary);
  const text = (path: string) => textOf(opened(made.find((page) => page.path === path) as Page).body);
  expect(text("/index")).toMatch(/and England, figures of March 2020 to September 2020/);
  expect(text("/can-we-trust-it")).toMatch(/3 to 9 months old Age of the figures for neighbours and England\./);
  expect(text("/index"), "a target").not.toContain("November 2020");
});

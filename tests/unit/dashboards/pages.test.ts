import { join } from "node:path";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { Figure } from "../../../dashboards/model/figure.ts";
import { stripOf } from "../../../dashboards/model/strips.ts";
import { councilPage } from "../../../dashboards/pages/council.ts";
import { readGlossary } from "../../../dashboards/pages/glossary.ts";
import { indicatorPage } from "../../../dashboards/pages/indicator.ts";
import { type Page, toMarkdown } from "../../../dashboards/pages/page.ts";
import { siteHead, versionLine } from "../../../dashboards/pages/shell.ts";
import { siteOf, toldOfFurther } from "../../../dashboards/pages/site-model.ts";
import { sitePages } from "../../../dashboards/pages/site-pages.ts";
import { printMargins } from "../../../dashboards/stylesheet.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

const DASHBOARDS = join(import.meta.dirname, "../../../dashboards");
const glossary = readGlossary(DASHBOARDS);
const publication = { catalog: fixtureCatalog(), tables: fixtureTables() };
const site = siteOf(publication);
const pages = sitePages(site, glossary);

/** A page as a browser would see it, shell and all. Opened anew each time: some tests take parts out. */
function opened(page: Page, of = site): Document {
  const shell = siteHead(of, page.path).text;
  const foot = versionLine(of, page.path).text;
  return new JSDOM(`<header>${shell}</header><main id="main">${page.body.text}</main><footer>${foot}</footer>`).window
    .document;
}

const documents = new Map<Page, Document>();
function seen(page: Page): Document {
  const document = documents.get(page) ?? opened(page);
  documents.set(page, document);
  return document;
}

/** One line of text for each block, so that words of two blocks never run together. */
function textOf(element: Element): string {
  return element.innerHTML
    .replace(/<[^>]+>/g, " ")
    .replace(/&\w+;/g, " ")
    .replace(/\s+/g, " ");
}

test("the page list is the catalogue's", () => {
  const paths = pages.map((page) => page.path);
  for (const indicator of site.catalog.indicators) expect(paths).toContain(`/indicators/${indicator.id}`);
  for (const theme of site.catalog.themes.filter((one) => one.indicators.length > 0))
    expect(paths).toContain(`/themes/${theme.id}`);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.startsWith("/indicators/"))).toHaveLength(site.catalog.indicators.length);
});

test("what was never supplied has no page and no card: it is named once in a closed list, on its theme and among all measures", () => {
  const named = pages.filter((page) => String(page.body).includes("First health check in 20 working days"));
  expect(named.map((page) => page.path).sort()).toEqual(["/measures", "/themes/health"]);
  for (const page of named) expect(String(page.body)).toMatch(/<details><summary>1 more measure can be shown/);
});

test("an indicator nobody has heard of gets its page by itself", () => {
  const catalog = fixtureCatalog();
  const first = catalog.indicators[0] as (typeof catalog.indicators)[number];
  const theme = catalog.themes[0] as (typeof catalog.themes)[number];
  catalog.indicators.push({ ...first, id: "brand-new", title: "Brand new" });
  theme.indicators.push("brand-new");
  const paths = sitePages(siteOf({ catalog, tables: fixtureTables() }), glossary).map((page) => page.path);
  expect(paths).toContain("/indicators/brand-new");
});

test("figures of days before a new council began say that they are estimated, and no others do", () => {
  const tables = fixtureTables();
  const rows = tables.values.filter((row) => row.indicator_id === "cic-number" && row.breakdown_dimension === "total");
  const oldest = rows.map((row) => row.period_end_date).sort()[0] ?? "";
  const values = tables.values.map((row) => ({
    ...row,
    is_estimated: rows.includes(row) && row.period_end_date <= oldest,
  }));
  const marked = siteOf({ catalog: fixtureCatalog(), tables: { ...tables, values } });
  const text = (path: string, of = marked) =>
    textOf(opened(sitePages(of, glossary).find((page) => page.path === path) as Page).body);
  expect(text("/indicators/cic-number")).toMatch(/Figures up to \d+ \w+ \d{4} are estimated for the new area/);
  expect(text("/indicators/cic-number", site)).not.toContain("estimated for the new area");
  expect(text("/indicators/cic-rate")).not.toContain("estimated for the new area");
});

test("a figure of today that is an estimate says so on home, in its strip, on its theme's page and among all measures", () => {
  const tables = fixtureTables();
  const newest = tables.values
    .map((row) => row.period_end_date)
    .sort()
    .at(-1);
  const marked = (isMarked: (row: (typeof tables.values)[number]) => boolean) => {
    const values = tables.values.map((row) => ({ ...row, is_estimated: isMarked(row) }));
    const own = sitePages(siteOf({ catalog: fixtureCatalog(), tables: { ...tables, values } }), glossary);
    return (path: string) => opened(own.find((page) => page.path === path) as Page).body;
  };
  const notes = (body: HTMLElement) => [...body.querySelectorAll(".measure .estimate")].map(textOf);
  const count = (body: HTMLElement) => textOf(body).split(/estimated for the new area/i).length - 1;
  const [home, theme, measures] = ["/index", "/themes/homes", "/measures"] as const;
  const all = marked(() => true);
  const none = marked(() => false);
  const withFigure = site.headlines.filter((f) => f.current?.status === "value").length;
  expect(notes(all(home)).filter((words) => words === "Estimated for the new area.")).toHaveLength(withFigure);
  expect(textOf(all(home).querySelector(".lead") as Element)).toContain("estimated for the new area");
  const lines = [...all(home).querySelectorAll(".strip li")];
  expect(lines.filter((line) => !textOf(line).includes("estimated for the new area"))).toEqual([]);
  expect(count(all(measures))).toBe([...site.figures.values()].filter((f) => f.current?.status === "value").length);
  for (const path of [home, theme, measures]) {
    expect(count(all(path)), path).toBeGreaterThan(0);
    expect(count(none(path)), path).toBe(0);
  }
  const earlier = marked((row) => row.period_end_date !== newest);
  expect(
    notes(earlier(home)).filter((words) => /^Up to \d+ \w+ \d{4}: estimated for the new area\.$/.test(words)).length,
  ).toBeGreaterThan(0);
  expect(count(earlier(measures))).toBe(
    [...siteOf({ catalog: fixtureCatalog(), tables }).figures.values()].filter(
      (f) => f.current?.status === "value" && f.current.period_end_date !== newest,
    ).length,
  );
});

test("links lead to pages that exist", () => {
  const known = new Set([...pages.map((page) => `${page.path}.html`), "/accessibility.html"]);
  for (const page of pages)
    for (const link of seen(page).querySelectorAll("a[href]")) {
      const target = new URL(link.getAttribute("href") ?? "", `http://site${page.path}.html`);
      expect(target.host).toBe("site");
      expect(known).toContain(target.pathname);
      if (target.hash && target.hash !== "#main") expect(seen(page).querySelector(target.hash)).not.toBeNull();
    }
});

test("no page uses a banned word", () => {
  for (const page of pages) {
    const document = opened(page);
    const all = textOf(document.body);
    for (const part of [...document.querySelectorAll(".definition, .official")]) part.remove();
    const outside = textOf(document.body);
    for (const banned of glossary.banned) {
      const text = banned.allowedIn === "definition" ? outside : all;
      expect(`${page.path}: ${new RegExp(banned.pattern, banned.flags).exec(text)?.[0] ?? ""}`).toBe(`${page.path}: `);
    }
  }
});

test("a banned word would be found", () => {
  for (const [word, sentence] of [
    ["LAC", "12 LAC moved"],
    ["placement", "a placement ended"],
    ["only before a number", "only 12 moved"],
    ["up 2%", "up 2% on last year"],
  ] as const) {
    const banned = glossary.banned.find((entry) => entry.word === word);
    expect(new RegExp(banned?.pattern ?? "^$", banned?.flags).test(sentence)).toBe(true);
  }
});

test("a page is one block of HTML for Markdown: no blank line, no placeholder", () => {
  for (const page of pages) {
    const body = toMarkdown(page).split("---\n\n")[1] ?? "";
    expect(body.trimEnd()).not.toMatch(/\n\s*\n/);
    expect(body).not.toContain("${");
    expect(body).not.toMatch(/ style="/);
  }
});

test("every drawing says what it shows, and decoration is hidden", () => {
  for (const page of pages)
    for (const svg of seen(page).querySelectorAll("svg")) {
      if (svg.getAttribute("role") !== "img") expect(svg.closest("[aria-hidden=true]")).not.toBeNull();
      else expect((svg.getAttribute("aria-label") ?? "").length).toBeGreaterThan(20);
    }
});

test("each page has one h1, headings in order, and says that the data are invented", () => {
  for (const page of pages) {
    const document = seen(page);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    const levels = [...document.querySelectorAll("h1,h2,h3")].map((heading) => Number(heading.tagName[1]));
    for (const [i, level] of levels.entries())
      if (i > 0) expect(level - (levels[i - 1] as number)).toBeLessThanOrEqual(1);
    expect(document.body.textContent).toMatch(/Invented data/);
    expect(document.body.textContent).toContain("borrowed from North Somerset");
  }
});

test("the table holds every value that its chart draws", () => {
  const f = site.figures.get("cl-eet-19-21");
  if (!f) throw new Error("no figure");
  const document = seen(indicatorPage(site, f));
  const rows = [...document.querySelectorAll("#figures table:first-of-type tbody tr")];
  const drawn = f.points.filter((point) => point.value !== null);
  expect(rows.length).toBeGreaterThanOrEqual(drawn.length);
  const table = textOf(document.querySelector("#figures") as Element);
  for (const text of document.querySelectorAll(".chart-wide text")) {
    const value = /(\d+%)$/.exec(text.textContent ?? "")?.[1];
    if (value && !text.classList.contains("quiet")) expect(table).toContain(value);
  }
  for (const neighbour of f.neighbours)
    if (neighbour.value !== null) expect(document.body.textContent).toContain(neighbour.neighbour_name);
});

test("of a hidden figure no number is anywhere: not drawn, not named, not in a table", () => {
  const f = site.figures.get("left-by-adoption");
  if (!f) throw new Error("no figure");
  expect(f.state).toBe("suppressed");
  const document = seen(indicatorPage(site, f));
  const row = [...document.querySelectorAll("#figures tbody tr")][0];
  expect(textOf(row as Element)).not.toMatch(/\d+%|\d+ of/);
  expect(textOf(row as Element)).toContain("Hidden to protect young people");
  expect(document.querySelector("h1")?.textContent).toMatch(/hidden to protect young people$/);
  expect(document.querySelectorAll(".chart-wide .hidden-slot")).toHaveLength(2);
  expect(document.querySelectorAll(".nbr-mark, .eng-mark")).toHaveLength(0);
});

test("states: words from the closed list, a dash for the number, one verdict", () => {
  const document = seen(pages.find((page) => page.path === "/themes/health") as Page);
  const score = document.querySelector('[aria-labelledby="m-sdq-mean"]');
  expect(score?.querySelector(".sentence")?.textContent).toBe("Not yet due: collected in March, shown in June");
  expect(score?.querySelector(".number")?.textContent).toBe("\u2013");
  expect(score?.querySelectorAll(".verdict")).toHaveLength(1);
  const leavers = seen(pages.find((page) => page.path === "/themes/leaving-care") as Page);
  const small = leavers.querySelector('[aria-labelledby="m-cl-eet-17-18"]');
  expect(small?.querySelector(".number")?.textContent).toBe("8 of 14");
  expect(small?.textContent).toContain("Too few to compare");
  expect(small?.querySelectorAll(".nbr-tick, .eng-tick")).toHaveLength(0);
});

test("the page about trust says what agrees with the published figures, and that an invented council has none", () => {
  const sectionOf = (tables: ReturnType<typeof fixtureTables>) => {
    const page = sitePages(siteOf({ catalog: fixtureCatalog(), tables }), glossary).find(
      ({ path }) => path === "/can-we-trust-it",
    );
    const section = opened(page as Page).querySelector("section[aria-labelledby=agree]");
    return section === null ? undefined : textOf(section);
  };
  const tables = fixtureTables();
  expect(sectionOf(tables)).toMatch(/One of two figures is the same when rounded as published/);
  expect(sectionOf(tables)).toMatch(/Population revised: 1/);
  expect(sectionOf(tables)).toMatch(/as the final return gave them on 12 June 2020 and as known now/);
  expect(sectionOf(tables)).toMatch(/Changed by a small number 52/);
  expect(sectionOf(tables)).toMatch(/Living with foster families Hidden to protect young people 75% Not published/);
  for (const row of tables.reconciliation) row.submitted_on = null;
  expect(sectionOf(tables)).toMatch(/Living with foster families 75% Not published/);
  for (const row of tables.reconciliation) row.reason = "borrowed";
  expect(sectionOf(tables)).toMatch(/An invented council has no published figures/);
  tables.reconciliation = [];
  expect(sectionOf(tables)).toBeUndefined();
});

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
  const choice = { indicator_id, la_code, period_kind, period_end_date, edition: "2021", value: 60 };
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

test("further councils have a page each, stand side by side in the order of names, and every page leads to them", () => {
  const neighbour = fixtureCatalog();
  Object.assign(neighbour.council, { la_code: "991", name: "Aldermere" });
  Object.assign(neighbour, { stage: "dry-run", load_ids: ["991-1"] });
  const region = siteOf(publication, [siteOf({ catalog: neighbour, tables: fixtureTables() })]);
  const all = sitePages(region, glossary);
  const page = (path: string) => all.find((one) => one.path === path) as Page;
  const sideBySide = opened(page("/councils"), region);
  const first = [...sideBySide.querySelectorAll("table")].map((table) =>
    [...table.querySelectorAll("tbody tr")].map((row) => row.firstElementChild?.textContent),
  );
  expect(first).toHaveLength(region.catalog.headlines.length);
  for (const names of first)
    expect(names).toEqual(["Aldermere", site.catalog.council.name, "South West, published", "England, published"]);
  expect(sideBySide.querySelector(".brand")?.textContent).toContain("2 councils");
  const england = sideBySide.querySelector("tbody tr:last-child")?.textContent;
  const unmeasured = siteOf(
    { catalog: fixtureCatalog(), tables: { ...fixtureTables(), comparisons: [], values: [] } },
    [siteOf({ catalog: neighbour, tables: fixtureTables() })],
  );
  const without = sitePages(unmeasured, glossary).find(({ path }) => path === "/councils") as Page;
  expect(england).toMatch(/% to March 20/);
  // the lead council has no figure; England's is published all the same
  expect(opened(without, unmeasured).querySelector("tbody tr:last-child")?.textContent).toBe(england);
  const theirs = opened(page("/councils/991"), region);
  expect(theirs.querySelector(".brand")?.textContent).toContain("Aldermere");
  expect(theirs.querySelector("h1")?.textContent).toBe("Aldermere");
  expect([...theirs.querySelectorAll("main a")].map((link) => link.getAttribute("href"))).toEqual([
    "../index.html",
    "../councils.html",
  ]);
  for (const one of all) {
    const links = [...opened(one, region).querySelectorAll(".council-switch a")];
    expect(links.map((link) => link.textContent)).toEqual([site.catalog.council.name, "Aldermere"]);
  }
  expect(opened(pages[0] as Page).querySelector(".council-switch")).toBeNull();
  expect(printMargins(region, "/councils/991")).toMatch(
    /Provisional figures.*"Aldermere .*load 991-1 .*status: provisional"/,
  );
  expect(printMargins(region, "/index")).toContain(`"${site.catalog.council.name} `);
  expect(printMargins(region, "/councils")).toMatch(/"2 councils [^"]*"/);
  expect(printMargins(region, "/councils")).not.toContain("load");
});

test("a figure that is in much doubt says so among the councils", () => {
  const tables = fixtureTables();
  const [id] = fixtureCatalog().headlines.flatMap((group) => group.indicators);
  const confidence = tables.confidence.map(
    (row) => ({ ...row, confidence: row.indicator_id === id ? "much_doubt" : "sound" }) as const,
  );
  const doubted = siteOf({ catalog: fixtureCatalog(), tables: { ...tables, confidence } });
  const neighbour = fixtureCatalog();
  Object.assign(neighbour.council, { la_code: "991", name: "Aldermere" });
  const region = siteOf(publication, [siteOf({ catalog: neighbour, tables }), doubted]);
  const page = sitePages(region, glossary).find((one) => one.path === "/councils") as Page;
  expect(String(page.body).match(/Much doubt/g)).toHaveLength(1);
});

test("of a further council is read what its page shows: its opening, the headlines and what stands beside them", () => {
  const catalog = fixtureCatalog();
  const told = toldOfFurther(catalog);
  const { tables } = publication;
  const part = { ...tables, values: tables.values.filter((row) => told.has(row.indicator_id)) };
  expect(part.values.length).toBeLessThan(tables.values.length);
  const [whole, cut] = [siteOf(publication), siteOf({ catalog, tables: part })];
  expect(String(councilPage(cut).body)).toBe(String(councilPage(whole).body));
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

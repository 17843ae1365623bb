/** The pages as a browser would see them: their list, links, words, drawings and tables. */
import { expect, test } from "vitest";
import { indicatorPage } from "../../../dashboards/pages/indicator.ts";
import { type Page, toMarkdown } from "../../../dashboards/pages/page.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { sitePages } from "../../../dashboards/pages/site-pages.ts";
import { glossary, opened, pages, seen, site, textOf } from "../../support/opened-pages.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

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

/** The pages of further councils, and the one with all of them side by side. */
import { expect, test } from "vitest";
import { councilPage } from "../../../dashboards/pages/council.ts";
import type { Page } from "../../../dashboards/pages/page.ts";
import { siteOf, toldOfFurther } from "../../../dashboards/pages/site-model.ts";
import { sitePages } from "../../../dashboards/pages/site-pages.ts";
import { printMargins } from "../../../dashboards/stylesheet.ts";
import { glossary, opened, pages, publication, site } from "../../support/opened-pages.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

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

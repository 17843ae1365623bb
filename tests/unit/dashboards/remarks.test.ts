/** Provisional, approximate, local: what is said of a figure stands wherever the figure stands. */
import type { CatalogIndicator } from "@schemas/published/catalog.ts";
import { expect, test } from "vitest";
import type { Html } from "../../../dashboards/components/html.ts";
import type { Figure } from "../../../dashboards/model/figure.ts";
import { homePage } from "../../../dashboards/pages/home.ts";
import { indicatorPage } from "../../../dashboards/pages/indicator.ts";
import { measuresPage } from "../../../dashboards/pages/measures.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { themePage } from "../../../dashboards/pages/theme.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

const ID = "cl-suitable-19-21";
const text = (html: Html) => html.text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

/** The fixture, with one of Home's measures supplied in the local return: provisional and approximate now, approximate a quarter before. */
function supplied(isOwn: boolean) {
  const catalog = fixtureCatalog();
  const tables = fixtureTables();
  const indicator = catalog.indicators.find(({ id }) => id === ID) as CatalogIndicator;
  indicator.supplied = {
    unit: "%",
    by: "the leaving care team",
    is_about_people: true,
    is_free: false,
    is_own: isOwn,
    family: ID,
    counted: "counted",
  };
  for (const row of tables.values) {
    if (row.indicator_id !== ID || row.breakdown_dimension !== "total") continue;
    row.standing = row.period_end_date === "2020-12-31" ? "provisional" : "final";
    row.is_approximate = row.period_end_date >= "2020-09-30";
  }
  const site = siteOf({ catalog, tables });
  const theme = site.catalog.themes.find(({ id }) => id === indicator.theme);
  if (theme === undefined) throw new Error("expected the theme");
  return {
    home: text(homePage(site).body),
    measures: text(measuresPage(site).body),
    theme: text(themePage(site, theme).body),
    page: text(indicatorPage(site, site.figures.get(ID) as Figure).body),
  };
}

test("a provisional, approximate figure is called that on every list, and its page names every figure that is", () => {
  const { home, measures, theme, page } = supplied(false);
  for (const list of [home, theme]) expect(list).toContain("Provisional, approximate.");
  expect(measures).toMatch(/Care leavers in suitable homes\s+\d+% provisional, approximate/);
  expect(page).toContain("Provisional: Quarter 3, 2020/21. Approximate: Quarter 2, 2020/21 and Quarter 3, 2020/21.");
  expect(page).toMatch(/Quarter 3, 2020\/21 provisional, approximate/);
  expect(page).toMatch(/Quarter 2, 2020\/21 approximate/);
  expect(page).not.toMatch(/Quarter 1, 2020\/21 (provisional|approximate|final)/);
  expect(page).toContain("Provisional: the council says that it may still change.");
});

test("a measure of the council's own says on every list that it is local and cannot be compared", () => {
  for (const list of Object.values(supplied(true))) expect(list).toContain("Local, not comparable");
  for (const list of Object.values(supplied(false))) expect(list).not.toContain("Local, not comparable");
});

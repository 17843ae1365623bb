/** The page list, which is the catalogue's: every theme and every indicator has a page, and a new one appears by itself. */
import { comparePage } from "./compare.ts";
import { councilPage } from "./council.ts";
import { councilsPage } from "./councils.ts";
import { dataQualityPage } from "./data-quality.ts";
import { type Glossary, glossaryPage } from "./glossary.ts";
import { homePage } from "./home.ts";
import { indicatorPage } from "./indicator.ts";
import { measuresPage } from "./measures.ts";
import { methodsPage } from "./methods.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site-model.ts";
import { themePage } from "./theme.ts";

export function sitePages(site: Site, glossary: Glossary): Page[] {
  return [
    homePage(site),
    comparePage(site),
    ...site.catalog.themes.filter((theme) => theme.indicators.length > 0).map((theme) => themePage(site, theme)),
    ...[...site.figures.values()].map((f) => indicatorPage(site, f)),
    measuresPage(site),
    dataQualityPage(site),
    methodsPage(site),
    glossaryPage(glossary),
    ...(site.further.length > 0 ? [councilsPage(site), ...site.further.map(councilPage)] : []),
  ];
}

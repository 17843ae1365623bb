/** The switch between the councils of a build, in a real browser: long names, many of them, wide and narrow. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteHead } from "../../dashboards/pages/shell.ts";
import { councilPath, type Site, siteOf } from "../../dashboards/pages/site-model.ts";
import { stylesheet } from "../../dashboards/stylesheet.ts";
import { openBrowser } from "../support/browser.ts";
import { projectRoot } from "../support/program.ts";
import { fixtureCatalog, fixtureTables } from "../support/published-fixture.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

function councilOf(la_code: string, name: string, further: Site[] = []): Site {
  const catalog = fixtureCatalog();
  return siteOf(
    { catalog: { ...catalog, council: { ...catalog.council, la_code, name } }, tables: fixtureTables() },
    further,
  );
}

test.each([1440, 390, 320])(
  "open at %i, it covers no other stop of the keyboard and nothing runs off the side",
  async (width) => {
    const long = "Bournemouth, Christchurch and Poole Council";
    const further = Array.from({ length: 20 }, (_, i) => councilOf(`${800 + i}`, long));
    const site = councilOf("990", "Severnshore Council", further);
    const head = siteHead(site, councilPath(further[0] as Site)).text;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(
      `<style>${stylesheet(join(projectRoot, "dashboards"), site)}</style><header>${head}</header><main id="main"><a href="#main">Figures</a></main>`,
    );
    await page.locator(".council-switch summary").press("Enter");
    expect(await page.locator(".council-switch a").first().isVisible()).toBe(true);
    const seen = await page.evaluate(() => ({
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      covered: [...document.querySelectorAll("nav a, main a")]
        .filter((link) => {
          link.scrollIntoView({ block: "center" });
          const { left, top, width, height } = link.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) !== link;
        })
        .map((link) => link.textContent),
    }));
    expect(seen).toEqual({ isWide: false, covered: [] });
    await page.close();
  },
);

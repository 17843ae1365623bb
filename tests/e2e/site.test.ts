/** The invented council's site in a real browser: every page type, on a desk, on a phone, by keyboard, on paper. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { builtDemo, projectRoot } from "../support/program.ts";

const axe = readFileSync(join(projectRoot, "node_modules", "axe-core", "axe.min.js"), "utf8");

/** A page in the bytes of a PDF. */
const SHEET = /\/Type\s*\/Page\b(?!s)/g;

let site: string;
let published: string;
let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  ({ site, published } = await builtDemo());
  const files = sirv(site, { extensions: ["html"] });
  server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const htmlFiles = () =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** One page of each type: all pages at the top, and the first of each folder. */
function pageTypes(): string[] {
  const seen = new Set<string>();
  return htmlFiles().filter((file) => {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : file;
    if (file.endsWith("/index.html")) return true;
    if (seen.has(folder)) return false;
    seen.add(folder);
    return true;
  });
}

interface Visit {
  page: Page;
  problems: string[];
  requests: string[];
  gzipBytes: number;
}

/** Opens a page with an empty cache, noting every request, error and message of the console. */
async function visit(path: string, width: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 1100 } });
  const page = await context.newPage();
  const seen: Visit = { page, problems: [], requests: [], gzipBytes: 0 };
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.problems.push(message.text()));
  page.on("pageerror", (error) => seen.problems.push(error.message));
  page.on("requestfailed", (request) => seen.problems.push(`failed: ${request.url()}`));
  page.on("response", async (response) => {
    seen.requests.push(response.url());
    if (response.status() >= 400) seen.problems.push(`${response.status()} ${response.url()}`);
    const body = await response.body().catch(() => Buffer.alloc(0));
    seen.gzipBytes += /\.woff2/.test(response.url()) ? body.length : gzipSync(body).length;
  });
  await page.goto(`${origin}/${path}`, { waitUntil: "networkidle" });
  return seen;
}

const onDesk = new Map<string, Visit>();

/** Looks at each page type as opened once at the width of a desk: the same pages for one check after the other. */
async function eachOnDesk(check: (path: string, seen: Visit) => Promise<void>): Promise<void> {
  for (const path of pageTypes()) {
    const seen = onDesk.get(path) ?? (await visit(path, 1440));
    onDesk.set(path, seen);
    await check(path, seen);
  }
}

describe("site", () => {
  test("its pages are the catalogue's", () => {
    const catalog = JSON.parse(readFileSync(join(published, "catalog.json"), "utf8")) as {
      indicators: { id: string }[];
      themes: { id: string }[];
    };
    const files = htmlFiles();
    const pagesIn = (folder: string) =>
      files
        .filter((file) => file.startsWith(`${folder}/`) && !file.endsWith("/index.html"))
        .map((file) => file.slice(folder.length + 1, -5));
    expect(pagesIn("indicators").sort()).toEqual(catalog.indicators.map((one) => one.id).sort());
    expect(pagesIn("themes").sort()).toEqual(catalog.themes.map((one) => one.id).sort());
  });

  test("each page type: no error, nothing leaves the origin, at most 100 KB and 10 requests", async () => {
    await eachOnDesk(async (path, { problems, requests, gzipBytes }) => {
      expect(problems, path).toEqual([]);
      expect(
        requests.filter((url) => !url.startsWith(origin)),
        path,
      ).toEqual([]);
      expect(requests.length, path).toBeLessThanOrEqual(10);
      expect(gzipBytes, path).toBeLessThanOrEqual(100_000);
    });
  });

  test("each page type passes axe (WCAG 2.2 AA), and says that the data is invented", async () => {
    await eachOnDesk(async (path, { page }) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const tool = (
          globalThis as unknown as {
            axe: { run(root: unknown, options: unknown): Promise<{ violations: { id: string }[] }> };
          }
        ).axe;
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
        return (await tool.run(document, { runOnly: { type: "tag", values: tags } })).violations.map((one) => one.id);
      });
      expect(violations, path).toEqual([]);
      expect((await page.textContent("body"))?.toLowerCase(), path).toContain("invented");
    });
  });

  test("each page type reads on a phone and at 400% zoom without scrolling sideways", async () => {
    for (const path of pageTypes()) {
      const { page } = await visit(path, 390);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 1100 });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });

  test("by keyboard, on each page type: the first stop skips to the content, every stop can be seen", async () => {
    await eachOnDesk(async (path, { page }) => {
      await page.bringToFront();
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      expect(first, path).toMatch(/^#/);
      for (let stop = 0; stop < 10; stop++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement === document.body)) {
          expect(stop, `${path}: stops before the end of the page`).toBeGreaterThan(5);
          break;
        }
        const seen = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element);
          return `${outlineStyle} ${outlineWidth} ${boxShadow}`;
        });
        expect(seen, path).not.toMatch(/^none 0px none$/);
        const isDark = await page.evaluate(() => {
          const { outlineColor, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element);
          const line = /rgb\(11, 12, 12\) 0px (\d+)px 0px \d+px( inset)?/.exec(boxShadow);
          const covered = outlineColor === "rgba(0, 0, 0, 0)" ? 0 : Number.parseFloat(outlineWidth);
          return line !== null && (line[2] !== undefined || line[1] === "0" || Number(line[1]) > covered);
        });
        expect(isDark, `${path}: a dark line that nothing lies over`).toBe(true);
      }
    });
  });

  test("by keyboard, a table is a stop where it scrolls and nowhere else", async () => {
    const { page } = await visit("indicators/cl-eet-19-21.html", 1440);
    const stops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".table-box:not(details *)")].map((box) => [
          box.scrollWidth > box.clientWidth,
          box.hasAttribute("tabindex"),
        ]),
      );
    const onDesk = await stops();
    expect(onDesk.length).toBeGreaterThan(3);
    expect(onDesk.filter(([, isStop]) => isStop)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 1100 });
    await page.waitForFunction(() => document.querySelector(".table-box[tabindex]") !== null);
    for (const [scrolls, isStop] of await stops()) expect(isStop).toBe(scrolls);
    await page.context().close();
  });

  test("in forced colours one page of the menu and one tab are marked as this one", async () => {
    const { page } = await visit("themes/homes.html", 1440);
    await page.emulateMedia({ forcedColors: "active" });
    for (const links of [".site-head nav a", ".tabs a"]) {
      const marks = await page.locator(links).evaluateAll((all) =>
        all.map((one) => ({
          isHere: one.hasAttribute("aria-current"),
          line: getComputedStyle(one)[one.closest(".tabs") ? "borderTopColor" : "borderBottomColor"],
        })),
      );
      const here = marks.find(({ isHere }) => isHere)?.line;
      expect(here).toBeDefined();
      expect(
        marks.filter(({ line }) => line === here),
        links,
      ).toHaveLength(1);
    }
    await page.context().close();
  });

  test("on paper, no box of any page type is wider than the sheet or cut where it need not be", async () => {
    await eachOnDesk(async (path, { page }) => {
      await page.emulateMedia({ media: "print" });
      const isWide = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("page") === "wide");
      await page.setViewportSize({ width: isWide ? 986 : 658, height: 1000 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, path).toBeLessThanOrEqual(0);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("article, figure, tr, main p, .facts > *, .beside > *")]
          .filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).breakInside !== "avoid")
          .map((one) => one.tagName),
      );
      expect([...new Set(cut)], path).toEqual([]);
    });
  });

  test("the chart by keyboard: says the quarter's own row of the table, and nothing without script", async () => {
    const { page } = await visit("indicators/cic-legal-status-interim-care-order.html", 1440);
    const rows = await page.locator("#figures table").first().locator("tbody tr").allInnerTexts();
    const said = page.locator(".readout [aria-live=polite]");
    await page.getByRole("slider").focus();
    for (const row of rows) {
      const [period, first = ""] = row.split("\t");
      expect(await said.innerText()).toContain(`${period}: ${first}`);
      expect((await said.innerText()).match(/\d+/g)).toEqual(row.match(/\d+/g));
      await page.keyboard.press("ArrowLeft");
    }
    expect(rows.some((row) => row.includes("Hidden to protect young people"))).toBe(true);
    expect(await page.getByRole("slider").getAttribute("aria-valuenow")).toBe("1");
    await page.keyboard.press("End");
    expect(await page.getByRole("slider").getAttribute("aria-valuenow")).toBe(String(rows.length));
    await page.context().close();
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${origin}/indicators/cic-legal-status-interim-care-order.html`);
    expect(await plain.locator("[role=slider], .readout").count()).toBe(0);
    await plain.goto(`${origin}/measures.html`);
    expect(await plain.locator("input").count()).toBe(0);
    await plain.context().close();
  });

  test("measures are found by their words, and all come back", async () => {
    const { page } = await visit("measures.html", 1440);
    const rows = page.locator("tbody tr");
    const all = await rows.count();
    const open = await rows.filter({ visible: true }).count();
    await page.getByLabel("Find a measure").fill("fostering ENQUIRIES");
    expect(await rows.filter({ visible: true }).allInnerTexts()).toEqual([expect.stringMatching(/enquiries/i)]);
    await page.getByLabel("Find a measure").fill("date IMMUNISATIONS");
    expect(await rows.filter({ visible: true }).allInnerTexts()).toEqual([expect.stringMatching(/immunisations/i)]);
    expect(await page.locator("section:visible").count()).toBe(1);
    expect(await page.getByRole("status").innerText()).toBe(`1 of ${all} measures shown`);
    await page.getByLabel("Find a measure").fill("");
    expect(await rows.filter({ visible: true }).count()).toBe(open);
    await page.context().close();
  });

  test("a measure, a group, the pages about trust and method, and Compare print on few sheets", async () => {
    for (const [path, sheets] of [
      ["indicators/cl-eet-19-21.html", 5],
      ["themes/homes.html", 5],
      ["can-we-trust-it.html", 5],
      ["compare.html", 4],
      ["methods.html", 28],
    ] as const) {
      const { page } = await visit(path, 1440);
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(SHEET)?.length, path).toBeLessThanOrEqual(sheets);
      await page.context().close();
    }
  });

  test("Home fits one screen on a desk and prints on one side of A4 with no cut card", async () => {
    const { page } = await visit("index.html", 1440);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1100);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(SHEET)).toHaveLength(1);
    await page.emulateMedia({ media: "print" });
    const breaks = await page.evaluate(() =>
      [...document.querySelectorAll("article")].map((card) => getComputedStyle(card).breakInside),
    );
    expect(breaks.length).toBeGreaterThanOrEqual(12);
    expect(new Set(breaks)).toEqual(new Set(["avoid"]));
    await page.context().close();
  });
});

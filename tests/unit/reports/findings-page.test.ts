/** The findings page in a browser: it asks for nothing, reads without a script, filters with one, and passes axe. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingsPage } from "@pipelines/reports/findings-page.ts";
import { loadSummary } from "@pipelines/reports/findings-page-summary.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { type FixListFixture, openFixList, PLANTED, PLANTED_CODES } from "../../support/fix-list.ts";
import { projectRoot } from "../../support/program.ts";

const axe = readFileSync(join(projectRoot, "node_modules", "axe-core", "axe.min.js"), "utf8");

let held: FixListFixture;
let browser: Browser;
let text: string;
beforeAll(async () => {
  held = await openFixList({
    loads: [PLANTED],
    codes: PLANTED_CODES,
    teams: ["A1,<b>North</b>,,", "A2,<b>North</b>,,"],
  });
  text = await findingsPage(held.list, held.outcomes, "fix-list.xlsx");
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  held.close();
});

async function show(html: string, javaScriptEnabled = true): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled,
    bypassCSP: false,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => said.push(request.url()));
  await page.setContent(html);
  return { page, said };
}

test("it asks for nothing, says what it is, and shows the failing cell in its box", async () => {
  const { page, said } = await show(text);
  expect(said).toEqual([]);
  expect(text).not.toMatch(/https?:|url\(|@import|<link|<img|<iframe| style="| on[a-z]+="/);
  expect(await page.textContent("h1")).toContain("6 findings on 6 records, load 990-2024-25");
  expect(await page.textContent(".marking")).toContain("OFFICIAL-SENSITIVE: internal");
  expect(await page.textContent("header")).toContain("Invented data");
  expect(await page.locator("details[open] td.failing").first().textContent()).toBe("38/04/2012");
  expect(await page.locator("td b").count()).toBe(0);
  expect(await page.textContent("body")).not.toMatch(/PL3 3AA|SC100003|UPNSECRET/);
  await page.context().close();
});

test("it says which headlines could move, which measures are in doubt and how much is hidden, or that none of it is known yet", () => {
  expect(loadSummary(held.list)).toContain("<dt>Headlines that could move</dt><dd>not worked out yet");
  expect(loadSummary(held.list)).toContain("<dt>Cells hidden when last published</dt><dd>not published yet</dd>");
  const moving = ["One", "Two", "Three", "Four <b>"].map((title, index) => ({
    ...{ indicator_id: `i${index}`, title, unit: "percent", is_headline: true, value: 52, low: 52, high: 61 - index },
  }));
  const told = loadSummary({
    ...held.list,
    at_stake: { headlines: 12, moving, flagged: ["Four <b>"], withheld: [], flag_over: 5, withhold_over: 20 },
    hidden_cells: { small: 1404, others: 23 },
  });
  expect(told).toContain(
    "<dd>4 of 12: One, 52% to as high as 61%; Two, 52% to as high as 60%; Three, 52% to as high as 59%; and 1 more</dd>",
  );
  expect(told).toContain(
    "<dd>1 flagged (over 5% of the records in doubt): Four &#60;b&#62;. 0 withheld (over 20%)</dd>",
  );
  expect(told).toContain("<dd>1,404 for their own small number, 23 because others would give them back</dd>");
});

test("it passes axe (WCAG 2.2 AA), closed and with everything open", async () => {
  const { page } = await show(text);
  await page.evaluate(axe);
  for (const all of [false, true]) {
    const closed = page.locator("details:not([open]) summary");
    while (all && (await closed.count()) > 0) await closed.first().click();
    const violations = await page.evaluate(async () => {
      const tool = (
        globalThis as unknown as {
          axe: { run(root: unknown, options: unknown): Promise<{ violations: { id: string }[] }> };
        }
      ).axe;
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
      return (await tool.run(document, { runOnly: { type: "tag", values: tags } })).violations.map((one) => one.id);
    });
    expect(violations).toEqual([]);
  }
  await page.context().close();
});

test("the filters leave the rows asked for and say how many", async () => {
  const { page } = await show(text);
  await page.fill("input[name=child]", "a2");
  expect(await page.textContent("#said")).toBe("2 rows of 2 rules shown");
  await page.fill("input[name=rule]", "103");
  expect(await page.textContent("#said")).toBe("1 row of 1 rule shown");
  await page.click("button[type=reset]");
  await page.selectOption("select[name=team]", "<b>North</b>");
  expect(await page.textContent("#said")).toBe("3 rows of 3 rules shown");
  await page.context().close();
});

test("it opens by keyboard", async () => {
  const { page } = await show(text);
  const second = page.locator("details").nth(1);
  await second.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await second.getAttribute("open")).not.toBeNull();
  await page.context().close();
});

test("without a script everything is there but the filters", async () => {
  const { page } = await show(text, false);
  expect(await page.locator(".filters").isVisible()).toBe(false);
  await page.locator("details:not([open]) summary").first().click();
  expect(await page.locator("details[open]").count()).toBe(2);
  await page.context().close();
});

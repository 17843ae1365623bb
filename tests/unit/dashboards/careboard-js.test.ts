import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readGlossary } from "../../../dashboards/pages/glossary.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { sitePages } from "../../../dashboards/pages/site-pages.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

interface Script {
  sentence(heads: readonly string[], cells: readonly string[]): string;
  nearest(slots: readonly number[], x: number): number;
  matches(text: string, query: string): boolean;
}
const DASHBOARDS = join(import.meta.dirname, "../../../dashboards");
const SCRIPT = pathToFileURL(join(DASHBOARDS, "src", "careboard.js"));
const { sentence, nearest, matches } = (await import(SCRIPT.href)) as Script;

const RANGE = "Likely range (chance)";

test("a row of the table becomes the words of the readout", () => {
  const share = ["Quarter", "Counted", "Out of", "Per cent", RANGE];
  expect(sentence(share, ["Quarter 2, 2025/26", "172", "280", "61%", "56% to 67%"])).toBe(
    "Quarter 2, 2025/26: 172 of 280, 61%; likely range 56% to 67%",
  );
  expect(sentence(share, ["Quarter 2, 2025/26", "4", "14", "", "not given"])).toBe("Quarter 2, 2025/26: 4 of 14");
  expect(sentence(share, ["2024/25", "not published", "not published", "12.5%", "not given"])).toBe("2024/25: 12.5%");
  const rate = ["Quarter", "Children in care", "All children", "Per 10,000", RANGE];
  expect(sentence(rate, ["Quarter 1, 2026/27", "278", "44,360", "63", "56 to 70"])).toBe(
    "Quarter 1, 2026/27: 278 of 44,360, 63 per 10,000; likely range 56 to 70",
  );
  expect(sentence(["Year", "Average", RANGE], ["31 March 2026", "14.5", "13.7 to 15.4"])).toBe(
    "31 March 2026: 14.5; likely range 13.7 to 15.4",
  );
  expect(sentence(["Quarter", "Number"], ["Quarter 3, 2025/26", "75"])).toBe("Quarter 3, 2025/26: 75");
});

test("a target in the table is said to be the target, and never the likely range", () => {
  const share = ["Quarter", "Counted", "Out of", "Per cent", RANGE, "Our target"];
  expect(sentence(share, ["Quarter 2, 2026/27", "69", "118", "58%", "49% to 67%", "62%"])).toBe(
    "Quarter 2, 2026/27: 69 of 118, 58%; likely range 49% to 67%; our target 62%",
  );
  expect(sentence(share, ["Quarter 1, 2023/24", "65", "120", "54%", "45% to 63%", ""])).toBe(
    "Quarter 1, 2023/24: 65 of 120, 54%; likely range 45% to 63%",
  );
  const count = ["Quarter", "Number", "Our target"];
  expect(sentence(count, ["Quarter 2, 2026/27", "84", "90"])).toBe("Quarter 2, 2026/27: 84; our target 90");
  expect(sentence(share, ["Quarter 2, 2026/27", "Hidden to protect young people", "", "", "", "62%"])).toBe(
    "Quarter 2, 2026/27: Hidden to protect young people; our target 62%",
  );
});

test("a hidden row says its words and nothing more, whatever the table's shape", () => {
  const hidden = "Hidden to protect young people";
  for (const rest of [["", "", ""], [""], []])
    expect(sentence(["Quarter", "A", "B", "Per 10,000", RANGE], ["Quarter 1", hidden, ...rest])).toBe(
      `Quarter 1: ${hidden}`,
    );
});

test("the nearest slot, and a measure by its words in any order", () => {
  expect([-5, 14, 16, 99].map((x) => nearest([10, 20, 30], x))).toEqual([0, 0, 1, 2]);
  expect(matches("Seen by a dentist", "DENTIST  seen")).toBe(true);
  expect(matches("Seen by a dentist", "dentist home")).toBe(false);
  expect(matches("Seen by a dentist", "")).toBe(true);
});

test("every chart that can be read aloud has one slot for each row of its table", () => {
  const site = siteOf({ catalog: fixtureCatalog(), tables: fixtureTables() });
  let charts = 0;
  for (const page of sitePages(site, readGlossary(DASHBOARDS))) {
    const { document } = new JSDOM(page.body.text).window;
    const rows = document.querySelector<HTMLTableElement>("#figures table")?.tBodies[0]?.rows ?? [];
    for (const chart of document.querySelectorAll<SVGElement>("svg[data-slots]")) {
      const slots = chart.dataset.slots?.split(" ").map(Number) ?? [];
      expect(slots, page.path).toHaveLength(rows.length);
      expect(slots, page.path).toEqual(slots.toSorted((a, b) => a - b));
      charts += 1;
    }
  }
  expect(charts).toBeGreaterThan(4);
});

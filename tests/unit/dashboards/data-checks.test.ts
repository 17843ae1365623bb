/** "What did the checks find?": what was found one by one, what was not run by its reason, and how old the errors are. */
import type { PublishedTables } from "@schemas/published/tables.ts";
import { expect, test } from "vitest";
import type { Page } from "../../../dashboards/pages/page.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { sitePages } from "../../../dashboards/pages/site-pages.ts";
import { glossary, opened, textOf } from "../../support/opened-pages.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

/** Each table of a section by its caption, its cells by row. */
function tablesOf(section: string, change: (tables: PublishedTables) => void = () => undefined) {
  const tables = fixtureTables();
  change(tables);
  const page = sitePages(siteOf({ catalog: fixtureCatalog(), tables }), glossary).find(
    ({ path }) => path === "/can-we-trust-it",
  );
  const found = [...opened(page as Page).querySelectorAll(`section[aria-labelledby=${section}] table`)];
  return new Map(
    found.map((table) => [
      textOf(table.querySelector("caption") as Element),
      [...table.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) => textOf(cell).trim()),
      ),
    ]),
  );
}

test("a check that found something has a line of its own, and those not run have one for each reason", () => {
  const tables = tablesOf("rules", ({ rules }) => {
    const last = rules.at(-1) as (typeof rules)[number];
    rules.push({ ...last, code: "99" }, { ...last, code: "164", reason: "there is no postcode directory" });
    rules.push({ ...last, code: "199", outcome: "partly_run", reason: "without last year's return", count: 7 });
  });
  expect(tables.get("Checks that found something")).toEqual([
    [expect.stringMatching(/known code rule 143$/), "Error", "12"],
    [expect.stringMatching(/rule 199$/), "Error", "7"],
    [expect.stringMatching(/on one day rule 355$/), "Question", "Hidden"],
  ]);
  expect(tables.get("Checks that could not be run in full")).toEqual([
    ["Not run: last year's return is not held", "2", "99, 388"],
    ["Not run: there is no postcode directory", "1", "164"],
    ["Partly run: without last year's return", "1", "199"],
  ]);
});

test("the errors have their ages, a small number hidden; without an error nothing is said of age", () => {
  const caption = "Errors of the newest return, by how long ago they were first seen";
  expect(tablesOf("rules").get(caption)).toEqual([
    ["Under 1 month", "20", ""],
    ["1 to 3 months", "Hidden", ""],
    ["Over 3 months", "10", ""],
  ]);
  const none = tablesOf("rules", ({ error_ages }) => {
    for (const row of error_ages) Object.assign(row, { count: 0, count_status: "value" });
  });
  expect(none.has(caption)).toBe(false);
});

test("measures without a figure stand together by why they have none", () => {
  const rows = tablesOf("missing").get("Measures without a figure this quarter") ?? [];
  const reasons = rows.map(([why]) => why);
  expect(reasons).toEqual([...new Set(reasons)]);
  expect(rows.map(([, measures = ""]) => measures).filter((measures) => measures === "")).toEqual([]);
});

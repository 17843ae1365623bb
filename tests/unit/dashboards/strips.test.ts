import { expect, test } from "vitest";
import { figureOf } from "../../../dashboards/model/figure.ts";
import { stripOf, strips } from "../../../dashboards/model/strips.ts";
import { change, headline } from "../../../dashboards/model/words.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

const publication = { catalog: fixtureCatalog(), tables: fixtureTables() };
const site = siteOf(publication);

function changed(id: string, edit: (tables: ReturnType<typeof fixtureTables>) => void) {
  const tables = fixtureTables();
  edit(tables);
  const catalog = fixtureCatalog();
  const indicator = catalog.indicators.find((i) => i.id === id);
  if (!indicator) throw new Error(id);
  return figureOf({ catalog, tables }, indicator);
}

test("a verdict that holds at 99.8%: Going well; at 95% alone: Watch", () => {
  expect(stripOf(changed("cl-suitable-19-21", () => {}))).toBe("well");
  const alone = changed("cl-suitable-19-21", (tables) => {
    for (const row of tables.trends) if (row.indicator_id === "cl-suitable-19-21") row.is_firm = false;
  });
  expect(stripOf(alone)).toBe("watch");
});

test("what is watched says which way it differs; Going well and Needs attention say it in their titles", () => {
  const text = (isFirm: boolean) => {
    const f = changed("cl-suitable-19-21", (tables) => {
      for (const row of [...tables.trends, ...tables.comparisons])
        if (row.indicator_id === "cl-suitable-19-21") row.is_firm = isFirm;
    });
    return Object.values(strips([f]))
      .flat()
      .map((line) => line.text);
  };
  expect(text(true)).toEqual(["94%, neighbours 86%"]);
  expect(text(false)).toEqual(["94%, better than neighbours at 86%"]);
});

test("a comparator that pulls the other way keeps a measure out of Needs attention", () => {
  expect(stripOf(changed("dental-check", () => {}))).toBe("attention");
  const split = changed("dental-check", (tables) => {
    for (const row of tables.comparisons)
      if (row.indicator_id === "dental-check" && row.comparator === "england") row.verdict = "better";
  });
  expect(stripOf(split)).toBe("watch");
});

test("higher or lower, however firmly, makes no other verdict surer", () => {
  const f = changed("cl-suitable-19-21", (tables) => {
    for (const row of tables.trends) if (row.indicator_id === "cl-suitable-19-21") row.is_firm = false;
    for (const row of tables.comparisons)
      if (row.indicator_id === "cl-suitable-19-21" && row.comparator !== "target") {
        row.verdict = "higher";
        row.is_firm = true;
      }
  });
  expect(f.trend?.verdict).toBe("getting_better");
  expect(stripOf(f)).toBe("watch");
});

test("neutral, hidden and small measures never enter the first two", () => {
  for (const id of ["cic-rate", "left-by-adoption", "cl-eet-17-18", "cl-neet-19-21", "cic-leavers"]) {
    const f = site.figures.get(id);
    expect(f && ["well", "attention"].includes(stripOf(f) ?? "")).toBe(false);
  }
});

test("at most three in a strip, and a measure in one strip", () => {
  const result = strips([...site.figures.values()]);
  const all = Object.values(result).flatMap((lines) => lines.map((line) => line.figure.indicator.id));
  for (const lines of Object.values(result)) expect(lines.length).toBeLessThanOrEqual(3);
  expect(new Set(all).size).toBe(all.length);
});

test("sentences: people first, then the percentage, then a year ago", () => {
  const sentence = (id: string) => headline(site.figures.get(id) as NonNullable<ReturnType<typeof site.figures.get>>);
  expect(sentence("cl-suitable-19-21")).toMatch(
    /^90 of 96 care leavers aged 19 to 21 live somewhere suitable: 94%, up from \d+% a year ago$/,
  );
  expect(sentence("cic-rate")).toMatch(/^221 children are in our care: 51 in every 10,000 \(about 1 child in 196\)/);
  expect(sentence("uasc-number")).toMatch(
    /^18 children in our care came alone seeking asylum, up from \d+ in quarter 1$/,
  );
  expect(sentence("cl-eet-17-18")).toMatch(/^Eight of 14 /);
});

test("a change that rounds away is said to be the same", () => {
  const f = changed("in-area-share", (tables) => {
    const rows = tables.values.filter(
      (row) => row.indicator_id === "in-area-share" && row.breakdown_category === "total",
    );
    const now = rows.find((row) => row.period_end_date === "2020-12-31");
    for (const row of rows) if (row.period_end_date === "2019-12-31") row.value = (now?.value ?? 0) + 0.05;
  });
  expect(change(f)).toBe("the same as a year ago");
});

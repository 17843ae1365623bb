/** Compare: what stands on the page, in which order, and where it is drawn. */
import { expect, test } from "vitest";
import { drawnNumbers, type Spine, spine, spineScale } from "../../../dashboards/components/spine.ts";
import { comparedOf, gapWords, leadWords, publishedWords, spineOf } from "../../../dashboards/model/compare.ts";
import type { Figure } from "../../../dashboards/model/figure.ts";
import { comparePage } from "../../../dashboards/pages/compare.ts";
import { siteOf } from "../../../dashboards/pages/site-model.ts";
import { opened, site, textOf } from "../../support/opened-pages.ts";
import { fixtureCatalog, fixtureTables } from "../../support/published-fixture.ts";

const EXAMPLE: Spine = {
  name: "example",
  isLowGood: false,
  us: { value: 57, lower: 48, upper: 65 },
  neighbours: 51,
  england: 54,
  councils: { lowest: 30, quarter: 48, three_quarters: 60, highest: 78 },
};

test("England stands in the middle, better to the right, and no number outside the drawing", () => {
  const x = spineScale(EXAMPLE);
  expect(x(54)).toBe(160);
  expect([x(30), x(78)]).toEqual([9, 311]);
  expect(x(57)).toBeGreaterThan(x(51));
  const turned = spineScale({ ...EXAMPLE, isLowGood: true });
  expect([turned(54), turned(30), turned(78)]).toEqual([160, 311, 9]);
  const alone = spineScale({ ...EXAMPLE, england: null });
  for (const value of drawnNumbers({ ...EXAMPLE, england: null })) {
    expect(alone(value)).toBeGreaterThanOrEqual(9);
    expect(alone(value)).toBeLessThanOrEqual(311);
  }
});

test("the box and the ends are drawn from the left whichever way is better; what is not known is not drawn", () => {
  for (const isLowGood of [false, true]) {
    const width = /class="half" x="([\d.]+)" y="6" width="([\d.]+)"/.exec(String(spine({ ...EXAMPLE, isLowGood })));
    expect(Number(width?.[2])).toBeCloseTo((12 / 24) * 151, 0);
  }
  const bare = String(
    spine({ ...EXAMPLE, neighbours: null, councils: null, us: { value: 57, lower: null, upper: null } }),
  );
  expect(bare).not.toMatch(/half|axis|us-range|nbr-mark/);
  expect(bare).toMatch(/eng-tick.*class="dot"/);
});

const { better, neither } = comparedOf(site.figures.values());
const page = opened(comparePage(site)).querySelector("main") as Element;
const rowsIn = (section: string) =>
  [...page.querySelectorAll(`section[aria-labelledby="${section}"] article`)].map(
    (row) => row.id || textOf(row).trim(),
  );

test("the largest shortfall comes first, those ahead last, and what is neither good nor bad by itself", () => {
  const gaps = better.map(({ row }) => row.gap_children ?? Number.NEGATIVE_INFINITY);
  expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  expect([gaps[0], gaps.at(-1)].map((gap) => Math.sign(gap ?? 0))).toEqual([1, -1]);
  expect(better.every(({ figure }) => figure.indicator.polarity_against_others !== "neither")).toBe(true);
  expect(neither.map(({ figure }) => figure.indicator.id)).toContain("cic-rate");
  expect(rowsIn("can-be-better")).toHaveLength(better.length);
  expect(rowsIn("neither")).toHaveLength(neither.length);
});

test("each row says its gap in people, within chance where the verdict is similar; what is neither is no target", () => {
  for (const one of better) {
    const n = one.row.gap_children ?? 0;
    const words = gapWords(one);
    if (n > 0)
      expect(words).toMatch(/(more|fewer) (child|children|young people|young person|episodes?) would be level/);
    if (n < 0) expect(words).toMatch(/ ahead/);
    expect(words.endsWith(", within chance")).toBe(one.row.verdict === "similar" && n !== 0);
  }
  expect(neither.map(gapWords)).toEqual(neither.map(() => "Not a target"));
  const [mean] = better.map((one) => ({ ...one, row: { ...one.row, gap_children: null, difference: -1.25 } }));
  expect(mean && gapWords(mean)).toMatch(/^1\.3 \w+ below/);
});

test("the lead counts the verdicts, and tells the largest shortfall", () => {
  const counted = (verdict: string) => better.filter(({ row }) => row.verdict === verdict).length;
  expect(leadWords(better)).toMatch(
    new RegExp(`^On ${counted("similar")} of ${better.length} measures we are similar to our neighbours`),
  );
  expect(counted("better") + counted("worse")).toBeGreaterThan(0);
  expect(leadWords(better.filter(({ row }) => row.verdict === "similar"))).not.toMatch(/better|worse/);
  expect(leadWords([])).toBe("No measure can be set beside others this quarter.");
  expect(page.querySelector(".lead strong")?.textContent).toMatch(/^The biggest gap is .*would be level/);
});

test("every number that is drawn stands in the table beneath, and in the name of its drawing", () => {
  const rows = [...page.querySelectorAll("details tbody tr")];
  const all = [...better, ...neither];
  expect(rows).toHaveLength(all.length);
  const drawings = [...page.querySelectorAll("svg.spine")].map((svg) => svg.getAttribute("aria-label") ?? "");
  all.forEach((one, at) => {
    const { name } = spineOf(one);
    expect(drawings[at]).toBe(name);
    const said = name.slice(one.figure.indicator.title.length).match(/[\d.,]+%?/g) ?? [];
    for (const number of said) expect(textOf(rows[at] as Element)).toContain(number.replace(/[.,]$/, ""));
  });
});

test("much doubt about the records stands beside the verdict", () => {
  const tables = fixtureTables();
  const { indicator_id } = better[0]?.row ?? {};
  tables.confidence = tables.confidence.map((row) =>
    row.indicator_id === indicator_id ? { ...row, confidence: "much_doubt" } : row,
  );
  const doubted = opened(comparePage(siteOf({ catalog: fixtureCatalog(), tables })));
  expect(doubted.querySelector(`#s-${indicator_id}`)?.closest("article")?.textContent).toContain("Much doubt");
  expect(textOf(page)).not.toContain("Much doubt");
});

test("a measure of Home that is not compared gives its reason, and no measure stands on the page twice", () => {
  const titles = [...page.querySelectorAll("article h3 a")].map((link) => link.textContent);
  expect(new Set(titles).size).toBe(titles.length);
  const reasons = [...page.querySelectorAll('section[aria-labelledby="not-compared"] .reason')];
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason.textContent).toMatch(/\w.*\.$/);
  for (const f of site.headlines) expect(titles).toContain(f.indicator.title);
});

test("a measure of Home without a figure says why in its row", () => {
  const tables = fixtureTables();
  const nothing = { status: "suppressed" as const, value: null, numerator: null, denominator: null };
  tables.values = tables.values.map((row) => (row.indicator_id === "missing-children" ? { ...row, ...nothing } : row));
  const hidden = opened(comparePage(siteOf({ catalog: fixtureCatalog(), tables })));
  expect(hidden.querySelector("#s-missing-children")?.closest("article")?.textContent).toMatch(
    /\u2013\s*Hidden to protect young people\. 1 to 5 people/,
  );
});

test("a measure that only counts another one as it is published has no row of its own", () => {
  const [own] = better;
  if (own === undefined) throw new Error("the fixture compares nothing");
  const twin = site.figures.get("foster-care-share") as Figure;
  const asPublished = { ...(twin.current as NonNullable<Figure["current"]>), value: 61.2 };
  const told = comparedOf([{ ...own.figure, asPublished }, twin]);
  expect(told.better.map(({ figure }) => figure.indicator.id)).toEqual([own.figure.indicator.id]);
  expect(told.better[0]?.ours.value).toBe(61.2);
});

test("how many verdicts another choice of neighbours would change is counted by choice", () => {
  const tables = fixtureTables();
  const [one, other] = better.map(({ row }) => row);
  if (one === undefined || other === undefined) throw new Error("the fixture compares nothing");
  const choice = (of: typeof one, method: string, without_name: string | null, is_other_verdict: boolean) => {
    const { indicator_id, la_code, period_kind, period_end_date } = of;
    return {
      ...{ indicator_id, la_code, period_kind, period_end_date, edition: "2021", method, without_name },
      ...{ value: 60, neighbours_above_count: 3, with_data_count: 9, verdict: "similar" as const, is_other_verdict },
    };
  };
  tables.neighbour_stress = [
    ...[choice(one, "median", null, true), choice(one, "mean", "Devon", true), choice(one, "mean", "Kent", true)],
    ...[
      choice(other, "median", null, true),
      choice(other, "pooled", null, false),
      choice(other, "mean", "Devon", false),
    ],
  ];
  const text = textOf(
    opened(comparePage(siteOf({ catalog: fixtureCatalog(), tables }))).querySelector("main") as Element,
  );
  expect(text).toContain(
    "Verdicts that another choice would change: the median of the 2021 list, two; the pooled of the 2021 list, none; one neighbour left out, one.",
  );
  expect(textOf(page)).not.toContain("another choice would change");
});

test("published figures say of when they are and how old", () => {
  const of = (comparator_period_end_date: string, age_months: number) =>
    better.slice(0, 1).map((one) => ({ ...one, row: { ...one.row, comparator_period_end_date, age_months } }));
  expect(publishedWords([...of("2025-03-31", 18), ...of("2024-03-31", 30)])).toBe(
    "March 2024 to March 2025, 18 to 30 months old",
  );
  expect(publishedWords(of("2024-03-31", 30))).toBe("March 2024, 30 months old");
  expect(publishedWords([])).toBeNull();
});

import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { readControl, readFunnel } from "@pipelines/reports/chart-figures.ts";
import { chartPage } from "@pipelines/reports/chart-page.ts";
import { placeWords, spreadWords } from "@pipelines/reports/chart-words.ts";
import { VALUE_COLUMNS } from "@pipelines/transform/measure/values.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { chartShape } from "@schemas/cli/chart.ts";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";

const indicator = (id: string) => {
  const found = definitions.indicators.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
  await db.run("create schema reference; create schema indicators");
  await loadReference(db, [join(projectRoot(), "data", "reference")], "2026-11-22");
  await db.run(`create table indicators.values (${VALUE_COLUMNS});
    insert into indicators.values by name
    select '990' as la_code, 'in-area-share' as indicator_id, 'snapshot' as period_kind,
      last_day(date '2018-03-31' + to_months(3 * range::integer)) as period_end_date, 'total' as breakdown_dimension, 'total' as breakdown_category,
      case when range = 0 then null when range = 20 then 160 else 120 end as numerator, 200 as denominator,
      numerator / 2 as "value", case when range = 0 then 'history_too_short' else 'value' end as status
    from range(21)`);
});
afterAll(() => db.close());

test("a control chart is of single quarters or quarter ends from the first figure on, and never of rolling windows", async () => {
  const { control } = await readControl(db, indicator("in-area-share"), "990");
  expect(control).toMatchObject({ period_kind: "snapshot", method: "p", baseline_count: 20, is_trial: false });
  expect(control?.points).toHaveLength(20);
  expect(control?.centre).toBeCloseTo((100 * (19 * 120 + 160)) / (20 * 200), 9);
  expect(control?.points.at(-1)).toMatchObject({ value: 80, signals: ["outside"] });
  expect((await readControl(db, indicator("cl-eet-19-21"), "990")).no_control).toMatch(/windows that share months/);
  expect((await readControl(db, indicator("foster-care-share"), "990")).no_control).toMatch(
    /12 quarters with a figure; there are 0/,
  );
});

test("money and differences vary as they do: no shares, no counts of events, no floor at nought", async () => {
  await db.run("begin transaction");
  const put = (id: string, value: string, denominator: string) =>
    db.run(`insert into indicators.values by name
      select '990' as la_code, '${id}' as indicator_id, 'quarter' as period_kind,
        last_day(date '2018-03-31' + to_months(3 * range::integer)) as period_end_date, 'total' as breakdown_dimension,
        'total' as breakdown_category, ${value} as "value", ${denominator} as denominator, 'value' as status from range(12)`);
  await put("cic-net-change", "range % 2 * 3 - 1", "null");
  await put("own-spending", "5000 + range % 2", "null");
  await put("own-underspend", "range % 2 * 10 - 5", "9600000");
  const free = { supplied: { is_free: true } as never };
  const spending = { ...indicator("complaints-care"), ...free, id: "own-spending" };
  const underspend = { ...indicator("missing-children"), ...free, id: "own-underspend" };
  const charts = [];
  for (const one of [indicator("cic-net-change"), spending, underspend])
    charts.push((await readControl(db, one, "990")).control);
  await db.run("rollback");
  expect(charts).toMatchObject([
    { method: "xmr", centre: 0.5 },
    { method: "xmr", centre: 5000.5 },
    { method: "xmr", centre: 0 },
  ]);
  const limits = charts.map((chart) =>
    [chart?.points[0]?.lower, chart?.points[0]?.upper].map((end) => end?.toFixed(2)),
  );
  expect(limits).toEqual([
    ["-7.48", "8.48"],
    ["4997.84", "5003.16"],
    ["-26.60", "26.60"],
  ]);
});

test("figures of a year or a term make no chart, and half days missed no funnel", async () => {
  for (const id of ["ks2-rwm", "pep-current"])
    expect((await readControl(db, indicator(id), "990")).no_control).toMatch(/^A control chart is of quarters/);
  expect((await readFunnel(db, indicator("school-absence"), "802")).no_funnel).toMatch(/many to a child/);
  expect((await readFunnel(db, indicator("ks2-rwm"), "802")).funnel).not.toBeNull();
});

test("a funnel is of all councils with published counts, round England's figure", async () => {
  const { funnel } = await readFunnel(db, indicator("cl-eet-19-21"), "802", "2024-03-31");
  expect(funnel).toMatchObject({ target: 54, release: "2024", period_end_date: "2024-03-31" });
  expect(funnel?.councils.length).toBeGreaterThan(140);
  expect(new Set(funnel?.councils.map(({ la_code }) => la_code)).size).toBe(funnel?.councils.length);
  expect(funnel?.councils.find(({ la_code }) => la_code === "802")).toMatchObject({
    numerator: 66,
    denominator: 114,
    place: "within",
  });
  expect((await readFunnel(db, indicator("cic-rate"), "802")).no_funnel).toBe("A funnel is of shares.");
});

test("the page draws both and holds every number in its tables", async () => {
  const charts = {
    indicator: "in-area-share",
    ...(await readControl(db, indicator("in-area-share"), "990")),
    ...(await readFunnel(db, indicator("cl-eet-19-21"), "802", "2024-03-31")),
  };
  expect(chartShape.omit({ report: true }).safeParse(charts).success).toBe(true);
  const council = { name: "Severn & Shore", is_invented: true };
  const { document } = new JSDOM(chartPage(charts, indicator("in-area-share"), council)).window;
  expect(document.querySelectorAll("svg[role=img]")).toHaveLength(2);
  expect(document.querySelectorAll("#control ~ .scroll tbody tr")).toHaveLength(20);
  expect(document.querySelectorAll("#funnel ~ .scroll tbody tr")).toHaveLength(charts.funnel?.councils.length ?? 0);
  expect(document.querySelectorAll("rect.signal")).toHaveLength(1);
  expect(document.querySelector("header strong")?.textContent).toBe("Severn & Shore");
  expect(document.body.textContent).toMatch(/small numbers are not hidden/);
});

test("a place in the funnel is good or bad by polarity", () => {
  expect(placeWords("above_alert", "higher-is-better")).toBe(
    "unusually good, watch: above the 95% limit, inside the 99.8%",
  );
  expect(placeWords("above_alarm", "lower-is-better")).toBe("exceptionally bad: above the 99.8% limit");
  expect(placeWords("below_alarm", "neither")).toBe("exceptionally low: below the 99.8% limit");
});

test("that councils differ by more than chance is said only where more of them lie outside than chance puts there", () => {
  const within = Array(150).fill("within");
  expect(spreadWords([...within, "above_alert", "too_few"])).toBe("None lies outside the 99.8% limits.");
  expect(spreadWords([...within, "below_alarm"])).toBe("1 lies outside the 99.8% limits, which chance alone could do.");
  expect(spreadWords([...within, "below_alarm", "above_alarm"])).toMatch(
    /^2 lie outside the 99.8% limits: councils differ by more than chance/,
  );
});

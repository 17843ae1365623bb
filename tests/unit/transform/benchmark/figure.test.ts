import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadReference } from "@pipelines/import/load-reference.ts";
import { benchmarkFigure, type FigureRequest } from "@pipelines/transform/benchmark/figure.ts";
import { publishedInterval } from "@pipelines/transform/benchmark/published-verdicts.ts";
import { roundHalfAway } from "@pipelines/transform/benchmark/rounding.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CIC_RATE = {
  id: "cic-rate",
  title: "Children in care per 10,000",
  kind: "rate",
  rank_polarity: "neither",
  polarity_against_others: "neither",
  comparator: {
    series: "cic-rate",
    label: "rate",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
    like_for_like: true,
  },
} as const satisfies FigureRequest["indicator"] & object;

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
  await loadReference(db, [join(projectRoot(), "data", "reference")], "2026-11-22");
});
afterAll(() => db.close());

const rate = (
  area: string,
  period: string,
  release: string | undefined,
  edition: string,
  method: FigureRequest["method"],
) => benchmarkFigure(db, { indicator: CIC_RATE as never, area, period, release, edition, method });

describe("a council's place and verdict by every other choice of neighbours", () => {
  const suitable = {
    ...CIC_RATE,
    ...{ id: "cl-suitable-19-21", title: "Suitable homes", kind: "share" },
    ...{ rank_polarity: "higher-is-better", polarity_against_others: "higher-is-better" },
    comparator: { ...CIC_RATE.comparator, series: "cl-suitable-19-21" },
  };
  const asked = { indicator: suitable as never, area: "802", period: "2023-03-31", method: "mean" } as const;

  test("two lists, three averages and ten councils left out; the verdict says which of them differ", async () => {
    const { json, lines } = await benchmarkFigure(db, { ...asked, edition: "2021" });
    expect(json.other_choices).toHaveLength(15);
    // 107 of 112: 90.0 to 98.1. The median of 2021 is 92.5, of 2025 91, and 893 without Hampshire's 70 is 823 of 9: 91.4.
    expect(json.other_choices.filter(({ verdict }) => verdict !== "better")).toEqual([
      { edition: "2021", method: "median", without_la_code: null, value: 92.5, ...place(10), verdict: "similar" },
      { edition: "2021", method: "mean", without_la_code: "850", value: 823 / 9, ...place(9), verdict: "similar" },
      { edition: "2025", method: "median", without_la_code: null, value: 91, ...place(10), verdict: "similar" },
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Beside neighbours: better, .*; 3 of 15 other choices of neighbours say otherwise: median of the 2021 list \(similar\), without Hampshire \(similar\), median of the 2025 list \(similar\)$/,
      ),
    );
  });

  test("a verdict that holds says so; without a figure of ours no choice has one", async () => {
    const { lines } = await benchmarkFigure(db, { ...asked, area: "888", edition: "2021" });
    expect(lines).toContainEqual(expect.stringMatching(/; the same by every other choice of neighbours$/));
    const none = await benchmarkFigure(db, { ...asked, area: "420", edition: "2021" });
    expect(new Set(none.json.other_choices.map(({ verdict }) => verdict))).toEqual(new Set([null]));
  });

  const place = (councils: number) => ({ neighbours_above_count: 0, with_data_count: councils });
});

test("a reorganised council has its own words: days on which it was none, and editions without a list of it", async () => {
  const lines = async (area: string, period: string, edition: string) =>
    (await rate(area, period, "2025", edition, "mean")).lines.slice(1, 3);
  expect(await lines("942", "2021-03-31", "2021")).toEqual([
    "Cumberland (942), a council from 2023-04-01 on: not applicable",
    "Similar councils, 2021 edition: no list of this council",
  ]);
  expect(await lines("909", "2024-03-31", "2025")).toEqual([
    "Cumbria (909), a council until 2023-03-31: not applicable",
    "Similar councils, 2025 edition: no list of this council",
  ]);
  expect((await lines("909", "2023-03-31", "2021"))[0]).toMatch(/^Cumbria \(909\): 82/);
});

describe("anchors of benchmarking.md 1.1", () => {
  const cases = [
    ["802", "2021-03-31", "2024", "2021", "mean", 54.0],
    ["802", "2021-03-31", "2024", "2021", "median", 55.0],
    ["802", "2021-03-31", "2024", "2025", "mean", 51.8],
    ["802", "2021-03-31", "2024", "2025", "median", 50.5],
    ["802", "2025-03-31", "2025", "2025", "mean", 49.4],
    ["802", "2025-03-31", "2025", "2025", "median", 53.0],
    ["802", "2025-03-31", "2025", "2025", "pooled", 50.0],
    ["888", "2025-03-31", "2025", "2025", "mean", 86.9],
    ["888", "2025-03-31", "2025", "2025", "median", 85.5],
    ["888", "2025-03-31", "2025", "2025", "pooled", 75.4],
  ] as const;
  for (const [area, period, release, edition, method, expected] of cases) {
    test(`${area} ${period} release ${release} edition ${edition} ${method} is ${expected}`, async () => {
      const { json } = await rate(area, period, release, edition, method);
      expect(json.neighbours).toMatchObject({ rounded: expected, with_data_count: 10, of_count: 10 });
    });
  }
});

test("England's own row is used, and the newest release when none is named", async () => {
  const { json, lines } = await rate("802", "2025-03-31", undefined, "newest", "mean");
  expect(json).toMatchObject({
    release: "2025",
    edition: "2025",
    england: { value: 67 },
    own: { value: 63 },
    rank: null,
    band: null,
  });
  expect(lines.join("\n")).toContain("England: 67");
  expect((await rate("802", "2021-03-31", "2024", "2021", "mean")).json).toMatchObject({
    own: { value: 50 },
    england: { value: 69 },
  });
});

test("the closest neighbours are in the order of the edition", async () => {
  const { json } = await rate("802", "2021-03-31", undefined, "2021", "mean");
  const codes = json.neighbours.each.map((one) => one.la_code);
  expect(codes).toEqual(["885", "803", "938", "850", "916", "855", "881", "937", "865", "845"]);
});

test("what is not held is refused by name", async () => {
  await expect(rate("802", "2031-03-31", undefined, "2025", "mean")).rejects.toThrow(
    /No known release holds cic-rate for 2031-03-31/,
  );
  await expect(rate("802", "2021-03-31", "2023", "2025", "mean")).rejects.toThrow(/Release 2023/);
  await expect(rate("999", "2021-03-31", undefined, "2025", "mean")).rejects.toThrow(/Area 999/);
  await expect(rate("802", "2021-03-31", undefined, "1999", "mean")).rejects.toThrow(/edition 1999/);
});

describe("rank and band", () => {
  const values = [28, 40, 49, 49, 54.5, 56, 60, 66, 79];
  const request = (polarity: string, area: string) => ({
    indicator: {
      ...CIC_RATE,
      rank_polarity: polarity,
      comparator: { ...CIC_RATE.comparator, series: "fixture" },
    } as never,
    area,
    period: "2025-03-31",
    edition: "2025",
    method: "mean" as const,
  });
  const codes = ["301", "302", "303", "304", "305", "306", "307", "308", "309"];
  beforeAll(async () => {
    await db.run(
      "insert into reference.releases values ('fixture', '2025', 'Fixture', 'us', date '2025-11-20', 'none', 'test')",
    );
    for (const [index, value] of values.entries()) {
      await db.run(
        `insert into reference.published_values values ('fixture', 'fixture', '2025', date '2025-03-31', 'la', 'E', ?, null, 'missing', null, 'missing', ?, 'value', 'percent')`,
        [codes[index] ?? "", value],
      );
    }
    await db.run(
      `insert into reference.published_values values ('fixture', 'fixture', '2025', date '2025-03-31', 'la', 'E', '310', null, 'missing', null, 'missing', null, 'suppressed', 'percent')`,
    );
  });

  test("cuts are linear interpolation over the councils with a value", async () => {
    const { json } = await benchmarkFigure(db, request("higher-is-better", "301"));
    expect(json).toMatchObject({ cuts: [28, 49, 54.5, 60, 79], of_count: 9 });
  });

  test("higher is better: rank descending, a cut belongs to the band below it", async () => {
    expect((await benchmarkFigure(db, request("higher-is-better", "308"))).json).toMatchObject({ rank: 2, band: "A" });
    expect((await benchmarkFigure(db, request("higher-is-better", "307"))).json).toMatchObject({ rank: 3, band: "B" });
    expect((await benchmarkFigure(db, request("higher-is-better", "303"))).json).toMatchObject({ rank: 6, band: "D" });
    expect((await benchmarkFigure(db, request("higher-is-better", "302"))).json).toMatchObject({ rank: 8, band: "D" });
  });

  test("ties share the best rank; lower is better turns both about", async () => {
    expect((await benchmarkFigure(db, request("higher-is-better", "304"))).json.rank).toBe(6);
    expect((await benchmarkFigure(db, request("lower-is-better", "304"))).json).toMatchObject({ rank: 3, band: "A" });
    expect((await benchmarkFigure(db, request("lower-is-better", "308"))).json).toMatchObject({ rank: 8, band: "D" });
  });

  test("a hidden figure has no rank, no band and no number", async () => {
    const { json } = await benchmarkFigure(db, request("higher-is-better", "310"));
    expect(json).toMatchObject({ own: { value: null, status: "suppressed" }, rank: null, band: null });
  });

  test("under six usable neighbours there is no average", async () => {
    const { json } = await benchmarkFigure(db, request("higher-is-better", "301"));
    expect(json.neighbours.with_data_count).toBeLessThan(6);
    expect(json.neighbours).toMatchObject({ value: null, rounded: null, of_count: 10 });
  });
});

test("halves round away from zero", () => {
  expect([
    roundHalfAway(50.5),
    roundHalfAway(51.5),
    roundHalfAway(-2.25, 1),
    roundHalfAway(1.005, 2),
    roundHalfAway(-0.2),
  ]).toEqual([51, 52, -2.3, 1.01, 0]);
});

describe("what a published figure says beside others of its release", () => {
  test("North Somerset's rate at 31 March 2025: the interval of the counts, higher than neighbours, similar to England", async () => {
    const { json, lines } = await rate("802", "2025-03-31", "2025", "2025", "mean");
    expect(json.own).toMatchObject({ value: 63, numerator: 280 });
    const denominator = json.own.denominator ?? 0;
    expect([json.own.lower?.toFixed(1), json.own.upper?.toFixed(1)]).toEqual(
      [
        (280 * (1 - 1 / 2520 - 1.959964 / (3 * Math.sqrt(280))) ** 3) / denominator,
        (281 * (1 - 1 / 2529 + 1.959964 / (3 * Math.sqrt(281))) ** 3) / denominator,
      ].map((share) => (share * 10_000).toFixed(1)),
    );
    expect(json.beside.map(({ comparator, verdict }) => [comparator, verdict])).toEqual([
      ["neighbours", "higher"],
      ["region", expect.any(String)],
      ["england", "similar"],
    ]);
    const [near] = json.beside;
    const ours = (280 / denominator) * 10_000;
    expect(near?.difference).toBeCloseTo(ours - 49.4, 6);
    expect(near?.gap_children).toBe(-Math.ceil(((ours - 49.4) * denominator) / 10_000));
    expect(lines.join("\n")).toMatch(/Beside neighbours: higher, \+\d+\.\d, \d+ people/);
  });

  test("an exact interval under ten, none for an average or without counts", () => {
    const few = publishedInterval("rate", { numerator: 5, denominator: 10_000 });
    expect([few?.lower.toFixed(3), few?.upper.toFixed(3)]).toEqual(["1.623", "11.668"]);
    expect(publishedInterval("mean", { numerator: 5, denominator: 10 })).toBeUndefined();
    expect(publishedInterval("share", { numerator: null, denominator: 10 })).toBeUndefined();
    expect(publishedInterval("share", { numerator: 0, denominator: 0 })).toBeUndefined();
  });
});

/** The quarter of the minutes: 31 December 2020, as known on 12 February 2021 (settled readings 63, 64, 70; board-needs.md 4). */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { careboard, careboardJson, copyOfDemo } from "../support/program.ts";

let folder: string;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const known = () => ["--as-known-on", "2021-02-12", "--data", folder];

interface Values {
  rows: {
    numerator: number | null;
    denominator: number | null;
    value: number | null;
    status: string;
    denominator_source: string | null;
  }[];
}

const figure = async (indicator: string, period: string, ...more: string[]) => {
  const { rows } = await careboardJson<Values>([
    "values",
    "--indicator",
    indicator,
    "--period",
    period,
    ...more,
    ...known(),
  ]);
  return rows[0];
};

describe("the minutes' quarter", () => {
  let published: string;
  beforeAll(async () => {
    folder = await copyOfDemo();
    await careboardJson(["transform", ...known()]);
    ({ path: published } = await careboardJson<{ path: string }>(["publish", "--as-at", "2020-12-31", ...known()]));
  }, 300_000);

  test("221 children in care, 51 per 10,000 on the population known then", async () => {
    expect(await figure("cic-number", "2020-12-31")).toMatchObject({ value: 221 });
    const rate = await figure("cic-rate", "2020-12-31");
    expect(rate).toMatchObject({ numerator: 221, denominator: 43711 });
    expect(Math.round(rate?.value ?? 0)).toBe(51);
    expect(rate?.denominator_source).toMatch(/mid-2019/);
  });

  test("74% in foster care, 65% in the area against 58% a year before", async () => {
    expect(Math.round((await figure("foster-care-share", "2020-12-31"))?.value ?? 0)).toBe(74);
    expect(Math.round((await figure("in-area-share", "2020-12-31"))?.value ?? 0)).toBe(65);
    expect(Math.round((await figure("in-area-share", "2019-12-31"))?.value ?? 0)).toBe(58);
  });

  test("18 unaccompanied children, 12 in quarter 1", async () => {
    expect((await figure("uasc-number", "2020-12-31"))?.value).toBe(18);
    expect((await figure("uasc-number", "2020-06-30"))?.value).toBe(12);
  });

  test("16 special guardianship orders in calendar 2020", async () => {
    expect((await figure("left-by-sgo", "2020-12-31", "--basis", "calendar-year"))?.numerator).toBe(16);
  });

  test("missing from care: 18 children in quarter 1, 20 in quarter 3", async () => {
    expect((await figure("missing-children", "2020-06-30", "--basis", "quarter"))?.numerator).toBe(18);
    expect((await figure("missing-children", "2020-12-31", "--basis", "quarter"))?.numerator).toBe(20);
  });

  test("19 to 21 not in work or study: two points above quarter 1", async () => {
    const then = await figure("cl-neet-19-21", "2020-06-30", "--basis", "r12");
    const now = await figure("cl-neet-19-21", "2020-12-31", "--basis", "r12");
    expect(Math.round(now?.value ?? 0) - Math.round(then?.value ?? 0)).toBe(2);
  });

  test("a day before the first return and a day to come say so, and leave nothing behind", async () => {
    const why = (day: string) => careboard(["why", "cic-number", "--known-from", day, "--data", folder]);
    const before = await why("2017-12-31");
    expect(before.code).toBe(2);
    expect(before.stderr).toMatch(/Nothing was known on 2017-12-31: the first return became known on 2018-\d\d-\d\d\./);
    expect((await why("2099-01-01")).stderr).toMatch(/--known-from: expected today or a day that has been/);
    expect(readdirSync(join(folder, "warehouse"))).not.toContain("known-on-2017-12-31.duckdb");
  });

  test("its publication is of that quarter, as known on that day", () => {
    const catalog = JSON.parse(readFileSync(join(published, "catalog.json"), "utf8")) as {
      as_known_on: string;
      current_period: { period_end_date: string };
    };
    expect([catalog.as_known_on, catalog.current_period.period_end_date]).toEqual(["2021-02-12", "2020-12-31"]);
  });
});

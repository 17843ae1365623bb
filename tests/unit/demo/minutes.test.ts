/** The figures of the minutes, counted straight from the files of the third quarter of 2020-21, without the pipeline. */
import { beforeAll, describe, expect, test } from "vitest";
import { type DemoReturns, makeDemoReturns, plusMonths, type Row } from "./demo-returns.ts";

const SEEDS = [undefined, 1, 2];

const FILES_TO_DECEMBER_2020 = [
  ["2018-19", "q4"],
  ["2019-20", "q4"],
  ["2020-21", "q3"],
] as const;

const isBreak = (row: Row) => row.LS === "V3" || row.LS === "V4";
const isFoster = (row: Row) => /^U[1-6]$/.test(row.PLACE ?? "");

/** Episodes of several years stacked: the newest file's row of each child and start. */
function stack(
  demo: DemoReturns,
  file: string,
  key: readonly string[],
  files: readonly (readonly [string, string])[],
): Row[] {
  const newest = new Map<string, Row>();
  for (const [year, quarter] of files)
    for (const row of demo.rows(year, quarter, file)) newest.set(key.map((column) => row[column]).join("|"), row);
  return [...newest.values()];
}

const isOpen = (row: Row, on: string) =>
  (row.DECOM ?? "") <= on && (row.DEC === "" || (row.DEC ?? "") > on) && !isBreak(row);

const inCare = (episodes: readonly Row[], on: string) => episodes.filter((row) => isOpen(row, on));

describe.each(SEEDS)("seed %s", (seed) => {
  let demo: DemoReturns;
  let episodes: Row[];
  beforeAll(async () => {
    demo = await makeDemoReturns({ isMended: true, ...(seed === undefined ? {} : { seed }) });
    episodes = stack(demo, "episodes.csv", ["CHILD", "DECOM"], FILES_TO_DECEMBER_2020);
  });

  const december = () => inCare(demo.rows("2020-21", "q3", "episodes.csv"), "2020-12-31");

  test("221 children in care, 51 per 10,000 of 43,711", () => {
    expect(new Set(december().map((row) => row.CHILD)).size).toBe(221);
    expect(december()).toHaveLength(221);
    expect(Math.round((221 / 43711) * 10000)).toBe(51);
  });

  test("164 of them in foster care: 74%", () => {
    expect(december().filter(isFoster)).toHaveLength(164);
  });

  test("65% live in the area, all locations known, against 58% a year before", () => {
    const postcodes = demo.postcodes();
    const share = (rows: Row[]) => {
      const areas = rows.map((row) => postcodes.get(row.PL_POST ?? "")?.oslaua);
      expect(areas).not.toContain(undefined);
      return Math.round((100 * areas.filter((area) => area === "E99000990").length) / areas.length);
    };
    expect(share(december())).toBe(65);
    expect(share(inCare(episodes, "2019-12-31"))).toBe(58);
  });

  test("18 unaccompanied children, and 12 at the end of June", () => {
    const alone = new Map(
      stack(demo, "uasc.csv", ["CHILD"], FILES_TO_DECEMBER_2020).map((row) => [row.CHILD, row.DUC ?? ""]),
    );
    const count = (on: string) =>
      inCare(episodes, on).filter((row) => {
        const ceased = alone.get(row.CHILD);
        return ceased !== undefined && (ceased === "" || ceased > on);
      }).length;
    expect(count("2020-12-31")).toBe(18);
    expect(count("2020-06-30")).toBe(12);
    const now = new Set(december().map((row) => row.CHILD));
    const held = demo.rows("2020-21", "q3", "uasc.csv").filter((row) => now.has(row.CHILD));
    expect(held.filter((row) => row.DUC === "")).toHaveLength(18);
  });

  test("abuse or neglect is the main reason of those who came in since April", () => {
    const needs = new Map<string, number>();
    const seen = new Set<string>();
    for (const row of demo.rows("2020-21", "q3", "episodes.csv")) {
      const isStart = row.RNE === "S" && !isBreak(row) && (row.DECOM ?? "") >= "2020-04-01";
      if (!isStart || seen.has(row.CHILD ?? "")) continue;
      seen.add(row.CHILD ?? "");
      needs.set(row.CIN ?? "", (needs.get(row.CIN ?? "") ?? 0) + 1);
    }
    const [first, second] = [...needs.entries()].sort((a, b) => b[1] - a[1]);
    expect(first?.[0]).toBe("N1");
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? 0);
  });

  test("16 special guardianship orders in calendar 2020, 13 in 2019", () => {
    const left = (year: string) =>
      new Set(
        episodes.filter((row) => /^E4[5-8]$/.test(row.REC ?? "") && row.DEC?.startsWith(year)).map((row) => row.CHILD),
      ).size;
    expect(left("2020")).toBe(16);
    expect(left("2019")).toBe(13);
  });

  test("18 children missing from care in quarter 1 and 20 in quarter 3", () => {
    const missing = (from: string, to: string) =>
      new Set(
        demo
          .rows("2020-21", "q3", "missing.csv")
          .filter((row) => row.MISSING === "M" && (row.MIS_START ?? "") <= to)
          .filter((row) => row.MIS_END === "" || (row.MIS_END ?? "") >= from)
          .map((row) => row.CHILD),
      ).size;
    expect(missing("2020-04-01", "2020-06-30")).toBe(18);
    expect(missing("2020-10-01", "2020-12-31")).toBe(20);
  });

  test("care leavers of 19 to 21: about 98 in the year, out of work and study two points above the year to June", () => {
    const last = new Map<string, Row>();
    for (const row of episodes) {
      const known = last.get(row.CHILD ?? "");
      if (known === undefined || (known.DECOM ?? "") < (row.DECOM ?? "")) last.set(row.CHILD ?? "", row);
    }
    const rows = [
      ...demo.rows("2019-20", "q4", "oc3.csv").map((row) => ({ row, start: "2019-04-01", end: "2020-03-31" })),
      ...demo.rows("2020-21", "q3", "oc3.csv").map((row) => ({ row, start: "2020-04-01", end: "2020-12-31" })),
    ];
    const share = (from: string, to: string) => {
      const cohort = rows.filter(({ row, start, end }) => {
        if (["DIED", "RHOM"].includes(row.IN_TOUCH ?? "") || last.get(row.CHILD ?? "")?.REC === "E3") return false;
        return [19, 20, 21].some((age) => {
          const birthday = plusMonths(row.DOB ?? "", age * 12);
          return birthday >= start && birthday <= end && birthday >= from && birthday <= to;
        });
      });
      const out = cohort.filter(({ row }) => /^G[456]$/.test(row.ACTIV ?? "")).length;
      return { n: cohort.length, percent: Math.round((100 * out) / cohort.length) };
    };
    const toDecember = share("2020-01-01", "2020-12-31");
    const toJune = share("2019-07-01", "2020-06-30");
    expect(toDecember.percent - toJune.percent).toBe(2);
    expect(toDecember.n).toBeGreaterThanOrEqual(90);
    expect(toDecember.n).toBeLessThanOrEqual(106);
  });

  test("about 57% of foster care is with the council's own carers", () => {
    const foster = december().filter(isFoster);
    const share = foster.filter((row) => row.PLACE_PROVIDER === "PR1").length / foster.length;
    expect(share).toBeGreaterThan(0.54);
    expect(share).toBeLessThan(0.6);
  });

  /** First days of the homes of the period of care that is open on a day, and the period's own first day held. */
  function homesOf(child: string, on: string): { starts: string[]; care: string } {
    const rows = episodes
      .filter((row) => row.CHILD === child && (row.DECOM ?? "") <= on && !isBreak(row))
      .sort((a, b) => ((a.DECOM ?? "") < (b.DECOM ?? "") ? -1 : 1));
    const from = rows
      .map((row, i) => i === 0 || row.RNE === "S" || (rows[i - 1]?.DEC ?? "") < (row.DECOM ?? ""))
      .lastIndexOf(true);
    const care = rows.slice(from);
    const starts: string[] = [];
    let usual: Row | undefined;
    let away = false;
    for (const row of care) {
      if (/^T/.test(row.PLACE ?? "")) {
        away = true;
        continue;
      }
      const isBack =
        away && ["PLACE", "PLACE_PROVIDER", "PL_POST", "URN"].every((column) => usual?.[column] === row[column]);
      if (usual === undefined || (!isBack && ["P", "B"].includes(row.RNE ?? ""))) starts.push(row.DECOM ?? "");
      usual = row;
      away = false;
    }
    return { starts, care: care[0]?.DECOM ?? "" };
  }

  test("10% to 12% had three or more homes in the year", () => {
    const count = december().filter((row) => {
      const { starts } = homesOf(row.CHILD ?? "", "2020-12-31");
      return starts.filter((_, i) => (starts[i + 1] ?? "9999") > "2020-01-01").length >= 3;
    }).length;
    expect(count / 221).toBeGreaterThanOrEqual(0.1);
    expect(count / 221).toBeLessThanOrEqual(0.12);
  });

  test("60% to 70% of those long looked after are with the same carer", () => {
    const births = new Map(demo.rows("2020-21", "q3", "header.csv").map((row) => [row.CHILD, row.DOB ?? ""]));
    let settled = 0;
    let all = 0;
    for (const row of december()) {
      if (plusMonths(births.get(row.CHILD) ?? "", 192) <= "2020-12-31") continue;
      const { starts, care } = homesOf(row.CHILD ?? "", "2020-12-31");
      if (care > "2018-06-30") continue;
      all += 1;
      if ((starts[starts.length - 1] ?? "") <= "2018-12-31") settled += 1;
    }
    expect(all).toBeGreaterThan(50);
    expect(settled / all).toBeGreaterThanOrEqual(0.6);
    expect(settled / all).toBeLessThanOrEqual(0.7);
  });

  test("health assessments at 31 March between 86% and 90%, dentists well below the year before in March 2021", () => {
    const share = (year: string, column: string) => {
      const rows = demo.rows(year, "q4", "oc2.csv");
      return rows.filter((row) => row[column] === "1").length / rows.length;
    };
    for (const year of ["2019-20", "2020-21"]) {
      expect(share(year, "HEALTH_ASSESSMENT")).toBeGreaterThanOrEqual(0.86);
      expect(share(year, "HEALTH_ASSESSMENT")).toBeLessThanOrEqual(0.905);
    }
    expect(share("2020-21", "TEETH_CHECK")).toBeLessThan(share("2019-20", "TEETH_CHECK") - 0.25);
    expect(share("2023-24", "TEETH_CHECK")).toBeGreaterThan(share("2020-21", "TEETH_CHECK") + 0.25);
  });

  test("the fourth quarter knows of a start, an end and a move that the third did not", () => {
    const later = inCare(demo.rows("2020-21", "q4", "episodes.csv"), "2020-12-31").map(
      (row) => `${row.CHILD}|${row.DECOM}`,
    );
    const then = december().map((row) => `${row.CHILD}|${row.DECOM}`);
    expect(later.filter((row) => !then.includes(row)).length).toBeGreaterThanOrEqual(2);
    expect(then.filter((row) => !later.includes(row)).length).toBeGreaterThanOrEqual(2);
  });

  test("the local return has what the minutes quote, provisional at first and final a quarter later", () => {
    const quoted = (quarter: string, status: string) =>
      Object.fromEntries(
        demo
          .rows("2020-21", quarter, "local-return.csv")
          .filter((row) => row.status === status && row.breakdown_dimension === "")
          .map((row) => [row.indicator_id, Number(row.numerator || row.value)]),
      );
    const first = {
      "missing-all-children-episodes": 116,
      "missing-all-children": 48,
      "missing-all-children-in-care": 18,
    };
    expect(quoted("q1", "provisional")).toMatchObject(first);
    expect(quoted("q2", "final")).toMatchObject(first);
    expect(quoted("q3", "provisional")).toMatchObject({
      "missing-all-children-episodes": 103,
      "missing-all-children": 56,
      "missing-all-children-in-care": 20,
      opportunities: 20,
    });
  });
});

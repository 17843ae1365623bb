/** The way back from a figure: over every indicator's worked example the children listed make the figure, and none is without a row. */
import { buffer } from "node:stream/consumers";
import type { Database } from "@pipelines/database.ts";
import { bankHolidaysOf } from "@pipelines/demo/bank-holidays.ts";
import { childrenBehind, findingsBehind, makeBehind, rowsBehind } from "@pipelines/reports/behind-figure.ts";
import { type CountedOver, countedOver } from "@pipelines/reports/counted-over.ts";
import { explainWorkbook } from "@pipelines/reports/explain-workbook.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { openBounded, openMeasured } from "../../support/measured-warehouse.ts";
import { exampleLoads } from "../../support/scratch.ts";

const { returns } = definitions;
const overOf = (indicator: IndicatorDefinition) => countedOver(indicator, returns) as CountedOver;
const indicators = [...definitions.indicators.values()].filter((one) => countedOver(one, returns) !== undefined);
const councilOf = (id: string) => `c-${indicators.findIndex((one) => one.id === id)}`;

describe("every worked example", () => {
  let db: Database;
  beforeAll(async () => {
    db = await openMeasured(
      indicators.flatMap(({ id, example }) =>
        exampleLoads(example).map((load) => ({ ...load, laCode: councilOf(id) })),
      ),
      indicators,
      {
        bankHolidays: bankHolidaysOf("2024", "2025"),
        postcodes: [
          { postcode_key: "ZZ91AA", easting: 340000, northing: 160000, la_code: "801" },
          { postcode_key: "ZZ92AA", easting: 390000, northing: 160000, la_code: "802" },
        ],
        populations: indicators.map(({ id }) => ({
          ...{
            mid_year: 2023,
            population_0_17: 1000,
            release: "first",
            published_on: "2024-07-15",
            la_code: councilOf(id),
          },
        })),
      },
    );
  }, 300_000);
  afterAll(() => db.close());

  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    "%s: the children listed are its numerator and its denominator, each with a row",
    async (id, indicator) => {
      const council = councilOf(id);
      const figures = await db.query<{ period: string; numerator: number | null; n: number; sum_value: number | null }>(
        `select period_end_date as period, numerator, n, sum_value from indicators."values"
         where la_code = $council and indicator_id = $id and breakdown_dimension = 'total' and period_kind = $kind and status = 'value'`,
        { council, id, kind: indicator.headline_period_kind },
      );
      const expected = indicator.example.expect.filter(
        ({ period_kind, period_end, status }) =>
          period_kind === indicator.headline_period_kind &&
          status === "value" &&
          // Of other days the local return tells, and names nobody.
          (indicator.supplied === undefined || period_end === indicator.example.as_at),
      );
      expect(figures.map(({ period }) => period)).toEqual(
        expect.arrayContaining(expected.map(({ period_end }) => period_end)),
      );
      for (const { period, numerator, n, sum_value } of figures) {
        await makeBehind(db, { over: overOf(indicator), returns, council, period });
        const children = await childrenBehind(db);
        const inGroup = children.filter((one) => one.is_in_group);
        if (indicator.value !== undefined) {
          expect(inGroup.filter(({ value }) => value !== null)).toHaveLength(n);
          expect(inGroup.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(sum_value ?? numerator ?? 0);
        } else {
          if (indicator.supplied === undefined || indicator.kind === "share") expect(inGroup).toHaveLength(n);
          expect(children.filter((one) => one.is_counted)).toHaveLength(numerator ?? 0);
        }
        const rows = await rowsBehind(db);
        const traced = new Set(rows.map(({ child_id }) => child_id));
        expect(children.filter((one) => one.is_in_group && !traced.has(one.child_id))).toEqual([]);
        for (const { return_id } of rows) expect([...overOf(indicator).cells.keys()]).toContain(return_id);
      }
    },
  );
});

const PLANTED = {
  asAt: "2025-03-31",
  files: {
    header: `CHILD,SEX,DOB,ETHNIC
      A1,M,01/04/2012,WBRI
      A2,F,02/02/2010,WBRI
      A3,F,03/03/2011,WBRI
      A4,M,04/04/2009,WBRI`,
    episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST
      A1,01/05/2024,S,C2,N1,U6,PR1,,,ZZ9 1AA
      A2,02/05/2024,S,C2,N1,U6,PR1,,,ZZ9 1ZZ
      A3,03/05/2024,S,E1,N1,A3,PR0,,,ZZ9 1AA
      A4,38/05/2024,S,C2,N1,=U6,PR1,,,ZZ9 1AA
      A1,01/02/2022,S,C2,N1,U6,PR1,01/06/2022,E8,ZZ9 1AA`,
  },
};

describe("planted faults", () => {
  const indicator = indicators.find(({ id }) => id === "in-area-share");
  if (indicator === undefined) throw new Error("in-area-share is an indicator");
  let db: Database;
  beforeAll(async () => {
    db = await openBounded([PLANTED], [indicator], {
      postcodes: [{ postcode_key: "ZZ91AA", easting: 340000, northing: 160000, la_code: "990" }],
    });
    await makeBehind(db, { over: overOf(indicator), returns, council: "990", period: "2025-03-31" });
  }, 120_000);
  afterAll(() => db.close());

  test("a row set aside is there although its child counts nowhere, an episode that ended before is not", async () => {
    const rows = await rowsBehind(db);
    expect(rows.map(({ child_id, source_row, is_set_aside }) => [child_id, source_row, is_set_aside])).toEqual([
      ["A1", 2, false],
      ["A2", 3, false],
      ["A3", 4, false],
      ["A4", 5, true],
    ]);
  });

  test("cells are as submitted, but for the place of a child placed for adoption", async () => {
    const places = (await rowsBehind(db)).map((row) => row.PL_POST);
    expect(places).toEqual(["ZZ9 1AA", "ZZ9 1ZZ", "not shown: placed for adoption", "ZZ9 1AA"]);
  });

  test("findings on those rows say whether they mark a cell of the figure", async () => {
    const found = await findingsBehind(db);
    expect(found).toContainEqual(expect.objectContaining({ child_id: "A4", is_set_aside: true, is_of_figure: true }));
    expect(found.some(({ is_of_figure }) => !is_of_figure)).toBe(true);
    expect(found.every(({ source_row }) => source_row !== 6)).toBe(true);
  });

  test("the workbook has a sheet for each step back", async () => {
    const [children, rows, findings] = [await childrenBehind(db), await rowsBehind(db), await findingsBehind(db)];
    const council = { name: "Severnshore Council", is_invented: true };
    const figure = [["Value (percent)", 50]] as const;
    const book = {
      indicator,
      over: overOf(indicator),
      definitions,
      council,
      figure,
      children,
      rows,
      findings,
      sql: "select 1;\n=1+1",
    };
    const sheets = await readWorkbook(await buffer(explainWorkbook(book)));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ["Figure", 4],
      ["Children", children.length + 1],
      ["Rows", rows.length + 1],
      ["Findings", findings.length + 1],
      ["SQL", 2],
    ]);
    const [heads = [], first = []] = sheets[1]?.data ?? [];
    expect(heads.slice(0, 3)).toEqual(["Child", "Counted", "In the group"]);
    expect(first.slice(0, 3)).toEqual(["A1", "yes", "yes"]);
    expect(first[heads.indexOf("Kind of home")]).toBe("Foster care");
  });
});

/**
 * Which cells a figure depends on is said by hand (item_fields, where_fields, populations.ts), so it is doubted here: in every worked
 * example every column that nobody names is blanked, one at a time, and no figure may move. Each is a council of its own, in one run.
 */
import { isCounted } from "@schemas/define.ts";
import { POPULATION_ROWS, POPULATIONS, ROW_DATES } from "@schemas/populations.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../pipelines/database.ts";
import { bankHolidaysOf } from "../../pipelines/demo/bank-holidays.ts";
import { definitions } from "../support/definitions.ts";
import { openMeasured } from "../support/measured-warehouse.ts";
import { exampleLoads } from "../support/scratch.ts";

const indicators = [...definitions.indicators.values()].filter(isCounted);
const headingsOf = (id: string) => definitions.returns.get(id)?.fields.map(({ heading }) => heading) ?? [];

/** Without such a cell a row is set aside, and then all of it is in doubt. */
const isRequired = (cell: string) =>
  [...definitions.returns.values()].some(({ id, fields }) =>
    fields.some(({ heading, required }) => required && cell === `${id}.${heading}`),
  );

/** What an indicator names, its population's cells with it. */
function named({ population, item_fields, where_fields }: (typeof indicators)[number]): Set<string> {
  const rows = POPULATION_ROWS[population];
  return new Set([...rows.membership.map((heading) => `${rows.return}.${heading}`), ...item_fields, ...where_fields]);
}

function blanked(csv: string, heading: string): string {
  const [head = "", ...lines] = csv.trim().split("\n");
  const place = head.split(",").findIndex((name) => name.trim() === heading);
  const without = (line: string) => line.split(",").map((cell, i) => (i === place ? "" : cell));
  return [head, ...lines.map((line) => without(line).join(","))].join("\n");
}

interface Council {
  laCode: string;
  indicator: (typeof indicators)[number];
  /** undefined: the example as it is. */
  cell: string | undefined;
}

const councils: Council[] = indicators.flatMap((indicator, i) => {
  const { files, files_last_year = {} } = indicator.example;
  const cells = [...Object.entries(files), ...Object.entries(files_last_year)].flatMap(([id, csv]) =>
    (csv.trim().split("\n")[0] ?? "").split(",").map((heading) => `${id}.${heading.trim()}`),
  );
  const unnamed = [...new Set(cells)].filter((cell) => !isRequired(cell) && !named(indicator).has(cell));
  return [undefined, ...unnamed].map((cell, k) => ({ laCode: `${i}-${k}`, indicator, cell }));
});

function filesOf({ cell }: Council, files: Record<string, string>): Record<string, string> {
  const [id = "", heading = ""] = cell?.split(".") ?? [];
  return Object.fromEntries(
    Object.entries(files).map(([name, csv]) => [name, name === id ? blanked(csv, heading) : csv]),
  );
}

let db: Database;
beforeAll(async () => {
  db = await openMeasured(
    councils.flatMap((council) =>
      exampleLoads(council.indicator.example).map((load) => ({
        ...load,
        files: filesOf(council, load.files),
        laCode: council.laCode,
      })),
    ),
    // how much must be filled in before there is a figure at all is another question
    indicators.map((indicator) => ({ ...indicator, breakdowns: [], complete_when: undefined })),
    {
      bankHolidays: bankHolidaysOf("2024", "2025"),
      postcodes: [
        { postcode_key: "ZZ91AA", easting: 340000, northing: 160000, la_code: "801" },
        { postcode_key: "ZZ92AA", easting: 390000, northing: 160000, la_code: "802" },
      ],
      populations: councils.map(({ laCode }) => ({
        mid_year: 2023,
        population_0_17: 1000,
        release: "first",
        published_on: "2024-07-15",
        la_code: laCode,
      })),
    },
  );
}, 300_000);
afterAll(() => db.close());

const figuresOf = (laCode: string, id: string) =>
  db.query(
    `select period_kind, period_end_date, numerator, denominator, "value", status from indicators."values"
     where la_code = $laCode and indicator_id = $id and breakdown_dimension = 'total' order by all`,
    { laCode, id },
  );

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  "%s: no cell that it does not name moves it",
  async (id, indicator) => {
    const own = councils.filter((council) => council.indicator === indicator);
    const asItIs = await figuresOf(own[0]?.laCode ?? "", id);
    expect(asItIs.some(({ status }) => status === "value")).toBe(true);
    for (const { laCode, cell } of own.slice(1)) {
      expect(
        await figuresOf(laCode, id),
        `${id} moves when ${cell} is blank: name it in item_fields or where_fields`,
      ).toEqual(asItIs);
    }
  },
);

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  "%s: every cell that it names is a heading, and every return that it needs has one",
  (_, indicator) => {
    const cells = [...named(indicator)].map((cell) => cell.split(".") as [string, string]);
    for (const [id, heading] of cells) expect(headingsOf(id), `${id}.${heading}`).toContain(heading);
    const returns = indicator.needs.filter((id) => definitions.returns.has(id));
    expect(cells.map(([id]) => id)).toEqual(expect.arrayContaining(returns));
    if (indicator.kind === "share" || indicator.kind === "mean") expect(indicator.item_fields).not.toEqual([]);
  },
);

test("the rows of every population, and the dates of every return that has them, are headings", () => {
  for (const population of POPULATIONS) {
    const rows = POPULATION_ROWS[population];
    expect(headingsOf(rows.return)).toEqual(expect.arrayContaining([...rows.membership]));
  }
  for (const [id, { start, end }] of Object.entries(ROW_DATES)) {
    expect(headingsOf(id)).toEqual(expect.arrayContaining([start, end]));
  }
});

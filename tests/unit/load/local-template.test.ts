/** The template of the local return: blank it supplies nothing, filled in every line of it is taken, from CSV and from a workbook. */
import { buffer } from "node:stream/consumers";
import { checkLocal } from "@pipelines/load/local/check-local.ts";
import { readLocal } from "@pipelines/load/local/read-local.ts";
import { TEMPLATE_HEADINGS, type TemplateLine, templateLines } from "@pipelines/load/local/template.ts";
import { formatSmallCsv } from "@pipelines/load/small-csv.ts";
import { workbookStream } from "@pipelines/reports/workbook.ts";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { withLocalFile } from "../../support/local-return.ts";

const lines = (quarterEnd: string) => templateLines(definitions.indicators.values(), quarterEnd);

/** What somebody would write into a line. */
function filledIn(line: TemplateLine): TemplateLine {
  const kind = definitions.indicators.get(line.indicator_id ?? "")?.kind;
  if (kind === "share") return { ...line, numerator: "12", denominator: "20" };
  return kind === "mean" ? { ...line, denominator: "20", value: "7" } : { ...line, value: "12" };
}

const checked = (file: Parameters<typeof checkLocal>[0]) =>
  checkLocal(file, definitions.indicators, { today: "2026-11-11", childIds: new Set() });

test("every measure of the local return is in it, some at one quarter end of the year alone", () => {
  const year = ["2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31"].map(
    (day) => new Set(lines(day).map((line) => line.indicator_id)),
  );
  const supplied = [...definitions.indicators.values()].filter(({ supplied }) => supplied !== undefined);
  expect(supplied.filter(({ id }) => !year.some((ids) => ids.has(id)))).toEqual([]);
  expect(year.map((ids) => ids.has("pep-current"))).toEqual([false, true, true, true]);
  expect(year.map((ids) => ids.has("post16-destination"))).toEqual([false, true, false, false]);
  expect(lines("2026-06-30").some((line) => line.indicator_id === "dolo-children-local")).toBe(false);
});

test("a line for the whole and one for each group, with who supplies it and what to fill in", () => {
  const opportunities = lines("2026-03-31").filter((line) => line.indicator_id === "opportunities");
  expect(opportunities.map((line) => line.breakdown)).toEqual([
    "",
    "taster-day",
    "work-experience",
    "apprenticeship",
    "job",
  ]);
  expect(opportunities[0]).toMatchObject({
    what_it_is:
      "Looking for an opportunity. Fill in value. Care-experienced young people on the register of those who are looking, each of them once.",
    source_owner: "the leaving care service",
    value: "",
  });
});

test("blank it supplies nothing; filled in every line is taken", async () => {
  for (const day of ["2025-09-30", "2025-12-31", "2026-03-31"]) {
    const all = lines(day);
    const blank = await withLocalFile(formatSmallCsv(TEMPLATE_HEADINGS, all), readLocal);
    expect(blank).toMatchObject({ blank: all.length, lines: [], problems: [], notices: [] });
    const file = await withLocalFile(formatSmallCsv(TEMPLATE_HEADINGS, all.map(filledIn)), readLocal);
    const { figures, problems } = checked(file);
    expect(problems).toEqual([]);
    expect(figures).toHaveLength(all.length);
    expect(new Set(figures.map((figure) => figure.shown_date))).toEqual(new Set([day]));
  }
});

test("the workbook is read as the CSV is", async () => {
  const all = lines("2025-12-31").map((line, at) => (at % 2 === 0 ? filledIn(line) : line));
  const sheet = {
    name: "Local return",
    columns: TEMPLATE_HEADINGS.map((heading) => ({ heading, width: 20 })),
    rows: all.map((line) =>
      TEMPLATE_HEADINGS.map((heading) =>
        /^\d+$/.test(line[heading] ?? "") ? Number(line[heading]) : (line[heading] ?? ""),
      ),
    ),
    frozen: 1,
  };
  const bytes = await buffer(workbookStream({ title: "", marking: "", foot: "" }, [sheet]));
  const ofBook = checked(await withLocalFile(bytes, readLocal, "filled.xlsx"));
  const ofText = checked(await withLocalFile(formatSmallCsv(TEMPLATE_HEADINGS, all), readLocal));
  expect(ofBook.problems).toEqual([]);
  expect(ofBook.figures).toEqual(ofText.figures);
  expect(ofBook.figures).toHaveLength(Math.ceil(all.length / 2));
});

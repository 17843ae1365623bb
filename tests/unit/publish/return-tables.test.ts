import { fileRows, type RuleOutcome, ruleRows } from "@pipelines/publish/return-tables.ts";
import { describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { THRESHOLDS } from "../../support/measured-figures.ts";

const load = { la_code: "990", collection_year: "2020-21", as_at_date: "2020-12-31" };
const ofEpisodes = [...definitions.rules.values()].filter(
  (rule) => rule.return === "episodes" && rule.severity === "error",
);
const outcome = (code: string, count: number | null): RuleOutcome => ({
  la_code: "990",
  collection_year: "2020-21",
  code,
  outcome: count === null ? "not_run" : count > 0 ? "failed" : "passed",
  reason: count === null ? "last year's return is not held" : null,
  count,
});

describe("rules", () => {
  const code = ofEpisodes[0]?.code ?? "";
  test.each([
    [0, 0, "value"],
    [1, null, "suppressed"],
    [5, null, "suppressed"],
    [6, 6, "value"],
    [null, null, "value"],
  ])("a count of %s is shown as %s", (count, shown, status) => {
    const [row] = ruleRows([outcome(code, count)], definitions, THRESHOLDS);
    expect([row?.count, row?.count_status]).toEqual([shown, status]);
  });
  test("a rule that is no more defined does not leave", () => {
    expect(ruleRows([outcome("no-such-rule", 9)], definitions, THRESHOLDS)).toEqual([]);
  });
});

describe("files", () => {
  const quality = (row_count: number, error_row_count: number, outcomes: RuleOutcome[] = []) => {
    const supplied = [{ return_id: "episodes", row_count, error_row_count }];
    const rows = fileRows(load, supplied, outcomes, definitions, THRESHOLDS);
    return rows.find((row) => row.return_id === "episodes");
  };
  test("one row per file of the year, supplied or not, and none for a list that is not there", () => {
    const rows = fileRows(load, [], [], definitions, THRESHOLDS);
    const inYear = [...definitions.returns.values()].filter(
      (one) => one.mandatory !== "beside" && (one.since ?? "") <= "2020-21" && "2020-21" <= (one.until ?? "9"),
    );
    expect(rows.map((row) => row.return_id).sort()).toEqual(inYear.map((one) => one.id).sort());
    expect(rows.every((row) => !row.supplied && row.row_count === null && row.quality === null)).toBe(true);
  });
  test.each([
    [6, 10],
    [8, 10],
    [14, 10],
    [16, 20],
    [424, 420],
  ])("%i rows are about %i: the difference of two quarters is no number of children", (rows, shown) => {
    expect(quality(rows, 0)?.row_count).toBe(shown);
  });
  test("the share without an error does not tell the number of rows", () => {
    expect(quality(424, 7)?.quality).toBe(98);
  });
  test("a file of few rows shows neither their number nor their quality", () => {
    expect(quality(4, 0)).toMatchObject({ row_count: null, row_count_status: "suppressed", quality: null });
  });
  test.each([
    ["no error", 100, 0, 100],
    ["3 rows with an error", 100, 3, null],
    ["3 rows without", 100, 97, null],
    ["10 rows with an error", 100, 10, 90],
  ])("%s of the file", (_words, rows, errors, shown) => {
    expect(quality(rows, errors)?.quality ?? null).toBe(shown);
  });
  test("the share does not give back a rule's hidden count", () => {
    const [one, other] = ofEpisodes.map((rule) => rule.code);
    expect(one !== undefined && other !== undefined).toBe(true);
    const outcomes = [outcome(one ?? "", 20), outcome(other ?? "", 3)];
    expect(quality(100, 23, outcomes)?.quality).toBeNull();
    expect(quality(100, 30, outcomes)?.quality).toBe(70);
  });
});

/** The runner on cases of our own: it must find an agreement, a difference, a dispute and a rule that is not there. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCases } from "@pipelines/conformance/cases.ts";
import { runCases } from "@pipelines/conformance/run-cases.ts";
import { defineRule } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";

const YEARS = ["2022/23", "2023/24"];
const table = (columns: string[], ...rows: (string | number | null)[][]) => ({ columns, rows });

interface Given {
  rule: string;
  tables: Record<string, ReturnType<typeof table>>;
  expected: Record<string, number[]>;
  years?: string[];
  disputed?: boolean;
  settings?: Record<string, unknown>;
}

function fileOf(cases: Given[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "cases-")), "cases.json");
  const full = cases.map((one, index) => ({ case: index, years: YEARS, disputed: false, settings: {}, ...one }));
  writeFileSync(path, JSON.stringify({ cases: full }));
  return path;
}

const own = (code: string, episodes: string, needs: string[] = []) =>
  defineRule({
    code,
    title: "A rule of this test",
    message: "It marks what the test asks it to mark.",
    severity: "error",
    return: "episodes",
    fields: ["DECOM"],
    needs,
    fails: { episodes },
    example: { why: "Not run here.", as_at: "2024-03-31", files: {}, fails: {} },
  });

const RULES = [
  own("1", "episode_start_date > year_end_date"),
  own("2", "placement_la_code <> responsible_la_code or placement_distance_miles > 20", ["postcode-directory"]),
  own("3", "not list_contains(provider_placement_codes, placement_type_code)", ["provider-list"]),
  own("4", "previous_placement_location_code = 'IN' and last_year_child_last_placement_location_code = 'OUT'"),
  own("5", "is_unaccompanied"),
];

async function run(cases: Given[], disputed: { code: string; number: number; reason: string }[] = []) {
  const rules = new Map(RULES.map((rule) => [rule.code, rule]));
  return runCases(readCases(fileOf(cases)), { ...definitions, rules }, disputed);
}

const late = table(["CHILD", "DECOM"], ["A1", "01/04/2024"], ["A1", "31/03/2024"], ["A2", "02/05/2024"]);

test("a case passes on the same children, and says when the rows are others", async () => {
  const results = await run([
    { rule: "1STG2", tables: { Episodes: late }, expected: { Episodes: [0, 2] } },
    { rule: "1", tables: { Episodes: late }, expected: { Episodes: [1, 2] } },
    { rule: "1", tables: { Episodes: late }, expected: { Episodes: [2] } },
    { rule: "1", tables: { Episodes: late }, expected: { Episodes: [2] }, disputed: true },
    { rule: "99", tables: { Episodes: late }, expected: { Episodes: [2] } },
    { rule: "1", tables: { Episodes: late }, expected: {}, years: [] },
  ]);
  expect(results.map(({ rule, status, rows_agree }) => [rule, status, rows_agree])).toEqual([
    ["1", "passed", true],
    ["1", "passed", false],
    ["1", "failed", false],
    ["1", "disputed", false],
    ["99", "not_built", null],
  ]);
  expect(results[2]).toMatchObject({ recorded: { Episodes: [2] }, ours: { Episodes: [0, 2] }, outcome: "failed" });
});

test("a case of our own list is disputed with its reason; a rule out of force says so", async () => {
  const outOfForce = { ...own("6", "true"), until: "2022-23" as const };
  const cases = readCases(fileOf([{ rule: "6", tables: { Episodes: late }, expected: { Episodes: [0, 1, 2] } }]));
  const [one] = await runCases(cases, { ...definitions, rules: new Map([["6", outOfForce]]) }, []);
  expect(one).toMatchObject({ status: "failed", ours: {}, outcome: null });
  const [other] = await run(
    [{ rule: "1", tables: { Episodes: late }, expected: {} }],
    [{ code: "1", number: 0, reason: "for a reason" }],
  );
  expect(other).toMatchObject({ status: "disputed", reason: "for a reason" });
});

test("without children the rows are compared, and a case's own dates are its year's", async () => {
  const settings = { collection_start: "1/4/1980", collection_end: "31/3/1981" };
  const Episodes = table(["DECOM"], ["31/03/1981"], ["01/04/1981"], [null]);
  const [one] = await run([{ rule: "1", tables: { Episodes }, settings, expected: { Episodes: [1] } }]);
  expect(one).toMatchObject({ status: "passed", rows_agree: true });
});

test("what a load derives is taken from the case where the case says it, in last year's file too", async () => {
  const located = table(
    ["CHILD", "DECOM", "PL_LA", "PL_DISTANCE", "PL_LOCATION"],
    ["A1", "01/05/2023", "auth", 20, "IN"],
    ["A1", "01/06/2023", "auth", 20.5, null],
    ["A2", "01/05/2023", "other", null, "OUT"],
  );
  const last = table(["CHILD", "DECOM", "PL_LOCATION"], ["A1", "01/05/2022", "OUT"]);
  const settings = { localAuthority: "auth" };
  const results = await run([
    { rule: "2", tables: { Episodes: located }, settings, expected: { Episodes: [1, 2] } },
    { rule: "2", tables: { Episodes: located }, expected: { Episodes: [0, 1, 2] } },
    { rule: "4", tables: { Episodes: located, Episodes_last: last }, expected: { Episodes: [1] } },
  ]);
  expect(results.map(({ status, rows_agree }) => [status, rows_agree])).toEqual(Array(3).fill(["passed", true]));
});

test("each case has its own provider list, and Header's flag makes a child unaccompanied", async () => {
  const list = (codes: string) => ({ provider_info: table(["URN", "PLACE_CODES"], [1, codes]) });
  const Episodes = table(
    ["CHILD", "DECOM", "PLACE", "URN"],
    ["A1", "01/05/2023", "K2", 1],
    ["A2", "01/05/2023", "K2", "XXXXXXX"],
  );
  const Header = table(["CHILD", "UASC"], ["A1", "0"], ["A2", 1]);
  const results = await run([
    { rule: "3", tables: { Episodes }, settings: list("K1,K2"), expected: {} },
    { rule: "3", tables: { Episodes }, settings: list("K1"), expected: { Episodes: [0] } },
    { rule: "5", tables: { Episodes, Header }, settings: { file_format: "xml" }, expected: { Episodes: [1] } },
  ]);
  expect(results.map(({ status, rows_agree }) => [status, rows_agree])).toEqual(Array(3).fill(["passed", true]));
});

test("a file that is not one of recorded cases is refused by its name", () => {
  const path = join(mkdtempSync(join(tmpdir(), "cases-")), "other.json");
  expect(() => readCases(path)).toThrow(/other\.json: expected a JSON file/);
  writeFileSync(path, '{"cases": [{"rule": 1}]}');
  expect(() => readCases(path)).toThrow(/other\.json: cases\.0/);
});

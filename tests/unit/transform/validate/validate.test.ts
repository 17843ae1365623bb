import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import type { RuleDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch, type ScratchOptions } from "../../../support/scratch.ts";

async function validated(options: ScratchOptions, extra: RuleDefinition[] = []) {
  const db = await openScratch(definitions, options);
  await stage(db, definitions);
  const rules = new Map([...definitions.rules, ...extra.map((rule) => [rule.code, rule] as const)]);
  await validate(db, { ...definitions, rules });
  return db;
}

const outcomeOf = (year: string, code: string) =>
  `select outcome, reason, count from validation.rule_outcomes where collection_year = '${year}' and code = '${code}'`;

const FILES = {
  header: "CHILD,SEX,DOB\nA1,M,01/01/2015",
  episodes: "CHILD,DECOM,RNE,HOME_POST\nA1,01/05/2024,S,ZZ1 1ZZ",
};

test("a rule passes, fails with a count, or says why it was not run, never passes for want of its inputs", async () => {
  const db = await validated({
    loads: [
      { asAt: "2025-03-31", files: FILES },
      { asAt: "2025-09-30", files: { episodes: "CHILD,DECOM,RNE\nA1,01/05/2024,X" } },
    ],
  });
  expect(await db.one(outcomeOf("2024-25", "143"))).toEqual({ outcome: "passed", reason: null, count: 0 });
  expect(await db.one(outcomeOf("2025-26", "143"))).toEqual({ outcome: "failed", reason: null, count: 1 });
  expect(await db.one(outcomeOf("2024-25", "502"))).toEqual({
    outcome: "not_run",
    reason: "because there is no Episodes file of last year",
    count: null,
  });
  expect(await db.one(outcomeOf("2025-26", "502"))).toEqual({ outcome: "passed", reason: null, count: 0 });
  expect(await db.one(outcomeOf("2024-25", "392c"))).toEqual({
    outcome: "not_run",
    reason: "because there is no postcode directory",
    count: null,
  });
  expect(await db.one(outcomeOf("2024-25", "105"))).toEqual({
    outcome: "not_run",
    reason: "because there is no column of unaccompanied children (UASC) in the Header file",
    count: null,
  });
  expect(await db.one(outcomeOf("2024-25", "118"))).toEqual({
    outcome: "not_run",
    reason: "because there is no Placed for adoption file",
    count: null,
  });
  expect(await db.one(outcomeOf("2025-26", "101"))).toEqual({
    outcome: "not_run",
    reason: "because there is no Header file",
    count: null,
  });
  expect(await db.one("select count(*) as n from validation.findings where code in ('392c', '502', 'INT03')")).toEqual({
    n: 0,
  });
  db.close();
});

const example = { why: "of this test", as_at: "2025-03-31", files: {}, fails: {} };
const ruleOf = (code: string, fails: string, more: Partial<RuleDefinition> = {}): RuleDefinition => ({
  code,
  title: code,
  message: code,
  severity: "query",
  blocking: false,
  return: "episodes",
  fields: ["DECOM"],
  needs: [],
  uses: [],
  fails: { episodes: fails },
  example,
  ...more,
});

test("an input that a rule only uses narrows it; a rule runs in its own years; one that cannot be worked out fails no row", async () => {
  const db = await validated({ loads: [{ asAt: "2025-03-31", files: FILES }] }, [
    ruleOf("9001", "true", { uses: ["last-year", "reviews"] }),
    ruleOf("9002", "true", { since: "2025-26" }),
    ruleOf("9003", "true", { until: "2023-24" }),
    ruleOf("9004", "cast(child_id as integer) = 1"),
    ruleOf("9005", "exists (select 1 from staging.header as header where header.child_id = episodes.child_id)"),
  ]);
  expect(await db.one(outcomeOf("2024-25", "9001"))).toEqual({
    outcome: "partly_run",
    reason: "without Reviews file, Reviews file of last year",
    count: 1,
  });
  expect(await db.one(outcomeOf("2024-25", "9002"))).toBeUndefined();
  expect(await db.one(outcomeOf("2024-25", "9003"))).toBeUndefined();
  expect(await db.one(outcomeOf("2024-25", "9004"))).toEqual({ outcome: "passed", reason: null, count: 0 });
  expect(await db.one(outcomeOf("2024-25", "9005"))).toEqual({ outcome: "failed", reason: null, count: 1 });
  db.close();
});

test("years before 2021/22 get our own integrity checks only", async () => {
  const db = await validated({ loads: [{ asAt: "2021-03-31", files: { ...FILES, header: "CHILD,SEX\nB1,9" } }] });
  const codes = await db.query("select code, source_row from validation.findings order by all");
  expect(codes).toEqual([{ code: "INT03", source_row: 2 }]);
  db.close();
});

test("removing the only failing row removes the finding, and the order of the rows does not matter", async () => {
  const rows = ["A1,01/06/2024,04/06/2024,X1", "A1,05/06/2024,,", "A2,02/06/2024,03/06/2024,E8"];
  const failing = async (lines: string[]) => {
    const episodes = `CHILD,DECOM,DEC,REC\n${lines.join("\n")}`;
    const db = await validated({ loads: [{ asAt: "2025-03-31", files: { episodes } }] });
    const found = await db.query("select code, child_id from validation.findings where code = '388' order by all");
    db.close();
    return found;
  };
  expect(await failing(rows)).toEqual([{ code: "388", child_id: "A1" }]);
  expect(await failing([...rows].reverse())).toEqual([{ code: "388", child_id: "A1" }]);
  expect(await failing(rows.slice(1))).toEqual([]);
});

test("no finding holds what a cell said, only where it is", async () => {
  const db = await validated({
    loads: [{ asAt: "2025-03-31", files: { header: "CHILD,SEX,DOB\nA1,QQ77,38/04/2019" } }],
  });
  const text = JSON.stringify([
    await db.query("select * from validation.findings"),
    await db.query("select * from staging.unreadable_cells"),
  ]);
  expect(text).toContain("A1");
  expect(text).not.toContain("QQ77");
  expect(text).not.toContain("38/04");
  db.close();
});

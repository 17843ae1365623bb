/** Runs recorded cases through the stage and the rules that a load goes through, and compares the answers. */
import type { ReturnDefinition, RuleDefinition } from "@schemas/define.ts";
import type { DisputedCase } from "@schemas/disputed-cases.ts";
import { Database } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { loadsInForce } from "../load/in-force.ts";
import { createLedger } from "../load/ledger.ts";
import { stage } from "../transform/stage/stage.ts";
import { REFERENCE_PROVIDERS } from "../transform/validate/providers.ts";
import { validate } from "../transform/validate/validate.ts";
import { insertReference, overrideFacts } from "./case-facts.ts";
import { FIRST_ROW, insertLoads, loadsOf } from "./case-loads.ts";
import { RETURN_OF, type RecordedCase } from "./cases.ts";
import { type CaseResult, compare, type Positions } from "./compare.ts";

/** One result per case, in the order of the cases. */
export async function runCases(
  cases: readonly RecordedCase[],
  definitions: Definitions,
  disputed: readonly DisputedCase[],
): Promise<CaseResult[]> {
  const ruleOf = byCode(definitions.rules);
  const built = cases.filter(({ code }) => ruleOf(code) !== undefined);
  const rules = new Map(built.flatMap(({ code }) => ruleOf(code) ?? []).map((rule) => [rule.code, rule]));
  const answers = await answersTo(built, { ...definitions, rules });
  return cases.map((recorded) => {
    const rule = ruleOf(recorded.code);
    const answer = answers.get(recorded.councilId);
    const own = disputed.find(
      ({ code, number, year }) =>
        code.toLowerCase() === recorded.code.toLowerCase() &&
        number === recorded.case &&
        (year === undefined || year === recorded.year),
    );
    return compare(recorded, {
      code: rule?.code,
      found: answer?.found.get(rule?.code ?? "") ?? {},
      outcome: answer?.outcomes.get(rule?.code ?? ""),
      reason: own?.reason ?? (recorded.disputed ? RECORDED_AS_DISPUTED : undefined),
    });
  });
}

const RECORDED_AS_DISPUTED = "the record itself marks it as disputed";

/** The other tool's letters differ in case from the department's here and there. */
function byCode(rules: ReadonlyMap<string, RuleDefinition>) {
  const known = new Map([...rules.values()].map((rule) => [rule.code.toLowerCase(), rule]));
  return (code: string): RuleDefinition | undefined => known.get(code.toLowerCase());
}

interface Answers {
  found: Map<string, Positions>;
  outcomes: Map<string, string>;
}

async function answersTo(cases: readonly RecordedCase[], definitions: Definitions): Promise<Map<string, Answers>> {
  const db = await Database.open(":memory:");
  try {
    await db.attach(":memory:", "store");
    await db.run("use store");
    await createLedger(db, definitions);
    await db.run("use memory; create schema reference");
    await db.run(REFERENCE_PROVIDERS);
    await insertReference(db, cases);
    await insertLoads(db, definitions.returns, cases.flatMap(loadsOf));
    await loadsInForce(db, "2099-12-31");
    await stage(db, definitions);
    await validate(db, definitions, (scratch) => overrideFacts(scratch, cases));
    return await readAnswers(db, cases, definitions.returns);
  } finally {
    db.close();
  }
}

async function readAnswers(
  db: Database,
  cases: readonly RecordedCase[],
  returns: ReadonlyMap<string, ReturnDefinition>,
): Promise<Map<string, Answers>> {
  const answers = new Map(cases.map((one) => [one.councilId, { found: new Map(), outcomes: new Map() } as Answers]));
  const tableOf = new Map(Object.entries(RETURN_OF).map(([name, id]) => [returns.get(id)?.id ?? "", name]));
  const findings = await db.query<{ load_id: string; code: string; return_id: string; source_row: number }>(
    `select load_id, code, return_id, source_row from validation.findings
     where load_id = la_code order by load_id, code, return_id, source_row`,
  );
  for (const { load_id, code, return_id, source_row } of findings) {
    const found = answers.get(load_id)?.found;
    const tables = found?.get(code) ?? {};
    const name = tableOf.get(return_id) ?? return_id;
    tables[name] = [...(tables[name] ?? []), source_row - FIRST_ROW];
    found?.set(code, tables);
  }
  const outcomes = await db.query<{ load_id: string; code: string; words: string }>(
    `select runs.load_id, runs.code, outcomes.outcome || coalesce(', ' || outcomes.reason, '') as words
     from validation.rule_runs as runs
     join validation.rule_outcomes as outcomes using (la_code, collection_year, code)
     where runs.load_id = runs.la_code`,
  );
  for (const { load_id, code, words } of outcomes) answers.get(load_id)?.outcomes.set(code, words);
  return answers;
}

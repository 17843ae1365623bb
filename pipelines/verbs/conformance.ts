/** `careboard conformance`: recorded cases of another validator through our rules. Reads no workspace and writes nothing. */

import { type ConformanceJson, conformanceShape } from "@schemas/cli/conformance.ts";
import { disputedCases } from "@schemas/disputed-cases.ts";
import { readCases } from "../conformance/cases.ts";
import type { CaseResult, Positions } from "../conformance/compare.ts";
import { runCases } from "../conformance/run-cases.ts";
import { refuseUnknown, UsageError } from "../errors.ts";
import { text, type Verb } from "./verb.ts";

export const conformance: Verb = {
  name: "conformance",
  summary: "Run recorded cases of another validator through our rules and compare the answers",
  argument: { name: "<file>", words: "the file of recorded cases" },
  options: [{ flags: "--rule <code>", words: "only the cases of this rule" }],
  example: "careboard conformance rule-cases.json --rule 392c",
  writes: false,
  shape: conformanceShape,
  async run(file, options, context) {
    if (file === undefined) throw new UsageError("conformance needs the file of recorded cases.");
    const all = readCases(file);
    const wanted = text(options, "rule")?.toLowerCase();
    const cases = all.filter(({ code }) => wanted === undefined || code.toLowerCase() === wanted);
    if (wanted !== undefined && cases.length === 0) {
      refuseUnknown("Rule", wanted, [...new Set(all.map(({ code }) => code))], "The file has no case of it.");
    }
    const results = await runCases(cases, await context.definitions(), disputedCases);
    const json = summary(results);
    return { json, lines: linesOf(json), exitCode: json.failed > 0 ? 1 : 0 };
  },
};

function summary(results: CaseResult[]): ConformanceJson {
  const count = (status: CaseResult["status"]) => results.filter((one) => one.status === status).length;
  const scored = results.filter(({ status }) => status === "passed" || status === "failed");
  return {
    passed: count("passed"),
    failed: count("failed"),
    disputed: count("disputed"),
    not_built: count("not_built"),
    rows_agree: scored.filter(({ rows_agree }) => rows_agree).length,
    cases: results,
  };
}

function linesOf({ cases, passed, failed, rows_agree }: ConformanceJson): string[] {
  const of = (status: CaseResult["status"]) => cases.filter((one) => one.status === status);
  const onlyRows = of("passed").filter(({ rows_agree }) => rows_agree === false);
  const notBuilt = [...new Set(of("not_built").map(({ rule }) => rule))];
  const scored = passed + failed;
  const percent = scored === 0 ? "" : ` (${((100 * rows_agree) / scored).toFixed(1)}%)`;
  return [
    ...section("Other children (rows counted from 0, as in the file):", of("failed").flatMap(bothAnswers)),
    ...section("The same children in other rows:", onlyRows.flatMap(bothAnswers)),
    ...section("Disputed, not counted:", of("disputed").flatMap(disputedLines)),
    ...section("Not built:", notBuilt.length === 0 ? [] : [notBuilt.join(" ")]),
    `Rows: ${rows_agree} of ${scored} cases agree${percent}`,
    `${passed} passed, ${failed} failed`,
  ];
}

const section = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : [title, ...lines, ""]);

const bothAnswers = (one: CaseResult): string[] => [
  `  ${one.rule} case ${one.case} (${one.year})`,
  `    recorded: ${words(one.recorded)}`,
  `    ours:     ${words(one.ours)}${outcomeWords(one)}`,
];

const disputedLines = (one: CaseResult): string[] => [
  `  ${one.rule} case ${one.case} (${one.year}): ${one.reason}`,
  ...(one.rows_agree === true ? ["    both answers are the same"] : bothAnswers(one).slice(1)),
];

const words = (positions: Positions): string =>
  Object.entries(positions)
    .map(([name, rows]) => `${name} ${rows.join(" ")}`)
    .join("; ") || "none";

function outcomeWords({ outcome }: CaseResult): string {
  if (outcome === null) return " (the rule is not in force in that year)";
  return /^(not_run|partly_run)/.test(outcome) ? ` (${outcome.replace("_", " ")})` : "";
}

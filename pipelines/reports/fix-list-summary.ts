/** The summary sheet of a fix list: what it is, what to do first, counts by rule, by table, by team and by answer. */
import { SEVERITIES } from "@schemas/reports/fix-list.ts";
import type { CouncilFixList } from "./fix-list.ts";
import type { FindingTally } from "./fix-list-rows.ts";
import { dayInWords, MARKING, measureInWords, rangeInWords, talliesBy, total, yearInWords } from "./fix-list-words.ts";
import { codesByWorth } from "./rule-costs.ts";
import type { WordsSheet } from "./workbook.ts";

type Line = WordsSheet["lines"][number];

/** With a team the counts are of its own children. `records`: rows of the return with a finding. */
export function summaryLines(
  list: CouncilFixList,
  { title, team, records }: { title: string; team: string | undefined; records: number },
): Line[] {
  const tallies = team === undefined ? list.tallies : list.tallies.filter((one) => one.team === team);
  return [
    { cells: [title], style: "title" },
    { cells: [`${MARKING}${list.is_invented ? ". Invented data: no child in it is real." : ""}`], style: "marking" },
    { cells: [] },
    ...list.loads.map((load) => ({
      cells: [
        `Return ${yearInWords(load.collection_year)} to ${dayInWords(load.as_at_date)}: load ${load.load_id}, known on ${dayInWords(load.known_on)}`,
      ],
    })),
    { cells: [`List made on ${dayInWords(list.made_on)}`] },
    { cells: ["Findings", total(tallies)], style: "strong" },
    { cells: ["Records", records] },
    { cells: ["Set aside (count nowhere until mended)", total(tallies, (one) => one.set_aside)] },
    { cells: ["Came back after they were gone", total(tallies, (one) => one.came_back)] },
    ...(team === undefined ? [{ cells: [] }, { cells: [list.next_step], style: "strong" as const }] : []),
    { cells: [] },
    {
      cells: [
        ...["By rule", "Findings", "Set aside", "Severity", "Rule"],
        ...(team === undefined ? ["What all its rows could move"] : []),
      ],
      style: "head",
    },
    ...byRule(list, tallies, team),
    ...bySeverity("By severity", tallies, ({ severity }) => severity, SEVERITIES),
    ...bySeverity("By table", tallies, ({ table }) => table),
    ...(list.has_teams && team === undefined ? bySeverity("By team", tallies, (one) => one.team ?? "") : []),
    ...bySeverity("By answer", tallies, ({ status }) => status),
    ...(tallies.some(({ who }) => who !== null)
      ? bySeverity("By person", tallies, ({ who }) => who ?? "nobody yet")
      : []),
  ];
}

function byRule(list: CouncilFixList, tallies: readonly FindingTally[], team: string | undefined): Line[] {
  const codes = codesByWorth(
    tallies.map(({ code }) => code),
    team === undefined ? list.rule_costs : new Map(),
  );
  return codes.map((code) => {
    const own = tallies.filter((one) => one.code === code);
    const cost = team === undefined ? list.rule_costs.get(code)?.[0] : undefined;
    return {
      cells: [
        own[0]?.title ?? code,
        total(own),
        total(own, (one) => one.set_aside),
        own[0]?.severity ?? "",
        code,
        cost === undefined ? "" : `${measureInWords(cost)}: ${rangeInWords(cost)}`,
      ],
    };
  });
}

function bySeverity(
  heading: string,
  tallies: readonly FindingTally[],
  key: (one: FindingTally) => string,
  order?: readonly string[],
): Line[] {
  const groups = talliesBy(tallies, key);
  const sorted = order === undefined ? groups : groups.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const count = (of: readonly FindingTally[], severity: string) => total(of.filter((one) => one.severity === severity));
  return [
    { cells: [] },
    { cells: [heading, "Findings", "Errors", "Queries", "Warnings"], style: "head" },
    ...sorted.map(({ key: name, tallies: own, findings }) => ({
      cells: [name, findings, ...SEVERITIES.map((severity) => count(own, severity))],
    })),
  ];
}

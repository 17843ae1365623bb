/** The summary sheet of a fix list: what it is, what to do first, counts by rule, by table, by team and by answer. */
import { SEVERITIES } from "@schemas/reports/fix-list.ts";
import type { CouncilFixList } from "./fix-list.ts";
import { countsBy, dayInWords, MARKING, rangeInWords, yearInWords } from "./fix-list-words.ts";
import type { WordsSheet } from "./workbook.ts";

type Line = WordsSheet["lines"][number];

/** Counts are of the findings given: a team's summary is about its own children. */
export function summaryLines(list: CouncilFixList, title: string, team: string | undefined): Line[] {
  const { findings } = list;
  const records = new Set(findings.map((one) => `${one.return_id} ${one.source_file} ${one.source_row}`)).size;
  return [
    { cells: [title], style: "title" },
    { cells: [`${MARKING}${list.is_invented ? ". Invented data: no child in it is real." : ""}`], style: "marking" },
    { cells: [] },
    ...list.loads.map((load) => ({
      cells: [
        `Return ${yearInWords(load.collection_year)} to ${dayInWords(load.as_at_date)}`,
        `load ${load.load_id}, known on ${dayInWords(load.known_on)}`,
      ],
    })),
    { cells: ["List made on", dayInWords(list.made_on)] },
    { cells: ["Findings", findings.length], style: "strong" },
    { cells: ["Records", records] },
    { cells: ["Set aside (count nowhere until mended)", findings.filter((one) => one.is_set_aside).length] },
    { cells: ["Came back after they were gone", findings.filter((one) => one.came_back).length] },
    ...(team === undefined ? [{ cells: [] }, { cells: [list.next_step], style: "strong" as const }] : []),
    { cells: [] },
    { cells: ["By rule", "What all its rows could move", "Severity", "Rule", "Findings"], style: "head" },
    ...byRule(list, team),
    ...bySeverity("By severity", findings, ({ severity }) => severity, SEVERITIES),
    ...bySeverity("By table", findings, ({ table }) => table),
    ...(list.has_teams && team === undefined ? bySeverity("By team", findings, (one) => one.team ?? "") : []),
    ...bySeverity("By answer", findings, ({ status }) => status),
    ...(findings.some(({ who }) => who !== null)
      ? bySeverity("By person", findings, ({ who }) => who ?? "nobody yet")
      : []),
  ];
}

function byRule(list: CouncilFixList, team: string | undefined): Line[] {
  const seen = countsBy(list.findings, ({ code }) => code);
  const order = [...new Set(list.findings.map(({ code }) => code))];
  return order.map((code) => {
    const rows = seen.find(({ key }) => key === code)?.rows ?? [];
    const cost = team === undefined ? list.rule_costs.get(code)?.[0] : undefined;
    return {
      cells: [
        rows[0]?.title ?? code,
        cost === undefined ? "" : `${cost.title}: ${rangeInWords(cost)}`,
        rows[0]?.severity ?? "",
        code,
        rows.length,
      ],
    };
  });
}

function bySeverity(
  heading: string,
  findings: CouncilFixList["findings"],
  key: (one: CouncilFixList["findings"][number]) => string,
  order?: readonly string[],
): Line[] {
  const groups = countsBy(findings, key);
  const sorted = order === undefined ? groups : groups.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const count = (rows: typeof findings, severity: string) => rows.filter((one) => one.severity === severity).length;
  return [
    { cells: [] },
    { cells: [heading, "Errors", "Queries", "Warnings", "Findings"], style: "head" },
    ...sorted.map(({ key: name, rows }) => ({
      cells: [name, ...SEVERITIES.map((severity) => count(rows, severity)), rows.length],
    })),
  ];
}

/** The fix list as a workbook: a summary, one row per finding with room for answers, and how to use it. Whole, or one team's. */
import { FINDING_STATUSES, type FixListRow } from "@schemas/reports/fix-list.ts";
import {
  ANSWER_HEADINGS,
  AS_WRITTEN_HEADING,
  answerHash,
  FINDING_ID_HEADING,
  FINDINGS_SHEET,
  WORKBOOK_MARK,
} from "./answers.ts";
import type { CouncilFixList } from "./fix-list.ts";
import { summaryLines } from "./fix-list-summary.ts";
import { cellsInWords, costInWords, MARKING, yearInWords } from "./fix-list-words.ts";
import { type CellValue, type RowsSheet, type SheetColumn, type WordsSheet, workbookBytes } from "./workbook.ts";

interface FindingColumn extends SheetColumn {
  of: (finding: FixListRow) => CellValue;
  /** Only in a list that has it: a team's own list needs no column for the team. */
  when?: (list: CouncilFixList, team: string | undefined) => boolean;
}

const COLUMNS: readonly FindingColumn[] = [
  { heading: "Severity", width: 10, of: ({ severity }) => severity },
  { heading: "Set aside", width: 9, of: ({ is_set_aside }) => (is_set_aside ? "yes" : "") },
  { heading: "Rule", width: 8, kind: "text", of: ({ code }) => code },
  { heading: "Child", width: 15, kind: "text", of: ({ child_id }) => child_id },
  {
    heading: "Team",
    width: 18,
    kind: "text",
    of: ({ team }) => team,
    when: (list, team) => list.has_teams && team === undefined,
  },
  { heading: "What is wrong", width: 34, of: ({ title }) => title },
  { heading: "What to do", width: 52, of: ({ message }) => message },
  { heading: "Table", width: 18, of: ({ table }) => table },
  { heading: "Which record", width: 20, kind: "text", of: ({ record }) => record },
  { heading: "Cells, as submitted", width: 26, kind: "text", of: ({ cells }) => cellsInWords(cells) },
  { heading: "What it costs", width: 34, of: ({ costs }) => costInWords(costs) },
  { heading: "First seen", width: 12, kind: "date", of: ({ first_seen_on }) => first_seen_on },
  { heading: "Age in days", width: 8, kind: "number", of: ({ age_days }) => age_days },
  { heading: "Came back", width: 8, of: ({ came_back }) => (came_back ? "yes" : "") },
  {
    heading: ANSWER_HEADINGS.status,
    width: 18,
    isAnswer: true,
    choices: FINDING_STATUSES,
    of: ({ status }) => status,
  },
  { heading: ANSWER_HEADINGS.who, width: 20, kind: "text", isAnswer: true, of: ({ who }) => who },
  { heading: ANSWER_HEADINGS.note, width: 44, kind: "text", isAnswer: true, of: ({ note }) => note },
  {
    heading: "Year",
    width: 9,
    of: ({ collection_year }) => yearInWords(collection_year),
    when: (list) => list.loads.length > 1,
  },
  { heading: "File", width: 18, kind: "text", of: ({ source_file }) => source_file },
  { heading: "File row", width: 8, kind: "number", of: ({ source_row }) => source_row },
  { heading: FINDING_ID_HEADING, width: 4, kind: "text", of: ({ finding_id }) => finding_id },
  { heading: AS_WRITTEN_HEADING, width: 4, kind: "text", of: answerHash },
];

/** Bytes of the council's workbook; with `team`, of that team's: its children only. The same list gives the same bytes. */
export function fixListWorkbook(list: CouncilFixList, team?: string): Promise<Uint8Array> {
  const findings = team === undefined ? list.findings : list.findings.filter((one) => one.team === team);
  const columns = COLUMNS.filter(({ when }) => when === undefined || when(list, team));
  const rows: RowsSheet = {
    name: FINDINGS_SHEET,
    columns,
    rows: findings.map((finding) => columns.map(({ of }) => of(finding))),
    frozen: 4,
  };
  const title = `Fix list: ${list.name}${team === undefined ? "" : `, ${team}`}`;
  const summary: WordsSheet = {
    name: "Summary",
    widths: [44, 24, 14, 14, 14],
    lines: summaryLines({ ...list, findings }, title, team),
  };
  const invented = list.is_invented ? ", invented data" : "";
  return workbookBytes({ title, marking: MARKING, foot: `${title}${invented}` }, [summary, rows, howToUse(list)]);
}

function howToUse(list: CouncilFixList): WordsSheet {
  const steps = [
    "Mend the record in the case system, not here: this list is a copy of what was submitted.",
    `Answer in the yellow columns. ${ANSWER_HEADINGS.status}: ${FINDING_STATUSES.join(", ")}. ${ANSWER_HEADINGS.who}: who has it now. ${ANSWER_HEADINGS.note}: what was found. Leave the last two columns (${FINDING_ID_HEADING}, ${AS_WRITTEN_HEADING}) as they are: they tie the answer to its record.`,
    "Sort, filter and hide columns as you like. Save as an Excel workbook and send it back to the data team the way that it came.",
    "The data team reads it back with: careboard findings import FILE. Only rows that you changed are read. If two people answer the same row, the later answer stands and both are kept.",
    "Export the return again and load it. What was mended goes away by itself; what comes back says so.",
  ];
  const words: [string, string][] = [
    [
      "Severity",
      "error: cannot be right. query: may be right, ask. warning: worth knowing. The grading is Careboard's own.",
    ],
    ["Set aside", "The row has no place in any count until it is mended. Every other row counts as it was submitted."],
    ["Which record", "The dates that tell one record of the child from another, by their headings in the return."],
    ["Cells, as submitted", "The cells that the rule points at; “blank” is an empty cell."],
    [
      "What it costs",
      "How far this one row could move a measure for the newest period. Blank: none, or it has not been worked out.",
    ],
    ["Age in days", `From the first load that had the finding to the day of this list, ${list.made_on}.`],
    ["Came back", "It was gone in a load of this year and is here again."],
  ];
  return {
    name: "How to use",
    widths: [24, 100],
    lines: [
      { cells: [WORKBOOK_MARK], style: "title" },
      { cells: [`${MARKING}. It names children by their local id: keep it inside the council.`], style: "marking" },
      { cells: [] },
      ...steps.map((step, index) => ({ cells: [`Step ${index + 1}`, step] })),
      { cells: [] },
      { cells: ["Column", "What it says"], style: "head" as const },
      ...words.map((cells) => ({ cells })),
    ],
  };
}

/** The fix list as a workbook: a summary, one row per finding with room for answers, and how to use it. Whole, or one team's. */
import type { Readable } from "node:stream";
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
import type { FindingTally } from "./fix-list-rows.ts";
import { summaryLines } from "./fix-list-summary.ts";
import { cellsInWords, costInWords, MARKING, total, yearInWords } from "./fix-list-words.ts";
import { type CellValue, type RowsSheet, type SheetColumn, type WordsSheet, workbookStream } from "./workbook.ts";

interface FindingColumn extends SheetColumn {
  of: (finding: FixListRow) => CellValue;
  /** Only in a list that has it: a team's own list needs no column for the team. */
  when?: (list: CouncilFixList, team: string | undefined) => boolean;
}

const some = (of: (tally: FindingTally) => number) => (list: CouncilFixList) => total(list.tallies, of) > 0;

/** Narrow enough for one landscape sheet of paper that can be read. */
const COLUMNS: readonly FindingColumn[] = [
  { heading: "Severity", width: 8, of: ({ severity }) => severity },
  { heading: "Rule", width: 7, kind: "text", of: ({ code }) => code },
  { heading: "Child", width: 12, kind: "text", of: ({ child_id }) => child_id },
  {
    heading: "Team",
    width: 13,
    kind: "text",
    of: ({ team }) => team,
    when: (list, team) => list.has_teams && team === undefined,
  },
  { heading: "What is wrong", width: 22, of: ({ title }) => title },
  { heading: "What to do", width: 32, of: ({ message }) => message },
  { heading: "Table", width: 12, of: ({ table }) => table },
  { heading: "Which record", width: 16, kind: "text", of: ({ record }) => record },
  { heading: "Cells, as submitted", width: 20, kind: "text", of: ({ cells }) => cellsInWords(cells) },
  { heading: "What it costs", width: 22, of: ({ costs }) => costInWords(costs, 1) },
  {
    heading: "Set aside",
    width: 7,
    of: ({ is_set_aside }) => (is_set_aside ? "yes" : ""),
    when: some(({ set_aside }) => set_aside),
  },
  {
    heading: "Came back",
    width: 7,
    of: ({ came_back }) => (came_back ? "yes" : ""),
    when: some(({ came_back }) => came_back),
  },
  { heading: "First seen", width: 10, kind: "date", of: ({ first_seen_on }) => first_seen_on },
  { heading: "Age in days", width: 7, kind: "number", of: ({ age_days }) => age_days },
  {
    heading: ANSWER_HEADINGS.status,
    width: 11,
    isAnswer: true,
    choices: FINDING_STATUSES,
    of: ({ status }) => status,
  },
  { heading: ANSWER_HEADINGS.who, width: 12, kind: "text", isAnswer: true, of: ({ who }) => who },
  { heading: ANSWER_HEADINGS.note, width: 24, kind: "text", isAnswer: true, of: ({ note }) => note },
  {
    heading: "Year",
    width: 9,
    aside: "unprinted",
    of: ({ collection_year }) => yearInWords(collection_year),
    when: (list) => list.loads.length > 1,
  },
  { heading: "File", width: 20, kind: "text", aside: "unprinted", of: ({ source_file }) => source_file },
  { heading: "File row", width: 8, kind: "number", aside: "unprinted", of: ({ source_row }) => source_row },
  { heading: FINDING_ID_HEADING, width: 34, kind: "text", aside: "hidden", of: ({ finding_id }) => finding_id },
  { heading: AS_WRITTEN_HEADING, width: 14, kind: "text", aside: "hidden", of: answerHash },
];

/** The council's workbook; with `team`, that team's: its children only. The same list gives the same bytes. */
export async function fixListWorkbook(list: CouncilFixList, team?: string): Promise<Readable> {
  const columns = COLUMNS.filter(({ when }) => when === undefined || when(list, team));
  const rows: RowsSheet = {
    name: FINDINGS_SHEET,
    columns,
    rows: cellsOf(list.rows(team), columns),
    frozen: 3,
  };
  const title = `Fix list: ${list.name}${team === undefined ? "" : `, ${team}`}`;
  const summary: WordsSheet = {
    name: "Summary",
    widths: [54, 11, 11, 11, 11, 74],
    numbers: [1, 2, 3, 4],
    lines: summaryLines(list, { title, team, records: await list.records(team) }),
  };
  const invented = list.is_invented ? ", invented data" : "";
  return workbookStream({ title, marking: MARKING, foot: `${title}${invented}` }, [summary, rows, howToUse(list)]);
}

async function* cellsOf(
  findings: AsyncIterable<FixListRow>,
  columns: readonly FindingColumn[],
): AsyncGenerator<CellValue[]> {
  for await (const finding of findings) yield columns.map(({ of }) => of(finding));
}

function howToUse(list: CouncilFixList): WordsSheet {
  const steps = [
    "Mend the record in the case system, not here: this list is a copy of what was submitted.",
    `Answer in the yellow columns. ${ANSWER_HEADINGS.status}: ${FINDING_STATUSES.join(", ")}. ${ANSWER_HEADINGS.who}: who has it now. ${ANSWER_HEADINGS.note}: what was found. Two hidden columns (${FINDING_ID_HEADING}, ${AS_WRITTEN_HEADING}) tie the answer to its record: send the workbook itself back, not a copy of some columns.`,
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
      "How far this one row could move the measure that it moves most, a headline before all others, for the newest period. Blank: none, or it has not been worked out.",
    ],
    ["Age in days", `From the first load that had the finding to the day of this list, ${list.made_on}.`],
    ["Came back", "It was gone in a load of this year and is here again."],
  ];
  return {
    name: "How to use",
    widths: [24, 120],
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

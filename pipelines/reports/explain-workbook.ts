/** One figure as a workbook for the analyst: words and comparators, the children, their rows, the findings on them, and the SQL. */
import type { Readable } from "node:stream";
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Definitions } from "../definitions.ts";
import type { ChildBehind, FindingBehind, RowBehind } from "./behind-figure.ts";
import type { CountedOver } from "./counted-over.ts";
import { MARKING } from "./fix-list-words.ts";
import { type CellValue, type RowsSheet, type SheetColumn, type WordsSheet, workbookStream } from "./workbook.ts";

export interface ExplainBook {
  indicator: Pick<IndicatorDefinition, "title">;
  over: CountedOver;
  definitions: Pick<Definitions, "rules" | "returns">;
  council: { name: string; is_invented: boolean };
  /** The Figure sheet below its title: a heading alone, or what and how much. */
  figure: readonly (readonly [string] | readonly [string, CellValue])[];
  children: readonly ChildBehind[];
  rows: readonly RowBehind[];
  findings: readonly FindingBehind[];
  sql: string;
}

interface Column<T> extends SheetColumn {
  of: (row: T) => CellValue;
}

/** The same figure over the same rows gives the same bytes. */
export function explainWorkbook(book: ExplainBook): Readable {
  const { indicator, council } = book;
  const title = `${indicator.title}: ${council.name}`;
  const foot = `${title}${council.is_invented ? ", invented data" : ""}`;
  return workbookStream({ title, marking: MARKING, foot }, [
    figureSheet(book, title),
    sheetOf("Children", childColumns(book), book.children),
    sheetOf("Rows", rowColumns(book), book.rows),
    sheetOf("Findings", findingColumns(book), book.findings),
    { name: "SQL", widths: [150], lines: book.sql.split("\n").map((line) => ({ cells: [line] })) },
  ]);
}

function sheetOf<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]): RowsSheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ of }) => of(row))), frozen: 1 };
}

function figureSheet({ figure, council }: ExplainBook, title: string): WordsSheet {
  return {
    name: "Figure",
    widths: [34, 110],
    lines: [
      { cells: [title], style: "title" },
      {
        cells: [`${MARKING}${council.is_invented ? ". Invented data: no child in it is real." : ""}`],
        style: "marking",
      },
      { cells: [] },
      ...figure.map((cells) => (cells.length === 1 ? { cells, style: "head" as const } : { cells })),
    ],
  };
}

const yes = (is: boolean): string => (is ? "yes" : "no");

/** The mart's row by row; breakdowns by their labels. */
function childColumns({ over }: ExplainBook): Column<ChildBehind>[] {
  const groups = BREAKDOWNS.filter(({ id }) => over.breakdowns.includes(id)).map(
    ({ label, column, categories }): Column<ChildBehind> => {
      const labels = new Map<string, string>(categories.map((one) => [one.id, one.label]));
      const of = (child: ChildBehind) => labels.get(String(child[column])) ?? textOf(child[column]);
      return { heading: label, width: 20, of };
    },
  );
  return [
    { heading: "Child", width: 14, kind: "text", of: ({ child_id }) => child_id },
    { heading: "Counted", width: 9, of: ({ is_counted }) => yes(is_counted) },
    {
      heading: "In the group",
      width: 12,
      of: ({ is_in_group, is_undecidable }) => (is_undecidable ? "cannot be decided" : yes(is_in_group)),
    },
    ...(over.value === undefined
      ? []
      : [{ heading: "Value", width: 9, kind: "number", of: ({ value }) => value } satisfies Column<ChildBehind>]),
    { heading: "Its record's day", width: 12, kind: "date", of: ({ row_date }) => row_date },
    ...groups,
  ];
}

function rowColumns({ over, definitions }: ExplainBook): Column<RowBehind>[] {
  const headings = [...new Set([...over.cells.values()].flat())];
  return [
    { heading: "Child", width: 14, kind: "text", of: ({ child_id }) => child_id },
    { heading: "Table", width: 18, of: ({ return_id }) => tableOf(definitions, return_id) },
    { heading: "Which record", width: 24, kind: "text", of: ({ record }) => record },
    ...headings.map(
      (heading): Column<RowBehind> => ({ heading, width: 13, kind: "text", of: (row) => textOf(row[heading]) }),
    ),
    { heading: "Set aside", width: 8, of: ({ is_set_aside }) => (is_set_aside ? "yes" : "") },
    { heading: "File", width: 20, kind: "text", of: ({ source_file }) => source_file },
    { heading: "File row", width: 8, kind: "number", of: ({ source_row }) => source_row },
    { heading: "Load", width: 22, kind: "text", of: ({ load_id }) => load_id },
  ];
}

function findingColumns({ definitions }: ExplainBook): Column<FindingBehind>[] {
  return [
    { heading: "Child", width: 14, kind: "text", of: ({ child_id }) => child_id },
    { heading: "Rule", width: 8, kind: "text", of: ({ code }) => code },
    { heading: "Severity", width: 9, of: ({ severity }) => severity },
    { heading: "Marks a cell of this figure", width: 12, of: ({ is_of_figure }) => yes(is_of_figure) },
    { heading: "What is wrong", width: 34, of: ({ code }) => definitions.rules.get(code)?.title ?? null },
    { heading: "What to do", width: 44, of: ({ code }) => definitions.rules.get(code)?.message ?? null },
    { heading: "Cells", width: 18, kind: "text", of: ({ fields }) => fields },
    { heading: "Set aside", width: 8, of: ({ is_set_aside }) => (is_set_aside ? "yes" : "") },
    { heading: "Table", width: 18, of: ({ return_id }) => tableOf(definitions, return_id) },
    { heading: "File", width: 20, kind: "text", of: ({ source_file }) => source_file },
    { heading: "File row", width: 8, kind: "number", of: ({ source_row }) => source_row },
  ];
}

const tableOf = ({ returns }: Pick<Definitions, "returns">, id: string): string => returns.get(id)?.title ?? id;

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

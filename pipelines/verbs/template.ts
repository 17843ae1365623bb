/** `careboard template local`: the local return to be filled in, as CSV and as a workbook. */
import { templateShape } from "@schemas/cli/template.ts";
import { isQuarterEnd } from "@schemas/collection-years.ts";
import { BASES, SUPPLIED_UNITS } from "@schemas/define.ts";
import { GUIDANCE, STATUSES_OF_SUPPLY } from "@schemas/local/local-return.ts";
import { UsageError } from "../errors.ts";
import { TEMPLATE_HEADINGS, type TemplateLine, templateLines } from "../load/local/template.ts";
import { formatSmallCsv } from "../load/small-csv.ts";
import { withWorkspace } from "../lock.ts";
import { ReportsFolder } from "../reports/reports-folder.ts";
import { type SheetColumn, workbookStream } from "../reports/workbook.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { dateOption } from "./refresh.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const template: Verb = {
  name: "template",
  summary: "Write the local return to be filled in: one blank line for each measure, period and breakdown",
  argument: { name: "<list>", words: "local" },
  options: [{ flags: "--period <date>", words: "the quarter end that it is for (else the newest)" }],
  example: "careboard template local --period 2026-09-30",
  writes: true,
  shape: templateShape,
  async run(list, options, context) {
    if (list !== "local")
      throw new UsageError("template: expected local, the list to be filled in. Say `template local`.");
    const { period: quarterEnd = newestQuarterEnd(context.today) } = dateOption(options, "period", "--period");
    if (!isQuarterEnd(quarterEnd))
      throw new UsageError(`--period ${quarterEnd}: expected the last day of a quarter, for instance 2026-09-30.`);
    const workspace = openWorkspace(text(options, "data"));
    const { indicators } = await context.definitions();
    const lines = templateLines(indicators.values(), quarterEnd);
    const made = isSet(options, "dryRun")
      ? { files: [], kept: [] }
      : await withWorkspace(workspace, context, () => writeTemplate(workspace, quarterEnd, lines));
    const measures = new Set(lines.map((line) => line.indicator_id)).size;
    return {
      json: { period_end_date: quarterEnd, files: made.files, lines: lines.length, indicators: measures },
      lines: [
        `${lines.length} lines for ${measures} measures, ${made.files.length === 0 ? "not written" : `in ${made.files.join(" and ")}`}.`,
        "Fill in what is known, leave the rest blank (a blank is missing, 0 is none), then `careboard load FILE`.",
        ...made.kept.map((path) => `A copy that was written in is kept as ${path}.`),
      ],
    };
  },
};

/** The last quarter end before a day. */
function newestQuarterEnd(today: string): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3, 0)).toISOString().slice(0, 10);
}

async function writeTemplate({ reports, settings }: Workspace, quarterEnd: string, lines: readonly TemplateLine[]) {
  const folder = new ReportsFolder(reports, "one_by_one");
  const name = `local-return-${quarterEnd}`;
  const title = `Local return, ${settings.council.name}, ${quarterEnd}`;
  const files = [
    await folder.write(`${name}.csv`, formatSmallCsv(TEMPLATE_HEADINGS, [...lines])),
    await folder.write(
      `${name}.xlsx`,
      workbookStream({ title, marking: "Totals, never about one person", foot: title }, [
        {
          name: "Local return",
          columns: TEMPLATE_HEADINGS.map(columnOf),
          rows: lines.map((line) => TEMPLATE_HEADINGS.map((heading) => line[heading] ?? "")),
          frozen: 1,
        },
      ]),
    ),
  ];
  folder.keep();
  return { files, kept: folder.kept };
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  basis: BASES,
  unit: SUPPLIED_UNITS,
  approximate: ["y", "n"],
  status: STATUSES_OF_SUPPLY,
};
const ANSWERS = ["numerator", "denominator", "value", "approximate", "status", "source_owner", "note"];

function columnOf(heading: string): SheetColumn {
  const choices = CHOICES[heading];
  return {
    heading,
    width: heading === GUIDANCE ? 70 : ["indicator_id", "source_owner", "note"].includes(heading) ? 30 : 15,
    ...(ANSWERS.includes(heading) ? { isAnswer: true } : {}),
    ...(["numerator", "denominator", "value"].includes(heading) ? {} : { kind: "text" as const }),
    ...(choices === undefined ? {} : { choices }),
  };
}

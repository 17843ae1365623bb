/** Reads the answers out of a fix list that came back: only what its reader changed. Reads workbooks for nothing else. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { FINDING_STATUSES } from "@schemas/reports/fix-list.ts";
import { LayoutError, UnreadableFileError, UsageError } from "../errors.ts";
import {
  ANSWER_HEADINGS,
  type Answer,
  AS_WRITTEN_HEADING,
  answerHash,
  FINDING_ID_HEADING,
  FINDINGS_SHEET,
  WORKBOOK_MARK,
} from "./answers.ts";

export interface ChangedAnswer extends Answer {
  finding_id: string;
  /** Hash of the answer that the workbook was written with. */
  as_written: string;
}

export interface ReadAnswers {
  /** File name without its folder. */
  source: string;
  sha256: string;
  /** Rows that carry a finding. */
  rows: number;
  changed: ChangedAnswer[];
}

const COLUMNS = [...Object.values(ANSWER_HEADINGS), FINDING_ID_HEADING, AS_WRITTEN_HEADING];

/** Throws UsageError, UnreadableFileError or LayoutError when it is no workbook of ours, naming the row of an answer that is none. */
export async function readAnswers(file: string): Promise<ReadAnswers> {
  if (!existsSync(file)) throw new UsageError(`${file}: expected a fix list there. Name the workbook that came back.`);
  const bytes = readFileSync(file);
  const sheets = await sheetsOf(bytes, file);
  const mark = sheets.get("How to use")?.[0]?.[0];
  const [head, ...rows] = sheets.get(FINDINGS_SHEET) ?? [];
  const headings = (head ?? []).map((cell) => words(cell) ?? "");
  const missing = COLUMNS.filter((heading) => !headings.includes(heading));
  if (mark !== WORKBOOK_MARK || missing.length > 0) {
    throw new LayoutError(
      `${file}: expected a fix list that \`careboard validate\` wrote, with its sheets and the columns ${COLUMNS.join(", ")}. ` +
        "Send back the workbook itself, not a copy of some of its columns.",
    );
  }
  const at = (row: readonly unknown[], heading: string) => words(row[headings.indexOf(heading)]);
  const answers = rows.flatMap((row, index) => {
    const finding_id = at(row, FINDING_ID_HEADING);
    if (finding_id === null) {
      const filled = Object.values(ANSWER_HEADINGS).find((heading) => at(row, heading) !== null);
      if (filled === undefined) return [];
      throw new UnreadableFileError(
        `${file}, sheet ${FINDINGS_SHEET}, row ${index + 2}, column ${filled}: expected an answer in a finding's own row, found one in a row of no finding. ` +
          "Write it in the Note of the finding that it is about, and delete this row. Nothing was read in.",
      );
    }
    const status = (at(row, ANSWER_HEADINGS.status) ?? "open").toLowerCase();
    const known = FINDING_STATUSES.find((one) => one === status);
    if (known === undefined) {
      throw new UnreadableFileError(
        `${file}, sheet ${FINDINGS_SHEET}, row ${index + 2}, column ${ANSWER_HEADINGS.status}: expected one of ${FINDING_STATUSES.join(", ")}. ` +
          "Choose one from the list; words of your own go under Note. Nothing was read in.",
      );
    }
    const answer = { status: known, who: at(row, ANSWER_HEADINGS.who), note: at(row, ANSWER_HEADINGS.note) };
    return [{ finding_id, as_written: at(row, AS_WRITTEN_HEADING) ?? "", line: index + 2, ...answer }];
  });
  const changed = answers.filter((one) => answerHash(one) !== one.as_written);
  refuseTwoAnswers(file, changed);
  return {
    source: basename(file),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    rows: answers.length,
    changed: changed.map(({ line, ...answer }) => answer),
  };
}

/** A row that was copied and answered otherwise: one of the two answers would be lost. */
function refuseTwoAnswers(file: string, changed: readonly (ChangedAnswer & { line: number })[]): void {
  const first = new Map<string, (typeof changed)[number]>();
  for (const one of changed) {
    const other = first.get(one.finding_id) ?? one;
    first.set(one.finding_id, other);
    if (answerHash(other) === answerHash(one)) continue;
    throw new UnreadableFileError(
      `${file}, sheet ${FINDINGS_SHEET}, rows ${other.line} and ${one.line}: both are about one finding, and their answers differ. ` +
        "Put what should be kept in one of them, and delete the other. Nothing was read in.",
    );
  }
}

async function sheetsOf(bytes: Buffer, file: string): Promise<Map<string, readonly (readonly unknown[])[]>> {
  const { default: readWorkbook } = await import("read-excel-file/node");
  try {
    return new Map((await readWorkbook(bytes)).map(({ sheet, data }) => [sheet, data]));
  } catch {
    throw new UnreadableFileError(
      `${file}: expected an Excel workbook (.xlsx) that is whole and has no password. Save it again as .xlsx, and run the command again.`,
    );
  }
}

/** Text of a cell that a spreadsheet may have made a number or a day of; null for a blank one. */
function words(cell: unknown): string | null {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? "").trim();
  return text === "" ? null : text;
}

/** What a reviewer writes into a fix list, and how a changed answer is told from one that was only handed on. */
import { createHash } from "node:crypto";
import type { FixListRow } from "@schemas/reports/fix-list.ts";

export type Answer = Pick<FixListRow, "status" | "who" | "note">;

/** Headings of the workbook's columns that are read back. */
export const ANSWER_HEADINGS = { status: "Status", who: "With whom", note: "Note" } as const;
export const FINDING_ID_HEADING = "finding_id";
export const AS_WRITTEN_HEADING = "as_written";
export const FINDINGS_SHEET = "Findings";
/** First cell of the sheet "How to use": by it our workbooks are known. */
export const WORKBOOK_MARK = "Careboard fix list 1";

/** Short hash of an answer: the workbook carries it beside each row, so that only what its reader changed is read back. */
export const answerHash = ({ status, who, note }: Answer): string =>
  createHash("sha256")
    .update([status, who ?? "", note ?? ""].join("\u001f"))
    .digest("hex")
    .slice(0, 12);

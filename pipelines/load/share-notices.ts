/** What the sizes of the files say beside each other: too many unaccompanied children, a health file that nobody has filled yet. */
import type { Database } from "../database.ts";
import { cellOf, type ReadReturn } from "./doubtful-cells.ts";
import type { FileCounts } from "./file-counts.ts";
import { IS_KEPT, incoming } from "./incoming-tables.ts";
import type { LoadNotice } from "./notice.ts";

/** A UASC file with more of Header's children than this has been filled with every child (returns.md 6). */
const MOST_UNACCOMPANIED = 0.6;

/** A notice under UASC when it has more than 60% of Header's number of children; [] otherwise. */
export function unaccompaniedNotices(counts: Map<string, FileCounts>): LoadNotice[] {
  const [uasc, header] = [counts.get("uasc")?.children ?? 0, counts.get("header")?.children ?? 0];
  if (header === 0 || uasc <= header * MOST_UNACCOMPANIED) return [];
  return [
    {
      notice: "many unaccompanied children",
      detail: `${uasc} children, and Header has ${header}: does the file hold every child? Only those who are or were unaccompanied belong there`,
      row_count: null,
    },
  ];
}

/** A notice under OC2 when it has rows and every outcome of every row is blank or 0; [] otherwise. */
export async function unfilledNotices(db: Database, all: readonly ReadReturn[]): Promise<LoadNotice[]> {
  const oc2 = all.find(({ recognised }) => recognised.definition.id === "oc2");
  if (oc2 === undefined) return [];
  const outcomes = oc2.recognised.definition.fields.filter(({ name }) => !["child_id", "date_of_birth"].includes(name));
  const cells = outcomes.map(({ heading }) => `coalesce(${cellOf(oc2, heading)}, '0')`);
  const row = await db.one<{ rows: number; filled: number }>(
    `select count(*) as rows, count(*) filter (translate(concat(${cells.join(", ")}), '0.', '') <> '') as filled
     from ${incoming("oc2")} where ${IS_KEPT}`,
  );
  if (row === undefined || row.rows === 0 || row.filled > 0) return [];
  return [
    {
      notice: "outcomes not filled in",
      detail:
        "every outcome is blank or 0, as in a file that is filled at the end of the year: health measures are not worked out from it",
      row_count: row.rows,
    },
  ];
}

/** Children of a file who are in no file that they should be in: too few to refuse the return, too many to say nothing. */
import type { FileCounts } from "./file-counts.ts";
import type { IncomingReturn } from "./incoming-tables.ts";
import type { LoadNotice } from "./notice.ts";

const SHARE = 0.05;
const AT_LEAST = 5;

/**
 * A notice when more than 5% and at least five of the file's children are not in Header; of Header's, not in Episodes or OC3. Of a list
 * beside the return nothing is said: it reaches over other months than the file, and its rules name who is missing, row by row.
 */
export function strangerNotices(
  { recognised }: IncomingReturn,
  { children, in_header, in_care }: FileCounts,
  all: readonly IncomingReturn[],
): LoadNotice[] {
  if (recognised.definition.mandatory === "beside") return [];
  const isHeader = recognised.definition.id === "header";
  const wanted = isHeader ? ["episodes", "oc3"] : ["header"];
  const others = all.filter((one) => wanted.includes(one.recognised.definition.id)).map(({ file }) => file.name);
  const strangers = children - (isHeader ? in_care : in_header);
  if (others.length === 0 || strangers < AT_LEAST || strangers <= children * SHARE) return [];
  return [
    {
      notice: "children of another return",
      detail:
        `${strangers} of its ${children} children are in no row of ${others.join(" or ")}: ` +
        "are rows of another council or another year among them?",
      row_count: null,
    },
  ];
}

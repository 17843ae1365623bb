/** The council's own list of which team has which child: registers/child-teams.csv. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ChildTeamRow, childTeamRow } from "@schemas/local/child-teams.ts";
import { LayoutError, UnreadableFileError } from "../errors.ts";
import { readSmallCsv } from "../load/small-csv.ts";

const HEADINGS = Object.keys(childTeamRow.shape) as (keyof ChildTeamRow)[];

/** Where a council's own registers are kept in a workspace's data folder. */
export const registersFolder = (dir: string): string => join(dir, "registers");

export const childTeamsFile = (dir: string): string => join(registersFolder(dir), "child-teams.csv");

/**
 * The lines of the register, dates ISO or null, ids in capitals; undefined when the council keeps none. Throws LayoutError when a
 * heading is missing, and UnreadableFileError naming line and column when a cell cannot be read.
 */
export function readChildTeams(
  dir: string,
): { child_id: string; team: string; from_date: string | null; to_date: string | null }[] | undefined {
  const file = childTeamsFile(dir);
  if (!existsSync(file)) return undefined;
  const { headings, rows } = readSmallCsv(file);
  const places = headings.map((heading) => heading.toLowerCase());
  const missing = HEADINGS.filter((heading) => !places.includes(heading));
  if (missing.length > 0) {
    throw new LayoutError(
      `${file}: expected the headings ${HEADINGS.join(", ")}; ${missing.join(", ")} is not there. Add it, or take the file away.`,
    );
  }
  return rows.map(({ line, cells }) => {
    const given = Object.fromEntries(
      HEADINGS.map((heading) => [heading, (cells[places.indexOf(heading)] ?? "").trim()]),
    );
    const parsed = childTeamRow.safeParse(given);
    if (!parsed.success) {
      const [problem] = parsed.error.issues;
      throw new UnreadableFileError(
        `${file}, line ${line}, column ${String(problem?.path[0] ?? "")}: expected ${words(problem?.path[0])}. Mend that line, and run the command again.`,
      );
    }
    const { child, team, from, to } = parsed.data;
    return { child_id: child.toUpperCase(), team, from_date: isoDay(from), to_date: isoDay(to) };
  });
}

const words = (column: unknown): string =>
  column === "from" || column === "to" ? "a date as DD/MM/YYYY, or a blank" : "a name, not a blank";

/** DD/MM/YYYY or ISO to ISO; blank to null. */
function isoDay(text: string): string | null {
  if (text === "") return null;
  if (!text.includes("/")) return text;
  const [day = "", month = "", year = ""] = text.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

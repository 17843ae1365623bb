/** Which folders of a workspace are returns: returns/<la_code>/<year>/<quarter>/, at least one CSV file inside. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { collectionYearBounds, parseCollectionYear, type Quarter } from "@schemas/collection-years.ts";
import { LayoutError } from "../errors.ts";
import { folderFiles, notReadSentence } from "./return-files.ts";

export interface FoundReturn {
  folder: string;
  laCode: string;
  /** ISO date of the quarter's last day. */
  asAt: string;
}

const QUARTER_ENDS: Record<Quarter, string> = { q1: "06-30", q2: "09-30", q3: "12-31", q4: "03-31" };

/** True for the ISO date of a quarter's last day: figures are of such days alone. */
export const endsQuarter = (day: string): boolean => Object.values(QUARTER_ENDS).includes(day.slice(5));

/** Sorted by council and as-at date; [] when there is no such folder. Throws LayoutError for a year or quarter that is none. */
export function findReturns(returnsFolder: string): FoundReturn[] {
  const found = folders(returnsFolder).flatMap((laCode) =>
    folders(join(returnsFolder, laCode)).flatMap((year) =>
      folders(join(returnsFolder, laCode, year)).flatMap((quarter) => {
        const folder = join(returnsFolder, laCode, year, quarter);
        return folderFiles(folder).tables.length === 0
          ? []
          : [{ folder, laCode: council(folder, laCode), asAt: lastDay(folder, year, quarter) }];
      }),
    ),
  );
  return found.sort((one, other) => one.laCode.localeCompare(other.laCode) || one.asAt.localeCompare(other.asAt));
}

/** What lies in the returns folder and is in no return, each with what to do: files beside the quarters' folders, and in quarters without a table. */
export function strayFiles(returnsFolder: string): string[] {
  const misplaced = [returnsFolder, ...below(returnsFolder, 1), ...below(returnsFolder, 2)].flatMap((folder) =>
    filesIn(folder).map((name) => `${join(folder, name)}: not read. ${MOVE}`),
  );
  const unread = below(returnsFolder, 3).flatMap((folder) => {
    const { tables, notRead } = folderFiles(folder);
    return tables.length > 0 ? [] : notRead.map((one) => `${folder}: not read: ${notReadSentence(one)}`);
  });
  return [...misplaced, ...unread];
}

const MOVE = "A return is read from returns/COUNCIL/YEAR/QUARTER, for instance returns/802/2025-26/q1: move it there.";

const below = (folder: string, levels: number): string[] =>
  folders(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (levels === 1 ? [path] : below(path, levels - 1)));

const filesIn = (folder: string): string[] => {
  if (!existsSync(folder)) return [];
  const { tables, notRead } = folderFiles(folder);
  return [
    ...tables,
    ...notRead
      .filter(({ source_file }) => !statSync(join(folder, source_file)).isDirectory())
      .map(({ source_file }) => source_file),
  ];
};

/** Where else to look: "Its sub-folder june has CSV files: ..."; "" when no sub-folder has any. */
export function subfolderAdvice(folder: string): string {
  const below = folders(folder).filter((name) =>
    folderFiles(join(folder, name)).tables.some((file) => /\.csv$/i.test(file)),
  );
  if (below.length === 0) return "";
  const shown = below.slice(0, 5).join(", ") + (below.length > 5 ? ` and ${below.length - 5} more` : "");
  return below.length === 1
    ? ` The sub-folder ${shown} has CSV files: if they are the return, name that one.`
    : ` The sub-folders ${shown} have CSV files: load each return by its own folder.`;
}

function council(folder: string, code: string): string {
  if (/^\d{3}$/.test(code)) return code;
  throw new LayoutError(
    `${folder}: expected the council's three-digit DfE code as the first folder. Rename the folder.`,
  );
}

function lastDay(folder: string, yearText: string, quarterText: string): string {
  const year = parseCollectionYear(yearText);
  const quarter = quarterText.toLowerCase() as Quarter;
  if (year === undefined)
    throw new LayoutError(
      `${folder}: expected a collection year such as 2024-25 as the second folder. Rename the folder.`,
    );
  if (!(quarter in QUARTER_ENDS))
    throw new LayoutError(`${folder}: expected q1, q2, q3 or q4 as the third folder. Rename the folder.`);
  const { start, end } = collectionYearBounds(year);
  return `${(quarter === "q4" ? end : start).slice(0, 4)}-${QUARTER_ENDS[quarter]}`;
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

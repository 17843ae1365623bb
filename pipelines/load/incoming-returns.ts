/** The files of a folder, or one file, as the tables of a return: read, recognised, each table once. */
import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type IsOn, repairOf } from "@schemas/repairs.ts";
import type { Definitions } from "../definitions.ts";
import { CareboardError, LayoutError, UnreadableFileError } from "../errors.ts";
import { subfolderAdvice } from "./find-returns.ts";
import { type IncomingFile, readIncoming, splitLine } from "./incoming-file.ts";
import type { IncomingReturn } from "./incoming-tables.ts";
import { isLocal } from "./local/read-local.ts";
import { hasHeadings, isOtherList, recogniseHeadings } from "./recognise.ts";
import { folderFiles, type NotRead, notReadSentence } from "./return-files.ts";

export interface WhereFrom {
  /** A folder; or one XML file or workbook that holds the whole return. */
  folder: string;
  partial?: boolean;
}

/**
 * The tables, sorted in the order of the return's files, and the files that are not read. `year` is the collection year. Throws UnreadableFileError or LayoutError in words for
 * a file that is none of the return's, two files of one table, and a mend that is needed and switched off.
 */
export async function incomingReturns(
  definitions: Definitions,
  { folder, partial = false }: WhereFrom,
  year: string,
  isOn: IsOn,
): Promise<{ all: IncomingReturn[]; notRead: NotRead[] }> {
  const { paths, notRead, elsewhere } = pathsOf(folder);
  const all: IncomingReturn[] = [];
  const hidden: IncomingFile[] = [];
  for (const path of paths) {
    try {
      for (const file of await tablesOf(path, definitions)) {
        // It has a load of its own (local/local.job.ts).
        if (isLocal(file.headings)) continue;
        if (isOtherList(file.headings)) {
          notRead.push({ source_file: file.name, ...OTHER_LIST });
          continue;
        }
        if (file.isHidden) {
          hidden.push(file);
          continue;
        }
        refuseTitle(file, definitions);
        const recognised = recogniseHeadings(file.name, file.headings, definitions.returns.values(), year, { partial });
        refuseSwitchedOff({ file, recognised }, isOn);
        all.push({ file, recognised });
      }
    } catch (error) {
      if (elsewhere === "" || !(error instanceof CareboardError)) throw error;
      throw new UnreadableFileError(
        `${folder}: expected the return's CSV files there, found ${paths.map((path) => basename(path)).join(", ")}.${elsewhere}`,
      );
    }
  }
  refuseTwice(all);
  refuseHidden(hidden, all, definitions);
  all.sort((one, other) => one.recognised.definition.order - other.recognised.definition.order);
  return { all, notRead };
}

const OTHER_LIST = {
  kind: "a list of Annex A that is not about children in care, care leavers or adoption",
  advice: "Lists 8 to 11 are read; nothing of this one is kept.",
};

/** The paths of the files, those that are not read, and where else to look when none of them is a CSV file. */
function pathsOf(folder: string): { paths: string[]; notRead: NotRead[]; elsewhere: string } {
  if (isWholeReturn(folder) && existsSync(folder) && statSync(folder).isFile())
    return { paths: [folder], notRead: [], elsewhere: "" };
  const { tables: names, notRead } = folderFiles(folder);
  const elsewhere = names.some((name) => /\.csv$/i.test(name) || isWholeReturn(name)) ? "" : subfolderAdvice(folder);
  if (names.length === 0) {
    const others = notRead.map((one) => ` Not read: ${notReadSentence(one)}`).join("");
    throw new UnreadableFileError(
      `${folder}: expected the return's CSV files there, found none.${elsewhere || others || " Name the folder that holds them."}`,
    );
  }
  return { paths: names.map((name) => join(folder, name)), notRead, elsewhere };
}

const isWholeReturn = (name: string): boolean => /\.(xml|xlsx)$/i.test(name);

/** The readers of the rarer kinds are loaded when there is such a file. */
async function tablesOf(path: string, definitions: Definitions): Promise<IncomingFile[]> {
  if (/\.xml$/i.test(path)) {
    const { readXmlReturn } = await import("./xml-return.ts");
    return readXmlReturn(path, definitions.returns);
  }
  if (/\.xlsx$/i.test(path)) {
    const { readWorkbook } = await import("./workbook-return.ts");
    return readWorkbook(path);
  }
  return [readIncoming(path)];
}

/** A file that cannot be read without a mend which the settings switch off. */
function refuseSwitchedOff({ file, recognised }: IncomingReturn, isOn: IsOn): void {
  for (const { repair_id, detail } of [...file.notices, ...recognised.notices]) {
    if (repair_id === undefined || isOn(repair_id)) continue;
    throw new UnreadableFileError(
      `${file.name}: ${repairOf(repair_id).title.toLowerCase()} (${detail}), and the repair ${repair_id} is switched off in the settings. ` +
        "Export the file without it, or take it out of repairs_off.",
    );
  }
}

/** A title, a date or a blank row above the headings. */
function refuseTitle({ name, headings, top, delimiter }: IncomingFile, { returns }: Definitions): void {
  const known = [...returns.values()];
  const tells = (cells: readonly string[]) => known.some((definition) => hasHeadings(definition, cells));
  const at = tells(headings)
    ? -1
    : top.findIndex((line) => tells(splitLine(line, line.includes("\t") ? "\t" : delimiter)));
  if (at < 0) return;
  throw new LayoutError(
    `${name}, row 1: expected the headings there; they are in row ${at + 2}. Delete the rows above them, then load the return again.`,
  );
}

/** A hidden sheet may be an old copy; one with a table that no other holds would be missed silently. */
function refuseHidden(hidden: readonly IncomingFile[], all: readonly IncomingReturn[], { returns }: Definitions): void {
  const held = all.map(({ recognised }) => recognised.definition.id);
  const wanted = [...returns.values()].filter(({ id }) => !held.includes(id));
  for (const { name, headings } of hidden) {
    const definition = wanted.find((one) => hasHeadings(one, headings));
    if (definition === undefined) continue;
    throw new LayoutError(
      `${name}: the sheet is hidden and holds ${definition.title}, which no sheet or file that is shown does. Unhide it if it belongs to the return; delete it if it does not.`,
    );
  }
}

function refuseTwice(all: readonly IncomingReturn[]): void {
  const seen = new Map<string, string>();
  for (const { file, recognised } of all) {
    const { id, title } = recognised.definition;
    const other = seen.get(id);
    if (other !== undefined) {
      throw new UnreadableFileError(
        `${other} and ${file.name} are both ${title}, told by their headings: two councils' or two dates' files may be mixed. Leave only the one that belongs to this return.`,
      );
    }
    seen.set(id, file.name);
  }
}

/** A file of the local aggregate return: told by its headings, read as any file of a return is, every cell checked. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Basis, SUPPLIED_UNITS } from "@schemas/define.ts";
import { GUIDANCE, localReturn, PERSON_HEADINGS, type STATUSES_OF_SUPPLY } from "@schemas/local/local-return.ts";
import { LayoutError } from "../../errors.ts";
import { systemWords, takeFile } from "../inbox.ts";
import { splitLine } from "../incoming-file.ts";
import { readableText } from "../incoming-text.ts";
import { type Problem, type RegisterLine, readLine } from "../maps/read-register.ts";
import { folderFiles } from "../return-files.ts";
import { decodeText, parseSmallCsv } from "../small-csv.ts";

/** A line as its cells say, each of its kind; numbers are texts still, so that a blank stays one. */
export interface LocalLine extends RegisterLine {
  period_from: string;
  period_to: string;
  basis: Basis;
  indicator_id: string;
  breakdown_dimension: string;
  breakdown: string;
  numerator: string;
  denominator: string;
  value: string;
  unit: (typeof SUPPLIED_UNITS)[number];
  approximate: "y" | "n";
  status: (typeof STATUSES_OF_SUPPLY)[number];
  source_owner: string;
  note: string;
}

export interface LocalFile {
  /** File name without its folder. */
  file: string;
  sha256: string;
  lines: LocalLine[];
  /** Lines without any number: nothing is supplied by them. */
  blank: number;
  problems: Problem[];
  /** Headings that are left out, and repairs of the file, in words. */
  notices: string[];
}

const plain = (heading: string): string =>
  heading
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

/** Three headings that no other file of the program has together. */
const SIGNATURE = ["indicator_id", "period_to", "source_owner"];

/** Whether a table is the local return, by its headings. */
export const isLocal = (headings: readonly string[]): boolean => {
  const written = headings.map(plain);
  return SIGNATURE.every((heading) => written.includes(heading));
};

/** The local returns among the files of a folder, or the one file named; the paths. [] when there is none, or no such place. */
export async function localFilesAt(path: string): Promise<string[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  const paths = found.isDirectory() ? folderFiles(path).tables.map((name) => join(path, name)) : [path];
  const kept: string[] = [];
  for (const one of paths) if (await looksLocal(one)) kept.push(one);
  return kept;
}

/** Whether every table of a folder, or the one file named, is the local return; `found` are those that are, or hold it on a sheet. */
export async function areAllLocal(path: string, found: readonly string[]): Promise<boolean> {
  if (found.length === 0) return false;
  if (statSync(path).isDirectory() && folderFiles(path).tables.length > found.length) return false;
  for (const one of found.filter(isWorkbook)) if ((await firstRows(one)).some(isOfChildren)) return false;
  return true;
}

const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

/** Whether the headings are those of a table with a row for each child: the return's own reader takes it. */
const isOfChildren = (headings: readonly string[]): boolean =>
  !isLocal(headings) && headings.some((heading) => plain(heading).startsWith("child"));

/** What is no file, is gone or cannot be read is refused where the return is read. */
async function looksLocal(path: string): Promise<boolean> {
  try {
    return await beginsLocal(path);
  } catch (error) {
    if (systemWords(path, error) === error) throw error;
    return false;
  }
}

async function beginsLocal(path: string): Promise<boolean> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  if (isWorkbook(path)) return (await firstRows(path)).some(isLocal);
  if (!/\.(csv|txt|tsv|tab|dat)$/i.test(path)) return false;
  const [line = ""] = decodeText(firstBytes(path)).text.split(/[\r\n]/, 1);
  return isLocal(splitLine(line.replaceAll("\t", ","), ","));
}

const HEAD_BYTES = 4096;

function firstBytes(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const read = head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
    const end = read.indexOf(10);
    return end < 0 ? read : read.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

/** [] for a workbook that cannot be read: it is refused where the return is read. */
const firstRows = async (path: string): Promise<string[][]> =>
  (await import("../workbook-return.ts")).readFirstRows(path).catch(() => []);

/** Reads and checks the cells. Throws LayoutError for headings that are not there or are of single people; cells are problems. */
export async function readLocal(path: string): Promise<LocalFile> {
  const file = basename(path);
  const { bytes, sha256 } = takeFile(path);
  const { headings, rows, notices } = isWorkbook(path) ? await tableOfSheet(path) : tableOfText(file, bytes);
  const written = headings.map(plain);
  refuseHeadings(file, written);
  const known = [...localReturn.columns.map(({ heading }) => heading), GUIDANCE, ""];
  const others = headings.filter((_, at) => !known.includes(written[at] ?? ""));
  const result: LocalFile = { file, sha256, lines: [], blank: 0, problems: [], notices };
  if (others.length > 0) notices.push(`${others.join(", ")}: no heading of the local return, left out`);
  for (const row of rows) {
    const cell = (heading: string) => (row.cells[written.indexOf(heading)] ?? "").trim();
    if (["numerator", "denominator", "value"].every((heading) => cell(heading) === "")) {
      result.blank += 1;
      continue;
    }
    result.lines.push(readLine(localReturn, written, row, result.problems) as LocalLine);
  }
  return result;
}

interface Table {
  headings: string[];
  rows: { line: number; cells: string[] }[];
  notices: string[];
}

function tableOfText(file: string, bytes: Buffer): Table {
  const { text, notices } = readableText(file, bytes);
  const first = text.subarray(0, Math.max(0, text.indexOf(10))).toString();
  const delimiter = !first.includes(",") && first.includes("\t") ? "\t" : ",";
  const table = parseSmallCsv(text.toString(), file, delimiter);
  return { ...table, notices: notices.map(({ detail }) => detail) };
}

/** The visible sheet that has the headings. */
async function tableOfSheet(path: string): Promise<Table> {
  const { readSheets } = await import("../workbook-return.ts");
  const sheets = (await readSheets(path)).filter(({ rows }) => rows.some((cells) => cells.some(Boolean)));
  const [local, another] = sheets.filter(({ rows }) => isLocal(rows[0] ?? []));
  if (local !== undefined && another !== undefined) {
    throw new LayoutError(
      `${basename(path)}: the sheets ${local.sheet} and ${another.sheet} are both the local return. Leave one, or put their rows on one sheet, and load again.`,
    );
  }
  const [headings = [], ...rows] = local?.rows ?? [];
  const filled = rows.map((cells, at) => ({ line: at + 2, cells })).filter(({ cells }) => cells.some(Boolean));
  const others = sheets.filter((one) => one !== local && !isOfChildren(one.rows[0] ?? []));
  const names = others.map(({ sheet }) => sheet).join(", ");
  return { headings, rows: filled, notices: others.length === 0 ? [] : [`other sheets: ${names}, not read`] };
}

function refuseHeadings(file: string, written: readonly string[]): void {
  const ofPeople = written.filter((heading) => PERSON_HEADINGS.test(heading));
  if (ofPeople.length > 0) {
    throw new LayoutError(
      `${file}, row 1: ${ofPeople.join(", ")} is about single people. The local return holds totals and nothing else: delete the column and load again.`,
    );
  }
  const wanted = localReturn.columns.map(({ heading }) => heading);
  const absent = wanted.filter((heading) => !written.includes(heading));
  const twice = wanted.filter((heading) => written.indexOf(heading) !== written.lastIndexOf(heading));
  if (absent.length === 0 && twice.length === 0) return;
  const wrong = absent.length > 0 ? `${absent.join(", ")} is missing` : `${twice.join(", ")} is there twice`;
  throw new LayoutError(
    `${file}, row 1: it looks like the local return, but ${wrong}. Expected ${wanted.join(", ")}. Mend the headings and load again.`,
  );
}

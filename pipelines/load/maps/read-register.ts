/** A register of the workspace from its file: recognised by its headings, every cell checked, nothing kept yet. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { RegisterDefinition } from "@schemas/local/register.ts";
import { LayoutError, UnreadableFileError, UsageError } from "../../errors.ts";
import { takeFile } from "../inbox.ts";
import { decodeText, parseSmallCsv } from "../small-csv.ts";

export interface RegisterLine {
  /** Line in the file, 1 = the headings. */
  line: number;
  [heading: string]: string | number | boolean;
}

export interface Register<Line extends RegisterLine = RegisterLine> {
  definition: RegisterDefinition;
  /** File name without its folder. */
  file: string;
  sha256: string;
  lines: Line[];
}

/** What is wrong with a line; `column` is left out when it is the line as a whole. Never a value. */
export interface Problem {
  line: number;
  column?: string;
  /** What was expected, and what to do. */
  words: string;
}

const SHOWN = 20;

/** Reads and checks the cells. Throws UsageError, LayoutError or UnreadableFileError naming file, row and column. */
export function readRegister(path: string, definitions: readonly RegisterDefinition[]): Register {
  if (!existsSync(path)) {
    throw new UsageError(`${path}: expected a register there (${usual(definitions)}), there is no such file.`);
  }
  const file = basename(path);
  const { bytes, sha256 } = takeFile(path);
  const { headings, rows } = parseSmallCsv(decodeText(bytes).text, file);
  const written = headings.map((heading) => heading.toLowerCase());
  const definition = definitions.find(({ columns }) => columns.every(({ heading }) => written.includes(heading)));
  if (definition === undefined) {
    const wanted = definitions.map(
      ({ title, columns }) => `${columns.map(({ heading }) => heading).join(",")} (${title})`,
    );
    throw new LayoutError(
      `${file}: expected the headings ${wanted.join(" or ")}. Write them in the first row and load again.`,
    );
  }
  const problems: Problem[] = [];
  const lines = rows.map((row) => readLine(definition, written, row, problems));
  refuse(file, problems);
  return { definition, file, sha256, lines };
}

export const MEND = "Mend the cell and load again.";

/** The cells of a line, each of its kind, and into `problems` those that are not. `written`: the file's headings, as the columns'. */
export function readLine(
  { columns }: RegisterDefinition,
  written: readonly string[],
  { line, cells }: { line: number; cells: readonly string[] },
  problems: Problem[],
): RegisterLine {
  const values: RegisterLine = { line };
  for (const { heading, zod, words } of columns) {
    const parsed = zod.safeParse((cells[written.indexOf(heading)] ?? "").trim());
    if (parsed.success) values[heading] = parsed.data;
    else problems.push({ line, column: heading, words: `expected ${words}. ${MEND}` });
  }
  return values;
}

const usual = (definitions: readonly RegisterDefinition[]) =>
  definitions.map(({ usual_file_name }) => usual_file_name).join(" or ");

/** Throws UnreadableFileError listing the problems by row; returns when there is none. All or nothing. */
export function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const sorted = [...problems].sort((one, other) => one.line - other.line);
  const sentences = sorted
    .slice(0, SHOWN)
    .map(
      ({ line, column, words }) => `${file}, row ${line}${column === undefined ? "" : `, column ${column}`}: ${words}`,
    );
  const more = sorted.length > SHOWN ? [`and ${sorted.length - SHOWN} more rows of the kind.`] : [];
  throw new UnreadableFileError([...sentences, ...more, "Nothing was loaded."].join("\n"));
}

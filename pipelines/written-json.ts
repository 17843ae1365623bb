/** JSON that a person writes: what is wrong with it is said with its place, never with what stands there. */
import { readFileSync } from "node:fs";
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import type { z } from "zod";
import { UsageError } from "./errors.ts";
import { decodeText } from "./load/small-csv.ts";

/** The text of a file as an editor saved it: UTF-8 with or without its mark, UTF-16, Windows-1252. Throws UsageError. */
export function writtenText(file: string): string {
  try {
    return decodeText(readFileSync(file)).text;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError(
      `${file}: may not be read (${code}). Give this user the right to read and write in the folder, or name another with --data.`,
    );
  }
}

/** The value, or the first fault: "line 3, column 5: expected JSON, there a comma". */
export function parseWritten(text: string): { value: unknown } | { fault: string } {
  const faults: ParseError[] = [];
  const value: unknown = parse(text, faults, { disallowComments: true });
  const [first] = faults;
  if (first === undefined) return { value };
  const before = text.slice(0, first.offset).split(/\r\n|\r|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    fault: `line ${before.length}, column ${column}: expected JSON, there ${EXPECTED[printParseErrorCode(first.error)] ?? "something else"}`,
  };
}

const EXPECTED: Partial<Record<string, string>> = {
  InvalidSymbol: "words in straight quotation marks, a number, true, false or null",
  PropertyNameExpected: "a name in straight quotation marks, and no comma after the last entry",
  ValueExpected: "a value, and no comma after the last entry",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing brace }",
  CloseBracketExpected: "a closing bracket ]",
  EndOfFileExpected: "nothing more",
  InvalidCommentToken: "no remarks, which JSON has not",
  UnexpectedEndOfString: "a quotation mark that closes, on the same line",
  InvalidEscapeCharacter: "two backslashes for one",
  UnexpectedEndOfNumber: "a number as 12 or 12.5",
  InvalidCharacter: "no control characters, such as a tab, inside quotation marks",
};

type Issue = z.core.$ZodIssue;

/** Each entry that is wrong and what was expected there: "council.name: expected at least 2 letters". `entry` is what one is called. */
export const writtenFaults = (error: z.ZodError, entry: "setting" | "property"): string[] =>
  error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [`${where(issue.path)}: ${expected(issue)}`];
    return issue.keys.map((key) => `${where([...issue.path, key])}: no ${entry} has that name`);
  });

const where = (path: readonly PropertyKey[]): string => path.map(String).join(".") || "the whole file";

function expected(issue: Issue): string {
  if (issue.code === "invalid_type") return `expected ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value")
    return `expected one of ${issue.values.map((value) => `"${String(value)}"`).join(", ")}`;
  if (issue.code === "too_small" || issue.code === "too_big") {
    const [limit, bound] = issue.code === "too_small" ? ["least", issue.minimum] : ["most", issue.maximum];
    return `expected at ${limit} ${bound}${issue.origin === "string" ? " letters" : ""}`;
  }
  if (issue.code === "invalid_key") return issue.issues.map(expected).join(", ");
  return issue.message;
}

const TYPES: Record<string, string> = {
  string: "words in quotation marks",
  number: "a number without quotation marks",
  int: "a whole number without quotation marks",
  boolean: "true or false",
  object: "entries in braces { }",
  record: "entries in braces { }",
  array: "a list in brackets [ ]",
};

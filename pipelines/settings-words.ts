/** What is wrong with the settings, in words: the path of each setting and what was expected there, never what stands there. */
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** "council.name: expected at least 2 letters; targts: no setting has that name". */
export const settingsFaults = (error: z.ZodError): string => error.issues.flatMap((issue) => faults(issue)).join("; ");

function faults(issue: Issue): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${where([...issue.path, key])}: no setting has that name`);
  }
  return [`${where(issue.path)}: ${expected(issue)}`];
}

const where = (path: readonly PropertyKey[]): string => path.map(String).join(".") || "the whole file";

function expected(issue: Issue): string {
  if (issue.code === "invalid_type") return `expected ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value")
    return `expected one of ${issue.values.map((value) => `"${String(value)}"`).join(", ")}`;
  if (issue.code === "too_small" || issue.code === "too_big") {
    const [limit, bound] = issue.code === "too_small" ? ["least", issue.minimum] : ["most", issue.maximum];
    return `expected at ${limit} ${bound}${issue.origin === "string" ? " letters" : ""}`;
  }
  return issue.message;
}

const TYPES: Record<string, string> = {
  string: "words in quotation marks",
  number: "a number without quotation marks",
  int: "a whole number without quotation marks",
  boolean: "true or false",
  object: "settings in braces { }",
  record: "settings in braces { }",
  array: "a list in brackets [ ]",
};

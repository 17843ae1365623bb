/** Texts of the local return that look as if they were about one person: it holds totals and roles. */
import type { Problem } from "../maps/read-register.ts";
import type { LocalLine } from "./read-local.ts";

/** An e-mail address, a title before a name, a day of birth, a pupil's or patient's number, a telephone number. */
const PERSONAL =
  /\S@\S|\b(mr|mrs|ms|miss|master|mx)\b\.?\s+[a-z]|\b(dob|d\.o\.b|born on)\b|\b[a-z]\d{12}\b|\d{9,}|\b\d{3} \d{3} \d{4}\b/i;

/** `childIds`: ids of the returns held, in capitals. Never repeats the text. */
export function persons(line: LocalLine, childIds: ReadonlySet<string>): Problem[] {
  return (["breakdown", "source_owner", "note"] as const).flatMap((column) => {
    const text = line[column] ?? "";
    const isPersonal =
      PERSONAL.test(text) ||
      text
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .some((word) => childIds.has(word));
    return isPersonal
      ? [
          {
            line: line.line,
            column,
            words:
              "expected nothing about a single person: the cell has what looks like a name, an address, a date of birth or an id. Name roles, not people.",
          },
        ]
      : [];
  });
}

/** How a fault is planted in a sound return, and what the test of settled reading 0 knows of it. */

/**
 * A file (of last year with "last-year:" before it), text that stands there, and what stands there instead. An empty text means
 * that the lines are put at the end of the file, or make the file.
 */
export type Change = [file: string, from: string, to: string];

export interface Plants {
  /** Rule to the change, or changes, that make it fail. */
  planted: Record<string, Change | Change[]>;
  /** Rules about a membership field (DECOM, DEC, REC, LS, RNE) whose fault, planted, changes a count of children. */
  moving: string[];
}

export type ReturnTexts = Record<string, string>;

/** The sound return with one rule's changes in it. */
export function withChanges(sound: ReturnTexts, changes: readonly Change[], code: string): ReturnTexts {
  const files = { ...sound };
  for (const [file, from, to] of changes) {
    const text = files[file] ?? "";
    if (!text.includes(from)) throw new Error(`${code}: the sound ${file} file has nothing to plant it on`);
    files[file] = from === "" ? `${text}\n${to}`.trim() : text.replace(from, to);
  }
  return files;
}

/** Every date of a text, so many years later: a rule of another year is planted in the same return of that year. */
const later = (text: string, years: number): string =>
  text.replace(/(\d\d\/\d\d\/)(\d{4})/g, (_, day: string, year: string) => `${day}${Number(year) + years}`);

/** A text of 2024/25 (or of the year before it) as it is `years` later; up to 2023/24 the code of sex was 1 or 2. */
export function inYear(text: string, asAt: string, years: number): string {
  const moved = later(text, years);
  if (asAt > "2024-03-31") return moved;
  return moved.replace(/^(\w+),([MF]),/gm, (_, child: string, sex: string) => `${child},${sex === "M" ? 1 : 2},`);
}

/**
 * Recorded cases whose answer we do not share, each with the reason: where the department's text or a settled reading says
 * otherwise, it wins. tests/conformance/disputed.md is this list in words. Cases that the record itself marks are not repeated.
 */
import type { CollectionYear } from "./collection-years.ts";

export interface DisputedCase {
  code: string;
  /** Number of the case in the file of recorded cases. */
  number: number;
  /** Last year of the version, where several versions have a case of this number. */
  year?: CollectionYear;
  reason: string;
}

const small =
  "Codes are compared in capitals (validation rules, vocabulary; returns, section 6); the other tool refuses small letters.";
const smallOrEmpty =
  "Codes are compared in capitals, and an empty text is a blank cell of a CSV; the other tool refuses small letters and tells an empty text from a blank.";
const shortYear =
  "A year of two digits is read, and reported as an unusual date (returns, section 6); the other tool refuses it.";
const everUnaccompanied =
  "A row in the UASC file of any year held makes a child unaccompanied (settled reading 18); the other tool leaves out a row of last year's file with a blank DUC.";

const of = (reason: string, ...codes: string[]): DisputedCase[] => codes.map((code) => ({ code, number: 1, reason }));

export const disputedCases: readonly DisputedCase[] = [
  ...of(small, "103", "131", "132", "133", "SW02"),
  ...of(smallOrEmpty, "143", "144", "145", "149", "196", "1009"),
  { code: "146", number: 1, year: "2023-24", reason: smallOrEmpty },
  { code: "146", number: 1, year: "2026-27", reason: smallOrEmpty },
  { code: "178", number: 1, year: "2024-25", reason: smallOrEmpty },
  { code: "178", number: 1, year: "2026-27", reason: smallOrEmpty },
  ...of(shortYear, "102", "141", "147", "166", "171", "203"),
  ...["164", "392a", "392b"].map((code) => ({ code, number: 2, reason: everUnaccompanied })),
  ...of(
    "A council that sends the flag in a CSV has it judged as in XML, where a blank or a third value is wrong; a CSV without the column is not judged.",
    "105",
  ),
  ...of(
    "The other tool leaves out an episode without an end; the text compares the start of the episode with the 14th birthday, and an open placement of a young child is a fault all the same.",
    "374",
  ),
  ...of(
    "The text asks for the four health items wherever the development check is answered; the other tool asks only where the answer is 1.",
    "547",
  ),
  {
    code: "205D",
    number: 2,
    reason:
      'Without a Header there is no flag: the UASC file says who is unaccompanied (returns.md 1.1), and the child has a row in both years. "Present last year" needs last year\'s Header.',
  },
];

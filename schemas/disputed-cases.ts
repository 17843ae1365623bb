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
const shortYear = "A year of two digits is read, and listed as mended (returns, section 6); the other tool refuses it.";
const everUnaccompanied =
  "A row in the UASC file of any year held makes a child unaccompanied (settled reading 18); the other tool leaves out a row of last year's file with a blank DUC.";

const of = (reason: string, ...codes: string[]): DisputedCase[] => codes.map((code) => ({ code, number: 1, reason }));

export const disputedCases: readonly DisputedCase[] = [
  ...of(small, "103", "131", "132", "133", "SW02"),
  ...of(smallOrEmpty, "143", "144", "145", "149", "196", "1009"),
  ...of(smallOrEmpty, "1006", "114", "120", "175", "176", "177", "631"),
  { code: "146", number: 1, year: "2023-24", reason: smallOrEmpty },
  { code: "146", number: 1, year: "2026-27", reason: smallOrEmpty },
  { code: "178", number: 1, year: "2024-25", reason: smallOrEmpty },
  { code: "178", number: 1, year: "2026-27", reason: smallOrEmpty },
  ...of(shortYear, "102", "141", "147", "166", "171", "203"),
  ...of(shortYear, "112", "113", "115", "116", "571", "1005"),
  ...of(
    "The text says unparsable, and the item is a full date; unknown parts written ZZ belong to the date of previous permanence alone (returns, section 2).",
    "SW04",
    "SW05",
  ),
  ...of(
    "The text compares the flag with placements A3 to A6 of an adopted child; the other tool marks a child in A2 who was not adopted.",
    "335",
  ),
  ...of(
    "The text asks whether the live decision of an adopted child has an end; the other tool leaves out a child whose only decision has one.",
    "558",
  ),
  ...(["2023-24", "2026-27"] as const).map((year) => ({
    code: "SW12",
    number: 1,
    year,
    reason:
      "The text wants an allocation that spans the start and the end of care; the other tool accepts one that begins later than care did, and refuses one that began earlier and is open.",
  })),
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
    code: "205B",
    number: 3,
    reason:
      "A row in the UASC file makes a child unaccompanied, its date blank or not (returns.md 1.1); without a Header the other tool leaves out a row with a blank DUC, and a date of last year that was not the 18th birthday with it.",
  },
  {
    code: "205D",
    number: 2,
    reason:
      'Without a Header there is no flag: the UASC file says who is unaccompanied (returns.md 1.1), and the child has a row in both years. "Present last year" needs last year\'s Header.',
  },
];

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

export const disputedCases: readonly DisputedCase[] = [
  {
    code: "164",
    number: 2,
    reason:
      "The other tool leaves out a row of last year's UASC file with a blank DUC; settled reading 18 takes a row in the UASC file of any year held as unaccompanied.",
  },
  {
    code: "392a",
    number: 2,
    reason:
      "The other tool leaves out a row of last year's UASC file with a blank DUC; settled reading 18 takes a row in the UASC file of any year held as unaccompanied.",
  },
  {
    code: "374",
    number: 1,
    reason:
      "The other tool leaves out an episode without an end; the text compares the start of the episode with the 14th birthday, and an open placement of a young child is a fault all the same.",
  },
  {
    code: "392b",
    number: 2,
    reason:
      "The other tool leaves out a row of last year's UASC file with a blank DUC; settled reading 18 takes a row in the UASC file of any year held as unaccompanied.",
  },
];

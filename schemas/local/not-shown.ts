/**
 * What no list for mending records shows (settled reading 61): a row of a child placed for adoption carries no place, in any
 * workbook, file or page of the analyst's reports.
 */
export const PLACED_FOR_ADOPTION = {
  /** Placement codes of such rows. */
  places: ["A3", "A4", "A5", "A6"],
  /** Headings whose cells are not shown then. */
  headings: ["HOME_POST", "PL_POST", "URN"],
  /** What stands in the cell instead. */
  words: "not shown: placed for adoption",
} as const;

/** How the list of restatements says what happened to a figure, and why: closed lists. */

/**
 * What happened to a figure between two publications. `figure`: it is another one. `small_number`: the number of children behind the
 * change is, or may be, one that no reader may learn. `hidden`: one of the two publications hides it. `status`: there is a figure in
 * one of the two only.
 */
export const RESTATEMENT_CHANGES = ["figure", "small_number", "hidden", "status"] as const;

/** Why, in the order of settled reading 69. `status`: its own records are as they were; others decide whether it is shown. */
export const RESTATEMENT_REASONS = [
  "definition",
  "correction",
  "late_entry",
  "correction_and_late_entry",
  "status",
] as const;
export type RestatementReason = (typeof RESTATEMENT_REASONS)[number];

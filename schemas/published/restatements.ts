/** The published table of restatements: what happened to an earlier figure, and why. */
import { z } from "zod";
import { figure, iso, number, STATUSES } from "./columns.ts";

/**
 * What happened to a figure between two publications. `figure`: it is another one. `small_number`: the number of children behind the
 * change is, or may be, one that no reader may learn. `hidden`: one of the two publications hides it. `status`: there is a figure in
 * one of the two only.
 */
const RESTATEMENT_CHANGES = ["figure", "small_number", "hidden", "status"] as const;

/** Why, in the order of settled reading 69. `status`: its own records are as they were; others decide whether it is shown. */
export const RESTATEMENT_REASONS = [
  "definition",
  "correction",
  "late_entry",
  "correction_and_late_entry",
  "status",
] as const;
export type RestatementReason = (typeof RESTATEMENT_REASONS)[number];

/**
 * One row per headline figure of a quarter end (the whole, no breakdown) that a publication showed otherwise than the last one that
 * showed that quarter end. Numbers stand only in rows of change `figure` since the last publication: all others say that, not how far.
 */
export const restatementsRow = z.strictObject({
  ...figure,
  /** False: an earlier publication said so already. */
  is_since_last: z.boolean(),
  change: z.enum(RESTATEMENT_CHANGES),
  before_status: z.enum(STATUSES),
  before_numerator: number,
  before_denominator: number,
  before_value: number,
  now_status: z.enum(STATUSES),
  now_numerator: number,
  now_denominator: number,
  now_value: number,
  reason: z.enum(RESTATEMENT_REASONS),
  /** The load that brought it, or that was withdrawn; null: no load did. */
  load_id: z.string().nullable(),
  collection_year: z.string().nullable(),
  is_withdrawal: z.boolean(),
  /** The two publications, by the day that all in them was known. */
  before_known_on: iso,
  now_known_on: iso,
});

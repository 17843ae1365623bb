/** Columns that published tables share. */
import { z } from "zod";

export const iso = z.iso.date();
export const number = z.number().nullable();

/** Why there is or is not a figure. `suppressed` is a type, never a number. */
export const STATUSES = [
  "value",
  "suppressed",
  "history_too_short",
  "not_yet_due",
  "not_yet_complete",
  "not_supplied",
  "no_postcode_directory",
  "no_population",
  "no_bank_holidays",
  "not_collected",
  /** There is a figure, and too many of the rows behind it are in doubt to show it (settings, doubt.withhold_over). */
  "withheld",
  /** Of the department's figures: it publishes none of this council for this year. */
  "not_published",
  /** Of the department's figures: above 0 and below its rounding. Never 0. */
  "rounds_to_zero",
] as const;
export type Status = (typeof STATUSES)[number];

/** How settled a figure is, in its supplier's word; `final` needs none. Null: nobody says. */
export const STANDINGS = ["provisional", "revised", "final"] as const;
export const standing = z.enum(STANDINGS).nullable();
export type Standing = (typeof STANDINGS)[number];

export const figure = { indicator_id: z.string(), la_code: z.string(), period_kind: z.string(), period_end_date: iso };

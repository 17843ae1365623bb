/** `careboard reconcile --json`: our figures for each 31 March beside the department's, newest first. For the council's own staff. */
import { z } from "zod";
import { STATUSES } from "../published/tables.ts";
import { RECONCILIATION_IDS } from "../reconciliation.ts";

const number = z.number().nullable();

export const reconcileShape = z.strictObject({
  la_code: z.string(),
  /** Of whom the published figures are, when the council is invented. */
  borrowed_la_code: z.string().nullable(),
  /** How many figures have each reason. */
  reasons: z.record(z.enum(RECONCILIATION_IDS), z.int()),
  rows: z.array(
    z.strictObject({
      indicator_id: z.string(),
      title: z.string(),
      period_end_date: z.iso.date(),
      dataset: z.string(),
      release: z.string(),
      published_value: number,
      /** From the final return as it was submitted; null where none is held, or there was no figure. */
      submitted_value: number,
      submitted_on: z.iso.date().nullable(),
      /** As known now. */
      numerator: number,
      denominator: number,
      value: number,
      status: z.enum(STATUSES),
      denominator_source: z.string().nullable(),
      /** As known now, rounded as published, minus published. */
      difference: number,
      reason: z.enum(RECONCILIATION_IDS),
    }),
  ),
  /** The file for the analyst. */
  report: z.string(),
});
export type ReconcileJson = z.infer<typeof reconcileShape>;

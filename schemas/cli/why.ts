/** `careboard why ID --from DAY --to DAY --json`: why a headline figure moved, in parts that add up, and in counts of children. */
import { z } from "zod";

const part = z.number();
const end = z.strictObject({
  period_end_date: z.iso.date(),
  /** Null: as known now. */
  known_on: z.iso.date().nullable(),
  value: z.number(),
});

export const whyShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  period_kind: z.string(),
  from: end,
  to: end,
  change: z.number(),
  /**
   * In the indicator's unit, in this order, adding up to the change (settled reading 69); a population that was revised, or is another
   * year's, is under definition. Null: a step leaves nobody to count.
   */
  parts: z
    .strictObject({ definition: part, correction: part, late_entry: part, joined: part, left: part, status: part })
    .nullable(),
  /** Who made each step: their counted_change adds up to the change of the number on top. */
  steps: z.array(
    z.strictObject({
      why: z.enum(["correction", "late entry", "joined", "left", "status"]),
      was_counted: z.boolean(),
      is_counted: z.boolean(),
      was_in_group: z.boolean(),
      is_in_group: z.boolean(),
      children: z.int(),
      counted_change: z.number(),
    }),
  ),
  /** The children, for the council's own staff only. */
  report: z.string(),
});
export type WhyJson = z.infer<typeof whyShape>;

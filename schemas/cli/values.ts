/** `careboard values --indicator ID --json`: a council's own figures, unsuppressed, newest first. For its own staff. */
import { z } from "zod";
import { standing } from "../published/columns.ts";
import { STATUSES } from "../published/tables.ts";

const number = z.number().nullable();

export const valuesShape = z.strictObject({
  indicator: z.string(),
  title: z.string(),
  unit: z.string(),
  /** DfE code of the council. */
  area: z.string(),
  rows: z.array(
    z.strictObject({
      period_end_date: z.iso.date(),
      period_kind: z.string(),
      numerator: number,
      denominator: number,
      /** In the indicator's unit, at full precision: percent 0 to 100, per 10,000, mean or count. */
      value: number,
      lower: number,
      upper: number,
      status: z.enum(STATUSES),
      /** Rates: which population estimate and release was divided by. */
      denominator_source: z.string().nullable(),
      /** Of days before the council began, made with the area map. */
      is_estimated: z.boolean(),
      /** Of the local return and of the department: provisional, revised or final, where they say so. */
      standing,
      /** The local return says that it is not exact. */
      is_approximate: z.boolean(),
    }),
  ),
  /** Under --by, for the one period of `rows`: its cells, unsuppressed; cells without anybody are left out. */
  by: z
    .strictObject({
      breakdowns: z.array(z.string()).min(1),
      cells: z.array(
        z.strictObject({ categories: z.array(z.string()), numerator: number, denominator: number, value: number }),
      ),
    })
    .optional(),
});

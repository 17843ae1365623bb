/** `careboard chart ID --json`: an indicator's control chart and its place in the funnel of all councils, as tables. For the analyst. */
import { z } from "zod";

const number = z.number().nullable();

export const CHART_SIGNALS = ["outside", "run", "trend", "two_of_three"] as const;
export const FUNNEL_PLACES = ["above_alarm", "above_alert", "within", "below_alert", "below_alarm", "too_few"] as const;

export const chartShape = z.strictObject({
  indicator: z.string(),
  /** Null where there is none, with the reason. */
  control: z
    .strictObject({
      period_kind: z.enum(["quarter", "snapshot"]),
      method: z.enum(["p", "c", "xmr"]),
      /** In the indicator's unit, as everything below. */
      centre: z.number(),
      baseline_count: z.int(),
      /** Limits of fewer than 20 points. */
      is_trial: z.boolean(),
      points: z.array(
        z.strictObject({
          period_end_date: z.iso.date(),
          value: number,
          lower: number,
          upper: number,
          signals: z.array(z.enum(CHART_SIGNALS)),
        }),
      ),
    })
    .nullable(),
  no_control: z.string().nullable(),
  funnel: z
    .strictObject({
      period_end_date: z.iso.date(),
      dataset: z.string(),
      release: z.string(),
      /** England's published percentage. */
      target: z.number(),
      /** DfE code of the council whose published figure is ours: the borrowed one, where the council is invented. */
      area: z.string(),
      councils: z.array(
        z.strictObject({
          la_code: z.string(),
          name: z.string(),
          numerator: z.number(),
          denominator: z.number(),
          /** Percentage of those counts. */
          value: z.number(),
          lower_alert: number,
          upper_alert: number,
          lower_alarm: number,
          upper_alarm: number,
          place: z.enum(FUNNEL_PLACES),
        }),
      ),
    })
    .nullable(),
  no_funnel: z.string().nullable(),
  /** The page with both drawings and their tables. */
  report: z.string(),
});
export type ChartJson = z.infer<typeof chartShape>;

import { Z95 } from "../statistics.ts";
import type { KindCompiler } from "./kind.ts";

const MEAN = "value_sum / nullif(value_count, 0)";
const QUANTILE = `coalesce(t_quantile, ${Z95} + (${Z95} ^ 3 + ${Z95}) / (4 * (value_count - 1))
      + (5 * ${Z95} ^ 5 + 16 * ${Z95} ^ 3 + 3 * ${Z95}) / (96 * (value_count - 1) ^ 2))`;
const REACH = `${QUANTILE}
      * sqrt(greatest(0, (value_squares - value_sum ^ 2 / value_count) / (value_count - 1)) / value_count)`;

/**
 * Average of the rows that have a value, with the t interval from 30 values on (reference.t_limits); or the value in the middle, which
 * has none. The sum is not a count.
 */
export const mean: KindCompiler = {
  numerator: "null::double",
  denominator: "value_count",
  value: `case when is_median then value_median else ${MEAN} end`,
  lower: `case when value_count >= 30 and not is_median then ${MEAN} - ${REACH} end`,
  upper: `case when value_count >= 30 and not is_median then ${MEAN} + ${REACH} end`,
};

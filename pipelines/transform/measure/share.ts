import { Z95 } from "../statistics.ts";
import type { KindCompiler } from "./kind.ts";

const ROOT = `${Z95} * sqrt(${Z95} ^ 2 + 4 * counted_count * (1 - counted_count / whole_count))`;
const BASE = `(2 * (whole_count + ${Z95} ^ 2))`;

/** Percentage of the rows, with Wilson's interval. Nobody to count gives no value rather than 0%. */
export const share: KindCompiler = {
  numerator: "counted_count",
  denominator: "whole_count",
  value: "100 * counted_count / nullif(whole_count, 0)",
  lower: `case when whole_count > 0 then
      case when counted_count = 0 then 0 else 100 * (2 * counted_count + ${Z95} ^ 2 - ${ROOT}) / ${BASE} end end`,
  upper: `case when whole_count > 0 then
      case when counted_count = whole_count then 100 else 100 * (2 * counted_count + ${Z95} ^ 2 + ${ROOT}) / ${BASE} end end`,
};

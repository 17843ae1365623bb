import type { KindCompiler } from "./kind.ts";

/** What rows add less what they take away, with the number of rows beside it. No interval: it is a complete count. */
export const change: KindCompiler = {
  numerator: "value_sum",
  denominator: "whole_count",
  value: "value_sum",
  lower: "null::double",
  upper: "null::double",
};

import type { KindCompiler } from "./kind.ts";

/** What rows add less what they take away. How many did either is a small number of its own and stays inside. No interval: it is a complete count. */
export const change: KindCompiler = {
  numerator: "value_sum",
  denominator: "null::double",
  value: "value_sum",
  lower: "null::double",
  upper: "null::double",
};

import type { KindCompiler } from "./kind.ts";

/** Rows counted. No denominator and no interval: it is a complete count. */
export const count: KindCompiler = {
  numerator: "counted_count",
  denominator: "null::double",
  value: "counted_count",
  lower: "null::double",
  upper: "null::double",
};

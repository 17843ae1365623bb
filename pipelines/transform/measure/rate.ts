import { Z95 } from "../statistics.ts";
import type { KindCompiler } from "./kind.ts";

const byar = (count: string, sign: "+" | "-") =>
  `(${count}) * (1 - 1 / (9 * (${count})) ${sign} ${Z95} / (3 * sqrt(${count}))) ^ 3`;

/** Rows per 10,000 children aged 0 to 17, with Byar's interval, exact for counts under 10 (reference.poisson_limits). */
export const rate: KindCompiler = {
  numerator: "counted_count",
  denominator: "population_0_17",
  value: "10000 * counted_count / nullif(population_0_17, 0)",
  lower: `10000 * case when counted_count < 10 then lower_count else ${byar("counted_count", "-")} end
      / nullif(population_0_17, 0)`,
  upper: `10000 * case when counted_count < 10 then upper_count else ${byar("counted_count + 1", "+")} end
      / nullif(population_0_17, 0)`,
};

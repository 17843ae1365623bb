import { Z95 } from "../statistics.ts";
import type { KindCompiler } from "./kind.ts";

const byar = (count: string, sign: "+" | "-") =>
  `(${count}) * (1 - 1 / (9 * (${count})) ${sign} ${Z95} / (3 * sqrt(${count}))) ^ 3`;

/** Rows per so many children aged 0 to 17, with Byar's interval, exact for counts under 10 (reference.poisson_limits). */
const per = (people: number): KindCompiler => ({
  numerator: "counted_count",
  denominator: "population_0_17",
  value: `${people} * counted_count / nullif(population_0_17, 0)`,
  lower: `${people} * case when counted_count < 10 then lower_count else ${byar("counted_count", "-")} end
      / nullif(population_0_17, 0)`,
  upper: `${people} * case when counted_count < 10 then upper_count else ${byar("counted_count + 1", "+")} end
      / nullif(population_0_17, 0)`,
});

export const rate = per(10_000);
export const populationShare = per(100);

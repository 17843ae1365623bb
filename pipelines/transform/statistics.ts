/**
 * Intervals and quantiles (95%), in plain arithmetic. The same formulas are written out in SQL where a figure is measured;
 * the quantiles that SQL has no function for come from here as two small tables.
 */
import jstat from "jstat";

/** The normal quantile of a two-sided 95% interval. */
export const Z95 = 1.959963984540054;

export interface Interval {
  lower: number;
  upper: number;
}

/** Wilson score interval of x out of n, as shares 0 to 1. */
export function wilsonInterval(x: number, n: number, z = Z95): Interval {
  const middle = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const base = 2 * (n + z * z);
  return { lower: x === 0 ? 0 : (middle - reach) / base, upper: x === n ? 1 : (middle + reach) / base };
}

/** Byar's approximation to the interval of an observed count; for counts of 10 and more. */
export function byarInterval(observed: number, z = Z95): Interval {
  const upperOf = observed + 1;
  return {
    lower: observed * (1 - 1 / (9 * observed) - z / (3 * Math.sqrt(observed))) ** 3,
    upper: upperOf * (1 - 1 / (9 * upperOf) + z / (3 * Math.sqrt(upperOf))) ** 3,
  };
}

/** Exact Poisson interval of an observed count; for counts under 10. */
export function poissonInterval(observed: number, alpha = 0.05): Interval {
  return {
    lower: observed === 0 ? 0 : jstat.chisquare.inv(alpha / 2, 2 * observed) / 2,
    upper: jstat.chisquare.inv(1 - alpha / 2, 2 * observed + 2) / 2,
  };
}

/** Quantile of Student's t for a two-sided 95% interval. */
const tQuantile = (degrees: number): number => jstat.studentt.inv(0.975, degrees);

/** Interval of a mean from its sum and sum of squares; undefined under 30 values. */
export function meanInterval(n: number, sum: number, squares: number): Interval | undefined {
  if (n < 30) return undefined;
  const mean = sum / n;
  const deviation = Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1)));
  const reach = (tQuantile(n - 1) * deviation) / Math.sqrt(n);
  return { lower: mean - reach, upper: mean + reach };
}

/** One row per count of 0 to 9: its exact interval. */
export const poissonTable = (): { observed: number; lower_count: number; upper_count: number }[] =>
  Array.from({ length: 10 }, (_, observed) => {
    const { lower, upper } = poissonInterval(observed);
    return { observed, lower_count: lower, upper_count: upper };
  });

/** One row per number of degrees of freedom, 29 to `last`; beyond it the series in z is exact to eight digits. */
export const tTable = (last = 500): { degrees: number; quantile: number }[] =>
  Array.from({ length: last - 28 }, (_, index) => ({ degrees: index + 29, quantile: tQuantile(index + 29) }));

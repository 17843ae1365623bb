/** What a compiler file of one kind gives: columns of a tally in, columns of a figure out. All are SQL expressions. */
export interface KindCompiler {
  /** Over counted_count, whole_count, value_sum, value_squares, value_count and population_0_17 of one tally. */
  numerator: string;
  denominator: string;
  value: string;
  /** 95% interval in the unit of `value`; null where there is none. */
  lower: string;
  upper: string;
}

import type { PublishedTableName } from "./tables.ts";

/** Published tables that the comparison with others makes, under these names. */
export const BENCHMARK_TABLES = [
  "comparisons",
  "trends",
  "comparator_series",
  "neighbours",
  "neighbour_stress",
  "national",
] as const satisfies readonly PublishedTableName[];

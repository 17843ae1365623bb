/** What a council's published figure says beside others of the same release: its interval, and the verdict, points and children between. */
import type { BenchmarkJson } from "@schemas/cli/benchmark.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import { byarInterval, type Interval, poissonInterval, wilsonInterval } from "../statistics.ts";

export type PublishedCount = { numerator: number | null; denominator: number | null };

/** From this count on Byar's method is good; under it the interval is exact (benchmarking.md 4.2). */
const BYAR_FROM = 10;
const SCALE = { share: 100, rate: 10_000 } as const;

/** The figure of the counts published with it, at full precision, and its 95% interval; undefined without them, and for averages. */
export function publishedInterval(
  kind: IndicatorDefinition["kind"],
  { numerator, denominator }: PublishedCount,
): (Interval & { value: number }) | undefined {
  if ((kind !== "share" && kind !== "rate") || numerator === null || !denominator) return undefined;
  const scale = SCALE[kind];
  const value = (numerator / denominator) * scale;
  if (kind === "share") {
    const { lower, upper } = wilsonInterval(numerator, denominator);
    return { value, lower: lower * scale, upper: upper * scale };
  }
  const { lower, upper } = numerator < BYAR_FROM ? poissonInterval(numerator) : byarInterval(numerator);
  return { value, lower: (lower / denominator) * scale, upper: (upper / denominator) * scale };
}

/** One entry per comparator with a figure. Needs the macros of benchmarks. */
export async function publishedVerdicts(
  db: Database,
  { kind, polarity_against_others: polarity }: Pick<IndicatorDefinition, "kind" | "polarity_against_others">,
  counts: PublishedCount,
  theirs: Record<BenchmarkJson["beside"][number]["comparator"], number | null>,
): Promise<BenchmarkJson["beside"]> {
  const own = publishedInterval(kind, counts);
  if (own === undefined) return [];
  const listed = Object.entries(theirs).filter((entry): entry is [string, number] => entry[1] !== null);
  const rows = await db.query<BenchmarkJson["beside"][number]>(
    `select comparator, verdict_against($value, $lower, $upper, theirs, $polarity) as verdict, $value - theirs as difference,
       gap_children($value, theirs, $denominator, $kind, $polarity) as gap_children
     from (select unnest($comparators::varchar[]) as comparator, unnest($theirs::double[]) as theirs)`,
    {
      ...own,
      polarity,
      kind,
      denominator: counts.denominator,
      comparators: `[${listed.map(([comparator]) => comparator).join(", ")}]`,
      theirs: `[${listed.map(([, value]) => value).join(", ")}]`,
    },
  );
  return rows;
}

/** Which quarter ends a publication shows, and their names. */
import { collectionYearOf, isQuarterEnd, quarterOf } from "@schemas/collection-years.ts";
import type { CatalogPeriod } from "@schemas/published/catalog.ts";
import { UsageError } from "../errors.ts";

/** Quarters on a chart. */
const QUARTERS_SHOWN = 12;

const MONTHS = {
  q1: ["April", "June"],
  q2: ["July", "September"],
  q3: ["October", "December"],
  q4: ["January", "March"],
};

/** The quarter ends up to `asAt` (else the newest), newest first. Throws UsageError when `council` has no figure at that date. */
export function periodsShown(
  council: string,
  periodEnds: readonly string[],
  asAt: string | undefined,
): CatalogPeriod[] {
  const ends = [...new Set(periodEnds)].filter(isQuarterEnd).sort().reverse();
  const newest = ends[0];
  if (newest === undefined)
    throw new UsageError(
      `${council}: there is no figure to publish yet. Load its returns and run \`careboard transform\` first.`,
    );
  if (asAt !== undefined && !ends.includes(asAt)) {
    throw new UsageError(
      `--as-at ${asAt}: expected a quarter end for which ${council} has figures, from ${ends.at(-1)} to ${newest}.`,
    );
  }
  return ends
    .filter((end) => end <= (asAt ?? newest))
    .slice(0, QUARTERS_SHOWN)
    .map(periodOf);
}

function periodOf(end: string): CatalogPeriod {
  const quarter = quarterOf(end);
  const collection_year = collectionYearOf(end);
  const [first, last] = MONTHS[quarter];
  return {
    period_end_date: end,
    collection_year,
    quarter,
    label: `Quarter ${quarter.slice(1)}, ${collection_year.replace("-", "/")}`,
    months: `${first} to ${last} ${end.slice(0, 4)}`,
  };
}

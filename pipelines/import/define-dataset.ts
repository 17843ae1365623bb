/** The shape of a dataset map: what a family of release files calls its columns and rows, and which of our series they hold. */

/** Where one figure of a series is: the row with these labels (any of each list), in this measure column. */
export interface CellAddress {
  /** Role of a filter column to the labels it may have, over all releases. */
  at: Record<string, readonly string[]>;
  /** Role of a measure column. */
  measure: string;
}

export interface SeriesMap {
  /** Series id = indicator id. */
  series: string;
  unit: "number" | "percent" | "per 10,000" | "score";
  numerator?: CellAddress;
  denominator?: CellAddress;
  value: CellAddress;
  /** Take these rows only when no other file of the same release has the series. */
  fallback?: true;
  /** A file may lack it, as older releases do: that is said, and not refused. */
  optional?: true;
}

export interface DatasetMap {
  /** File-name stem as the department issues it: the dataset of every value. */
  dataset: string;
  title: string;
  /** File-name stems of all releases, in lower case. */
  names: readonly RegExp[];
  /** Role of a filter column to its headings over the releases; the first one present and not yet taken wins. */
  filters: Record<string, readonly string[]>;
  /** Role of a measure column to its headings over the releases. */
  measures: Record<string, readonly string[]>;
  /** Headings that we know and do not use. */
  known: readonly string[];
  series: readonly SeriesMap[];
  /** The measure column that is an estimate of children aged 0 to 17 at the mid-year before. */
  population?: CellAddress;
  source: string;
}

const CLA_SOURCE = "Children looked after in England including adoptions (Explore education statistics)";

type Input = Omit<DatasetMap, "known" | "source"> & Partial<Pick<DatasetMap, "known" | "source">>;

/** One dataset family. Throws when a series points at a column that the map does not have. */
export function defineDataset(map: Input): DatasetMap {
  for (const series of map.series) {
    for (const cell of [series.numerator, series.denominator, series.value]) {
      if (cell === undefined) continue;
      if (map.measures[cell.measure] === undefined) throw new Error(`${map.dataset}: no measure ${cell.measure}`);
      for (const role of Object.keys(cell.at)) {
        if (map.filters[role] === undefined) throw new Error(`${map.dataset}: no filter ${role}`);
      }
    }
  }
  return { known: [], source: CLA_SOURCE, ...map };
}

/** Series that a file of the family may lack. */
export const optional = (...series: readonly SeriesMap[]): SeriesMap[] =>
  series.map((one) => ({ ...one, optional: true }));

/** Measure headings that the department has used for a count and for its percentage. */
export const COUNT = ["number", "children_count", "care_leaver_count", "count"] as const;
export const PERCENT = ["percentage", "children_percent", "care_leaver_percent", "percent"] as const;

/**
 * A label as compared: small letters, one space, no "aged" before and "years" after an age, "at 31 March" as "on 31 March",
 * "each year" left out. Releases differ in these and mean the same.
 */
export function comparable(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\bat 31 march\b/g, "on 31 march")
    .replace(/ each year$/, "")
    .replace(/ during the year$/, "")
    .replace(/^ages? (?=\d)/, "")
    .replace(/^aged /, "")
    .replace(/(?<=\d) years?$/, "");
}

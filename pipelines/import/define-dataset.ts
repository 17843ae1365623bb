/** The shape of a dataset map: what a family of release files calls its columns and rows, and which of our series they hold. */

import type { PUBLISHED_UNITS } from "@schemas/reference/tables.ts";
import type { PublicationId } from "./publications.ts";

/** Where one figure of a series is: the row with these labels (any of each list), in this measure column. */
export interface CellAddress {
  /** Role of a filter column to the labels it may have, over all releases. */
  at: Record<string, readonly string[]>;
  /** Role of a measure column. */
  measure: string;
  /** Roles of measure columns that are added to it; hidden when one of them is. */
  plus?: readonly string[];
}

export interface SeriesMap {
  /** Series id = indicator id. */
  series: string;
  unit: (typeof PUBLISHED_UNITS)[number];
  numerator?: CellAddress;
  denominator?: CellAddress;
  /** Left out: the department prints no such figure, and it is worked out of its two counts, rounded as it rounds. */
  value?: CellAddress;
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
  publication: PublicationId;
  /** What the file calls a year, and its last day. */
  year: keyof typeof YEARS;
  /** Role of the filter column that says how settled a year's figures are: provisional, revised or final. */
  standing?: string;
  /** Years by which the release's name is ahead of the newest year in the file: 0 when left out. */
  years_in_arrears?: number;
  /**
   * Of the files of before 2018, one wide row an area: the year of all their rows, which they say nowhere, and their headings of the
   * identity columns. None comes again, so a heading that no series uses needs no list, and they name no area anew. Their x is what
   * later files call c.
   */
  wide?: { year: string; headings: Record<string, string> };
  /** Its identifier in the Explore Education Statistics API. Left out: not known here (a setting may give it). */
  data_set_id?: string;
}

/** Years as release files write them, and the month and day on which each ends. */
export const YEARS = {
  "to 31 March": {
    identifier: "reporting year",
    pattern: /^(\d{4})$/,
    ends: "03-31",
    words: 'four digits and "Reporting year"',
  },
  "to 30 September": {
    identifier: "reporting year",
    pattern: /^(\d{4})$/,
    ends: "09-30",
    words: 'four digits and "Reporting year"',
  },
  school: {
    identifier: "academic year",
    pattern: /^(?:20)(\d{2})(\d{2})$/,
    ends: "08-31",
    words: 'six digits and "Academic year"',
  },
} as const;

type Input = Omit<DatasetMap, "known" | "publication" | "year"> &
  Partial<Pick<DatasetMap, "known" | "publication" | "year">>;

/** One dataset family. Throws when a series points at a column that the map does not have. */
export function defineDataset(map: Input): DatasetMap {
  for (const series of map.series) {
    for (const cell of [series.numerator, series.denominator, series.value]) {
      if (cell === undefined) continue;
      for (const role of measuresOf(cell)) {
        if (map.measures[role] === undefined) throw new Error(`${map.dataset}: no measure ${role}`);
      }
      for (const role of Object.keys(cell.at)) {
        if (map.filters[role] === undefined) throw new Error(`${map.dataset}: no filter ${role}`);
      }
    }
  }
  return { known: [], publication: "children-looked-after", year: "to 31 March", ...map };
}

/** Roles of all measure columns behind a figure. */
export const measuresOf = ({ measure, plus }: CellAddress): string[] => [measure, ...(plus ?? [])];

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

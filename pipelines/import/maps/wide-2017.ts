/** What the wide files of the year to 31 March 2017 have in common. */
import type { CellAddress, DatasetMap, SeriesMap } from "../define-dataset.ts";

export const WIDE_2017 = {
  publication: "children-looked-after-sfr",
  wide: {
    year: "2017",
    headings: {
      geographic_level: "geog_l",
      new_la_code: "New_geog_code",
      old_la_code: "geog_c",
      la_name: "geog_n",
    },
  },
  filters: {},
} as const satisfies Partial<DatasetMap>;

/** A count in one column, or in several added up. */
export const column = (measure: string, ...plus: string[]): CellAddress => ({
  at: {},
  measure,
  ...(plus.length > 0 ? { plus } : {}),
});

export const share = (series: string, numerator: CellAddress, denominator: CellAddress): SeriesMap => ({
  series,
  unit: "percent",
  numerator,
  denominator,
});

export const count = (series: string, of: CellAddress): SeriesMap => ({
  series,
  unit: "number",
  numerator: of,
  value: of,
});

/** Each column under its own name: the headings that the series use. */
export const columns = (series: readonly SeriesMap[]): Record<string, [string]> =>
  Object.fromEntries(
    series
      .flatMap(({ numerator, denominator, value }) => [numerator, denominator, value])
      .flatMap((cell) => (cell === undefined ? [] : [cell.measure, ...(cell.plus ?? [])]))
      .map((heading) => [heading, [heading.toLowerCase()]]),
  );

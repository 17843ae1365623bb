/**
 * The types a cell of a return can have. Each has three faces: zod (for values that we make ourselves), a DuckDB cast
 * (text in, null where the text cannot be read), and the words of the data dictionary.
 */
import { z } from "zod";

export interface FieldType {
  readonly id: "text" | "child_id" | "date" | "integer" | "flag" | "code" | "postcode" | "partial_date";
  readonly zod: z.ZodType;
  readonly duckdb: "VARCHAR" | "DATE" | "INTEGER";
  /** SQL expression over `cell`, a trimmed and non-empty VARCHAR; null means that it cannot be read. */
  readonly cast: (cell: string) => string;
  readonly words: string;
}

/** SQL expression of a column's text without the blanks round it; null for a blank cell. `column` is quoted already. */
export const trimmedText = (column: string): string =>
  `nullif(trim(${column}, ' ' || chr(9) || chr(13) || chr(10) || chr(160)), '')`;

const upper = (cell: string) => `upper(${cell})`;

const stripFloat = (cell: string) => `regexp_replace(${upper(cell)}, '^([0-9]+)\\.0+$', '\\1')`;

/** Reads 01/04/24 as a day of the year 24: such a year is left to the two-digit forms. */
const fourDigitYear = (cell: string) =>
  `try_strptime(${cell}, ['%d/%m/%Y', '%Y-%m-%d', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S'])`;

/** DD/MM/YYYY is the standard; ISO, timestamps, two-digit years, 1-Apr-24 and Excel serials are read too (returns.md 6). Never MM/DD. */
const date = (cell: string) =>
  `coalesce(
    case when ${fourDigitYear(cell)} >= timestamp '1000-01-01' then ${fourDigitYear(cell)}::date end,
    try_strptime(${cell}, ['%d/%m/%y', '%d-%b-%y', '%d-%b-%Y', '%d %B %Y'])::date,
    case when regexp_matches(${cell}, '^[1-6][0-9]{4}(\\.0+)?$') then date '1899-12-30' + try_cast(${cell} as double)::integer end
  )`.replace(/\s+/g, " ");

export const fieldTypes = {
  text: { id: "text", zod: z.string().min(1), duckdb: "VARCHAR", cast: upper, words: "Text" },
  childId: {
    id: "child_id",
    zod: z.string().regex(/^[A-Z0-9]{1,20}$/),
    duckdb: "VARCHAR",
    cast: (cell) => `case when regexp_matches(${upper(cell)}, '^[A-Z0-9]{1,20}$') then ${upper(cell)} end`,
    words: "Local identifier of the child: up to 20 letters and digits, stable between years, never reused",
  },
  date: { id: "date", zod: z.iso.date(), duckdb: "DATE", cast: date, words: "Date, written DD/MM/YYYY" },
  integer: {
    id: "integer",
    zod: z.int(),
    duckdb: "INTEGER",
    cast: (cell) =>
      `case when regexp_matches(${cell}, '^-?[0-9]{1,9}(\\.0+)?$') then try_cast(${cell} as double)::integer end`,
    words: "Whole number",
  },
  flag: {
    id: "flag",
    zod: z.enum(["0", "1"]),
    duckdb: "VARCHAR",
    cast: (cell) =>
      `case ${stripFloat(cell)} when '0' then '0' when '1' then '1' when 'FALSE' then '0' when 'TRUE' then '1' end`,
    words: "0 for no, 1 for yes",
  },
  code: { id: "code", zod: z.string().min(1), duckdb: "VARCHAR", cast: stripFloat, words: "Code" },
  postcode: {
    id: "postcode",
    zod: z.string().min(5),
    duckdb: "VARCHAR",
    cast: (cell) => `replace(${upper(cell)}, ' ', '')`,
    words: "Postcode, compared in capitals and without spaces",
  },
  partialDate: {
    id: "partial_date",
    zod: z.string().regex(/^(\d{2}|ZZ)\/(\d{2}|ZZ)\/(\d{4}|ZZZZ)$/),
    duckdb: "VARCHAR",
    cast: upper,
    words: "Date, written DD/MM/YYYY, in which an unknown part is ZZ",
  },
} as const satisfies Record<string, FieldType>;

export type FieldTypeName = keyof typeof fieldTypes;

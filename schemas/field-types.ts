/**
 * The types a cell of a return can have. Each has three faces: zod (for values that we make ourselves), a DuckDB cast
 * (text in, null where the text cannot be read), and the words of the data dictionary.
 */
import { z } from "zod";
import { allOn, type IsOn, type Repair, type RepairId, repairs } from "./repairs.ts";

export interface FieldType {
  readonly id:
    | "text"
    | "words"
    | "child_id"
    | "adopter_id"
    | "date"
    | "integer"
    | "flag"
    | "code"
    | "postcode"
    | "partial_date";
  readonly zod: z.ZodType;
  readonly duckdb: "VARCHAR" | "DATE" | "INTEGER";
  /** SQL expression over `cell`, a VARCHAR of `cellText`; null means that it cannot be read. Mends only what is switched on. */
  readonly cast: (cell: string, isOn?: IsOn) => string;
  /** Regular expression of a text that no repair rule would change. */
  readonly standard: string;
  readonly words: string;
}

/** Blank, tab, line ends, non-breaking space, zero-width space, byte order mark. */
const BLANKS = " \t\r\n\u00a0\u200b\ufeff";

/** SQL expression of a column's text without the blanks round it; null for a blank cell. `column` is quoted already. */
export const trimmedText = (column: string): string => `nullif(trim(${column}, '${BLANKS}'), '')`;

/** The same, or the text with its blanks where that repair is switched off; a cell of blanks alone is null all the same. */
export const cellText = (column: string, isOn: IsOn = allOn): string =>
  isOn("surrounding-blanks") ? trimmedText(column) : `case when ${trimmedText(column)} is not null then ${column} end`;

const upper = (cell: string, isOn: IsOn = allOn) => (isOn("letter-case") ? `upper(${cell})` : cell);

const whole = (cell: string, isOn: IsOn = allOn) =>
  isOn("decimal-point") ? `regexp_replace(${upper(cell, isOn)}, '^([0-9]+)\\.0+$', '\\1')` : upper(cell, isOn);

const dateForms = repairs.flatMap((repair): (NonNullable<Repair["dates"]> & { id: RepairId })[] =>
  "dates" in repair ? [{ id: repair.id, ...repair.dates }] : [],
);

const time = (cell: string, formats: readonly string[]) =>
  `try_strptime(${cell}, [${formats.map((format) => `'${format}'`).join(", ")}])`;

/** DD/MM/YYYY is the standard; the other forms are repairs (returns.md 6). Never MM/DD. 0024 is no year: left to the short forms. */
const date = (cell: string, isOn: IsOn = allOn) => {
  const forms = dateForms.filter(({ id }) => isOn(id));
  const long = time(cell, ["%d/%m/%Y", ...forms.flatMap(({ formats = [] }) => formats)]);
  const short = forms.flatMap(({ shortFormats = [] }) => shortFormats);
  const others = forms.flatMap(({ date }) => (date === undefined ? [] : [date(cell)]));
  return `coalesce(${[
    `case when ${long} >= timestamp '1000-01-01' then ${long}::date end`,
    ...(short.length === 0 ? [] : [`${time(cell, short)}::date`]),
    ...others,
  ].join(", ")})`;
};

/** The date of a cell that has the standard form; null for a day that the month does not have. */
export const standardDay = (cell: string): string => `${time(cell, ["%d/%m/%Y"])}::date`;

/** SQL expression of the repair that a cell needed which was read as a date; null for DD/MM/YYYY. */
export const dateRepair = (cell: string): string =>
  `case when regexp_full_match(${cell}, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}') then null ${dateForms
    .map(({ id, is }) => `when ${is(cell)} then '${id}'`)
    .join(" ")} end`;

/** A part of the date that is not known is ZZ; a whole date may be written as any other. */
const partialDate = (cell: string, isOn: IsOn = allOn) =>
  `coalesce(strftime(${date(cell, isOn)}, '%d/%m/%Y'), ${upper(cell, isOn)})`;

const PLAIN = "[A-Z0-9]+";
const PRINTED = "[^\\s\\x{A0}\\x{200B}\\x{FEFF}]";
const DAY = "[0-9]{2}/(0[1-9]|1[0-2])/[1-9][0-9]{3}";

const IDENTIFIER = "[A-Z0-9]{1,20}";

const localId = (cell: string, isOn: IsOn) => `regexp_full_match(${upper(cell, isOn)}, '${IDENTIFIER}')`;

export const fieldTypes = {
  text: { id: "text", zod: z.string().min(1), duckdb: "VARCHAR", cast: upper, standard: PLAIN, words: "Text" },
  // Capitals or not says nothing in a sentence, so nothing is mended.
  words: {
    id: "words",
    zod: z.string().min(1),
    duckdb: "VARCHAR",
    cast: (cell) => `upper(${cell})`,
    standard: `${PRINTED}|${PRINTED}.*${PRINTED}`,
    words: "Words of a form, with or without a code before them; compared in capitals",
  },
  childId: {
    id: "child_id",
    zod: z.string().regex(new RegExp(`^${IDENTIFIER}$`)),
    duckdb: "VARCHAR",
    cast: (cell, isOn = allOn) => `case when ${localId(cell, isOn)} then ${upper(cell, isOn)} end`,
    standard: IDENTIFIER,
    words: "Local identifier of the child: up to 20 letters and digits, stable between years, never reused",
  },
  // The word before it keeps an adopter apart from the child who happens to have the same number.
  adopterId: {
    id: "adopter_id",
    zod: z.string().startsWith("ADOPTER-"),
    duckdb: "VARCHAR",
    cast: (cell, isOn = allOn) => `case when ${localId(cell, isOn)} then 'ADOPTER-' || ${upper(cell, isOn)} end`,
    standard: IDENTIFIER,
    words: "Local identifier of the adopter: up to 20 letters and digits",
  },
  date: { id: "date", zod: z.iso.date(), duckdb: "DATE", cast: date, standard: DAY, words: "Date, written DD/MM/YYYY" },
  integer: {
    id: "integer",
    zod: z.int(),
    duckdb: "INTEGER",
    cast: (cell, isOn = allOn) =>
      `case when regexp_matches(${cell}, '^-?[0-9]{1,9}${isOn("decimal-point") ? "(\\.0+)?" : ""}$') then try_cast(${cell} as double)::integer end`,
    standard: "-?[0-9]+",
    words: "Whole number",
  },
  flag: {
    id: "flag",
    zod: z.enum(["0", "1"]),
    duckdb: "VARCHAR",
    cast: (cell, isOn = allOn) =>
      `case ${whole(cell, isOn)} when '0' then '0' when '1' then '1' ${isOn("true-or-false") ? "when 'FALSE' then '0' when 'TRUE' then '1' " : ""}end`,
    standard: "[01]",
    words: "0 for no, 1 for yes",
  },
  code: { id: "code", zod: z.string().min(1), duckdb: "VARCHAR", cast: whole, standard: PLAIN, words: "Code" },
  postcode: {
    id: "postcode",
    zod: z.string().min(5),
    duckdb: "VARCHAR",
    cast: (cell, isOn = allOn) => `replace(${upper(cell, isOn)}, ' ', '')`,
    standard: "[A-Z0-9]+( [A-Z0-9]+)*",
    words: "Postcode, compared in capitals and without spaces",
  },
  partialDate: {
    id: "partial_date",
    zod: z.string().regex(/^(\d{2}|ZZ)\/(\d{2}|ZZ)\/(\d{4}|ZZZZ)$/),
    duckdb: "VARCHAR",
    cast: partialDate,
    standard: DAY,
    words: "Date, written DD/MM/YYYY, in which an unknown part is ZZ",
  },
} as const satisfies Record<string, FieldType>;

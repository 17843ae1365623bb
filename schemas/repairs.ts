/**
 * The named repair rules: everything that may be mended on the way in, in words for the analyst. A mend is counted in the load's
 * report; one of a cell is listed in validation.repairs as well, unless it is trivial. The raw rows stay as they arrived.
 * A council switches one off by its id, in the setting repairs_off: the cell is then unreadable or not a code, as any other.
 */

/** Another form of a date than DD/MM/YYYY. A readable cell is of the first form of the list that its letters allow. */
interface DateForm {
  /** SQL condition: a cell that was read can only be of this form. */
  is: (cell: string) => string;
  /** As the engine's strptime writes them: forms with a year of four digits, and of two. */
  formats?: readonly string[];
  shortFormats?: readonly string[];
  /** SQL expression of the date where no format can say it. */
  date?: (cell: string) => string;
}

export interface Repair {
  id: string;
  title: string;
  /** What is done. */
  words: string;
  /** A file or heading that needs a mend which is switched off is refused; a row or cell is taken as it stands. */
  level: "file" | "heading" | "row" | "cell";
  /** Counted by column, not listed by cell. */
  trivial?: true;
  /** Cannot be switched off: such a row has no place in any relation (settled reading 0). */
  always?: true;
  /** Of a repair that reads another form of a date. */
  dates?: DateForm;
}

export const repairs = [
  {
    id: "byte-order-mark",
    title: "Byte order mark",
    words: "The invisible mark that some programs put before the first heading is left out.",
    level: "file",
  },
  {
    id: "windows-1252",
    title: "Windows encoding",
    words: "The file is not UTF-8, so its letters are read as Windows-1252.",
    level: "file",
  },
  {
    id: "utf-16",
    title: "UTF-16 encoding",
    words: "The file is what a spreadsheet calls Unicode text: its letters are read as UTF-16.",
    level: "file",
  },
  {
    id: "line-ends",
    title: "Line ends of several kinds",
    words: "Lines that end in several ways, or in a carriage return alone, are read as lines.",
    level: "file",
  },
  {
    id: "tabs",
    title: "Tabs between the cells",
    words: "The cells are divided at tabs; commas are expected.",
    level: "file",
  },
  {
    id: "workbook",
    title: "Cells of a workbook",
    words:
      "A workbook's cells are written out as text: dates as DD/MM/YYYY, numbers without what they are shown as, formulas as their last result.",
    level: "file",
  },
  {
    id: "blank-lines",
    title: "Blank lines",
    words: "Lines without anything in them are left out.",
    level: "file",
  },
  {
    id: "heading-form",
    title: "Headings written otherwise",
    words: "Headings are read in capitals, without blanks round them, and with an underscore for a blank or a hyphen.",
    level: "heading",
    trivial: true,
  },
  {
    id: "heading-alias",
    title: "Heading of another name",
    words: "A heading that some systems write is taken as the official one.",
    level: "heading",
  },
  {
    id: "missing-column",
    title: "Column that is not there",
    words: "A column of the year that the file does not have is taken as blank.",
    level: "heading",
  },
  {
    id: "unknown-column",
    title: "Column that is not ours",
    words: "A column with a heading that the return does not have is left out.",
    level: "heading",
  },
  {
    id: "unnamed-columns",
    title: "Columns without a heading",
    words: "Columns without a heading, such as a spreadsheet writes to the right of a table, are left out.",
    level: "heading",
  },
  {
    id: "blank-rows",
    title: "Blank rows",
    words: "Rows in which every cell is blank are left out.",
    level: "row",
  },
  {
    id: "footer-rows",
    title: "Footer rows",
    words: 'Rows that hold only a total or a line such as "Report run on" in place of a child\'s id are left out.',
    level: "row",
  },
  {
    id: "repeated-headings",
    title: "Headings again",
    words: "Rows that repeat the headings, as when two files were put one below the other, are left out.",
    level: "row",
  },
  {
    id: "exact-duplicates",
    title: "Rows there twice",
    words: "A row that is the same in every column as a row before it is set aside (BLK3).",
    level: "row",
    always: true,
  },
  {
    id: "surrounding-blanks",
    title: "Blanks round a cell",
    words: "Blanks, tabs, non-breaking spaces and byte order marks round a cell are left out.",
    level: "cell",
    trivial: true,
  },
  {
    id: "letter-case",
    title: "Small letters",
    words: "Codes and identifiers in small letters are read as capitals.",
    level: "cell",
    trivial: true,
  },
  {
    id: "decimal-point",
    title: "Code or number with .0",
    words: "A code or whole number that a program wrote with a decimal point, such as 1.0, is read without it.",
    level: "cell",
  },
  {
    id: "label-for-code",
    title: "Label in place of a code",
    words: "A label that can mean only one code of the list is read as that code.",
    level: "cell",
  },
  {
    id: "true-or-false",
    title: "TRUE or FALSE",
    words: "TRUE is read as 1 and FALSE as 0.",
    level: "cell",
  },
  {
    id: "timestamped-date",
    title: "Date with a time",
    words: "Of a date with a time of day the date is read.",
    level: "cell",
    dates: {
      is: (cell) => `contains(${cell}, ':')`,
      formats: [
        "%d/%m/%Y %H:%M:%S",
        "%d/%m/%Y %H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M:%S.%g",
        "%Y-%m-%d %H:%M",
      ],
    },
  },
  {
    id: "two-digit-year",
    title: "Year of two digits",
    words: "A date such as 30/04/24 is read; 69 to 99 are years of the last century.",
    level: "cell",
    dates: { is: (cell) => `contains(${cell}, '/')`, shortFormats: ["%d/%m/%y"] },
  },
  {
    id: "iso-date",
    title: "Date written year first",
    words: "A date such as 2024-04-30 is read.",
    level: "cell",
    dates: { is: (cell) => `substr(${cell}, 5, 1) = '-'`, formats: ["%Y-%m-%d"] },
  },
  {
    id: "month-name",
    title: "Month in letters",
    words: "A date such as 30-Apr-24 or 30 April 2024 is read.",
    level: "cell",
    dates: {
      is: (cell) => `regexp_matches(${cell}, '[A-Za-z]')`,
      formats: ["%d-%b-%Y", "%d-%B-%Y", "%d %b %Y", "%d %B %Y"],
      shortFormats: ["%d-%b-%y", "%d %b %y"],
    },
  },
  {
    id: "excel-serial",
    title: "Serial number of a spreadsheet",
    words: "A number such as 45412, a spreadsheet's count of days since 1900, is read as its date.",
    level: "cell",
    dates: {
      is: () => "true",
      date: (cell) =>
        `case when regexp_matches(${cell}, '^[1-6][0-9]{4}(\\.0+)?$') then date '1899-12-30' + try_cast(${cell} as double)::integer end`,
    },
  },
] as const satisfies readonly Repair[];

export type RepairId = (typeof repairs)[number]["id"];

/** Those that the setting repairs_off may name. */
export const switchableIds = repairs.filter((repair) => !("always" in repair)).map(({ id }) => id) as [
  RepairId,
  ...RepairId[],
];

export const repairOf = (id: RepairId): Repair => repairs.find((repair) => repair.id === id) as Repair;

/** Is a repair rule switched on? */
export type IsOn = (id: RepairId) => boolean;

export const allOn: IsOn = () => true;

/** `off` is the setting repairs_off. */
export const allBut = (off: readonly RepairId[] = []): IsOn => (off.length === 0 ? allOn : (id) => !off.includes(id));

/** What a row says below a table, in capitals; a regular expression. */
export const FOOTER_WORDS =
  "^(GRAND |SUB[ -]?)?TOTALS?\\b.*|^(REPORT|RUN|PRINTED|EXTRACTED|GENERATED|PRODUCED|EXPORTED|CREATED)( DATE)?( RUN| PRODUCED)?( ON| AT| BY|:).*|" +
  "^END OF (REPORT|FILE|DATA).*|^(NUMBER OF |TOTAL )?(RECORDS?|ROWS?)( COUNT)? ?[:=].*|^\\(?[0-9]+ (RECORDS?|ROWS?)\\b.*";

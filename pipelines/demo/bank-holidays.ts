/** England's bank holidays in the years of the invented council: real days, as gov.uk lists them. */

/** Month and day, in order; the moved and the extra ones are there (8 May 2020, 3 June and 19 September 2022, 8 May 2023). */
const DAYS: Readonly<Record<string, string>> = {
  "2018": "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  "2019": "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  "2020": "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  "2021": "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  "2022": "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  "2023": "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  "2024": "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  "2025": "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  "2026": "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
};

/** ISO dates of these years, in order; of all years where none is named. */
export const bankHolidaysOf = (...years: readonly string[]): string[] =>
  (years.length === 0 ? Object.keys(DAYS) : years).flatMap((year) =>
    (DAYS[year] ?? "").split(" ").map((day) => `${year}-${day}`),
  );

/** The list as a CSV with gov.uk's headings. */
export const bankHolidaysCsv = (): string =>
  ["date,title", ...bankHolidaysOf().map((day) => `${day},Bank holiday`), ""].join("\r\n");

/** The edition of a list: a month (2025-08) or a day (2025-03-31), from the file's name or what it holds. Text order is time order. */
import { basename } from "node:path";
import { UsageError } from "../../errors.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(${MONTHS.join("|")})[a-z]*`;

/** ONSPD_AUG_2025_UK.csv is 2025-08; "Providers at 31 March 2025.csv" and 2025-03-31 are that day; undefined without a date. */
export function editionInName(file: string): string | undefined {
  const name = basename(file).toLowerCase();
  const iso = /(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const words = new RegExp(`(?:(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th)?[-_. ]?)?${MONTH}[-_. ]?(20\\d\\d)`).exec(name);
  if (words !== null) {
    const [, day, month = "", year] = words;
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
    return day === undefined ? `${year}-${number}` : `${year}-${number}-${day.padStart(2, "0")}`;
  }
  const month = /(20\d\d)[-_](0[1-9]|1[0-2])(?!\d)/.exec(name);
  return month === null ? undefined : `${month[1]}-${month[2]}`;
}

/** What --release says, for a list. Throws UsageError when it is no date. */
export function editionGiven(release: string): string {
  if (/^20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(release)) return release;
  throw new UsageError(`--release: expected the edition of a reference list as YYYY-MM or YYYY-MM-DD.`);
}

/** Whole months from an edition to a day. */
export function monthsOld(edition: string, today: string): number {
  const [year = 0, month = 0] = edition.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split("-").map(Number);
  return (thisYear - year) * 12 + thisMonth - month;
}

/** Birthdays that rules compare dates with: worked out once for a child, not once for a rule. */

/** Only those that a rule names are made. */
const AGES = [4, 5, 8, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 25] as const;

export const BIRTHDAYS: readonly string[] = AGES.map((age) => `birthday_${age}_date`);

export const isBirthday = (name: string): boolean => BIRTHDAYS.includes(name);

/** The n-th birthday after a date of birth; one of 29 February is on the 28th in a common year (returns.md 5.6). */
export function birthdaySql(name: string, dateOfBirth: string): string {
  const age = /^birthday_(\d+)_date$/.exec(name)?.[1];
  return `cast(${dateOfBirth} + interval ${age} year as date)`;
}

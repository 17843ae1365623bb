/** What is of the standard form needs no mend, no trimming and one way of reading: the short way gives what the long one gives. */
import { Database, literal } from "@pipelines/database.ts";
import { fieldTypes, standardDay, trimmedText } from "@schemas/field-types.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
});
afterAll(() => db.close());

test("a date of the standard form is the date that all forms together make of it", async () => {
  const counts = await db.one(`
    with texts as (
      select printf('%02d/%02d/%04d', d, m, y) as cell
      from range(0, 40) as days(d), range(0, 20) as months(m), unnest([0, 24, 999, 1000, 1900, 1999, 2000, 2023, 2024, 9999]) as years(y)
    ),
    standard as (select cell from texts where regexp_full_match(cell, ${literal(fieldTypes.date.standard)}))
    select count(*) filter (${standardDay("cell")} is not null) as read, count(*) filter (${standardDay("cell")} is null) as not_read,
      count(*) filter (${standardDay("cell")} is distinct from ${fieldTypes.date.cast("cell")}) as different
    from standard`);
  const days = 5 * 365 + 2 * 366;
  expect(counts).toEqual({ read: days, not_read: 7 * 40 * 12 - days, different: 0 });
});

test("no text with a blank at either end is of a standard form", async () => {
  const ends = [" ", "\t", "\r", "\n", "\u00a0", "\u200b", "\ufeff"];
  for (const { id, standard } of Object.values(fieldTypes)) {
    for (const whole of ["1", "A1", "01/02/2024"]) {
      for (const cell of ["", ...ends.flatMap((blank) => [blank + whole, whole + blank])]) {
        const row = await db.one<{ standard: boolean; same: boolean }>(
          `select regexp_full_match($1, ${literal(standard)}) as standard, $1 is not distinct from ${trimmedText("$1")} as same`,
          [cell],
        );
        expect(row, `${id}: ${JSON.stringify(cell)}`).toEqual({ standard: false, same: false });
      }
    }
  }
});

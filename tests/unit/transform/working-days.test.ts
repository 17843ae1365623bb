/** Working days from the bank holidays held: worked by hand from the calendars of 2024 and 2025. */
import { Database } from "@pipelines/database.ts";
import { bankHolidaysOf } from "@pipelines/demo/bank-holidays.ts";
import { loadLists } from "@pipelines/transform/provider-lists.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listFolder } from "../import/list-folder.ts";

const HOLIDAYS = bankHolidaysOf("2024", "2025");

let db: Database;
beforeEach(async () => {
  db = await Database.open(":memory:");
  await db.run("create schema reference");
});
afterEach(() => db.close());

async function holding(days: readonly string[]) {
  const lists = listFolder();
  if (days.length > 0) {
    await lists.import(lists.write("holidays.csv", ["date,title", ...days.map((day) => `${day},Day`)].join("\n")));
  }
  await loadLists(db, [lists.out]);
}

const after = async (day: string, days: number) =>
  (
    await db.one<{ due: string }>(`select later.day as due
      from reference.working_days as starts
      inner join reference.working_days as later on later.working_day_number = starts.working_day_number + ${days}
      where starts.day = date '${day}' and later.is_working_day`)
  )?.due;

test.each([
  ["a Monday", "2025-01-06", 1, "2025-01-07"],
  ["a Friday", "2025-01-10", 1, "2025-01-13"],
  ["a Saturday counts from the Monday", "2025-01-11", 1, "2025-01-13"],
  ["twenty days without a holiday", "2025-02-03", 20, "2025-03-03"],
  ["twenty days over Easter", "2025-04-01", 20, "2025-05-01"],
  ["twenty days over Christmas and New Year", "2024-12-12", 20, "2025-01-14"],
  ["a bank holiday itself", "2025-12-25", 1, "2025-12-29"],
])("%s", async (_name, from, days, due) => {
  await holding(HOLIDAYS);
  expect(await after(from, days)).toBe(due);
});

test("the days of a year: 253 of 2025's are working days", async () => {
  await holding(HOLIDAYS);
  expect(
    await db.one("select count(*) as n from reference.working_days where is_working_day and year(day) = 2025"),
  ).toEqual({ n: 253 });
});

test("outside of the years held, over a gap in them, and without a list nothing is said", async () => {
  await holding([...HOLIDAYS, "2019-12-25"]);
  expect(await after("2019-06-03", 5)).toBeUndefined();
  expect(await after("2025-12-29", 20)).toBeUndefined();
  await holding([]);
  expect(await db.one("select count(*) as n from reference.working_days")).toEqual({ n: 0 });
  expect(await after("2025-01-06", 1)).toBeUndefined();
});

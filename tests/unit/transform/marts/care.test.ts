/** Periods of care and who is looked after: settled readings 1 to 4, 7, 10 and 12. */
import { expect, test } from "vitest";
import { openMarts } from "../../../support/measured-warehouse.ts";
import type { ScratchLoad } from "../../../support/scratch.ts";
import { csvOf, textOf, tidy } from "../../../support/text-table.ts";

const HEADER = csvOf(`
  | CHILD | SEX | DOB        |
  | A     | F   | 01/01/2012 |
  | B     | M   | 29/02/2008 |`);

const load = (asAt: string, episodes: string, more: Partial<ScratchLoad> = {}): ScratchLoad => ({
  asAt,
  ...more,
  files: { header: HEADER, episodes: csvOf(episodes), ...more.files },
});

async function ask(loads: ScratchLoad[], sql: string, run?: string): Promise<string> {
  const db = await openMarts(loads, run === undefined ? {} : { run });
  try {
    return textOf(await db.query(sql));
  } finally {
    db.close();
  }
}

const PERIODS = `select child_id, period_of_care_number as number, care_start_date, is_start_censored, care_end_date, has_left_care
  from marts.periods_of_care order by 1, 2`;
const IN_CARE = "select period_end_date, child_id from marts.looked_after_at_period_end order by 1, 2";

test("a short break is in no period of care; the row after it begins one whatever its code", async () => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC |
     | A     | 01/05/2024 | S   | V3 | U6    | 05/05/2024 | E4A |
     | A     | 05/05/2024 | P   | V2 | U6    |            |     |`,
  );
  expect(await ask([rows], PERIODS)).toBe(tidy("| A | 1 | 2024-05-05 | false | | false |"));
});

test("a gap after X1 begins a new period; the broken end is no leaver, nor is an end without a reason", async () => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC |
     | A     | 01/05/2024 | S   | V2 | U6    | 01/06/2024 | X1  |
     | A     | 10/06/2024 | P   | V2 | U6    |            |     |
     | B     | 01/05/2024 | S   | V2 | U6    | 01/06/2024 |     |
     | B     | 01/06/2024 | P   | V2 | K2    | 01/07/2024 |     |`,
  );
  expect(await ask([rows], PERIODS)).toBe(
    tidy(`
      | A | 1 | 2024-05-01 | false | 2024-06-01 | false |
      | A | 2 | 2024-06-10 | false |            | false |
      | B | 1 | 2024-05-01 | false | 2024-07-01 | false |`),
  );
});

test("left and back on one day are two periods", async () => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC |
     | A     | 01/05/2024 | S   | V2 | U6    | 01/06/2024 | E4A |
     | A     | 01/06/2024 | S   | V2 | U6    |            |     |`,
  );
  expect(await ask([rows], PERIODS)).toBe(
    tidy(`
      | A | 1 | 2024-05-01 | false | 2024-06-01 | true  |
      | A | 2 | 2024-06-01 | false |            | false |`),
  );
});

test("a first row that is not S has no known start, and is no start in any window", async () => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC | REC |
     | A     | 01/05/2024 | P   | C2 | U6    |     |     |`,
  );
  expect(await ask([rows], PERIODS)).toBe(tidy("| A | 1 | 2024-05-01 | true | | false |"));
  expect(await ask([rows], "select count(*) as n from marts.started_during_period")).toBe("| 0 |");
});

test("a row left open in last year's file does not keep a child in care once this year's file is there", async () => {
  const last = load(
    "2024-03-31",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC | REC |
     | A     | 01/05/2023 | S   | C2 | U6    |     |     |
     | B     | 01/05/2023 | S   | C2 | U6    |     |     |`,
  );
  const now = load(
    "2024-06-30",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC | REC |
     | B     | 01/05/2023 | S   | C2 | U6    |     |     |`,
  );
  expect(await ask([last, now], `${IN_CARE} limit 20`)).toBe(
    tidy(`
      | 2023-06-30 | A |
      | 2023-06-30 | B |
      | 2023-09-30 | A |
      | 2023-09-30 | B |
      | 2023-12-31 | A |
      | 2023-12-31 | B |
      | 2024-03-31 | A |
      | 2024-03-31 | B |
      | 2024-06-30 | B |`),
  );
  expect(await ask([last, now], "select count(*) as n from marts.ceased_during_period")).toBe("| 0 |");
});

test("the newest file fills in the end of a row", async () => {
  const last = load(
    "2024-03-31",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC | REC |
     | A     | 01/05/2023 | S   | C2 | U6    |     |     |`,
  );
  const now = load(
    "2024-06-30",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC |
     | A     | 01/05/2023 | S   | C2 | U6    | 02/04/2024 | E4B |`,
  );
  expect(
    await ask(
      [last, now],
      "select child_id, care_end_date from marts.ceased_during_period where period_kind = 'quarter'",
    ),
  ).toBe("| A | 2024-04-02 |");
});

test("of overlapping open rows the latest start counts, once", async () => {
  const rows = load(
    "2024-06-30",
    `| CHILD | DECOM      | RNE | LS | PLACE | DEC | REC |
     | A     | 01/04/2024 | S   | C2 | U6    |     |     |
     | A     | 01/05/2024 | P   | C2 | K2    |     |     |`,
  );
  expect(await ask([rows], "select child_id, placement_type_code from marts.looked_after_at_period_end")).toBe(
    "| A | K2 |",
  );
});

const TWELVE = `select child_id, is_looked_after_12_months as is_year from marts.looked_after_at_period_end
  where period_end_date = date '2025-03-31' order by 1`;

test.each([
  ["starts on the first day of the window", "01/04/2024", true],
  ["starts a day later", "02/04/2024", false],
])("twelve months: %s", async (_, start, expected) => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |\n| A | ${start} | S | C2 | U6 | | |`,
  );
  expect(await ask([rows], TWELVE)).toBe(`| A | ${expected} |`);
});

test.each([
  ["on the first day of the window", "01/04/2024", true],
  ["a day later", "02/04/2024", false],
])("twelve months: first row held is not S and begins %s", async (_, start, expected) => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |\n| A | ${start} | L | C2 | U6 | | |`,
  );
  expect(await ask([rows], TWELVE)).toBe(`| A | ${expected} |`);
});

test.each([
  ["on the first day", "01/04/2024", true],
  ["a day later", "02/04/2024", false],
])("twelve months: left and back %s", async (_, day, expected) => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |
     | A | 01/05/2023 | S | C2 | U6 | ${day} | E4A |
     | A | ${day} | S | C2 | U6 | | |`,
  );
  expect(await ask([rows], TWELVE)).toBe(`| A | ${expected} |`);
});

test("twelve months: a gap inside the window, and a short break inside it, break the year", async () => {
  const rows = load(
    "2025-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |
     | A | 01/05/2023 | S | C2 | U6 | 01/06/2024 | X1 |
     | A | 05/06/2024 | P | C2 | U6 | | |
     | B | 01/04/2024 | S | V3 | U6 | 03/04/2024 | E4A |
     | B | 03/04/2024 | S | C2 | U6 | | |`,
  );
  expect(await ask([rows], TWELVE)).toBe("| A | false |\n| B | false |");
});

test("born on 29 February: a year older on 28 February of a common year", async () => {
  const rows = load(
    "2026-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |\n| B | 01/05/2025 | S | C2 | U6 | 28/02/2026 | E17 |`,
  );
  expect(
    await ask(
      [rows],
      "select age_years, is_under_18_day_before from marts.ceased_during_period where period_kind = 'r12'",
    ),
  ).toBe("| 18 | true |");
});

test("a child whose row in force is temporary only has no usual home, and stays in the bottom number", async () => {
  const rows = load(
    "2024-06-30",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |\n| A | 01/05/2024 | S | C2 | T0 | | |`,
  );
  expect(
    await ask([rows], "select child_id, placement_group_code, is_temporary_only from marts.looked_after_at_period_end"),
  ).toBe("| A | temporary | true |");
});

test("a year without a file between two others leaves the start unknown", async () => {
  const first = load(
    "2022-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |\n| A | 01/05/2021 | S | C2 | U6 | 01/06/2021 | X1 |`,
  );
  const later = load(
    "2025-03-31",
    `| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |\n| A | 01/08/2023 | P | C2 | U6 | | |`,
  );
  expect(await ask([first, later], `${PERIODS} limit 9`)).toContain("| A | 2 | 2023-08-01 | true |");
});

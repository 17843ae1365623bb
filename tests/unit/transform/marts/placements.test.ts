/** Placement and carer spells: settled readings 5 and 6, A3 and A5, T and U, the count over twelve months, stability. */
import { expect, test } from "vitest";
import { openMarts } from "../../../support/measured-warehouse.ts";
import { csvOf, textOf, tidy } from "../../../support/text-table.ts";

const HEADER = "CHILD,SEX,DOB\nA,F,01/01/2015";

async function ask(episodes: string, sql: string, run?: string, asAt = "2025-03-31"): Promise<string> {
  const files = { header: HEADER, episodes: csvOf(episodes) };
  const db = await openMarts([{ asAt, coverage: "full_history", files }], run === undefined ? {} : { run });
  try {
    return textOf(await db.query(sql));
  } finally {
    db.close();
  }
}

const SPELLS = `select placement_number as n, carer_number as carer, placement_start_date, placement_end_date,
  last_home.type_code as home from marts.placements order by 1`;
const heading = "| CHILD | DECOM | RNE | LS | PLACE | PL_POST | URN | DEC | REC |\n";

test("back to the same home after hospital is one spell; the same kind at another address is two", async () => {
  const rows = (address: string) => `${heading}
    | A | 01/05/2024 | S | C2 | K2 | ZZ9 1AA | SC000001 | 01/06/2024 | X1 |
    | A | 01/06/2024 | P | C2 | T1 |         |          | 08/06/2024 | X1 |
    | A | 08/06/2024 | P | C2 | K2 | ${address} | SC000001 | | |`;
  expect(await ask(rows("ZZ9 1AA"), SPELLS)).toBe(tidy("| 1 | 1 | 2024-05-01 | | K2 |"));
  expect(await ask(rows("ZZ9 2AA"), SPELLS)).toBe(
    tidy(`
      | 1 | 1 | 2024-05-01 | 2024-06-08 | K2 |
      | 2 | 2 | 2024-06-08 |            | K2 |`),
  );
});

test("several temporary rows in a row are bridged, and without addresses blank equals blank", async () => {
  const rows = `${heading}
    | A | 01/05/2024 | S | C2 | U6 | | | 01/06/2024 | X1 |
    | A | 01/06/2024 | P | C2 | T1 | | | 04/06/2024 | X1 |
    | A | 04/06/2024 | P | C2 | T3 | | | 08/06/2024 | X1 |
    | A | 08/06/2024 | P | C2 | U6 | | | | |`;
  expect(await ask(rows, SPELLS)).toBe(tidy("| 1 | 1 | 2024-05-01 | | U6 |"));
});

test("P without a temporary row before it is a move, even to the same address", async () => {
  const rows = `${heading}
    | A | 01/05/2024 | S | C2 | U6 | ZZ9 1AA | | 01/06/2024 | X1 |
    | A | 01/06/2024 | P | C2 | U6 | ZZ9 1AA | | | |`;
  expect(await ask(rows, "select count(*) as n from marts.placements")).toBe("| 2 |");
});

test("L never begins a spell; B does", async () => {
  const rows = `${heading}
    | A | 01/05/2024 | S | C1 | U6 | | | 01/06/2024 | X1 |
    | A | 01/06/2024 | L | C2 | U6 | | | 01/07/2024 | X1 |
    | A | 01/07/2024 | B | E1 | U4 | | | | |`;
  expect(await ask(rows, SPELLS)).toBe(
    tidy(`
      | 1 | 1 | 2024-05-01 | 2024-07-01 | U6 |
      | 2 | 2 | 2024-07-01 |            | U4 |`),
  );
});

test("A5 after a foster home is the same carer even when it is coded P, after hospital too; A6 is not", async () => {
  const rows = (place: string) => `${heading}
    | A | 01/05/2024 | S | C2 | U5 | | | 01/06/2024 | X1 |
    | A | 01/06/2024 | P | C2 | T1 | | | 05/06/2024 | X1 |
    | A | 05/06/2024 | P | E1 | ${place} | | | | |`;
  expect(await ask(rows("A5"), "select count(*) as n from marts.placements")).toBe("| 1 |");
  expect(await ask(rows("A6"), "select count(*) as n from marts.placements")).toBe("| 2 |");
});

test("T keeps the carer; it is a home of its own when the setting says so, and the carer is still the same", async () => {
  const rows = `${heading}
    | A | 01/05/2024 | S | C2 | U6 | | | 01/06/2024 | X1 |
    | A | 01/06/2024 | T | C2 | U4 | | | | |`;
  expect(await ask(rows, SPELLS)).toBe(tidy("| 1 | 1 | 2024-05-01 | | U4 |"));
  expect(await ask(rows, SPELLS, "count_same_carer_moves = true")).toBe(
    tidy(`
      | 1 | 1 | 2024-05-01 | 2024-06-01 | U6 |
      | 2 | 1 | 2024-06-01 |            | U4 |`),
  );
});

const HOMES = `select placements_12_months_count as homes from marts.looked_after_at_period_end
  where period_end_date = date '2025-03-31'`;

test.each([
  ["on the first day of the window is not open on any day of it", "01/04/2024", 1],
  ["a day later is", "02/04/2024", 2],
])("a home that ends %s", async (_, day, homes) => {
  const rows = `${heading}
    | A | 01/05/2023 | S | C2 | U6 | | | ${day} | X1 |
    | A | ${day} | P | C2 | K2 | | | | |`;
  expect(await ask(rows, HOMES)).toBe(`| ${homes} |`);
});

test("homes of an earlier time in care within the year count", async () => {
  const rows = `${heading}
    | A | 01/05/2024 | S | C2 | U6 | | | 01/06/2024 | X1 |
    | A | 01/06/2024 | P | C2 | K2 | | | 01/07/2024 | E4A |
    | A | 01/12/2024 | S | C2 | U6 | | | | |`;
  expect(await ask(rows, HOMES)).toBe("| 3 |");
});

const STABLE = `select is_stability_base as base, is_stability_same_carer as settled from marts.looked_after_at_period_end
  where period_end_date = date '2025-03-31'`;

test("30 months before 31 March is 30 September, and two years before it 31 March", async () => {
  const rows = (start: string, moved: string) => `${heading}
    | A | ${start} | S | C2 | U6 | | | ${moved} | X1 |
    | A | ${moved} | P | C2 | U4 | | | | |`;
  expect(await ask(rows("30/09/2022", "31/03/2023"), STABLE)).toBe("| true | true |");
  expect(await ask(rows("30/09/2022", "01/04/2023"), STABLE)).toBe("| true | false |");
  expect(await ask(rows("01/10/2022", "31/03/2023"), STABLE)).toBe("| false | true |");
});

test("with adopters: together with the home before, two years", async () => {
  const rows = (before: string) => `${heading}
    | A | 01/01/2020 | S | C2 | K2 | | | ${before} | X1 |
    | A | ${before} | P | C2 | U6 | | | 01/01/2025 | X1 |
    | A | 01/01/2025 | P | E1 | A6 | | | | |`;
  expect(await ask(rows("31/03/2023"), STABLE)).toBe("| true | true |");
  expect(await ask(rows("01/04/2023"), STABLE)).toBe("| true | false |");
});

test("adopted by the foster carer: the foster home is the carer's own time, and the home before it another carer's", async () => {
  const rows = (place: string) => `${heading}
    | A | 01/10/2020 | S | C2 | U6 | | | 01/01/2024 | X1 |
    | A | 01/01/2024 | P | C2 | U5 | | | 01/06/2024 | X1 |
    | A | 01/06/2024 | P | E1 | ${place} | | | | |`;
  expect(await ask(rows("A5"), STABLE)).toBe("| true | false |");
  expect(await ask(rows("A3"), STABLE)).toBe("| true | false |");
  expect(await ask(rows("A5").replaceAll("01/01/2024", "01/01/2023"), STABLE)).toBe("| true | true |");
});

test("with adopters under A3 or A5 after a home that was no foster home: together with that home", async () => {
  const rows = (before: string) => `${heading}
    | A | 01/01/2020 | S | C2 | U6 | | | ${before} | X1 |
    | A | ${before} | P | C2 | P1 | | | 01/01/2025 | X1 |
    | A | 01/01/2025 | P | E1 | A5 | | | 01/02/2025 | X1 |
    | A | 01/02/2025 | L | E1 | A3 | | | | |`;
  expect(await ask(rows("31/03/2023"), STABLE)).toBe("| true | true |");
  expect(await ask(rows("01/04/2023"), STABLE)).toBe("| true | false |");
});

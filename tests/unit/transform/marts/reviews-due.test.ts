/** Reviews that fell due (settled reading 35), by hand from the calendars of 2023 to 2025. */
import { bankHolidaysOf } from "@pipelines/demo/bank-holidays.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";
import type { ScratchLoad } from "../../../support/scratch.ts";
import { textOf, tidy } from "../../../support/text-table.ts";

const EPISODES = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n";
const REVIEWS = "CHILD,REVIEW,REVIEW_CODE\n";
const indicator = definitions.indicators.get("reviews-on-time");
const indicators = indicator === undefined ? [] : [indicator];

const CARE = `${EPISODES}A,02/05/2023,S,C2,U6,01/07/2023,E4A
A,02/05/2024,S,C2,U6,,
B,02/05/2024,S,C2,U6,03/06/2024,E4A
C,02/05/2024,S,V3,U6,,
D,02/05/2022,S,C2,U6,,`;

const SEEN = `${REVIEWS}A,20/05/2023,PN1
A,30/05/2024,PN1
C,01/06/2024,PN1
D,30/06/2023,PN1
D,30/12/2023,PN1
D,30/06/2024,PN1
D,31/12/2024,PN1`;

const HELD = bankHolidaysOf("2022", "2023", "2024", "2025");
const lastYear: ScratchLoad = { asAt: "2024-03-31", files: { episodes: CARE, reviews: SEEN } };
const thisYear: ScratchLoad = { ...lastYear, asAt: "2025-03-31" };

test("each period of care begins anew; care that ended before the day, short breaks and the unknown beginning have no day", async () => {
  const db = await openMeasured([lastYear, thisYear], indicators, { bankHolidays: HELD });
  try {
    expect(textOf(await db.query("select child_id, due_date, held_date from marts.reviews_due order by all"))).toBe(
      tidy(`
        | A | 2023-06-01 | 2023-05-20 |
        | A | 2024-06-03 | 2024-05-30 |
        | A | 2024-08-30 |            |
        | D | 2023-12-30 | 2023-12-30 |
        | D | 2024-06-30 | 2024-06-30 |
        | D | 2024-12-30 | 2024-12-31 |`),
    );
  } finally {
    db.close();
  }
});

async function ofTheYear(bankHolidays: readonly string[], loads = [lastYear, thisYear]): Promise<string> {
  const db = await openMeasured(loads, indicators, { bankHolidays });
  try {
    return textOf(
      await db.query(`select year(period_end_date) as y, numerator, denominator, status from indicators."values"
        where breakdown_dimension = 'total' and period_kind = 'r12' and month(period_end_date) = 3 order by all`),
    );
  } finally {
    db.close();
  }
}

test("a day that depends on a review before our records leaves the child out, in the first year and after one without the file", async () => {
  expect(await ofTheYear(HELD)).toBe("| 2024 | 0 | 0 | value |\n| 2025 | 0 | 2 | value |");
  const without = { ...lastYear, files: { episodes: CARE } };
  expect(await ofTheYear(HELD, [without, thisYear])).toBe("| 2024 |  |  | not_supplied |\n| 2025 | 0 | 1 | value |");
});

test("without the bank holidays of the days before the window too, there is no figure", async () => {
  const none = (y: number) => `| ${y} |  |  | no_bank_holidays |`;
  expect(await ofTheYear([])).toBe(`${none(2024)}\n${none(2025)}`);
  expect(await ofTheYear(bankHolidaysOf("2024", "2025"))).toBe(`${none(2024)}\n| 2025 | 0 | 2 | value |`);
  expect(await ofTheYear(bankHolidaysOf("2022", "2023", "2024"))).toBe(`| 2024 | 0 | 0 | value |\n${none(2025)}`);
});

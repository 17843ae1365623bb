/** What happens to children in a period: homes that begin and end, who joined or left, plans, workers, reviews. */
import { expect, test } from "vitest";
import { openMarts } from "../../../support/measured-warehouse.ts";
import type { ScratchLoad } from "../../../support/scratch.ts";
import { textOf, tidy } from "../../../support/text-table.ts";

async function ask(loads: ScratchLoad[], sql: string): Promise<string> {
  const db = await openMarts(loads);
  try {
    return textOf(await db.query(sql));
  } finally {
    db.close();
  }
}

const HEADER = "CHILD,SEX,DOB\nA,F,01/01/2010\nB,M,01/01/2010\nC,M,01/01/2010";
const EPISODES = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n";
const load = (asAt: string, files: Record<string, string>): ScratchLoad => ({
  asAt,
  files: { header: HEADER, ...files },
});
const YEAR = "where period_kind = 'r12' and period_end_date = date '2025-03-31'";

test("a new home is the first row of one, and a new address or status with the same carer; not the way back from hospital", async () => {
  const episodes = `${EPISODES}A,01/05/2024,S,C2,U6,01/06/2024,X1
A,01/06/2024,P,C2,T1,05/06/2024,X1
A,05/06/2024,P,C2,U6,01/08/2024,X1
A,01/08/2024,T,C2,U4,01/09/2024,X1
A,01/09/2024,L,C2,U4,01/10/2024,X1
A,01/10/2024,U,E1,A5,,
B,01/05/2024,S,V3,U6,,`;
  expect(
    await ask(
      [load("2025-03-31", { episodes })],
      `select child_id, episode_start_date from marts.new_placements_during_period ${YEAR} order by all`,
    ),
  ).toBe("| A | 2024-05-01 |\n| A | 2024-08-01 |\n| A | 2024-10-01 |");
});

test("who joined or left is told across the year's end, and a child who came and went is neither", async () => {
  const last = load("2024-03-31", {
    episodes: `${EPISODES}A,01/05/2023,S,C2,U6,,
B,01/05/2023,S,C2,U6,31/03/2024,E4A`,
  });
  const now = load("2024-06-30", {
    episodes: `${EPISODES}A,01/05/2023,S,C2,U6,01/06/2024,E4A
B,01/04/2024,S,C2,U6,,
C,05/04/2024,S,C2,U6,20/06/2024,E4A`,
  });
  const changes = (end: string) =>
    `select child_id, change from marts.joined_or_left_during_period where period_end_date = date '${end}' order by all`;
  expect(await ask([last, now], changes("2024-06-30"))).toBe("| A | -1 |\n| B | 1 |");
  expect(await ask([last, now], changes("2024-03-31"))).toBe("| B | -1 |");
});

test("care ended before: by leaving and not by a break in the record, and short breaks are no care", async () => {
  const episodes = `${EPISODES}A,01/05/2020,S,C2,U6,01/05/2021,E4A
A,01/05/2024,S,C2,U6,,
B,01/05/2020,S,C2,U6,01/05/2021,X1
B,01/06/2024,S,C2,U6,,
C,01/05/2020,S,V3,U6,01/05/2021,E4A
C,01/07/2024,S,C2,U6,,`;
  const history: ScratchLoad = { ...load("2025-03-31", { episodes }), coverage: "full_history" };
  expect(
    await ask(
      [history],
      `select child_id, previous_care_end_date from marts.started_during_period ${YEAR} order by all`,
    ),
  ).toBe(
    tidy(`
      | A | 2021-05-01 |
      | B |            |
      | C |            |`),
  );
});

test("a plan for adoption stands until it is given up or the child leaves care, that day included", async () => {
  const episodes = `${EPISODES}A,01/05/2022,S,E1,A6,31/03/2024,E12
B,01/05/2022,S,E1,A6,01/04/2024,E12
C,01/05/2022,S,E1,U6,,`;
  const placed = `CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
A,01/01/2010,01/01/2023,,
B,01/01/2010,01/01/2023,,
C,01/01/2010,01/01/2023,01/05/2024,RD4`;
  expect(
    await ask(
      [load("2025-03-31", { episodes, "placed-adoption": placed })],
      `select child_id, is_reversed from marts.adoption_decisions_during_period ${YEAR} order by all`,
    ),
  ).toBe("| B | false |\n| C | true |");
});

test("missing on the day: not who came back on it, who went missing and came back before, or who is away", async () => {
  const episodes = `${EPISODES}A,01/05/2024,S,C2,U6,,\nB,01/05/2024,S,C2,U6,,\nC,01/05/2024,S,C2,U6,,`;
  const missing = `CHILD,DOB,MISSING,MIS_START,MIS_END
A,01/01/2010,M,20/03/2025,01/04/2025
B,01/01/2010,M,20/03/2025,31/03/2025
C,01/01/2010,A,20/03/2025,`;
  const days = `select child_id, is_missing_now from marts.looked_after_at_period_end
    where period_end_date = date '2025-03-31' order by all`;
  expect(await ask([load("2025-06-30", { episodes, missing }), load("2025-03-31", { episodes, missing })], days)).toBe(
    "| A | true |\n| B | false |\n| C | false |",
  );
});

test("left foster care on the 18th birthday, 28 February for who was born on the 29th; not the day before", async () => {
  const oc3 = `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,29/02/2004,YES,F2,Z1
B,01/03/2004,YES,F2,Z1
C,02/03/2004,YES,F2,Z1`;
  const episodes = `${EPISODES}A,01/05/2020,S,C2,U6,28/02/2022,E17
B,01/05/2020,S,C2,U6,28/02/2022,E17
C,01/05/2020,S,C2,U6,01/02/2022,X1
C,01/02/2022,P,C2,T4,02/03/2022,E17`;
  const header = "CHILD,SEX,DOB\nA,F,29/02/2004\nB,M,01/03/2004\nC,M,02/03/2004";
  expect(
    await ask(
      [load("2022-03-31", { header, oc3, episodes })],
      "select child_id, is_fostered_until_18 from marts.care_leavers order by all",
    ),
  ).toBe("| A | true |\n| B | false |\n| C | true |");
});

test("a social worker is counted once a change, of children in care on the day by any row still open; no first contact", async () => {
  const episodes = `${EPISODES}A,01/05/2024,S,C2,U6,01/09/2024,E4A\nB,01/05/2024,S,V3,U6,,
C,01/05/2024,S,C2,U6,,\nC,01/06/2024,P,C2,K2,01/07/2024,X1`;
  const workers = `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
A,01/01/2010,SW1,01/05/2024,01/06/2024,FCONTA
A,01/01/2010,SW2,01/06/2024,01/09/2024,LEFTRL
A,01/01/2010,SW3,01/09/2024,,MANAGE
B,01/01/2010,SW4,01/06/2024,,LEFTRL
C,01/01/2010,SW5,01/08/2024,,LEFTRL`;
  expect(
    await ask(
      [load("2025-03-31", { episodes, "sw-episodes": workers })],
      `select child_id, social_worker_id from marts.social_worker_changes_during_period ${YEAR} order by all`,
    ),
  ).toBe("| A | SW2 |\n| C | SW5 |");
});

test("reviews and missing incidents are of children in care on some day of the period: not of short breaks, years after care", async () => {
  const episodes = `${EPISODES}A,01/05/2022,S,C2,U6,01/05/2023,E4A\nA,01/06/2024,S,V3,U6,,
B,01/05/2024,S,V3,U6,01/07/2024,E4A\nB,01/02/2025,S,C2,U6,,
C,01/04/2023,S,C2,U6,01/04/2024,E4A`;
  const on = (child: string) => `${child},01/01/2010,M,01/07/2024,02/07/2024`;
  const missing = `CHILD,DOB,MISSING,MIS_START,MIS_END\n${["A", "B", "C"].map(on).join("\n")}`;
  const reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2010,01/07/2024,PN1\nB,01/01/2010,01/03/2025,PN1";
  const history: ScratchLoad = { ...load("2025-03-31", { episodes, missing, reviews }), coverage: "full_history" };
  expect(
    await ask(
      [history],
      `select child_id, 'missing' as event from marts.missing_incidents_during_period ${YEAR}
       union all select child_id, 'review' from marts.reviews_during_period ${YEAR} order by all`,
    ),
  ).toBe("| B | missing |\n| B | review |");
});

test("an incident that ends before it began is one of its first day, and nobody is missing by it now", async () => {
  const episodes = `${EPISODES}A,01/05/2024,S,C2,U6,,`;
  const missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\nA,01/01/2010,M,10/06/2024,11/06/2023";
  const files = load("2024-06-30", { episodes, missing });
  expect(
    await ask(
      [files],
      `select period_kind, missing_days_count, missing_started_count
       from marts.missing_incidents_during_period join marts.missing_counts_during_period using (la_code, child_id, period_kind, period_end_date)
       where period_end_date = date '2024-06-30' and period_kind = 'quarter'`,
    ),
  ).toBe("| quarter | 0 | 1 |");
  expect(await ask([files], "select is_missing_now from marts.looked_after_at_period_end")).toBe("| false |");
});

test("a night away from the last day of a quarter is of that quarter, once its end is known", async () => {
  const episodes = `${EPISODES}A,01/05/2024,S,C2,U6,,\nB,01/05/2024,S,C2,U6,,`;
  const missing = `CHILD,DOB,MISSING,MIS_START,MIS_END
A,01/01/2010,M,30/06/2024,05/07/2024
B,01/01/2010,M,30/06/2024,`;
  const days = `select period_end_date, child_id, missing_days_count from marts.missing_incidents_during_period
    where period_kind = 'quarter' and is_started_in_period order by all`;
  expect(await ask([load("2024-06-30", { episodes, missing: missing.replace("05/07/2024", "") })], days)).toBe(
    "| 2024-06-30 | A | 0 |\n| 2024-06-30 | B | 0 |",
  );
  expect(await ask([load("2024-09-30", { episodes, missing })], days)).toBe(
    "| 2024-06-30 | A | 5 |\n| 2024-06-30 | B | 92 |",
  );
});

test("a worker whose end lies before the start was there on the first day", async () => {
  const episodes = `${EPISODES}A,01/05/2024,S,C2,U6,,`;
  const workers = `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
A,01/01/2010,SW1,01/05/2024,01/06/2023,FCONTA
A,01/01/2010,SW2,01/06/2024,01/09/2024,LEFTRL
A,01/01/2010,SW3,01/09/2024,,MANAGE`;
  expect(
    await ask(
      [load("2025-03-31", { episodes, "sw-episodes": workers })],
      "select social_worker_12_months_count from marts.twelve_month_counts_at_period_end where period_end_date = date '2025-03-31'",
    ),
  ).toBe("| 3 |");
});

test("a score that cannot be one is not known", async () => {
  const episodes = `${EPISODES}A,01/03/2024,S,C2,U6,,\nB,01/03/2024,S,C2,U6,,\nC,01/03/2024,S,C2,U6,,`;
  const oc2 = "CHILD,DOB,SDQ_SCORE\nA,01/01/2010,40\nB,01/01/2010,41\nC,01/01/2010,-1";
  expect(
    await ask(
      [load("2025-03-31", { episodes, oc2 })],
      "select child_id, sdq_score from marts.looked_after_12_months_at_period_end where period_end_date = date '2025-03-31' order by all",
    ),
  ).toBe(
    tidy(`
      | A | 40 |
      | B |    |
      | C |    |`),
  );
});

test("an order or a decision that ends before it began is one of its first day", async () => {
  const header = "CHILD,SEX,DOB\nA,F,01/01/2020";
  const episodes = `${EPISODES}A,01/05/2024,S,E1,U6,,`;
  const dolo = "CHILD,DOB,DOLO_START,DOLO_END\nA,01/01/2020,09/04/2026,10/05/2025";
  const placed =
    "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\nA,01/01/2020,10/06/2026,11/06/2025,RD4";
  const files = load("2026-09-30", { header, episodes, dolo, "placed-adoption": placed });
  const year = "where period_kind = 'r12' and period_end_date = date '2026-09-30'";
  expect(await ask([files], `select child_id from marts.liberty_orders_during_period ${year}`)).toBe("| A |");
  expect(await ask([files], `select child_id, is_reversed from marts.adoption_decisions_during_period ${year}`)).toBe(
    "| A | false |",
  );
  expect(await ask([files], "select is_under_liberty_order from marts.looked_after_at_period_end")).toBe(
    "| false |\n| false |",
  );
});

test("a home by a code that is none is neither suitable nor unsuitable", async () => {
  const oc3 = `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2004,YES,F2,Q1
B,01/05/2004,YES,F2,2
C,01/05/2004,YES,F2,u1`;
  const header = "CHILD,SEX,DOB\nA,F,01/05/2004\nB,M,01/05/2004\nC,M,01/05/2004";
  expect(
    await ask(
      [load("2025-03-31", { header, oc3, episodes: `${EPISODES}C,01/05/2015,S,C2,U6,01/05/2022,E17` })],
      "select child_id, coalesce(is_suitably_housed, false) as suitably, is_unsuitably_housed from marts.care_leavers order by all",
    ),
  ).toBe("| A | false | false |\n| B | false | false |\n| C | true | false |");
});

/** Care leavers, missing incidents, social workers, unaccompanied children, addresses. */
import { expect, test } from "vitest";
import { openMarts, type WarehouseOptions } from "../../../support/measured-warehouse.ts";
import type { ScratchLoad } from "../../../support/scratch.ts";
import { textOf, tidy } from "../../../support/text-table.ts";

async function ask(loads: ScratchLoad[], sql: string, options: WarehouseOptions = {}): Promise<string> {
  const db = await openMarts(loads, options);
  try {
    return textOf(await db.query(sql));
  } finally {
    db.close();
  }
}

const OC3 = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n";
const LEAVERS = `select child_id, age_years, activity_code from marts.care_leavers_during_period
  where period_kind = 'r12' and period_end_date = date '2024-09-30' order by 1`;

test("care leavers come by their birthday in their own file's year, from both years of a rolling window", async () => {
  const last: ScratchLoad = {
    asAt: "2024-03-31",
    files: { oc3: `${OC3}A,10/05/2004,YES,F2,U1\nB,10/12/2004,YES,F2,U1\nC,29/02/2004,YES,F2,U1` },
  };
  const now: ScratchLoad = {
    asAt: "2024-09-30",
    files: { oc3: `${OC3}A,10/05/2004,YES,G5,U1\nB,10/12/2004,YES,G5,U1` },
  };
  expect(await ask([last, now], LEAVERS)).toBe(
    tidy(`
      | A | 20 | G5 |
      | B | 19 | F2 |
      | C | 20 | F2 |`),
  );
});

test("born on 29 February: the birthday is 28 February in a common year", async () => {
  const load: ScratchLoad = { asAt: "2023-03-31", files: { oc3: `${OC3}C,29/02/2004,YES,F2,U1` } };
  expect(await ask([load], "select birthday_date, age_years from marts.care_leavers")).toBe("| 2023-02-28 | 19 |");
});

test("moved to another council, ever on short breaks alone, died or home for good: in no figure", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,PLACE,DEC,REC
A,01/05/2021,S,C2,U6,01/05/2023,E3
B,01/05/2023,S,V3,U6,05/05/2023,E4A
C,01/05/2021,S,C2,U6,01/05/2023,E3
C,01/06/2023,S,C2,U6,10/01/2024,E17
D,01/05/2021,S,C2,U6,15/01/2024,E3`;
  const oc3 = `${OC3}A,10/10/2004,YES,F2,U1\nB,10/10/2004,YES,F2,U1\nC,10/10/2004,YES,F2,U1\nD,10/10/2004,YES,F2,U1
E,10/10/2004,DIED,0,0\nF,10/10/2004,RHOM,0,0\nG,10/10/2004,,,`;
  const load: ScratchLoad = { asAt: "2024-03-31", files: { episodes, oc3 } };
  const who = (
    end: string,
  ) => `select string_agg(child_id, '' order by child_id) as who from marts.care_leavers_during_period
    where period_kind = 'ytd' and period_end_date = date '${end}'`;
  expect(await ask([load], who("2024-03-31"))).toBe("| CG |");
  expect(await ask([load], who("2023-12-31"))).toBe("| CDG |");
});

const HEADER = "CHILD,SEX,DOB\nA,F,01/01/2010\nB,M,01/01/2010";
const EPISODES = `CHILD,DECOM,RNE,LS,PLACE,DEC,REC
A,01/05/2023,S,C2,U6,,
B,01/05/2023,S,V3,U6,05/05/2023,E4A`;
const MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";

test("an incident overlaps to its last day, begins once, and one left open last year is this year's, or ended with last year's file", async () => {
  const last: ScratchLoad = {
    asAt: "2024-03-31",
    files: {
      header: HEADER,
      episodes: EPISODES,
      missing: `${MISSING}A,01/01/2010,M,20/03/2024,\nA,01/01/2010,M,01/01/2024,01/01/2024\nA,01/01/2010,M,28/03/2024,\nB,01/01/2010,M,01/02/2024,02/02/2024`,
    },
  };
  const now: ScratchLoad = {
    asAt: "2024-06-30",
    files: {
      header: HEADER,
      episodes: EPISODES.split("\n").slice(0, 2).join("\n"),
      missing: `${MISSING}A,01/01/2010,M,20/03/2024,01/04/2024\nA,01/01/2010,M,02/05/2024,`,
    },
  };
  const sql = `select period_end_date, child_id, missing_start_date, is_started_in_period
    from marts.missing_incidents_during_period where period_kind = 'quarter' order by 1, 2, 3`;
  expect(await ask([last, now], sql)).toBe(
    tidy(`
      | 2024-03-31 | A | 2024-01-01 | true  |
      | 2024-03-31 | A | 2024-03-20 | true  |
      | 2024-03-31 | A | 2024-03-28 | true  |
      | 2024-06-30 | A | 2024-03-20 | false |
      | 2024-06-30 | A | 2024-05-02 | true  |`),
  );
  expect(
    await ask(
      [last, now],
      `select period_end_date, child_id, missing_incident_count as m, missing_started_count as s
      from marts.looked_after_during_period where period_kind = 'quarter' and missing_incident_count > 0 order by 1`,
    ),
  ).toBe("| 2024-03-31 | A | 3 | 3 |\n| 2024-06-30 | A | 2 | 1 |");
});

test("looked after on any day of a window: not who left on its first day", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,PLACE,DEC,REC
A,01/05/2023,S,C2,U6,01/04/2024,E4A
B,01/05/2023,S,C2,U6,02/04/2024,E4A`;
  const load: ScratchLoad = { asAt: "2024-06-30", files: { header: HEADER, episodes } };
  expect(await ask([load], "select child_id from marts.looked_after_during_period where period_kind = 'quarter'")).toBe(
    "| B |",
  );
});

test("social workers are counted once each, time before care included, none that ended on the first day", async () => {
  const sw = `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
A,01/01/2010,SW1,01/01/2023,01/04/2024,MANAGE
A,01/01/2010,SW2,01/04/2024,01/06/2024,MANAGE
A,01/01/2010,SW3,01/06/2024,01/09/2024,MANAGE
A,01/01/2010,SW2,01/09/2024,,MANAGE`;
  const episodes = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA,01/12/2024,S,C2,U6,,";
  const load: ScratchLoad = { asAt: "2025-03-31", files: { header: HEADER, episodes, "sw-episodes": sw } };
  expect(
    await ask(
      [load],
      `select social_worker_12_months_count as workers, social_worker_history_from_date as since
      from marts.looked_after_at_period_end where period_end_date = date '2025-03-31'`,
    ),
  ).toBe("| 2 | 2023-04-01 |");
});

test("a file tells of social workers of the year before too, back to the day that they were first collected", async () => {
  const since = (asAt: string) => {
    const rows = "CHILD,DOB,SW_ID,SW_DECOM\nA,01/01/2010,SW1,01/01/2023";
    const files = { header: HEADER, episodes: "CHILD,DECOM,RNE,LS,PLACE\nA,01/12/2022,S,C2,U6", "sw-episodes": rows };
    return ask(
      [{ asAt, files }],
      "select distinct social_worker_history_from_date from marts.looked_after_at_period_end",
    );
  };
  expect(await since("2024-03-31")).toBe("| 2023-04-01 |");
  expect(await since("2025-03-31")).toBe("| 2023-04-01 |");
  expect(await since("2026-03-31")).toBe("| 2024-04-01 |");
});

test("unaccompanied on the day: status ends at its date, on the day care began, and on the last day in care", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,PLACE,DEC,REC
A,01/05/2024,S,V2,K2,30/06/2024,E11
B,01/05/2024,S,V2,K2,,`;
  const uasc = "CHILD,SEX,DOB,DUC\nA,F,01/01/2010,30/06/2024\nB,M,01/01/2010,01/05/2024";
  const load: ScratchLoad = { asAt: "2024-06-30", files: { header: HEADER, episodes, uasc } };
  const of = (mart: string, more = "") => `select child_id, unaccompanied_code from marts.${mart} ${more} order by 1`;
  const quarter = "where period_kind = 'quarter'";
  expect(await ask([load], of("looked_after_at_period_end"))).toBe("| B | excluding |");
  expect(await ask([load], of("started_during_period", quarter))).toBe("| A | only |\n| B | excluding |");
  expect(await ask([load], of("ceased_during_period", quarter))).toBe("| A | only |");
});

test("first start and last end of the window, each child once", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N4,U6,01/06/2024,E4A
A,01/07/2024,S,C2,N1,K2,01/08/2024,E4B
B,01/05/2024,S,V3,N2,U6,02/05/2024,E4A`;
  const load: ScratchLoad = { asAt: "2025-03-31", files: { header: HEADER, episodes } };
  const r12 = "where period_kind = 'r12' and period_end_date = date '2025-03-31'";
  expect(await ask([load], `select child_id, category_of_need_code from marts.started_during_period ${r12}`)).toBe(
    "| A | N4 |",
  );
  expect(await ask([load], `select child_id, reason_ceased_code from marts.ceased_during_period ${r12}`)).toBe(
    "| A | E4B |",
  );
});

test("in or out by the directory, unknown is neither, and no distance for who is or was unaccompanied", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,PLACE,DEC,REC,HOME_POST,PL_POST
A,01/05/2024,S,C2,U6,,,ZZ9 1AA,zz9 2aa
B,01/05/2024,S,C2,U6,,,ZZ9 1AA,ZZ91AA
C,01/05/2024,S,C2,U6,,,ZZ9 1AA,ZZ9 9ZZ
D,01/05/2024,S,C2,U6,25/06/2024,X1,ZZ9 1AA,ZZ9 2AA
D,25/06/2024,P,C2,T1,,,ZZ9 1AA,`;
  const files = { episodes, uasc: "CHILD,SEX,DOB,DUC\nB,M,01/01/2010,01/05/2024" };
  const postcodes = [
    { postcode_key: "ZZ91AA", easting: 340000, northing: 160000, la_code: "990" },
    { postcode_key: "ZZ92AA", easting: 340000, northing: 200000, la_code: "802" },
  ];
  const sql =
    "select child_id, placement_location_code, placement_distance_miles from marts.looked_after_at_period_end order by 1";
  expect(await ask([{ asAt: "2024-06-30", files }], sql, { postcodes })).toBe(
    tidy(`
      | A | OUT | 24.9 |
      | B | IN  |      |
      | C |     |      |
      | D | OUT | 24.9 |`),
  );
});

test("two councils with the same child numbers never meet", async () => {
  const files = { header: HEADER, episodes: EPISODES };
  const loads = ["990", "991"].map((laCode) => ({ asAt: "2024-03-31", laCode, files }));
  expect(
    await ask(
      loads,
      `select la_code, child_id, count(*) as n from marts.looked_after_at_period_end
      where period_end_date = date '2024-03-31' group by all order by 1`,
    ),
  ).toBe("| 990 | A | 1 |\n| 991 | A | 1 |");
});

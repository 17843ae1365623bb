/** Leaving care, health and permanence where two readings give two figures: tiny returns, each a council of its own, reckoned by hand. */
import type { Database } from "@pipelines/database.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";
import type { ScratchLoad } from "../../../support/scratch.ts";

const OC3 = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n";
const HEADER = "CHILD,SEX,DOB\n";
const EPISODES = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n";
const OC2 =
  "CHILD,DOB,SDQ_SCORE,CONVICTED,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED\n";
const AD1 = "CHILD,DOB,DATE_MATCH,FOSTER_CARE\nA,01/01/2016,01/03/2018,0";
const ADOPTED = (first: string) => `${EPISODES}A,${first},E1,A6,01/06/2018,E12`;

const load = (laCode: string, asAt: string, files: Record<string, string>): ScratchLoad => ({ laCode, asAt, files });
const threeYears = (laCode: string, first: string): ScratchLoad[] => [
  load(laCode, "2019-03-31", { header: `${HEADER}A,F,01/01/2016`, episodes: ADOPTED(first), ad1: AD1 }),
  ...["2020-03-31", "2021-03-31"].map((asAt) =>
    load(laCode, asAt, { header: HEADER, episodes: EPISODES, ad1: "CHILD" }),
  ),
];

const leavers = `${OC3}A,31/03/2008,YES,F2,U1
B,01/04/2008,YES,F2,U1
C,10/10/2007,YES,G4,G1
D,10/10/2007,NO,0,R2
E,10/10/2007,REFU,0,0
F,10/10/2007,YES,F4,
G,10/10/2007,DIED,0,0
H,10/10/2007,RHOM,F2,B1
I,10/10/2001,YES,F2,U1`;

const homecoming = `${EPISODES}A,01/05/2022,S,C2,U1,10/06/2024,E45
A,01/09/2024,S,V2,U6,10/02/2025,E4A
B,01/05/2022,S,C2,U6,28/02/2025,E17
C,01/05/2022,S,C2,U6,28/02/2025,E17
D,01/05/2024,S,V4,U6,06/05/2024,E45`;

const inCare = (children: string) =>
  `${EPISODES}${[...children].map((child) => `${child},01/05/2022,S,C2,U6,,`).join("\n")}\nZ,02/04/2024,S,C2,U6,,`;
const health = `${OC2}A,31/03/2008,20,0,1,1,1,0,
B,01/04/2008,0,1,1,1,1,1,1
C,31/03/2007,,1,1,1,1,0,1
D,29/02/2020,10,,1,1,1,0,
E,01/04/2020,30,,1,1,1,0,
Z,01/01/2012,40,1,1,1,1,1,1`;
const born = `${HEADER}A,F,31/03/2008\nB,M,01/04/2008\nC,M,31/03/2007\nD,F,29/02/2020\nE,F,01/04/2020\nZ,M,01/01/2012`;

const fostered = `${EPISODES}A,01/05/2020,S,C2,U6,28/02/2022,E17
B,01/05/2020,S,C2,U6,27/02/2022,E17
C,01/05/2020,S,C2,K2,10/10/2022,E5
D,01/05/2020,S,C2,U4,10/10/2021,E17`;

const plan = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n";

/** What is said, the council, the measure, the period and the figure. */
const CASES: [string, string, string, string, string, string][] = [
  [
    "apprenticeships: a window that begins before they were told apart is no part figure",
    "901",
    "cl-apprenticeship-17-18",
    "r12",
    "2021-12-31",
    "not_collected",
  ],
  [
    "apprenticeships: the year's own birthdays so far are",
    "901",
    "cl-apprenticeship-17-18",
    "ytd",
    "2021-12-31",
    "1/1",
  ],
  [
    "a row that tells of a move does not tell when the order was made",
    "902",
    "adoption-days-order-to-match",
    "r36",
    "2021-03-31",
    "history_too_short",
  ],
  [
    "a row that tells of a change of status does",
    "903",
    "adoption-days-order-to-match",
    "r36",
    "2021-03-31",
    "28.0 of 1",
  ],
  [
    "when care began is known of neither",
    "903",
    "adoption-days-care-to-placed-a1",
    "r36",
    "2021-03-31",
    "history_too_short",
  ],
  [
    "a plan that this year's file no longer has does not stand in this year, one given up on its first day does",
    "904",
    "adoption-decision-reversed",
    "r12",
    "2025-03-31",
    "1/1",
  ],
  [
    "17 on 31 March, not 17 on 1 April; died, home for good and 23 out; unknown in",
    "905",
    "cl-eet-17-18",
    "r12",
    "2025-03-31",
    "2/5",
  ],
  ["refusing contact is not in touch", "905", "cl-in-touch-17-18", "r12", "2025-03-31", "3/5"],
  [
    "abroad and of no known address out, whatever the suffix; no information in",
    "905",
    "cl-suitable-17-18",
    "r12",
    "2025-03-31",
    "1/3",
  ],
  ["G4 is not in work or study, 0 is neither", "905", "cl-neet-17-18", "r12", "2025-03-31", "1/5"],
  ["until December the last time A left was to special guardians", "906", "left-by-sgo", "ytd", "2024-12-31", "1/1"],
  ["so it stays in the calendar year", "906", "left-by-sgo", "calendar-year", "2024-12-31", "1/1"],
  ["by March A has left again, and a short break never counted", "906", "left-by-sgo", "r12", "2025-03-31", "0/3"],
  ["home counts, once", "906", "returned-home-planned", "r12", "2025-03-31", "1/3"],
  [
    "under 18 the day before: leaving on the birthday is in, the day after is not",
    "906",
    "returned-home-planned-under-18",
    "r12",
    "2025-03-31",
    "1/2",
  ],
  [
    "5 to 16: not who turned 17 on the day, nor who turns 5 tomorrow, nor who is not in the group",
    "907",
    "sdq-completed",
    "snapshot",
    "2025-03-31",
    "2/2",
  ],
  ["a score of 0 is a score", "907", "sdq-mean", "snapshot", "2025-03-31", "5.0 of 2"],
  ["10 to 17: who has turned 18 and is still in care is out", "907", "convictions", "snapshot", "2025-03-31", "1/2"],
  ["help counts only of those with a known problem", "907", "substance-intervention", "snapshot", "2025-03-31", "1/1"],
  ["June's file does not answer for March", "907", "dental-check", "snapshot", "2025-03-31", "5/5"],
  ["and June's own figure is not due", "907", "dental-check", "snapshot", "2025-06-30", "not_yet_due"],
  [
    "born on 29 February, left on 28 February; not the day before, nor from a children's home",
    "908",
    "cl-staying-put-19-20",
    "r12",
    "2023-03-31",
    "1/2",
  ],
  ["an older year's list tells who came alone", "909", "former-uasc-care-leavers-17-18", "r12", "2022-03-31", "1/2"],
  ["the last day before an item was collected", "908", "sw-average-tenure", "snapshot", "2023-03-31", "not_collected"],
];

let db: Database;
beforeAll(async () => {
  const loads: ScratchLoad[] = [
    load("901", "2021-03-31", { oc3: `${OC3}A,10/10/2002,YES,F3,U1` }),
    load("901", "2021-12-31", { oc3: `${OC3}B,10/10/2003,YES,F4,U1\nC,10/02/2004,YES,F4,U1` }),
    ...threeYears("902", "01/02/2018,P"),
    ...threeYears("903", "01/02/2018,L"),
    load("904", "2024-03-31", {
      header: `${HEADER}A,F,01/01/2022\nB,F,01/01/2022`,
      episodes: `${EPISODES}A,01/05/2023,S,E1,U6,,\nB,01/05/2023,S,E1,U6,,`,
      "placed-adoption": `${plan}A,01/01/2022,01/09/2023,,\nB,01/01/2022,01/09/2023,,`,
    }),
    load("904", "2025-03-31", {
      header: `${HEADER}A,F,01/01/2022\nB,F,01/01/2022`,
      episodes: `${EPISODES}A,01/05/2023,S,E1,U6,,\nB,01/05/2023,S,E1,U6,,`,
      "placed-adoption": `${plan}B,01/01/2022,01/09/2023,01/04/2024,RD1`,
    }),
    load("905", "2025-03-31", { header: HEADER, episodes: EPISODES, oc3: leavers }),
    load("906", "2024-03-31", { header: HEADER, episodes: EPISODES }),
    load("906", "2025-03-31", {
      header: `${HEADER}A,F,01/01/2012\nB,M,28/02/2007\nC,M,27/02/2007\nD,F,01/01/2012`,
      episodes: homecoming,
    }),
    load("907", "2025-03-31", { header: born, episodes: inCare("ABCDE"), oc2: health }),
    load("907", "2025-06-30", {
      header: born,
      episodes: inCare("ABCDE"),
      oc2: health.replaceAll(",1,1,1,", ",0,0,0,"),
    }),
    {
      ...load("908", "2023-03-31", {
        header: `${HEADER}A,F,29/02/2004\nB,F,29/02/2004\nC,M,10/10/2004\nD,M,10/10/2003`,
        episodes: fostered,
        oc3: `${OC3}A,29/02/2004,YES,F2,Z2\nB,29/02/2004,YES,F2,Z1\nC,10/10/2004,YES,F2,Z1\nD,10/10/2003,YES,F2,U1`,
      }),
      coverage: "full_history",
    },
    load("909", "2020-03-31", { header: `${HEADER}A,M,10/10/2003`, episodes: EPISODES, uasc: "CHILD,DUC\nA," }),
    load("909", "2021-03-31", { header: HEADER, episodes: EPISODES, uasc: "CHILD,DUC" }),
    load("909", "2022-03-31", {
      header: `${HEADER}A,M,10/10/2003\nB,M,10/10/2003`,
      episodes: EPISODES,
      uasc: "CHILD,DUC",
      oc3: `${OC3}A,10/10/2003,YES,F2,U1\nB,10/10/2003,YES,F2,U1`,
    }),
  ];
  const asked = new Set(CASES.map(([, , id]) => id));
  db = await openMeasured(
    loads,
    [...definitions.indicators.values()].filter(({ id }) => asked.has(id)),
  );
});
afterAll(() => db.close());

/** "numerator/denominator", the mean of how many, or why there is no figure. */
async function figure(laCode: string, id: string, kind: string, end: string): Promise<string> {
  const row = await db.one(
    `select case when status <> 'value' then status when sum_value is not null then concat("value"::decimal(9,1), ' of ', n::integer)
       when denominator is null then numerator::integer::varchar else concat(numerator::integer, '/', denominator::integer) end as said
     from indicators."values" where breakdown_dimension = 'total' and la_code = $laCode and indicator_id = $id
       and period_kind = $kind and period_end_date = $end::date`,
    { laCode, id, kind, end },
  );
  return String(row?.said);
}

test.each(CASES)("%s", async (_, laCode, id, kind, end, expected) => {
  expect(await figure(laCode, id, kind, end)).toBe(expected);
});

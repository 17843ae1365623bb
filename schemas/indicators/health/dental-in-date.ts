import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "dental-in-date",
  title: "Seen by a dentist in the last year",
  theme: "health",
  order: 202,
  description: "How many children who have been in care for a year or more have seen a dentist in the last 12 months.",
  rationale: "Decay is the commonest reason why young children go into hospital, and it can be prevented.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  from_list: {
    list: "annex-a-8",
    where: "is_in_year_group",
    numerator: "has_dental_in_date",
    item: "dental_check_date",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "children in care for a year or more",
    does: "have seen a dentist in the last 12 months",
    one: "child",
    counts: "A check by a dentist in the last 12 months.",
    people: "Children in our care for 12 months or more on the last day of the quarter.",
    not_known: "A child who refused, or without a recorded check, counts as not seen.",
    for_example: "A check 13 months ago is out of date.",
  },
  questions: ["Which practices take our children, and where are there none?"],
  caveats: ["In date today is not what the department publishes for the year to March: the two are never on one line."],
  not_compared: "No published figure says what is in date on a day.",
  see_also: ["dental-check"],
  example: {
    why: "on the list A and C of A to F, in care for the year, are in date: A was seen on the first of the 12 months, B on the day before, C on the last day; D's visit is tomorrow, E refused and F is not on the list; G came in a day too late; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2010,WBRI
B,M,02/06/2010,WBRI
C,F,31/03/2020,AIND
D,M,01/04/2020,AIND
E,F,01/06/2022,WBRI
F,M,01/06/2012,WBRI
G,F,01/06/2012,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/05/2023,S,C2,N1,U6,,
C,01/05/2023,S,C2,N1,U6,,
D,01/05/2023,S,C2,N1,U6,,
E,01/04/2024,S,C2,N1,U6,,
F,01/05/2023,S,C2,N1,U6,,
G,02/04/2024,S,C2,N1,U6,,`,
      "annex-a-8": `CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_OF_LAST_DENTAL_CHECK
A,01/05/2010,01/05/2023,01/02/2025,01/04/2024
B,02/06/2010,01/05/2023,01/02/2025,31/03/2024
C,31/03/2020,01/05/2023,01/02/2025,31/03/2025
D,01/04/2020,01/05/2023,01/02/2025,01/04/2025
E,01/06/2022,01/04/2024,01/02/2025,
G,01/06/2012,02/04/2024,01/02/2025,01/02/2025`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,dental-in-date,120,160,,%
,2025-03-31,snapshot,dental-in-date,120,160,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 6, value: 33.3 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 120, denominator: 160, value: 75 },
      {
        period_end: "2024-09-30",
        period_kind: "snapshot",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});

import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "health-assessment-in-date",
  title: "Health assessment in date today",
  theme: "health",
  order: 200,
  description:
    "How many children who have been in care for a year or more have a health assessment that is in date today.",
  rationale: "A child who moves between homes can miss checks that any parent would arrange.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  from_list: {
    list: "annex-a-8",
    where: "is_in_year_group",
    numerator: "has_health_in_date",
    item: "health_assessment_date",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "children in care for a year or more",
    does: "have a health assessment in date today",
    one: "child",
    counts: "An assessment in the last 12 months; under the age of 5 in the last six.",
    people: "Children in our care for 12 months or more on the last day of the quarter.",
    not_known: "A child without a recorded assessment counts as not in date.",
    for_example: "A child of 4 with an assessment eight months ago is not in date.",
  },
  questions: ["Who is out of date, and when is their next appointment?"],
  caveats: ["In date today is not what the department publishes for the year to March: the two are never on one line."],
  not_compared: "No published figure says what is in date on a day.",
  see_also: ["health-assessment", "health-assessment-in-date-all"],
  example: {
    why: "on the list A, C and D of A to F, in care for the year, are in date: A's is of the first of the 12 months, B's of the day before; C turned 5 on the day, so eight months are soon enough, D turns 5 tomorrow and was seen on the first of the six months, E a day too early; F is not on the list, and G came in a day too late; in December the local return's figure stands, and before it there is none",
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
      "annex-a-8": `CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_OF_LAST_HEALTH_ASSESSMENT
A,01/05/2010,01/05/2023,01/02/2025,01/04/2024
B,02/06/2010,01/05/2023,01/02/2025,31/03/2024
C,31/03/2020,01/05/2023,01/02/2025,01/08/2024
D,01/04/2020,01/05/2023,01/02/2025,01/10/2024
E,01/06/2022,01/04/2024,01/02/2025,30/09/2024
G,01/06/2012,02/04/2024,01/02/2025,01/02/2025`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,health-assessment-in-date,130,160,,%
,2025-03-31,snapshot,health-assessment-in-date,130,160,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 3, denominator: 6, value: 50 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 130, denominator: 160, value: 81.3 },
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

import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "health-assessment-in-date-all",
  title: "Health in date, all in care",
  theme: "health",
  order: 201,
  description:
    "How many of all children in care for more than 20 working days have a health assessment that is in date today.",
  rationale: "Children new to care need their health checked most.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  from_list: {
    list: "annex-a-8",
    where: "is_past_20_working_days",
    numerator: "has_health_in_date",
    item: "health_assessment_date",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "children in care over 20 working days",
    does: "have a health assessment in date today",
    one: "child",
    counts: "An assessment in the last 12 months; under the age of 5 in the last six.",
    people: "Children in our care for more than 20 working days on the last day of the quarter.",
    not_known: "A child without a recorded assessment counts as not in date.",
    for_example: "A child who came into care last week is not counted yet.",
  },
  see_also: ["health-assessment-in-date"],
  example: {
    why: "on the list A and C of A, B and C are in date: 3 March 2025 is 20 working days before the day, so D's first weeks are not over, and 28 February is 21 days before; B is not on the list; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2010,WBRI
B,M,02/06/2010,WBRI
C,F,01/06/2012,AIND
D,M,01/06/2012,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/05/2023,S,C2,N1,U6,,
C,28/02/2025,S,V2,N1,U6,,
D,03/03/2025,S,V2,N1,U6,,`,
      "annex-a-8": `CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_OF_LAST_HEALTH_ASSESSMENT
A,01/05/2010,01/05/2023,01/02/2025,01/04/2024
C,01/06/2012,28/02/2025,20/03/2025,31/03/2025
D,01/06/2012,03/03/2025,20/03/2025,20/03/2025`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,health-assessment-in-date-all,160,200,,%
,2025-03-31,snapshot,health-assessment-in-date-all,160,200,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 3, value: 66.7 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 160, denominator: 200, value: 80 },
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

import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-in-touch-8-weeks",
  title: "In touch in the last eight weeks",
  theme: "leaving-care",
  order: 211,
  description: "How many care leavers have been in touch with us in the last eight weeks.",
  rationale: "We can help those whom we know.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 17 and 21",
    numerator: "period_end_date - contact_date between 0 and 56",
    item: "contact_date",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 17 to 21",
    does: "have been in touch with us in the last eight weeks",
    one: "young person",
    counts: "A visit, a call or a message with an answer in the last eight weeks.",
    people: "Care leavers aged 17 to 21 on the last day of the quarter.",
    not_known: "A call or visit that was not recorded does not count.",
    for_example: "A message without a reply does not count.",
  },
  see_also: ["cl-in-touch-17-18", "cl-in-touch-19-21"],
  example: {
    why: "on the list A, 56 days before, and C of A to E were in touch; B's contact is a day too old, E's of tomorrow, and F is 22; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,LATEST_CONTACT
A,31/03/2008,b) Former relevant child,a) Yes,03/02/2025
B,01/06/2005,b) Former relevant child,a) Yes,02/02/2025
C,29/02/2004,b) Former relevant child,a) Yes,31/03/2025
D,01/06/2006,b) Former relevant child,a) Yes,
E,01/04/2003,b) Former relevant child,a) Yes,01/04/2025
F,31/03/2003,b) Former relevant child,a) Yes,30/03/2025`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-in-touch-8-weeks,170,208,,%
,2025-03-31,snapshot,cl-in-touch-8-weeks,170,208,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 5, value: 40 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 170, denominator: 208, value: 81.7 },
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

import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-custody-now",
  title: "In custody today",
  theme: "leaving-care",
  order: 213,
  description: "How many care leavers are in custody today.",
  rationale: "They need somebody outside who waits for them.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 16 and 25",
    numerator: "accommodation_kind = 'X'",
    item: "accommodation_text",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "are in custody today",
    one: "young person",
    counts: "Care leavers in custody on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Custody of which nobody told us is not counted.",
    for_example: "Custody on remand counts.",
  },
  see_also: ["cl-custody-17-18", "cl-custody-19-21"],
  example: {
    why: "on the list A, B and C are in custody: A turned 16 on the day and B turns 26 tomorrow; D is 15, E 26, and nothing is known of G; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,TYPE_OF_ACCOMMODATION
A,31/03/2009,b) Former relevant child,a) Yes,X: In custody
B,01/04/1999,b) Former relevant child,a) Yes,X2
C,01/06/2005,b) Former relevant child,a) Yes,Custody
D,01/04/2009,b) Former relevant child,a) Yes,X: In custody
E,31/03/1999,b) Former relevant child,a) Yes,X: In custody
F,01/06/2005,b) Former relevant child,a) Yes,U: Independent living
G,01/06/2005,b) Former relevant child,a) Yes,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-custody-now,,,8,n
,2025-03-31,snapshot,cl-custody-now,,,8,n`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 3, denominator: null, value: 3 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 8, denominator: null, value: 8 },
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

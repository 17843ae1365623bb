import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-homeless-now",
  title: "Without a home today",
  theme: "leaving-care",
  order: 214,
  description: "How many care leavers have no home today.",
  rationale: "No parent would let that be.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 16 and 25",
    numerator: "accommodation_kind = 'S'",
    item: "accommodation_text",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "have no home today",
    one: "young person",
    counts: "Care leavers who are homeless on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Somebody whom we cannot reach is not counted.",
    for_example: "Sleeping on friends' sofas counts.",
  },
  see_also: ["cl-suitable-now-19-21"],
  example: {
    why: "on the list A, B and C have no home: A turned 16 on the day and B turns 26 tomorrow; D is 15, E 26, and nothing is known of G; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,TYPE_OF_ACCOMMODATION
A,31/03/2009,b) Former relevant child,a) Yes,S: No fixed abode/homeless
B,01/04/1999,b) Former relevant child,a) Yes,S2
C,01/06/2005,b) Former relevant child,a) Yes,Homeless
D,01/04/2009,b) Former relevant child,a) Yes,S: No fixed abode/homeless
E,31/03/1999,b) Former relevant child,a) Yes,S: No fixed abode/homeless
F,01/06/2005,b) Former relevant child,a) Yes,U: Independent living
G,01/06/2005,b) Former relevant child,a) Yes,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-homeless-now,,,7,n
,2025-03-31,snapshot,cl-homeless-now,,,7,n`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 3, denominator: null, value: 3 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 7, denominator: null, value: 7 },
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

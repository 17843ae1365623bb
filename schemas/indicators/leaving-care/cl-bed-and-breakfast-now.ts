import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-bed-and-breakfast-now",
  title: "In bed and breakfast today",
  theme: "leaving-care",
  order: 212,
  description: "How many care leavers live in bed and breakfast today.",
  rationale: "Bed and breakfast is no place for a young person alone.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 16 and 25",
    numerator: "accommodation_kind = 'W'",
    item: "accommodation_text",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "live in bed and breakfast today",
    one: "young person",
    counts: "Care leavers in bed and breakfast on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Somebody whose address is not known is not counted.",
    for_example: "One night counts when it is the night of that day.",
  },
  see_also: ["cl-bed-and-breakfast-17-18", "cl-bed-and-breakfast-19-21"],
  example: {
    why: "on the list A, B and C live in bed and breakfast: A turned 16 on the day and B turns 26 tomorrow; D is 15, E 26, and nothing is known of G; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,TYPE_OF_ACCOMMODATION
A,31/03/2009,b) Former relevant child,a) Yes,W: Bed and breakfast
B,01/04/1999,b) Former relevant child,a) Yes,W2
C,01/06/2005,b) Former relevant child,a) Yes,Bed and breakfast
D,01/04/2009,b) Former relevant child,a) Yes,W: Bed and breakfast
E,31/03/1999,b) Former relevant child,a) Yes,W: Bed and breakfast
F,01/06/2005,b) Former relevant child,a) Yes,U: Independent living
G,01/06/2005,b) Former relevant child,a) Yes,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-bed-and-breakfast-now,,,6,n
,2025-03-31,snapshot,cl-bed-and-breakfast-now,,,6,n`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 3, denominator: null, value: 3 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 6, denominator: null, value: 6 },
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

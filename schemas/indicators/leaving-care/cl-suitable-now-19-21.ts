import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-suitable-now-19-21",
  title: "In a suitable home today (19 to 21)",
  theme: "leaving-care",
  order: 210,
  description: "How many care leavers aged 19 to 21 live in a suitable home today.",
  rationale: "Without a safe home nothing else holds.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 19 and 21 and accommodation_kind not in ('G', 'H')",
    numerator: "is_suitably_housed",
    item: "suitability_text",
    reads: ["accommodation_text"],
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "live in a suitable home today",
    one: "young person",
    counts: "Homes judged suitable on the day.",
    people: "Care leavers aged 19 to 21 on the last day of the quarter.",
    not_known: "Not known counts as not suitable. Those abroad or whose home is not ours to judge are left out.",
    for_example: "Staying with a friend between two homes does not count.",
  },
  caveats: ["Today is not the time around a birthday that the department publishes: the two are never on one line."],
  not_compared: "Published figures are of the time around a birthday.",
  see_also: ["cl-suitable-19-21"],
  noted: { id: "cl-suitable-19-21", words: "around their birthday" },
  example: {
    why: "on the list A and C of A, B, C and D live in a suitable home; E is abroad and F is not of the age; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,TYPE_OF_ACCOMMODATION,SUITABILITY_OF_ACCOMMODATION
A,31/03/2006,b) Former relevant child,a) Yes,U: Independent living,a) Suitable
B,29/02/2004,b) Former relevant child,a) Yes,X: In custody,b) Unsuitable
C,01/04/2003,b) Former relevant child,a) Yes,Z: With former foster carers,Accommodation considered suitable
D,01/06/2005,b) Former relevant child,a) Yes,R: Residence not known,
E,01/06/2005,b) Former relevant child,a) Yes,G: Abroad,a) Suitable
F,31/03/2003,b) Former relevant child,a) Yes,U: Independent living,a) Suitable`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-suitable-now-19-21,112,128,,%
,2025-03-31,snapshot,cl-suitable-now-19-21,112,128,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4, value: 50 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 112, denominator: 128, value: 87.5 },
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

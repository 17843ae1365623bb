import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-eet-now-19-21",
  title: "Care leavers in work or study today",
  theme: "leaving-care",
  order: 207,
  description: "How many care leavers aged 19 to 21 are in work, training or study today.",
  rationale: "Work and study give money, friends and a reason to get up.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 19 and 21",
    numerator: "is_in_work_or_study",
    item: "activity_text",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "are in work or study today",
    one: "young person",
    counts: "Work, training, college or university on the day, full or part time.",
    people: "Care leavers aged 19 to 21 on the last day of the quarter.",
    not_known: "Not known counts as not in work or study.",
    for_example: "A job that begins next week does not count yet.",
  },
  caveats: ["Today is not the time around a birthday that the department publishes: the two are never on one line."],
  not_compared: "Published figures are of the time around a birthday.",
  see_also: ["cl-eet-19-21"],
  noted: { id: "cl-eet-19-21", words: "around their birthday" },
  example: {
    why: "on the list A and C of A, B, C and F are in work or study: A turned 19 on the day, B turns 22 tomorrow; D is 22, E 18, G went home and H is entitled to advice alone; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,ACTIVITY_STATUS
A,31/03/2006,b) Former relevant child,a) Yes,F1: Full time in higher education
B,01/04/2003,b) Former relevant child,a) Yes,G5: Not in education employment or training - other
C,29/02/2004,b) Former relevant child,a) Yes,P5
D,31/03/2003,b) Former relevant child,a) Yes,F5
E,01/04/2006,b) Former relevant child,a) Yes,F5
F,01/06/2005,b) Former relevant child,a) Yes,d3) Not in education training or employment - pregnancy/parenting
G,01/06/2005,b) Former relevant child,f) Rhom,F5
H,01/06/2005,c) Qualifying care leaver,a) Yes,F5`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-eet-now-19-21,66,128,,%
,2025-03-31,snapshot,cl-eet-now-19-21,66,128,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4, value: 50 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 66, denominator: 128, value: 51.6 },
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

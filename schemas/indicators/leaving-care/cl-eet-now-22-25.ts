import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-eet-now-22-25",
  title: "In work or study today (22 to 25)",
  theme: "leaving-care",
  order: 208,
  description: "How many care leavers aged 22 to 25 are in work, training or study today.",
  rationale: "Work and study give money, friends and a reason to get up.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 22 and 25",
    numerator: "is_in_work_or_study",
    item: "activity_text",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 22 to 25",
    does: "are in work or study today",
    one: "young person",
    counts: "Work, training, college or university on the day, full or part time.",
    people: "Care leavers aged 22 to 25 on the last day of the quarter.",
    not_known: "Not known counts as not in work or study.",
    for_example: "A job that begins next week does not count yet.",
  },
  caveats: ["Today is not the time around a birthday that the department publishes: the two are never on one line."],
  not_compared: "Published figures are of the time around a birthday.",
  see_also: ["cl-eet-now-19-21"],
  example: {
    why: "on the list A and D of A, B, D and F are in work or study: A turned 22 on the day, B turns 26 tomorrow; C is 26, E 21; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,ACTIVITY_STATUS
A,31/03/2003,b) Former relevant child,a) Yes,F4
B,01/04/1999,b) Former relevant child,a) Yes,G4: Not in education employment or training - illness or disability
C,31/03/1999,b) Former relevant child,a) Yes,F5
D,29/02/2000,b) Former relevant child,a) Yes,P1: Part time in higher education
E,01/04/2003,b) Former relevant child,a) Yes,F5
F,01/06/2001,b) Former relevant child,a) Yes,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-eet-now-22-25,39,90,,%
,2025-03-31,snapshot,cl-eet-now-22-25,39,90,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4, value: 50 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 39, denominator: 90, value: 43.3 },
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

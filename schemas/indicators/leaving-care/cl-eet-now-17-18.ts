import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-eet-now-17-18",
  title: "In work or study today (17 to 18)",
  theme: "leaving-care",
  order: 206,
  description: "How many care leavers aged 17 to 18 are in work, training or study today.",
  rationale: "Work and study give money, friends and a reason to get up.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  from_list: {
    list: "annex-a-9",
    where: "age_years between 17 and 18",
    numerator: "is_in_work_or_study",
    item: "activity_text",
  },
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "are in work or study today",
    one: "young person",
    counts: "Work, training, college or university on the day, full or part time.",
    people: "Care leavers aged 17 to 18 on the last day of the quarter.",
    not_known: "Not known counts as not in work or study.",
    for_example: "A job that begins next week does not count yet.",
  },
  caveats: ["Today is not the time around a birthday that the department publishes: the two are never on one line."],
  not_compared: "Published figures are of the time around a birthday.",
  see_also: ["cl-eet-17-18"],
  noted: { id: "cl-eet-17-18", words: "around their birthday" },
  example: {
    why: "on the list A and D of A, C, D and F are in work or study: A turned 17 on the day, D turns 19 tomorrow, C, born on 29 February, turned 17; B is 16, E 19, G has died and H is still in care; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-9": `CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,ACTIVITY_STATUS
A,31/03/2008,b) Former relevant child,a) Yes,F2: Full time in education other than higher
B,01/04/2008,b) Former relevant child,a) Yes,F2: Full time in education other than higher
C,29/02/2008,b) Former relevant child,a) Yes,d2) Not in education training or employment - other reasons
D,01/04/2006,b) Former relevant child,a) Yes,P4
E,31/03/2006,b) Former relevant child,a) Yes,F1
F,01/06/2007,b) Former relevant child,a) Yes,
G,01/06/2007,b) Former relevant child,c) Died,F2
H,01/06/2007,d) Eligible child,a) Yes,F2`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,cl-eet-now-17-18,45,80,,%
,2025-03-31,snapshot,cl-eet-now-17-18,45,80,,%`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4, value: 50 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 45, denominator: 80, value: 56.3 },
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

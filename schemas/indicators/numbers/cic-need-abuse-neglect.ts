import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-need-abuse-neglect",
  title: "Came into care after abuse or neglect",
  theme: "numbers",
  order: 5,
  description: "The share of children coming into care for whom abuse or neglect was the main reason.",
  rationale: "The main reason shapes the help that a child needs, and tells us what earlier help might have changed.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "started_during_period",
  numerator: "category_of_need_code = 'N1'",
  item_fields: ["episodes.CIN"],
  item_missing: "category_of_need_code = 'unknown'",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band"],
  words: {
    who: "children who came into care",
    does: "came because of abuse or neglect",
    one: "child",
    counts: "Abuse or neglect recorded as the main reason when care began.",
    people: "Children who came into care in the 12 months, each once.",
    not_known: "A child without a recorded reason stays in the bottom number.",
    for_example:
      "A child who came in because of neglect and whose parent is also ill counts here if neglect is the main reason.",
  },
  questions: ["What are the other main reasons, and are they changing?"],
  comparator: {
    series: "cic-need-abuse-neglect",
    label: "Category of need of children who started to be looked after: abuse or neglect",
    period_kind: "r12",
    levels: ["england"],
  },
  caveats: [
    "Published for England and not for each council, so there are no neighbours.",
    "One main reason is recorded for each child; most children have more than one need.",
  ],
  sources: [
    "SSDA903: Episodes, CIN of the first episode of the period of care",
    "Department for Education, Children looked after in England including adoptions: national_cla_started_to_be_looked_after",
  ],
  source_flag: "903",
  see_also: ["cic-starts"],
  example: {
    why: "A and B came because of abuse or neglect, C because of family stress, D the year before",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N1,U6,,
B,01/09/2024,S,C1,N1,U6,,
C,01/06/2024,S,V2,N4,U6,,
D,01/03/2024,S,C2,N1,U6,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 3, value: 66.7 }],
  },
});

import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "sw-average-tenure",
  title: "Days with the same social worker",
  theme: "permanence",
  order: 52,
  description:
    "How long children in our care have had their present social worker: the days of the child in the middle.",
  rationale: "Trust takes time.",
  unit: "days",
  kind: "mean",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  value: "social_worker_days_count",
  item_fields: ["sw-episodes.SW_DECOM", "sw-episodes.SW_DEC"],
  average: "median",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  needs: ["sw-episodes"],
  words: {
    who: "children in our care",
    does: "have a social worker on record",
    one: "child",
    counts:
      "Days since the present social worker began, on the last day of the quarter. Half of the children have had theirs for longer, half for less.",
    people: "Children in our care on the last day of the quarter with a social worker on record.",
    not_known: "A child without a social worker on record is left out.",
    for_example: "A worker who began on 1 January: on 31 March that is 89 days.",
  },
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: SWEpisodes"],
  source_flag: "903",
  see_also: ["social-worker-3plus", "social-worker-changes-left"],
  since: "2023-24",
  example: {
    why: "A 89, B 211, C 486 and D 364 days: the middle is half way between 211 and 364",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/09/2024,S,C1,N1,U6,,
C,01/06/2023,S,V2,N4,U6,,
D,02/04/2024,S,C2,N1,U6,,`,
      "sw-episodes": `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
A,01/05/2012,SW1,01/05/2023,01/06/2024,FCONTA
A,01/05/2012,SW2,01/06/2024,01/01/2025,LEFTRL
A,01/05/2012,SW3,01/01/2025,,MANAGE
B,02/06/2010,SW4,01/09/2024,,FCONTA
C,03/07/2011,SW5,01/12/2023,,TSPROC
D,04/08/2014,SW6,01/04/2024,,LEFTRL`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: null, denominator: 4, value: 287.5 }],
  },
});

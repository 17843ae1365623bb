import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "social-worker-3plus",
  title: "Three or more social workers in a year",
  theme: "permanence",
  order: 3,
  description:
    "The share of children in our care who had three or more different social workers in the 12 months before.",
  rationale: "Children tell us that they are tired of telling their story again to somebody new.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "looked_after_at_period_end",
  numerator: "social_worker_12_months_count >= 3",
  item_fields: ["sw-episodes.SW_ID", "sw-episodes.SW_DECOM", "sw-episodes.SW_DEC"],
  reach_months: 12,
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "placement-group"],
  undecidable:
    "social_worker_history_from_date is null or window_12_months_start_date < social_worker_history_from_date",
  needs: ["sw-episodes"],
  since: "2023-24",
  words: {
    who: "children in our care",
    does: "had three or more social workers in a year",
    one: "child",
    counts: "Three or more different social workers in the 12 months, times before care included.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child without a social worker on record stays in the bottom number.",
    for_example: "A child who went from one worker to another and back to the first had two, not three.",
  },
  questions: ["Why did social workers change?", "Which teams have the most changes?"],
  comparator: {
    series: "social-worker-3plus",
    label: "Children looked after on 31 March with three or more social workers in the year",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "Collected since April 2023, so there is little to compare with yet.",
    "A worker without a registration number can be recorded under a shared number, which hides a change or invents one.",
  ],
  sources: [
    "SSDA903: SWEpisodes",
    "Department for Education, Children looked after in England including adoptions: la_cla_swcount",
  ],
  source_flag: "903",
  see_also: ["social-worker-unregistered", "three-plus-placements", "long-term-stability"],
  example: {
    why: "A had three; B had two and went back to the first; a worker of C ended on the first day of the year and is not counted",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/09/2023,S,C1,N1,U6,,
C,01/06/2023,S,V2,N4,U6,,`,
      "sw-episodes": `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
A,01/05/2015,SW1,01/05/2023,01/06/2024,MANAGE
A,01/05/2015,SW2,01/06/2024,01/01/2025,LEFTRL
A,01/05/2015,SW3,01/01/2025,,LEFTRL
B,02/06/2012,SW1,01/09/2023,01/06/2024,MANAGE
B,02/06/2012,SW2,01/06/2024,01/01/2025,ABSENC
B,02/06/2012,SW1,01/01/2025,,ABSENC
C,03/07/2010,SW4,01/06/2023,01/04/2024,MANAGE
C,03/07/2010,SW5,01/04/2024,01/06/2024,LEFTRL
C,03/07/2010,SW6,01/06/2024,,LEFTRL`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 3, value: 33.3 }],
  },
});

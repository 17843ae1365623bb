import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "social-worker-unregistered",
  title: "Workers without a number",
  theme: "permanence",
  order: 45,
  description:
    "The share of children in our care who had a social worker in the 12 months whose registration number is not recorded.",
  rationale: "One stand-in number shared by several workers hides a change, and several for one worker invent one.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  numerator: "has_unregistered_worker_12_months",
  item_fields: ["sw-episodes.SW_ID", "sw-episodes.SW_DECOM", "sw-episodes.SW_DEC"],
  reach_months: 12,
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: [],
  undecidable:
    "social_worker_history_from_date is null or window_12_months_start_date < social_worker_history_from_date",
  needs: ["sw-episodes"],
  since: "2023-24",
  words: {
    who: "children in our care",
    does: "had a worker without a recorded number in a year",
    one: "child",
    counts: "A social worker in the 12 months who is recorded under a number that begins with XX.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child without a social worker on record stays in the bottom number.",
    for_example: "A child whose worker came from an agency and stands under XX0001 counts.",
  },
  questions: ["Whose numbers are missing, and who will look them up?"],
  comparator: { none: "No figure is published." },
  caveats: ["Collected since April 2023. It says how far the number of social workers can be relied on."],
  sources: ["SSDA903: SWEpisodes, SW_ID"],
  source_flag: "903",
  see_also: ["social-worker-3plus", "social-worker-changes"],
  example: {
    why: "A had one under XX1; that of C ended on the first day of the year and is not counted",
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
A,01/05/2015,XX1,01/06/2024,01/01/2025,LEFTRL
A,01/05/2015,SW3,01/01/2025,,LEFTRL
B,02/06/2012,SW1,01/09/2023,01/06/2024,MANAGE
B,02/06/2012,SW2,01/06/2024,01/01/2025,ABSENC
B,02/06/2012,SW1,01/01/2025,,ABSENC
C,03/07/2010,XX1,01/06/2023,01/04/2024,MANAGE
C,03/07/2010,SW5,01/04/2024,01/06/2024,LEFTRL
C,03/07/2010,SW6,01/06/2024,,LEFTRL`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 3, value: 33.3 }],
  },
});

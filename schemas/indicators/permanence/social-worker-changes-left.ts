import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "social-worker-changes-left",
  title: "Changes because a worker left",
  theme: "permanence",
  order: 51,
  description: "Of the changes of social worker, the share that came because the worker before had left.",
  rationale: "Workers who stay give children somebody who knows them.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "social_worker_changes_during_period",
  numerator: "worker_reason_code = 'LEFTRL'",
  item_fields: ["sw-episodes.SW_REASON"],
  where_fields: ["episodes.DEC", "episodes.DECOM", "episodes.LS"],
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  needs: ["sw-episodes"],
  words: {
    who: "changes of social worker",
    does: "came because the worker before left",
    one: "episode",
    counts: "New social workers because the one before had left.",
    people:
      "New social workers of a child who was in our care on the day that they began, in the 12 months. The first worker that a child ever has is not a change.",
    not_known: "A change whose reason is not known stays in the bottom number.",
    for_example: "A worker who moved to another team is a reorganisation or a passing on, not a leaver.",
  },
  questions: ["Why do our social workers leave?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: SWEpisodes, SW_REASON; Episodes"],
  source_flag: "903",
  see_also: ["social-worker-changes", "sw-average-tenure"],
  since: "2023-24",
  example: {
    why: "of A's two changes one came because the worker left",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 2, value: 50.0 }],
  },
});

import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "foster-care-share",
  title: "In foster care",
  theme: "homes",
  order: 1,
  description:
    "The share of children in our care who live with foster carers, relatives and friends who foster them included.",
  rationale: "Most children do best in a family.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "looked_after_at_period_end",
  numerator: "placement_group_code = 'foster'",
  item_fields: ["episodes.PLACE"],
  item_missing: "not is_temporary_only and placement_type_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "ethnic-group", "unaccompanied"],
  words: {
    who: "children in our care",
    does: "live in foster care",
    one: "child",
    counts:
      "Living with foster carers. A child away for a few days, in hospital or on holiday, counts at the usual home.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child whose kind of home was not recorded stays in the bottom number.",
    for_example:
      "A child who lives with adopters and waits for the order is not in foster care. A child fostered by a grandparent is.",
  },
  questions: [
    "How many children are in children's homes because there was no foster family?",
    "For those aged 16 and over, is another kind of home the right step?",
  ],
  comparator: {
    series: "foster-care-share",
    label: "Children looked after on 31 March who live in foster care",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "For those aged 16 and over a lower share is not good or bad in itself.",
    "The published figure comes from the Local Authority Interactive Tool.",
  ],
  sources: [
    "SSDA903: Episodes, PLACE U1 to U6, T0 to T4 bridged",
    "Department for Education, Local Authority Interactive Tool: foster placements",
  ],
  source_flag: "903",
  see_also: ["inhouse-foster-share", "in-area-share"],
  example: {
    why: "C is in hospital and counts with the foster carer; B lives with adopters; D is in a children's home",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2021,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2010,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,C2,N1,U1,,
B,01/05/2024,S,E1,N1,A5,,
C,01/06/2024,S,V2,N4,U6,25/03/2025,X1
C,25/03/2025,P,V2,N4,T1,,
D,01/06/2024,S,C2,N1,K2,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4, value: 50.0 }],
  },
});

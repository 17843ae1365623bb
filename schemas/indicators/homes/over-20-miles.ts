import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "over-20-miles",
  title: "Too far from home",
  theme: "homes",
  order: 6,
  description: "The share of children in our care who live more than 20 miles from home and outside our area.",
  rationale: "Far from home means far from family, friends, school and the people who visit.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "looked_after_at_period_end",
  numerator: "placement_distance_miles > 20 and placement_location_code = 'OUT'",
  item_fields: ["episodes.HOME_POST", "episodes.PL_POST", "uasc.CHILD"],
  item_missing: "placement_location_code is null or (placement_distance_miles is null and not is_ever_unaccompanied)",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "unaccompanied"],
  needs: ["postcode-directory"],
  words: {
    who: "children in our care",
    does: "live more than 20 miles away and outside our area",
    one: "child",
    counts: "More than 20 miles from the home that they came from, in a straight line, and outside our boundary.",
    people: "Children in our care on the last day of the quarter.",
    not_known:
      "A child whose distance is not known stays in the bottom number. So do children who came alone seeking asylum: they have no home here to measure from.",
    for_example: "A child 25 miles away but inside our boundary is not counted.",
  },
  questions: ["For whom was far away the right choice, and for whom was there nothing nearer?"],
  comparator: {
    series: "over-20-miles",
    label: "Children looked after on 31 March who live more than 20 miles from home and outside the boundary",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "Addresses are matched with a postcode directory; one that is not in it is not known.",
    "The published figure comes from the Local Authority Interactive Tool.",
  ],
  sources: [
    "SSDA903: Episodes, HOME_POST and PL_POST",
    "ONS postcode directory",
    "Department for Education, Local Authority Interactive Tool: more than 20 miles from home and outside the boundary",
  ],
  source_flag: "903+G",
  see_also: ["over-20-miles-any-boundary", "in-area-share"],
  example: {
    why: "B is 31 miles away and outside; E is as far away but inside, of C and D no distance is known (ZZ9 1AA is inside our area, ZZ9 2AA 31 miles away and outside; ZZ9 9ZZ is in no directory)",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2008,OOTH
E,M,04/08/2018,BCRB
F,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,HOME_POST,PL_POST,DEC,REC
A,01/05/2024,S,C2,N1,U6,ZZ9 1AA,ZZ9 1AA,,
B,01/05/2024,S,C2,N1,U6,ZZ9 1AA,zz92aa,,
C,01/06/2024,S,V2,N4,K2,,ZZ9 2AA,,
D,01/06/2024,S,V2,N8,K3,ZZ9 1AA,ZZ9 2AA,,
E,01/06/2024,S,C2,N1,U6,ZZ9 2AA,ZZ9 1AA,,
F,01/06/2024,S,C2,N1,U6,ZZ9 1AA,ZZ9 9ZZ,,`,
      uasc: `CHILD,SEX,DOB,DUC
D,M,04/08/2008,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 6, value: 16.7 }],
  },
});

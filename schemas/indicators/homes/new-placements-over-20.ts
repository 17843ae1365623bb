import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "new-placements-over-20",
  title: "New homes in our area, far off",
  theme: "homes",
  order: 36,
  description:
    "Of the homes that children moved into in the 12 months, the share that is inside our area and more than 20 miles from where they came from.",
  rationale: "It shows what we find for children now, before the share of all children moves.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "new_placements_during_period",
  numerator: "placement_distance_miles > 20 and placement_location_code = 'IN'",
  item_fields: ["episodes.HOME_POST", "episodes.PL_POST", "uasc.CHILD"],
  where_fields: ["episodes.PLACE_PROVIDER", "episodes.URN", "episodes.PL_POST"],
  item_missing:
    "placement_location_code is null or (placement_distance_miles is null and unaccompanied_code = 'excluding')",
  parts_of: "new-placements-location",
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  needs: ["postcode-directory"],
  words: {
    who: "new homes",
    does: "are in our area and far off",
    one: "episode",
    counts: "Inside our boundary and more than 20 miles, in a straight line, from the home that the child came from.",
    people:
      "Homes that a child in our care moved into in the 12 months, each once, a new address or status with the same carer too.",
    not_known: "A home whose address or distance is not known stays in the bottom number.",
    for_example: "A child who goes back to the same foster home after a stay in hospital has no new home.",
  },
  questions: ["What was looked for, and what was found?"],
  comparator: {
    series: "new-placements-over-20",
    label: "New homes in the year that are inside the boundary and more than 20 miles from home",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "Addresses are matched with a postcode directory; one that is not in it is not known.",
    "A home of unaccompanied children has no distance: they have no home here to measure from.",
  ],
  sources: [
    "SSDA903: Episodes, HOME_POST, PL_POST and RNE",
    "ONS postcode directory",
    "Department for Education, Children looked after in England including adoptions: la_cla_during_year_new_placements",
  ],
  source_flag: "903+G",
  see_also: ["new-placements-within-20", "new-placements-outside-within-20", "new-placements-outside-over-20"],
  example: {
    why: "of six new homes C's is inside our area and 31 miles away (ZZ9 1AA is inside our area, ZZ9 2AA 31 miles away and outside, ZZ9 9ZZ in no list)",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB
E,F,05/09/2013,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,HOME_POST,PL_POST,DEC,REC
A,01/05/2024,S,C2,N1,U6,PR1,ZZ9 1AA,ZZ9 1AA,,
B,01/04/2024,S,C2,N1,U6,PR1,ZZ9 1AA,zz91aa,01/09/2024,X1
B,01/09/2024,P,C2,N1,K2,PR4,ZZ9 1AA,ZZ9 2AA,01/11/2024,X1
B,01/11/2024,P,C2,N1,T1,,ZZ9 1AA,,05/11/2024,X1
B,05/11/2024,P,C2,N1,K2,PR4,ZZ9 1AA,ZZ9 2AA,,
C,01/06/2024,S,V2,N4,U6,PR1,ZZ9 2AA,ZZ9 1AA,,
D,01/02/2024,S,C2,N1,U6,PR1,ZZ9 1AA,ZZ9 1AA,01/12/2024,X1
D,01/12/2024,T,C2,N1,U4,PR1,ZZ9 1AA,ZZ9 9ZZ,,
E,01/07/2024,S,C2,N1,U6,PR4,ZZ9 2AA,ZZ9 2AA,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 6, value: 16.7 }],
  },
});

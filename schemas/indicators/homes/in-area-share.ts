import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "in-area-share",
  title: "Living in our area",
  theme: "homes",
  order: 3,
  description: "The share of children in our care who live inside the council's own area.",
  rationale: "Living close to family, friends and school keeps a child's life together.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "looked_after_at_period_end",
  where: "placement_location_code is not null",
  numerator: "placement_location_code = 'IN'",
  item_fields: ["episodes.PL_POST"],
  where_fields: ["episodes.PL_POST"],
  item_missing: "placement_location_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "ethnic-group", "unaccompanied", "placement-group"],
  needs: ["postcode-directory"],
  words: {
    who: "children in our care",
    does: "live inside our area",
    one: "child",
    counts: "Living at an address inside our own boundary.",
    people: "Children in our care on the last day of the quarter whose address is known.",
    not_known:
      "A child whose address is not known, or kept back because adopters must not be found, is left out of both numbers.",
    for_example: "A child who lives one street beyond the boundary counts as outside, however near home that is.",
  },
  questions: [
    "Which children live outside because there was no home inside?",
    "How many live far from home, and who visits them?",
  ],
  comparator: {
    series: "in-area-share-all",
    measured_by: "in-area-share-all",
    label: "Children looked after on 31 March who live inside their council's boundary",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "Outside our boundary is not always far: some homes outside are nearer than others inside.",
    "Beside others it is counted over all children, as published figures are: see that share.",
    "Addresses are matched with a postcode directory; one that is not in it is not known.",
  ],
  sources: [
    "SSDA903: Episodes, PL_POST",
    "ONS postcode directory",
    "Department for Education, Children looked after in England including adoptions: la_cla_on_31_march_la_of_placement_netgain",
  ],
  source_flag: "903+G",
  see_also: ["in-area-share-all", "over-20-miles"],
  example: {
    why: "A and B live inside, C outside, and D's postcode is not in the directory (ZZ9 1AA is inside, ZZ9 2AA outside)",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PL_POST,DEC,REC
A,01/05/2024,S,C2,N1,U6,ZZ9 1AA,,
B,01/05/2024,S,C2,N1,U6,zz91aa,,
C,01/06/2024,S,V2,N4,K2,ZZ9 2AA,,
D,01/06/2024,S,C2,N1,U6,ZZ9 9ZZ,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 3, value: 66.7 }],
  },
});

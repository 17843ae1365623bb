import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "in-area-share-all",
  title: "In our area, of all children",
  theme: "homes",
  order: 5,
  description:
    "The share of all children in our care who live inside the council's own area, counted as published: those whose address is not known stay in the bottom number.",
  rationale: "It can be set beside other councils, whose published figures are counted this way.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "looked_after_at_period_end",
  numerator: "placement_location_code = 'IN'",
  item_fields: ["episodes.PL_POST"],
  item_missing: "placement_location_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["unaccompanied"],
  needs: ["postcode-directory"],
  words: {
    who: "children in our care",
    does: "are known to live inside our area",
    one: "child",
    counts: "Living at an address inside our own boundary.",
    people: "Children in our care on the last day of the quarter.",
    not_known:
      "A child whose address is not known, or kept back because adopters must not be found, stays in the bottom number.",
    for_example:
      "Of 200 children, 120 inside, 60 outside and 20 not known: 60%. Of those whose address is known it is 67%.",
  },
  comparator: {
    series: "in-area-share-all",
    label: "Children looked after on 31 March who live inside their council's boundary",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Addresses are matched with a postcode directory; one that is not in it is not known."],
  sources: [
    "SSDA903: Episodes, PL_POST",
    "ONS postcode directory",
    "Department for Education, Children looked after in England including adoptions: la_cla_on_31_march_la_of_placement_netgain",
  ],
  source_flag: "903+G",
  see_also: ["in-area-share"],
  example: {
    why: "A and E live inside, B, C and D outside, and where F lives is not known (ZZ9 1AA is inside our area, ZZ9 2AA 31 miles away and outside; ZZ9 9ZZ is in no directory)",
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
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 6, value: 33.3 }],
  },
});

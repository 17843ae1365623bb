import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "inhouse-foster-share",
  title: "Living with our own foster carers",
  theme: "homes",
  order: 2,
  description: "The share of children in foster care who live with the council's own foster carers.",
  rationale: "Our own carers live closer to home, know our services, and cost less.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  population: "looked_after_at_period_end",
  where: "placement_group_code = 'foster'",
  numerator: "placement_provider_code = 'PR1'",
  item_fields: ["episodes.PLACE_PROVIDER"],
  where_fields: ["episodes.PLACE"],
  item_missing: "placement_group_code = 'foster' and placement_provider_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band"],
  words: {
    who: "children in foster care",
    does: "live with our own foster carers",
    one: "child",
    counts: "Foster homes that the council provides itself.",
    people: "Children in foster care on the last day of the quarter.",
    not_known: "A child whose provider was not recorded stays in the bottom number.",
    for_example:
      "A child with carers from an independent agency, or lent by another council, counts in the bottom number alone.",
  },
  questions: [
    "How many of our own carers left, and how many joined?",
    "Are places standing empty while children live with agencies?",
  ],
  comparator: {
    series: "inhouse-foster-share",
    label: "Children in foster care on 31 March whose home the council itself provides",
    period_kind: "snapshot",
    levels: ["england"],
  },
  caveats: ["Published for England and not for each council, so there are no neighbours."],
  sources: [
    "SSDA903: Episodes, PLACE U1 to U6 and PLACE_PROVIDER PR1",
    "Department for Education, Children looked after in England including adoptions: national_cla_on_31_march_by_placement_provider_placement_type_and_locality",
  ],
  source_flag: "903",
  see_also: ["foster-care-share"],
  example: {
    why: "A lives with our own carers, B with an agency's, C in our own children's home",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
A,01/05/2024,S,C2,N1,U6,PR1,,
B,01/05/2024,S,C2,N1,U6,PR4,,
C,01/06/2024,S,V2,N4,K2,PR1,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
